import type { FlagField, PickField, TextField } from '../../kinds/fieldTypes';

export const program: PickField = {
	kind: 'pick',
	attribute: 'program_id',
	label: 'Program ID',
	placeholder: 'e.g. 209',
	description: 'The program to enroll in: an ID that Tangoe gives you',
};

export const programMembership: PickField = {
	kind: 'pick',
	attribute: 'program_membership_id',
	label: 'Program Membership',
	lookup: 'programMemberships',
	placeholder: 'e.g. 10000',
	description: "One of the employee's memberships",
};

export const signature: TextField = {
	kind: 'text',
	attribute: 'signature',
	label: 'Signature',
	placeholder: 'e.g. Pinkerton Quackers',
	description: 'The full name of the person who accepts the terms of the program, as they sign it',
};

const unseen =
	'Required by the table but missing from the example. It is always sent, false unless switched on.';

export const skipApproval: FlagField = {
	kind: 'flag',
	attribute: 'skip_approval',
	label: 'Skip Approval',
	initial: false,
	description: 'Whether to pass by the approval that your company has set up',
	deviations: [{ says: unseen }],
};

export const skipPolicyAgreement: FlagField = {
	kind: 'flag',
	attribute: 'skip_policy_agreement',
	label: 'Skip Policy Agreement',
	initial: false,
	description: 'Whether to pass by the consent of the person to the policy',
	deviations: [{ says: unseen }],
};

export const suppressUserEmail: FlagField = {
	kind: 'flag',
	attribute: 'suppress_user_email',
	label: 'Suppress User Email',
	initial: false,
	description: 'Whether the person gets no email about it',
	deviations: [{ says: unseen }],
};
