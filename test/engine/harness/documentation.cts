import spec from '../../../sandbox/documentation/activity-spec.json';

/** An activity type as the documentation has it. */
export interface DocumentedType {
	activity_type_id: number;
	name: string;
	attributes: Array<{ attribute: string; required: boolean; notes: string | null }>;
	example_payload: Payload;
}

export interface Payload {
	activity: Record<string, unknown>;
	[beside: string]: unknown;
}

export const DOCUMENTED_TYPES = spec.activities as unknown as DocumentedType[];

/** The contract: which operation places which type. */
export const OPERATION_OF_ID: Record<number, string> = {
	1: 'lineCancel',
	2: 'suspend',
	3: 'newLine',
	4: 'changeCarrier',
	5: 'transferOfLiabilityToCorporate',
	6: 'transferOfLiabilityAndChangeCarrier',
	7: 'accessoryOrder',
	8: 'deviceSwap',
	9: 'upgradeEligibilityCheck',
	12: 'travelRequest',
	13: 'changePhoneNumber',
	14: 'planChange',
	15: 'addRemoveFeatures',
	16: 'lineAssignment',
	17: 'deviceUpgrade',
	18: 'deviceReplacement',
	20: 'resetVoicemailPassword',
	21: 'transferOfLiabilityToPersonal',
	22: 'devicePurchase',
	24: 'deviceAssign',
	29: 'enterBringYourOwnMobile',
	31: 'transferOfLiabilityWithUpgrade',
	33: 'leaveProgram',
	37: 'addServiceToExistingDevice',
	38: 'orderSimCard',
	40: 'addServiceToManagedDevice',
	42: 'reactivateLine',
	44: 'corporateEligibilityCheck',
	45: 'pickDevice',
	46: 'deviceReturn',
	87: 'unsuspend',
};

interface Contradiction {
	/** Why the documented example cannot be what is sent. */
	reason: string;
	/** Attributes of `activity` as they have to be instead. */
	instead: Record<string, unknown>;
}

/**
 * Where an example contradicts its own table, the page's general rules, or the calendar. Everything else
 * in the examples has to arrive unchanged.
 */
export const CONTRADICTIONS: Record<number, Contradiction> = {
	1: {
		reason: 'sleep_until must be in the future, and the day of the example is long past',
		instead: { sleep_until: '2099-11-16' },
	},
	8: {
		reason: 'the table and the page require employee_id, the example has none',
		instead: { employee_id: '10000' },
	},
	9: {
		reason: 'the table requires a comment, the example has none',
		instead: { comment: 'this is a comment' },
	},
	29: {
		reason: 'the table requires the three flags, the example has none',
		instead: { skip_approval: false, skip_policy_agreement: false, suppress_user_email: false },
	},
	37: {
		reason: 'employee_id is text in all other examples, a number here',
		instead: { employee_id: '10000' },
	},
	38: {
		reason: 'activity_type_id is a number in all other examples, text here',
		instead: { activity_type_id: 38 },
	},
	87: {
		reason: 'the table requires a comment, the one of the example is empty',
		instead: { comment: 'this is a comment' },
	},
};

/**
 * The body that has to arrive for a type's example: the example itself, its contradictions mended, and
 * empty texts left out, since an empty optional attribute means the same as none.
 */
export function expectedBody({ activity_type_id: id, example_payload }: DocumentedType): Payload {
	const mended = { ...example_payload.activity, ...CONTRADICTIONS[id]?.instead };
	const filled = Object.entries(mended).filter(([, value]) => value !== '');
	return { ...example_payload, activity: Object.fromEntries(filled) };
}
