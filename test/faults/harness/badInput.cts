import fc from 'fast-check';
import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';
import { Failure } from '../../../nodes/TangoeMobile/errors/result';
import { optionFieldsOf } from '../../../nodes/TangoeMobile/resources/activity/order/options/options';
import { bodyOf, encodeEntries } from '../../../nodes/TangoeMobile/resources/activity/order/body';
import { checkOrder } from '../../../nodes/TangoeMobile/resources/activity/order/read/checkOrder';
import { readOrder } from '../../../nodes/TangoeMobile/resources/activity/order/read/readOrder';
import { typeWithId } from '../../../nodes/TangoeMobile/resources/activity/types';
import {
	fieldsOf,
	neededFieldsOf,
	type ActivityType,
} from '../../../nodes/TangoeMobile/resources/activity/types/activityType';
import { kindOf } from '../../../nodes/TangoeMobile/kinds';
import type { Field } from '../../../nodes/TangoeMobile/kinds/fieldTypes';
import { isBlank } from '../../../nodes/TangoeMobile/kinds/locatorValue';
import { parameterName } from '../../../nodes/TangoeMobile/kinds/parameterName';
import type { Finder } from '../../../nodes/TangoeMobile/kinds/fieldKind';
import { withoutBlanks } from '../../../sandbox/orders/blanks.cts';
import { TYPE_RULES, type TypeRule } from '../../../sandbox/orders/rules.cts';
import { shapeProblems } from '../../../sandbox/orders/schema.cts';
import { DOCUMENTED_TYPES, type DocumentedType } from '../../engine/harness/documentation.cts';
import { DEVIATIONS } from '../../nodes/TangoeMobile/resources/activity/types/deviations.cts';
import { parametersOf } from '../../engine/harness/parameters.cts';

type Tree = Record<string, unknown>;

/** What expressions leave behind, what people paste, and what attackers try. */
const nasty: unknown[] = [
	...['', ' ', '\n', 'undefined', 'null', 'NaN', '[object Object]', '[object Object],x', 'true'],
	...['{{ $json.id }}', '={{ $json.id }}', '0', '-1', '1.5', '1e5', '0x10', '+1', ' 7 ', '00417'],
	...[
		'9'.repeat(400),
		'a'.repeat(5000),
		'１２３',
		'٣٤٥',
		'𝟙𝟚𝟛',
		'\u0000',
		'\ud800',
		'\u202e7',
		'🙂',
	],
	...["'; DROP TABLE orders; --", '<script>alert(1)</script>', '../../etc/passwd', '%00', '${7*7}'],
	...[
		'2099-02-30',
		'2099-12-31',
		'0000-00-00',
		'99999-12-31',
		'2099-12-31T00:00:00Z',
		'31.12.2099',
	],
	...[null, undefined, true, false, 0, -0, -1, 1.5, 7, 1e21, 2 ** 53, Infinity, -Infinity, NaN],
	...[[], [null], [[]], [{}], [undefined, 1], ['1', 'x'], {}, { length: 1 }, { toString: 7 }],
	...[
		{ __rl: true },
		{ __rl: true, mode: 'id', value: null },
		{ __rl: true, mode: 'id', value: {} },
	],
	...['id', 'list', 'name', 'phoneNumber', 'code', '__proto__', 'constructor'].flatMap((mode) => [
		{ __rl: true, mode, value: '7' },
		{ __rl: true, mode, value: 'Prairie Cellular' },
		{ __rl: true, mode, value: { __rl: true, mode, value: 1 } },
	]),
	...[
		JSON.parse('{"__proto__":{"value":1}}'),
		{ constructor: { prototype: 1 } },
		Object.create(null),
	],
	...[new Date(NaN), new Date('2099-12-31T12:00:00Z'), new Map(), Symbol('s'), 10n, () => 1],
];

