import type { Facts } from '../../scripts/packed/facts.cts';
import { findingsIn } from '../../scripts/packed/findings.cts';

const FILES = ['LICENSE', 'README.md', 'dist/nodes/A/A.node.js', 'package.json'];
const GOOD: Facts = {
	files: FILES,
	expected: FILES,
	packedBytes: 149_999,
	unpackedBytes: 500_000,
	manifest: {
		n8n: { nodes: ['dist/nodes/A/A.node.js'] },
		peerDependencies: { 'n8n-workflow': '*' },
	},
	descriptionBytes: { 'dist/nodes/A/A.node.js': 199_999 },
	sourceLines: { 'nodes/A/A.node.ts': 250 },
};

test('a package within all limits has no findings', () => {
	expect(findingsIn(GOOD)).toEqual([]);
});

test.each<[string, Partial<Facts>, string]>([
	['a file more', { expected: FILES.slice(1) }, 'LICENSE is new.'],
	['a file less', { expected: [...FILES, 'dist/b.js'] }, 'dist/b.js is missing.'],
	[
		'too large',
		{ packedBytes: 210_000 },
		'The package has 210000 bytes packed; the limit is 210000.',
	],
	[
		'a long description',
		{ descriptionBytes: { 'a.js': 200_000 } },
		'The description in a.js has 200000 bytes of JSON; the limit is 200000.',
	],
	[
		'a long source',
		{ sourceLines: { 'nodes/a.ts': 251 } },
		'nodes/a.ts has 251 lines; the limit is 250.',
	],
	[
		'dependencies',
		{ manifest: { ...GOOD.manifest, dependencies: { axios: '1' } } },
		'package.json has dependencies.',
	],
	[
		'bundled dependencies',
		{ manifest: { ...GOOD.manifest, bundleDependencies: ['axios'] } },
		'package.json has bundleDependencies.',
	],
	[
		'another peer',
		{ manifest: { ...GOOD.manifest, peerDependencies: { 'n8n-workflow': '^2' } } },
		'package.json has the peer dependencies {"n8n-workflow":"^2"}, not n8n-workflow alone.',
	],
])('%s is found', (_, change, finding) => {
	expect(findingsIn({ ...GOOD, ...change })).toEqual([finding]);
});

test.each([
	'dist/sandbox/index.js',
	'sandbox/cli.cts',
	'dist/test/a.js',
	'dist/nodes/A/A.test.js',
	'dist/tsconfig.tsbuildinfo',
	'dist/package.json',
	'dist/nodes/A/A.node.js.map',
	'docs/decisions.md',
	'.ci/run',
	'nodes/A/A.node.ts',
])('%s never belongs in it, even when it is listed', (file) => {
	const files = [...FILES, file];
	expect(findingsIn({ ...GOOD, files, expected: files })).toEqual([
		`${file} does not belong in it.`,
	]);
});
