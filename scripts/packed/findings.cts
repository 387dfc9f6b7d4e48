import type { Facts, Manifest } from './facts.cts';

const MOST_PACKED_BYTES = 210_000;
const MOST_DESCRIPTION_BYTES = 200_000;
const MOST_LINES = 250;

/** What must never be published, whatever the list of files says. */
const FOREIGN =
	/(^|\/)(sandbox|scripts|tests?|examples|docs|node_modules|\.[^/]*)\/|\.(test|spec)\.|\.tsbuildinfo$|\.map$|\.tgz$|^dist\/package\.json$|(?<!\.d)\.[cm]?ts$/;

/** Everything about the package that may not be, one sentence each; none means that it can be published. */
export function findingsIn(facts: Facts): string[] {
	const { files, expected, packedBytes, manifest, descriptionBytes, sourceLines } = facts;
	return [
		...files.filter((file) => !expected.includes(file)).map((file) => `${file} is new.`),
		...expected.filter((file) => !files.includes(file)).map((file) => `${file} is missing.`),
		...files.filter((file) => FOREIGN.test(file)).map((file) => `${file} does not belong in it.`),
		...tooMuch('The package', packedBytes, MOST_PACKED_BYTES, 'bytes packed'),
		...Object.entries(descriptionBytes).flatMap(([file, bytes]) =>
			tooMuch(`The description in ${file}`, bytes, MOST_DESCRIPTION_BYTES, 'bytes of JSON'),
		),
		...Object.entries(sourceLines).flatMap(([file, lines]) =>
			tooMuch(file, lines, MOST_LINES, 'lines', 0),
		),
		...dependenciesIn(manifest),
	];
}

/** @param margin 1 where the limit itself is too much already */
function tooMuch(what: string, value: number, limit: number, unit: string, margin = 1): string[] {
	return value > limit - margin ? [`${what} has ${value} ${unit}; the limit is ${limit}.`] : [];
}

/** n8n verifies only packages that bring nothing along and run on the n8n-workflow of their host. */
function dependenciesIn(manifest: Manifest): string[] {
	const brought = [
		'dependencies',
		'optionalDependencies',
		'bundleDependencies',
		'bundledDependencies',
	]
		.filter((key) => Object.keys((manifest[key] as object | undefined) ?? {}).length > 0)
		.map((key) => `package.json has ${key}.`);
	const peers = JSON.stringify(manifest.peerDependencies);
	return peers === '{"n8n-workflow":"*"}'
		? brought
		: [...brought, `package.json has the peer dependencies ${peers}, not n8n-workflow alone.`];
}