const junk: fc.Arbitrary<unknown> = fc.oneof(
	{ weight: 5, arbitrary: fc.constantFrom(...nasty) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
	{ weight: 1, arbitrary: fc.integer().map(String) },
	{
		weight: 1,
		arbitrary: fc.anything({
			maxDepth: 2,
			withBigInt: true,
			withDate: true,
			withMap: true,
			withNullPrototype: true,
			withSparseArray: true,
		}),
	},
);

interface Change {
	/** Chooses one of the places of the tree. */
	place: number;
	how: 'drop' | 'junk' | 'unknownKey';
	value: unknown;
}

const changes = fc.array(
	fc.record<Change>({
		place: fc.nat(199),
		how: fc.constantFrom('junk', 'junk', 'junk', 'drop', 'unknownKey'),
		value: junk,
	}),
	{ maxLength: 4 },
);

/** The parameters of a documented example with some of them changed; sometimes with none. */
export function badParameters(documented: DocumentedType): fc.Arbitrary<INodeParameters> {
	const type = typeWithId(documented.activity_type_id) as ActivityType;
	const optional = [...type.required.flatMap(fieldsOf), ...type.optional]
		.flatMap((field) => (type.optional.includes(field) ? partsOf(field) : optionalPartsOf(field)))
		.concat(optionFieldsOf(type));
	return changes.map((drawn) => {
		const parameters = structuredClone(parametersOf(documented)) as Tree;
		parameters.options ??= {};
		// Beforehand, so that what is put in is not changed itself.
		const places = placesIn(parameters);
		const added = optional.map(parameterName);
		const collections = [parameters.additionalFields, parameters.options] as Tree[];
		for (const { place, how, value } of drawn) {
			const [tree, key] = places[place % places.length];
			// Also where the example has nothing.
			if (place % 5 === 0) collections[place % 2][added[place % added.length]] = value;
			else if (how === 'drop') delete tree[key];
			else if (how === 'junk') tree[key] = value;
			else if (!Array.isArray(tree))
				addKey(tree, place % 2 === 0 ? '__proto__' : 'constructor', value);
		}
		return parameters as INodeParameters;
	});
}

function addKey(tree: Tree, name: string, value: unknown): void {
	Object.defineProperty(tree, name, { value, enumerable: true, configurable: true });
}

function placesIn(tree: Tree): Array<[Tree, string]> {
	return Object.keys(tree)
		.filter((key) => key !== 'operation')
		.flatMap((key): Array<[Tree, string]> => {
			const inner = tree[key];
			return [[tree, key], ...(isTree(inner) ? placesIn(inner) : [])];
		});
}

function isTree(value: unknown): value is Tree {
	return typeof value === 'object' && value !== null && !Object.isFrozen(value);
}

/** The fields that stand under Additional Fields for one that is required. */
function optionalPartsOf(field: Field): Field[] {
	if (field.kind !== 'group') return [];
	return [...field.optional, ...(field.whole ? [field.whole] : [])];
}

/** The fields that stand in the node for one. */
function partsOf(field: Field): Field[] {
	if (field.kind !== 'group') return [field];
	return [...field.fields, ...(field.whole ? [field.whole] : [])];
}

const NOW = new Date('2026-11-15T17:00:00Z');

/** What is wrong with the way of such an item; nothing where it gives a good body or names a field. */
export async function faultOf(
	{ activity_type_id: id }: DocumentedType,
	parameters: Tree,
): Promise<{ fault?: string; isAccepted: boolean }> {
	const type = typeWithId(id) as ActivityType;
	const context = {
		getNodeParameter: (name: string, _item: number, fallback: unknown) =>
			Object.hasOwn(parameters, name) ? parameters[name] : fallback,
		getMode: () => 'trigger',
		getTimezone: () => 'America/Indiana/Indianapolis',
		getNode: () => ({ type: 'n8n-nodes-tangoe-mobile.tangoeMobile', parameters }),
	} as unknown as IExecuteFunctions;

	const request = readOrder(context, { item: 0, part: 0 }, NOW);
	const checked = request instanceof Failure ? request : checkOrder(request);
	if (checked instanceof Failure) {
		const { kind, details, message } = checked.error;
		const problems = details.problems ?? [];
		const isNamed = problems.length > 0 && problems.every((text) => namesField(type, text));
		return { isAccepted: false, fault: kind === 'input' && isNamed ? undefined : message };
	}
	const { draft } = checked;
	const entries = [];
	for (const entry of draft.entries) {
		const { resolve } = kindOf(entry.field);
		const isResolved = resolve !== undefined && !isBlank(entry.value);
		const value = isResolved ? (await resolve(entry.field, entry.value, find)).value : entry.value;
		entries.push({ ...entry, value });
	}
	const resolved = { ...draft, entries };
	const body = bodyOf(resolved, encodeEntries(resolved));
	const sent = JSON.parse(JSON.stringify(body)) as Tree;
	const problems = problemsOfBody(id, sent);
	return { isAccepted: true, fault: problems.length > 0 ? problems.join('; ') : undefined };
}

/** Every name is found. */
const find: Finder = async ({ mode, text }) =>
	mode === undefined || mode === 'list' || mode === 'employeeId' || /^\d+$/.test(text)
		? { value: text }
		: { value: '52123291' };

/** What the node can send although the documentation has it nowhere: each is written down with its reason. */
function besideDocumentation(id: number): string[] {
	return DEVIATIONS.filter(
		({ types, documented }) => documented === 'absent' && types.includes(id),
	).flatMap(({ paths }) => paths);
}

/** What the documentation's schema says against a body. */
export function problemsOfBody(id: number, { activity, ...beside }: Tree): string[] {
	const rule = TYPE_RULES.get(id) as TypeRule;
	const attributes = withoutBlanks(
		{ ...(activity as Tree), ...beside },
		rule.attributes.values(),
	) as Tree;
	for (const name of besideDocumentation(rule.id)) delete attributes[name];
	const shape = Object.entries(shapeProblems(rule, attributes)).map(
		([name, messages]) => `${name} ${messages.join(', ')}`,
	);
	const pairs = rule.exactlyOne
		.filter((names) => names.filter((name) => name in attributes).length !== 1)
		.map((names) => `not exactly one of ${names.join(', ')}`);
	return [...shape, ...pairs];
}

const labels = new Map<number, string[]>();

function namesField(type: ActivityType, problem: string): boolean {
	const known =
		labels.get(type.id) ??
		['Additional Fields', 'Options'].concat(
			[...neededFieldsOf(type), ...type.optional, ...optionFieldsOf(type)].flatMap((field) => [
				field.label,
				...partsOf(field).map(({ label }) => label),
				...(field.kind === 'group' && field.sameAs ? [field.sameAs.switch.label] : []),
			]),
		);
	labels.set(type.id, known);
	return known.some((label) => problem.startsWith(label));
}

/** Random parameters for one type; a failure is shrunk, and told with its seed. */
export async function runBadInput(
	documented: DocumentedType,
	options: { numRuns: number; seed?: number; path?: string },
): Promise<{ failure?: string; accepted: number; refused: number }> {
	let accepted = 0;
	let refused = 0;
	const property = fc.asyncProperty(badParameters(documented), async (parameters) => {
		const { fault, isAccepted } = await faultOf(documented, parameters as Tree);
		if (isAccepted) accepted++;
		else refused++;
		if (fault !== undefined) throw new Error(fault);
	});
	const details = await fc.check(property, options);
	return {
		failure: details.failed
			? `${documented.name}: ${fc.defaultReportMessage(details)}\n${String(details.errorInstance)}`
			: undefined,
		accepted,
		refused,
	};
}

export { DOCUMENTED_TYPES };
