import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT_ROOT } from '../../scripts/root.cjs';

const CRUISER = path.join(
	PROJECT_ROOT,
	'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
);
const CONFIG = path.join(PROJECT_ROOT, '.dependency-cruiser.cjs');
const NODE = 'nodes/TangoeMobile';
const TYPES = `${NODE}/resources/activity/types`;

/** Each file with what it imports. All in one tree, because a run of the tool takes seconds. */
const TREE: Record<string, string> = {
	// As it should be.
	[`${NODE}/TangoeMobile.node.ts`]: "import './resources/run';",
	[`${NODE}/resources/run.ts`]: "import '../transport/pages';",
	[`${NODE}/fields/line.ts`]: "import type { Field } from '../kinds/field';",
	[`${NODE}/kinds/field.ts`]: '',
	[`${NODE}/transport/pages.ts`]: "import '../../../credentials/connection/host';",
	'credentials/connection/host.ts': '',
	'sandbox/index.cts': "import './clock.cts';",
	'sandbox/clock.cts': '',
	'test/node.cts': "import '../nodes/TangoeMobile/TangoeMobile.node';",
	// A finding each.
	[`${NODE}/transport/upwards.ts`]: "import type { Table } from '../lookups/table';",
	[`${NODE}/lookups/table.ts`]: "export type { Row } from './row';",
	[`${NODE}/lookups/row.ts`]: "import type { Table } from './table';",
	[`${NODE}/newFolder/file.ts`]: "import '../transport/pages';",
	[`${NODE}/run/batch.ts`]: "import '../panel/limit';",
	[`${NODE}/panel/limit.ts`]: '',
	[`${NODE}/fields/plan.ts`]: "import { Field } from '../kinds/field';",
	[`${TYPES}/lineCancel.ts`]: "import '../../../transport/pages';",
	'credentials/jwt/signIn.ts': "import '../../sandbox/clock';",
	'sandbox/shortcut.cts': "import '../credentials/connection/host';",
};

interface Violation {
	rule: { name: string };
	from: string;
}

const folder = mkdtempSync(path.join(tmpdir(), 'layers-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('wrong arrows and circles are found, also where only a type is imported, and nothing else', async () => {
	for (const [name, text] of Object.entries(TREE)) {
		mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
		writeFileSync(path.join(folder, name), text);
	}
	const args = [CRUISER, '.', '--config', CONFIG, '--output-type', 'json'];
	const report = await new Promise<string>((resolve) => {
		// With findings it fails, and reports them all the same.
		execFile(process.execPath, args, { cwd: folder }, (_, output) => resolve(output));
	});
	const { violations } = (JSON.parse(report) as { summary: { violations: Violation[] } }).summary;

	expect(violations.map(({ rule, from }) => `${rule.name}: ${from}`).sort()).toEqual([
		`arrows: ${NODE}/run/: ${NODE}/run/batch.ts`,
		`arrows: ${NODE}/transport/: ${NODE}/transport/upwards.ts`,
		`circle: ${NODE}/lookups/row.ts`,
		`data takes types only: ${NODE}/fields/: ${NODE}/fields/plan.ts`,
		`data: ${TYPES}/: ${TYPES}/lineCancel.ts`,
		`no place among the layers: ${NODE}/newFolder/file.ts`,
		'package imports tools: credentials/jwt/signIn.ts',
		'sandbox imports package: sandbox/shortcut.cts',
	]);
});
