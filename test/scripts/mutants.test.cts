import { mutantsOf } from '../../scripts/mutants/mutantsOf.cts';

/** Each mutant of a line, as its change and the line that it makes. */
function mutantsOfLine(line: string): Array<[change: string, line: string]> {
	return mutantsOf('a.ts', `// first\n${line}`).map(({ change, text }) => [
		change,
		text.split('\n')[1],
	]);
}

test.each([
	['a === b;', [['=== → !==', 'a !== b;']]],
	[
		'a < b;',
		[
			['< → <=', 'a <= b;'],
			['< → >=', 'a >= b;'],
		],
	],
	['a && b;', [['&& → ||', 'a || b;']]],
	['if (a) b();', [['a → !(a)', 'if (!(a)) b();']]],
	['if (!a) b();', [['!a → a', 'if (a) b();']]],
	[
		'rows.filter((row) => !row.gone);',
		[['!row.gone → row.gone', 'rows.filter((row) => row.gone);']],
	],
	['a ? b : c;', [['a → !(a)', '!(a) ? b : c;']]],
	[
		'const A = 1_000;',
		[
			['1_000 → (1001)', 'const A = (1001);'],
			['1_000 → (999)', 'const A = (999);'],
		],
	],
	['f(true);', [['true → false', 'f(false);']]],
	['() => { return a; }', [['return a; → ;', '() => { ; }']]],
])('%s', (line, mutants) => {
	expect(mutantsOfLine(line)).toEqual(mutants);
});

test.each(["import a from './a';", 'type A = 1 | true;', 'const a = b ?? c;'])(
	'%s has no logic to break',
	(line) => {
		expect(mutantsOfLine(line)).toEqual([]);
	},
);

test('a mutant names its line', () => {
	expect(mutantsOf('a.ts', '\n\nf(true);')).toMatchObject([{ file: 'a.ts', line: 3 }]);
});
