import type { INodeParameters } from 'n8n-workflow';
import { byEmployeeId, byId, type TangoeRig } from '../../../engine/harness/tangoe.cts';
import { isIgnored } from '../../../../sandbox/routes/filters.cts';
import { DEFAULT_SETTINGS as HABITS, type SandboxSettings } from '../../../../sandbox/settings.cts';
import type { FaultRig } from '../rig.cts';

/** A list that the node reads, and where the sandbox has it. */
interface List {
	name: string;
	parameters: Record<string, unknown>;
	path: string;
	query?: Record<string, string>;
}

const EMPLOYEE = '10000';
const CARRIER = '834256072';
const LINE = '807778';

const ofEmployee = { employeeId: byEmployeeId(EMPLOYEE) };
const ofBusiness = { belongingTo: 'business' };
const ofCarrier = { ...ofEmployee, additionalFields: { carrierId: byId(CARRIER) } };
const employee = { employee_id: EMPLOYEE };
const carrier = { ...employee, carrier_id: CARRIER };

const catalog = (list: string, path: string, scope: object = {}, query = {}): List => ({
	name: list,
	parameters: { resource: 'catalog', list, ...scope },
	path,
	query,
});

const LISTS: List[] = [
	{ name: 'activities', parameters: { resource: 'activity' }, path: '/activities' },
	{ name: 'people', parameters: { resource: 'person' }, path: '/people' },
	...(['line', 'device'] as const).flatMap((resource): List[] => [
		{
			name: `${resource}s of an employee`,
			parameters: { resource, ...ofEmployee },
			path: `/${resource}s`,
			query: employee,
		},
		{
			name: `all ${resource}s`,
			parameters: { resource, ...ofBusiness },
			path: `/${resource}s/business_${resource}s`,
		},
	]),
	catalog('accessories', '/accessories'),
	catalog('carrierAccounts', '/carrier_accounts', ofEmployee, employee),
	catalog('carriers', '/carriers', ofEmployee, employee),
	catalog('countries', '/countries/business_countries'),
	catalog('businessRefDevices', '/business_ref_devices', ofCarrier, carrier),
	catalog('businessPlans', '/business_plans', ofCarrier, carrier),
	catalog('businessFeatures', '/business_features', ofCarrier, carrier),
	catalog(
		'lineFeatures',
		'/features',
		{ ...ofEmployee, lineId: byId(LINE) },
		{ ...employee, line_id: LINE },
	),
	catalog('programMemberships', '/program_memberships', ofEmployee, { enrollee_id: '1831571' }),
];

/** By name of a list, the IDs in it. */
export type Truth = Map<string, string[]>;

/** What is in each list, asked of the sandbox itself, as it answers when nothing is said. */
export async function readTruth({ sandbox }: TangoeRig): Promise<Truth> {
	const truth: Truth = new Map();
	for (const { name, path, query } of LISTS) {
		const url = `${sandbox.url}/1${path}?${new URLSearchParams({ ...query, per_page: '999' })}`;
		const answer = await fetch(url, { headers: { 'API-Token': sandbox.credentials.apiToken } });
		const rows = (await answer.json()) as Array<{ id: number }>;
		truth.set(name, rows.map(({ id }) => String(id)).sort());
	}
	return truth;
}

/** What reading the lists of a tenant came to. */
export interface ListsRead {
	/** What is returned and is not the list. */
	wrong: string[];
	/** Lists that are refused, or have more in them than was asked for because the tenant ignores it. */
	failures: string[];
}

/** What a refused list has to say: the keys that were seen, Tangoe's status, or what makes the list useless. */
const REASONS =
	/Its keys: \w|\(status \d{3}\)|cannot be read to its end|of other people|more than 15 digits/;

/** Get Many of everything: each list is whole and right, or refused with its reason. */
export async function readLists(
	rig: FaultRig,
	truth: Truth,
	settings: Partial<SandboxSettings>,
): Promise<ListsRead> {
	const read: ListsRead = { wrong: [], failures: [] };
	for (const { name, parameters, query = {} } of LISTS) {
		const { items, error } = await rig.tangoe.run({
			operation: 'getAll',
			returnAll: true,
			...parameters,
		} as INodeParameters);
		if (error) {
			const said = `${name}: ${error.message}`;
			(REASONS.test(error.message) ? read.failures : read.wrong).push(said);
			continue;
		}
		const ids = items.map(({ json }) => String(json.id)).sort();
		const expected = truth.get(name) ?? [];
		if (ids.join() === expected.join()) continue;
		// What is ignored can be noticed only where the rows show it; Set-Up → Check says that it is.
		const isIgnoring = Object.keys(query).some((one) => isIgnored(one, { ...HABITS, ...settings }));
		const isMore = isIgnoring && ids.length >= expected.length;
		const said = `${name}: ${ids.length} rows instead of ${expected.length}`;
		(isMore ? read.failures : read.wrong).push(said);
	}
	return read;
}
