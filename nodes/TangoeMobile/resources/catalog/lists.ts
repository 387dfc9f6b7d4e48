import type { LookupName } from '../../lookups/lookup';
import { carrier } from '../../fields/line/carrier';
import { businessRefDevice } from '../../fields/device/device';
import { businessPlan } from '../../fields/line/plan';
import type { SimpleField } from '../../kinds/fieldTypes';
import { activityType, customer, enrollee, equippedLine } from './fields';

/** A list of the catalog, with the fields that scope it. */
export interface CatalogList {
	/** On the panel. */
	name: string;
	/** The value of the parameter `list`, part of saved workflows. */
	lookup: LookupName;
	/** Without these the list cannot be read. */
	required?: SimpleField[];
	/** At least one of these, unless the list is also useful unscoped. */
	alternatives?: SimpleField[];
	/** The rest of the documented scope, under Additional Fields: an empty field does not narrow the list. */
	narrowing?: SimpleField[];
}

/** What can be ordered, list by list, each with its documented scope (Dynamic Form Build-Out Hierarchy). */
export const CATALOG_LISTS: CatalogList[] = [
	{ name: 'Accessories', lookup: 'accessories' },
	{ name: 'Carrier Accounts', lookup: 'carrierAccounts', required: [customer] },
	{ name: 'Carriers', lookup: 'carriers', required: [customer] },
	{
		name: 'Countries',
		lookup: 'countries',
		alternatives: [customer],
	},
	{
		name: 'Device Models',
		lookup: 'businessRefDevices',
		required: [customer],
		narrowing: [activityType, carrier],
	},
	{
		name: 'Features on a Line',
		lookup: 'lineFeatures',
		required: [customer, equippedLine],
	},
	{
		name: 'Features to Add',
		lookup: 'businessFeatures',
		required: [customer],
		narrowing: [activityType, businessRefDevice, carrier, businessPlan],
	},
	{
		name: 'Plans',
		lookup: 'businessPlans',
		required: [customer],
		narrowing: [activityType, businessRefDevice, carrier],
	},
	{
		name: 'Program Memberships',
		lookup: 'programMemberships',
		alternatives: [customer, enrollee],
	},
];

const BY_LOOKUP = new Map<string, CatalogList>(CATALOG_LISTS.map((list) => [list.lookup, list]));

/** A list by its value in workflows. */
export function catalogListOf(value: string): CatalogList | undefined {
	return BY_LOOKUP.get(value);
}

/** The fields of a list that are on the panel, not under Additional Fields. */
export function panelFieldsOf({ required = [], alternatives = [] }: CatalogList): SimpleField[] {
	return [...required, ...alternatives];
}
