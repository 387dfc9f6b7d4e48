import type { PickField } from '../../kinds/fieldTypes';

/** A plan by its ID in the company's own catalog. */
export const businessPlan: PickField = {
	kind: 'pick',
	attribute: 'business_plan_id',
	label: 'Plan',
	lookup: 'businessPlans',
	placeholder: 'e.g. 21333',
	description: "A plan from your company's catalog",
};

/** A plan by its ID in Tangoe's catalog for all companies; no list of them is documented. */
export const plan: PickField = {
	kind: 'pick',
	attribute: 'plan_id',
	label: 'Global Plan ID',
	placeholder: 'e.g. 1042457042',
	description: "A plan by its global ID, which differs from its ID in your company's catalog",
};
