import type { Lookup } from '../../../nodes/TangoeMobile/lookups/lookup';
import type { SimpleField } from '../../../nodes/TangoeMobile/kinds/fieldTypes';
import { checkField } from '../../../nodes/TangoeMobile/kinds/fieldSet';
import { NamedRows } from '../../../nodes/TangoeMobile/lookups/names/namedRows';
import { NORMALIZERS } from '../../../nodes/TangoeMobile/lookups/names/spellings';
import { LOOKUPS } from '../../../nodes/TangoeMobile/lookups/table';
import { attributes } from '../../../nodes/TangoeMobile/fields/order/other';
import { liabilityToPersonal } from '../../../nodes/TangoeMobile/fields/line/liability';
import { errorText } from '../../../nodes/TangoeMobile/transport/answers/errorText';
import { settings } from './kinds/settings.cts';

const MEGABYTE = 1_000_000;
const MAX_MS = 200;

const repeated = (text: string) => text.repeat(MEGABYTE / text.length);
const TEXTS = {
	digits: repeated('1'),
	'digits and letters': `${'1'.repeat(MEGABYTE / 2)}${'a'.repeat(MEGABYTE / 2)}`,
	'digits, letters, digits': repeated('1a'),
	dots: `a@${repeated('.')}@`,
	'web tokens': repeated('eyJ-'),
	'almost web tokens': repeated('-eyJabcdefghij.'),
	bearers: repeated('bearer '),
	'client secrets': repeated('client_secret '),
	'white space': `${repeated(' ')}x`,
	saints: repeated('st. '),
	accents: repeated('a\u0301\u0327'),
	commas: repeated('a,'),
};

function cpuMs(work: () => void): number {
	const from = process.cpuUsage();
	work();
	return process.cpuUsage(from).user / 1000;
}

/** What one pass over a text of this size costs here and now, so that a slow machine is no failure. */
const reference = () => cpuMs(() => repeated('1a').replace(/\d/g, ''));

/** The best of three: others on the machine make work slower, and never faster. */
function expectLinear(work: () => void): void {
	const allowed = Math.max(MAX_MS, 10 * reference());
	let fastest = cpuMs(work);
	for (let more = 2; more > 0 && fastest >= allowed; more--) {
		fastest = Math.min(fastest, cpuMs(work));
	}
	expect(fastest).toBeLessThan(allowed);
}

const [email] = liabilityToPersonal.optional ?? [];
const FIELDS: SimpleField[] = [
	email,
	...liabilityToPersonal.fields,
	{ kind: 'date', attribute: 'on', label: 'On', placeholder: '', isFuture: true } as SimpleField,
	{ kind: 'pick', attribute: 'line_id', label: 'Line', lookup: 'lines' } as SimpleField,
	{ kind: 'picks', attribute: 'ids', label: 'Features', lookup: 'lineFeatures' } as SimpleField,
	{
		kind: 'employee',
		attribute: 'employee_id',
		label: 'Employee',
		lookup: 'employees',
	} as SimpleField,
	{ kind: 'quantity', attribute: 'count', label: 'Quantity' } as SimpleField,
	{ kind: 'json', attribute: 'note', label: 'Note' },
	attributes,
];

describe.each(Object.entries(TEXTS))('a megabyte of %s', (_, text) => {
	it.each(FIELDS.map((field) => [field.label, field] as const))('in %s', (_label, field) => {
		expectLinear(() => checkField(field, text, true, settings));
	});

	it.each(['phoneNumber', 'identifier', 'email', 'name'])('in a locator by %s', (mode) => {
		for (const field of FIELDS.filter(({ kind }) => kind === 'pick' || kind === 'employee')) {
			expectLinear(() => checkField(field, { __rl: true, mode, value: text }, true, settings));
		}
	});

	it.each(Object.entries(NORMALIZERS))('in the spelling %s', (_name, normalize) => {
		expectLinear(() => normalize(text));
	});

	it.each(
		Object.entries(LOOKUPS).filter(([name]) => ['countries', 'lines', 'people'].includes(name)),
	)('in a row of %s', (_name, lookup: Lookup) => {
		const [key] = lookup.alternateKeys;
		const row = { id: 1, [key.at[0]]: text };
		expectLinear(() => new NamedRows(lookup, key, {}, [row]).find('Somebody'));
	});

	it('in an error', () => {
		expectLinear(() => errorText(text, ['8fd-secret-77']));
		expectLinear(() => errorText({ errors: { base: [text] } }, ['8fd-secret-77']));
	});
});

describe('a deep error', () => {
	const nested = (wrap: (inner: unknown) => unknown, depth: number) => {
		let body: unknown = {};
		for (let level = 0; level < depth; level++) body = wrap(body);
		return body;
	};

	it.each([
		['errors in errors', (inner: unknown) => ({ error: inner })],
		['errors in both', (inner: unknown) => ({ error: inner, details: inner })],
		['lists in lists', (inner: unknown) => [inner]],
		['fields in fields', (inner: unknown) => ({ field: inner })],
	])('of %s is read in one walk', (_, wrap) => {
		expectLinear(() => errorText({ error: nested(wrap, 100_000) }));
	});

	it('of 28 levels does not double with every level', () => {
		expectLinear(() => errorText(nested((inner) => ({ error: inner }), 28)));
	});
});

test('a secret at the edge of what is redacted is not shown in part', () => {
	const secret = 'abcdefghijklmnopqrstuvwxyz0123456789';
	const said = errorText(secret.repeat(400), [secret]);
	expect(said).not.toContain('abc');
});
