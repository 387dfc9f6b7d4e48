import type { PickField, TextField, YesNoField } from '../../kinds/fieldTypes';

export const program: PickField = {
	kind: 'pick',
	attribute: 'program_id',
	label: 'Program ID',
	placeholder: 'e.g. 209',
	description: 'The ID of the program to enroll in, which Tangoe gives you',
};

export const programMembership: PickField = {
	kind: 'pick',
	attribute: 'program_membership_id',
	label: 'Program Membership',
	lookup: 'programMemberships',
	placeholder: 'e.g. 10000',
	description: "One of the employee's program memberships",
};

export const signature: TextField = {
	kind: 'text',
	attribute: 'signature',
	label: 'Signature',
	placeholder: 'e.g. Pinkerton Quackers',
	description: 'Full name of the employee who accepts the program terms, as their signature',
};

const unseen =
	'Required by the table but missing from the example. It is sent as false unless Yes or Leave Out is chosen.';

export const skipApproval: YesNoField = {
	kind: 'yesNo',
	attribute: 'skip_approval',
	label: 'Skip Approval',
	initial: 'no',
	description: "Whether to skip your company's approval step in Tangoe",
	deviations: [{ says: unseen }],
};

export const skipPolicyAgreement: YesNoField = {
	kind: 'yesNo',
	attribute: 'skip_policy_agreement',
	label: 'Skip Policy Agreement',
	initial: 'no',
	description: 'Whether to skip asking the employee to accept the policy',
	deviations: [{ says: unseen }],
};

export const suppressUserEmail: YesNoField = {
	kind: 'yesNo',
	attribute: 'suppress_user_email',
	label: 'Suppress User Email',
	initial: 'no',
	description: 'Whether to send the employee no email about the order',
	deviations: [{ says: unseen }],
};
