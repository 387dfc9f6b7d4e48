import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { settingsLike, type Profile } from '../../../sandbox/like.cts';
import { DEFAULT_SETTINGS } from '../../../sandbox/settings.cts';
import { PROJECT_ROOT } from '../../../scripts/root.cjs';
import { installFastClock, trueNow, uninstallFastClock } from '../../faults/harness/fastClock.cts';
import { useRigForEachTest } from '../harness/useRig.cts';
import { checkOf, placeThree } from './checking.cts';

// So many checks would wait for the read limit.
beforeAll(installFastClock);
afterAll(uninstallFastClock);

const rig = useRigForEachTest({ readsPerMinute: 0 }, trueNow);
const FOLDER = path.join(PROJECT_ROOT, 'sandbox', 'tenants');
const PAGE = path.join(PROJECT_ROOT, 'docs', 'tenant-check.md');

test('the page shows what a check says of each tenant that comes with the sandbox', async () => {
	await placeThree(rig);
	const names = readdirSync(FOLDER).map((file) => path.parse(file).name);
	const rows = new Map<string, string[]>();
	for (const name of names) {
		const { profile } = JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')) as {
			profile: Profile;
		};
		const settings = { ...DEFAULT_SETTINGS, ...settingsLike(profile), readsPerMinute: 0 };
		Object.assign(rig.sandbox.settings, settings);
		for (const { question, verdict } of await checkOf(rig)) {
			rows.set(question, [...(rows.get(question) ?? []), verdict]);
		}
	}
	const table = [
		['Question', ...names.map((name) => `\`${name}\``)],
		['---', ...names.map(() => '---')],
		...[...rows].map(([question, verdicts]) => [question, ...verdicts]),
	].map((cells) => `| ${cells.join(' | ')} |`);
	const written = readFileSync(PAGE, 'utf8')
		.split('\n')
		.filter((line) => line.startsWith('|'));
	expect(written.map(withoutPadding)).toEqual(table.map(withoutPadding));
});

function withoutPadding(row: string): string {
	return row.replace(/ +/g, ' ').replace(/-+/g, '-');
}
