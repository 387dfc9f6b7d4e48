import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../../scripts/root.cjs';
import { runChild } from '../children/fork.cts';
import { HTTP_REQUEST_FILE } from '../httpRequest/load.cts';
import type { Measurement, Row } from '../measurement.cts';
import { median } from '../rounds.cts';

const ROUNDS = 9;

interface Load {
	milliseconds: number;
	bytes: number;
}

/** What the package adds to the start of n8n, and to its memory for good. */
export const moduleLoad: Measurement = {
	name: 'load',
	title: 'Loading the built package',
	async measure() {
		const ours: Load[] = [];
		const theirs: Load[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			ours.push(await load(packageFiles()));
			theirs.push(await load([HTTP_REQUEST_FILE]));
		}
		return [
			comparison('time', ours, theirs, ({ milliseconds }) => milliseconds, 'ms'),
			comparison('heap', ours, theirs, ({ bytes }) => bytes / 1e6, 'MB'),
		];
	},
};

/** The node and both credentials, as the package names them to n8n. */
function packageFiles(): string[] {
	const { n8n } = JSON.parse(readFileSync(path.join(PROJECT_ROOT, 'package.json'), 'utf8')) as {
		n8n: { nodes: string[]; credentials: string[] };
	};
	return [...n8n.nodes, ...n8n.credentials].map((file) => path.join(PROJECT_ROOT, file));
}

async function load(files: string[]): Promise<Load> {
	const input = { workflow: require.resolve('n8n-workflow'), files };
	return await runChild<Load>('moduleLoad.mjs', input, ['--expose-gc']);
}

function comparison(
	what: string,
	ours: Load[],
	theirs: Load[],
	valueOf: (load: Load) => number,
	unit: string,
): Row {
	const [our, their] = [ours, theirs].map((loads) => median(loads.map(valueOf)));
	return {
		what: `${what} against: HTTP Request node`,
		figure: our / their,
		unit: '×',
		note: `${our.toFixed(1)} ${unit} against ${their.toFixed(1)} ${unit}`,
	};
}
