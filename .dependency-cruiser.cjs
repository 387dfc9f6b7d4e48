// Who may import whom. `npm run lint` holds the sources to this, type imports included.

const NODE = 'nodes/TangoeMobile';

/**
 * From top to bottom. A folder may import itself and the lines below its own, nothing above and nothing
 * beside it: what two folders need belongs below both. A new folder is one more line.
 */
const LAYERS = [
	[`${NODE}/[^/]+[.]node[.]ts`, 'credentials/[^/]+[.]ts'],
	[`${NODE}/trigger/`],
	[`${NODE}/authentication[.]ts`],
	[`${NODE}/resources/`],
	[`${NODE}/run/`, `${NODE}/panel/`, `${NODE}/fields/`],
	[`${NODE}/kinds/`],
	[`${NODE}/lookups/`],
	[`${NODE}/transport/`],
	[`${NODE}/errors/`, 'credentials/(connection|jwt)/'],
	[`${NODE}/data[.]ts`],
];

/** Folders that are data, each with all that it may import: other data, and of the rest only types. */
const DATA = [
	{
		folder: `${NODE}/resources/activity/types/`,
		imports: [`${NODE}/fields/`],
		types: [`${NODE}/kinds/`],
	},
	{ folder: `${NODE}/fields/`, imports: [], types: [`${NODE}/kinds/`] },
];

const PACKAGE = ['nodes/', 'credentials/'];
const TOOLS = ['bench/', 'sandbox/', 'scripts/', 'test/'];

const starting = (paths) => `^(${paths.join('|')})`;
const readable = (paths) =>
	paths.map((path) => path.replace('[^/]+', '*').replaceAll('[.]', '.')).join(', ');

const arrows = LAYERS.map((layer, index) => {
	const below = LAYERS.slice(index + 1).flat();
	return layer.map((folder) => ({
		name: `arrows: ${readable([folder])}`,
		comment:
			`It may import itself and what is below it (${readable(below) || 'nothing'}). Move what both ` +
			'sides need down, or hand it in as an argument. The order is in .dependency-cruiser.cjs.',
		severity: 'error',
		from: { path: starting([folder]) },
		to: { path: starting(PACKAGE), pathNot: starting([folder, ...below]) },
	}));
});

const data = DATA.flatMap(({ folder, imports, types }) => {
	const comment =
		`Data is read without running anything: it may import data (${readable([folder, ...imports])}) ` +
		`and types (${readable(types)}). What acts on the data belongs where the data is used.`;
	const rule = { comment, severity: 'error', from: { path: starting([folder]) } };
	return [
		{
			...rule,
			name: `data: ${folder}`,
			to: { path: starting(PACKAGE), pathNot: starting([folder, ...imports, ...types]) },
		},
		{
			...rule,
			name: `data takes types only: ${folder}`,
			to: { path: starting(types), dependencyTypesNot: ['type-only'] },
		},
	];
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		...arrows.flat(),
		...data,
		{
			name: 'circle',
			comment:
				'These files import each other, so none can be read, tested or moved alone. Move what both ' +
				'need into a file of its own.',
			severity: 'error',
			from: {},
			to: { circular: true },
		},
		{
			name: 'no place among the layers',
			comment: 'Nothing says what this file may import. Give its folder a line in LAYERS.',
			severity: 'error',
			from: { path: starting(PACKAGE), pathNot: starting(LAYERS.flat()) },
			to: {},
		},
		{
			name: 'package imports tools',
			comment:
				'Only nodes/ and credentials/ are published, so what they import from elsewhere is missing ' +
				'at the user.',
			severity: 'error',
			from: { path: starting(PACKAGE) },
			to: { path: starting(TOOLS) },
		},
		{
			name: 'sandbox imports package',
			comment:
				"The sandbox is written from Tangoe's documentation alone. If it shared code with the node, a " +
				'mistake would be in both, and no test would find it.',
			severity: 'error',
			from: { path: '^sandbox/' },
			to: { path: starting(PACKAGE) },
		},
	],
	options: {
		doNotFollow: { path: '(^|/)node_modules/' },
		// Without it, imports that TypeScript removes (types) would be invisible.
		tsPreCompilationDeps: true,
	},
};
