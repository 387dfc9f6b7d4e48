import { readFileSync } from 'node:fs';
import path from 'node:path';

import { complaintsAbout } from '../../scripts/extend/changes.cts';
import { stepsIn } from '../../scripts/extend/steps.cts';

const ROOT = path.resolve(__dirname, '../..');

describe('the steps of a guide', () => {
	test('are whole files, by the last path before the block', () => {
		const guide = 'See `types/index.ts`. In `fields/a.ts`:\n\n```ts\nconst a = 1;\n```\n';
		const [step, ...others] = stepsIn(guide);
		expect(others).toEqual([]);
		expect(step.file).toBe('fields/a.ts');
		expect(step.apply(undefined)).toBe('const a = 1;\n');
	});

	test('are edits of the one place that reads like the lines around them', () => {
		const guide = 'Then:\n\n```diff\n# a.ts\n \tone\n+\ttwo\n \tthree\n# b.ts\n+new\n old\n```\n';
		const [a, b] = stepsIn(guide);
		expect(a.apply('zero\n\tone\n\tthree\n')).toBe('zero\n\tone\n\ttwo\n\tthree\n');
		expect(b.apply('old\n')).toBe('new\nold\n');
	});

	test.each([
		['nowhere', 'zero\n', 'no place'],
		['twice', 'old\nold\n', 'several places'],
		['as a part of a line', 'older\nbold\n', 'no place'],
	])('are refused where the place is there %s', (_, text, places) => {
		const [step] = stepsIn('Then:\n\n```diff\n# b.ts\n+new\n old\n```\n');
		expect(() => step.apply(text)).toThrow(`b.ts has ${places} with`);
	});

	test('are all found, also where one block follows another', () => {
		const [a, b] = stepsIn('`x/a.ts`:\n\n```ts\none\n```\n\n```diff\n# b.ts\n+new\n old\n```\n');
		expect([a.file, b.file]).toEqual(['x/a.ts', 'b.ts']);
	});

	test('in CONTRIBUTING.md fit the files', () => {
		const steps = stepsIn(readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8'));
		const edited = steps.filter(({ file }) => /(index|lookup|table|lists)\.ts$/.test(file));
		expect(edited.map(({ file }) => path.basename(file))).toEqual([
			...['lookup.ts', 'table.ts', 'lists.ts', 'index.ts', 'index.ts'],
		]);
		for (const { file, apply } of edited) {
			const text = readFileSync(path.join(ROOT, file), 'utf8');
			expect(apply(text).length).toBeGreaterThan(text.length);
		}
	});
});

describe('an activity type', () => {
	const product = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `nodes/${name}.ts`);
	const others = [
		...['docs/a.md', 'sandbox/a.json', 'test/new.test.cts'],
		'nodes/TangoeMobile/__schema__/v1.0.0/activity/generated.json',
	];

	test('may need six files of the product, and tests of its own', () => {
		expect(complaintsAbout([...product, ...others], ROOT)).toEqual([]);
	});

	test('may not need a seventh', () => {
		expect(complaintsAbout([...product, 'credentials/a.ts'], ROOT)).toEqual([
			'7 files of the product had to change, more than 6',
		]);
	});

	test('may not need a change of an existing test', () => {
		expect(complaintsAbout(['test/scripts/extend.test.cts'], ROOT)).toEqual([
			'test/scripts/extend.test.cts had to change, and no existing test may',
		]);
	});
});
