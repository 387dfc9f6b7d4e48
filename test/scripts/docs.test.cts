import { readFileSync } from 'node:fs';
import path from 'node:path';

import { problemsOf } from '../nodes/TangoeMobile/resources/activity/order/item.cts';
import type { ActivityType } from '../../nodes/TangoeMobile/resources/activity/types/activityType.ts';
import { ACTIVITY_TYPES } from '../../nodes/TangoeMobile/resources/activity/types/index.ts';
import { newLine } from '../../nodes/TangoeMobile/resources/activity/types/newLine.ts';
import { preferredAreaCode } from '../../nodes/TangoeMobile/fields/line/phoneNumber.ts';
import { TangoeMobile } from '../../nodes/TangoeMobile/TangoeMobile.node.ts';
import { additionalFieldsOf, panelFieldsOf } from '../../scripts/docs/catalogue.cts';
import { allDeviations, concerns } from '../../scripts/docs/deviations.cts';
import { differences, sentenceOf } from '../../scripts/docs/differences.cts';
import { documentedExample, sentExample } from '../../scripts/docs/example.cts';
import { table } from '../../scripts/docs/markdown.cts';
import { commonOptionTable, ownOptions } from '../../scripts/docs/pages/optionTables.cts';
import { withRegion } from '../../scripts/docs/regions.cts';
import { jointChecksOf } from '../../scripts/docs/rules.cts';

const ROOT = path.resolve(__dirname, '../..');

function typeNamed(operation: string): ActivityType {
	return ACTIVITY_TYPES.find((type) => type.operation === operation) as ActivityType;
}

describe('the example of a type', () => {
	test.each(ACTIVITY_TYPES)('$name passes the checks of the node', (type) => {
		const { activity } = sentExample(type) as { activity: Record<string, unknown> };
		expect(activity).toMatchObject({ activity_type_id: type.id, employee_id: '10000' });
	});

	test('is its own where the documentation has none', () => {
		const example = { activity: { activity_type_id: -1 } };
		expect(documentedExample({ ...newLine, id: -1, example })).toBe(example);
	});

	test('says where to add it when there is none at all', () => {
		const unknown = {
			...newLine,
			id: -1,
			name: 'Imaginary Request',
			operation: 'imaginaryRequest',
		};
		expect(() => documentedExample(unknown)).toThrow(
			/type -1 \(Imaginary Request\).*"example" in nodes.*types\/imaginaryRequest\.ts, or.*activity-spec\.json/,
		);
	});

	test('puts what the documentation has beside the activity there', () => {
		expect(sentExample(typeNamed('deviceReplacement')).warranty).toMatchObject({ damaged: true });
	});
});

describe('differences', () => {
	test('are found as deep down as possible, and nothing else is', () => {
		const documented = { a: { b: [1, 2], same: 'x' }, gone: '' };
		const sent = { a: { b: [1, '2'], same: 'x' }, added: false };
		expect(differences(documented, sent).map(sentenceOf)).toEqual([
			'`a.b.1` is sent as `"2"`; the example has `2`.',
			'`gone` is left out; the example has `""`.',
			'`added` is sent as `false`; the example has none.',
		]);
	});
});

describe('the fields of a type', () => {
	test('stand in the order of the panel', () => {
		const properties = new TangoeMobile().description.properties.filter(({ displayOptions }) =>
			displayOptions?.show?.operation?.includes('newLine'),
		);
		const onPanel = properties.filter(({ type }) => type !== 'notice').map(({ name }) => name);
		const parameters = panelFieldsOf(newLine)
			.filter(({ field }) => field.kind !== 'group')
			.map(({ parameter }) => parameter);
		expect(onPanel).toEqual([...parameters, 'additionalFields', 'options']);
	});

	test('inside of an optional list are required once it is there', () => {
		const found = additionalFieldsOf(newLine).map((it) => [it.labels.join(' › '), it.isRequired]);
		expect(found).toContainEqual(['Accessories', false]);
		expect(found).toContainEqual(['Accessories › Quantity', true]);
	});
});

