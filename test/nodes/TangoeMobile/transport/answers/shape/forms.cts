import fc from 'fast-check';

/** The lists of the API, by path, with the words that an answer may have for them. */
export const PATHS: Record<string, string[]> = {
	'/accessories': ['accessories', 'accessory'],
	'/activities': ['activities', 'activity'],
	'/business_features': ['business_features', 'features', 'businessFeatures'],
	'/business_plans': ['business_plans', 'plans', 'businessPlans'],
	'/business_ref_devices': ['business_ref_devices', 'ref_devices', 'devices'],
	'/carrier_accounts': ['carrier_accounts', 'accounts', 'carrierAccounts'],
	'/carriers': ['carriers', 'Carriers'],
	'/countries/business_countries': ['business_countries', 'countries', 'businessCountries'],
	'/devices/business_devices': ['business_devices', 'devices'],
	'/lines': ['lines', 'line', 'business_lines'],
	'/lines/business_lines': ['business_lines', 'lines', 'businessLines'],
	'/people': ['people', 'persons', 'employees'],
	'/program_memberships': ['program_memberships', 'memberships'],
};

export const NEUTRAL = [
	'response',
	'data',
	'items',
	'results',
	'result',
	'records',
	'rows',
	'content',
];
/** Words that nobody of this project thought of. */
export const UNKNOWN = ['catalogue', 'stuff', 'tango_answer', 'wrapped', 'x1'];

/** One form of an answer: what it makes of rows. */
export interface Form {
	path: string;
	/** From the outside in. */
	keys: string[];
	/** Beside the list, on its level and around it. */
	beside: Record<string, unknown>;
	row: 'bare' | 'jsonApi' | 'node' | 'named' | 'unknownWord';
	inArray: boolean;
}

const beside = fc.dictionary(
	fc.constantFrom(
		'page',
		'per_page',
		'total',
		'status',
		'success',
		'next',
		'meta',
		'links',
		'errors',
		'included',
		'columns',
	),
	fc.constantFrom<unknown>(1, 'ok', null, true, [], {}),
);

/** Every form of a list that can be told apart. */
export const form: fc.Arbitrary<Form> = fc.constantFrom(...Object.keys(PATHS)).chain((path) =>
	fc.record({
		path: fc.constant(path),
		keys: fc.oneof(
			fc.constant<string[]>([]),
			fc.array(fc.constantFrom(...PATHS[path], ...NEUTRAL, ...UNKNOWN), {
				minLength: 1,
				maxLength: 3,
			}),
		),
		beside: beside,
		row: fc.constantFrom<Form['row']>('bare', 'jsonApi', 'node', 'named', 'unknownWord'),
		inArray: fc.boolean(),
	}),
);

/** Rows in this form. */
export function wrapped(
	rows: Array<Record<string, unknown>>,
	{ path, keys, beside, row, inArray }: Form,
): unknown {
	let body: unknown = rows.map((one) => wrappedRow(one, row, path));
	for (const [index, key] of [...keys].reverse().entries()) {
		const others = Object.fromEntries(Object.entries(beside).filter(([name]) => name !== key));
		body = { ...(index === keys.length - 1 && others), [key]: body };
	}
	const isNamed = PATHS[path].includes(keys[keys.length - 1]);
	return inArray && isNamed ? [body] : body;
}

function wrappedRow(
	{ id, ...attributes }: Record<string, unknown>,
	row: Form['row'],
	path: string,
): unknown {
	switch (row) {
		case 'bare':
			return { id, ...attributes };
		case 'jsonApi':
			return { id, type: PATHS[path][0], attributes };
		case 'node':
			return { cursor: 'abc', node: { id, ...attributes } };
		case 'named':
			return { [PATHS[path][0]]: { id, ...attributes } };
		case 'unknownWord':
			return { entry_of_it: { id, ...attributes } };
	}
}