describe('contradictions', () => {
	test('concern the types that they name, or else all that have the field', () => {
		const [suspend, unsuspend] = [typeNamed('suspend'), typeNamed('unsuspend')];
		const all = [suspend, unsuspend, newLine];
		const concerned = (types?: string[]) =>
			all.filter((type) => concerns({ says: 'Suspend.', types }, type, { isRequired: false }));
		expect(concerned()).toEqual(all);
		expect(concerned(['unsuspend'])).toEqual([unsuspend]);
		expect(concerned(['newLine', 'suspend'])).toEqual([suspend, newLine]);
	});

	test.each([
		[true, undefined, true],
		[false, undefined, true],
		[true, true, false],
		[false, true, true],
	] as const)('where required is %s and onlyWhereOptional %s: %s', (...[isRequired, only, is]) => {
		const deviation = { says: 'It is left out when empty.', onlyWhereOptional: only };
		expect(concerns(deviation, newLine, { isRequired })).toBe(is);
	});

	test('are each listed once, and none is lost', () => {
		const texts = allDeviations().map(({ text }) => text);
		expect(new Set(texts).size).toBe(texts.length);
		const ofTypes = ACTIVITY_TYPES.flatMap(({ deviations = [] }) =>
			deviations.map(({ says }) => says),
		);
		expect(texts).toEqual(expect.arrayContaining(ofTypes));
	});

	test('do not say that a field may be left out where it is required', () => {
		const emptyComment = allDeviations().find(({ text }) => text.includes('empty comment'));
		expect(emptyComment?.types).toContain(newLine);
		expect(emptyComment?.types).not.toContain(typeNamed('unsuspend'));
	});
});

test('every rule has a sentence', () => {
	expect(jointChecksOf(typeNamed('travelRequest'))).toEqual([
		'Travel Start must not be after Travel End.',
	]);
	for (const type of ACTIVITY_TYPES) expect(() => jointChecksOf(type)).not.toThrow();
	const unknown = { ...newLine, rules: [() => []] };
	expect(() => jointChecksOf(unknown)).toThrow('A rule has no sentence');
});

test('a cell cannot break its table', () => {
	expect(table(['A'], [['one | two\n three']])).toBe('| A |\n| --- |\n| one \\| two three |');
});

describe('a page with a generated region', () => {
	const page = readFileSync(path.join(ROOT, 'docs/operations.md'), 'utf8');
	const withTable = (text: string, table: string) =>
		withRegion('docs/operations.md', text, 'options', table);

	test('takes the text between its two markers and nothing else', () => {
		const once = withTable(page, 'TABLE');
		expect(once).toContain('\n\nTABLE\n\n');
		expect(once).not.toContain('options.maxOrders');
		expect(once).toContain('[Line Cancel]');
		expect(withTable(once, 'TABLE')).toBe(once);
		expect(withTable(once, 'OTHER').replace('OTHER', 'TABLE')).toBe(once);
	});

	test.each([
		['without markers', 'text'],
		['with one of them', '<!-- /options -->'],
		['with a pair too many', `${page}${page}`],
	])('is refused %s', (_, text) => {
		expect(() => withTable(text, 'TABLE')).toThrow('docs/operations.md needs exactly one');
	});
});

describe('the options of every order', () => {
	test('say what holds without them, not what their field begins with', () => {
		const rows = commonOptionTable().split('\n');
		const absence = (name: string) =>
			rows.find((row) => row.includes(`options.${name}\``))?.split(' | ')[2];
		expect(absence('maxOrders')).toBe('no limit');
		expect(absence('lookBackDays')).toBe('`7`');
		expect(absence('simplify')).toBe('on');
		expect(absence('ifAlreadyOrdered')).toBe('by operation');
		expect(absence('maxEnding')).toBeUndefined();
	});

	test('are not repeated on the page of a type, which has its own', () => {
		expect(ownOptions(typeNamed('lineCancel'))).toContain('options.maxEnding`');
		expect(ownOptions(typeNamed('lineCancel'))).not.toContain('options.maxOrders');
		expect(ownOptions(newLine)).not.toContain('|');
	});
});

test('an error is shown in the words of the node', () => {
	const page = readFileSync(path.join(ROOT, 'docs/results-and-errors.md'), 'utf8');
	const sentence = `${problemsOf('newLine', { preferredAreaCode: '31' }).find((text) => text.startsWith(preferredAreaCode.label))}.`;
	expect(page).toContain(`"error": "${newLine.name} was not sent. ${sentence}"`);
	expect(page).toContain(`"problems": ["${sentence}"]`);
});
