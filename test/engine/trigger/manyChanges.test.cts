import {
	installFastClock,
	passTime,
	trueNow,
	uninstallFastClock,
} from '../../faults/harness/fastClock.cts';
import { PURCHASE } from '../harness/orders.cts';
import { useRigForEachTest } from '../harness/useRig.cts';
import { endAll, Listening } from './listening.cts';

const DAY_MS = 24 * 60 * 60_000;

beforeAll(installFastClock);
afterAll(uninstallFastClock);

afterEach(endAll);
const rig = useRigForEachTest({ readsPerMinute: 0 }, trueNow);

/** So many other orders like the first, changed in the same moment. */
function changedAtOnce(count: number): void {
	const { activities } = rig.sandbox;
	const updated_at = new Date(trueNow()).toISOString();
	const last = Number(activities.at(-1)?.id);
	for (let n = 1; n <= count; n++) activities.push({ ...activities[0], id: last + n, updated_at });
}

/** Lets a trigger look; how many pages that took, and nothing else was read. */
async function pagesOfLook(listening: Listening): Promise<number> {
	rig.sandbox.requests.length = 0;
	await listening.tick();
	const paths = rig.sandbox.requests.map(({ path }) => path);
	expect([...new Set(paths)]).toEqual(['/1/activities']);
	return paths.length;
}

test('emits everything of a list that is too long for one look, and then nothing again', async () => {
	await rig.run(PURCHASE);
	rig.sandbox.settings.maxPageSize = 10;
	const listening = new Listening(rig);
	await listening.activate();
	changedAtOnce(450);
	await listening.tick();
	expect(new Set(listening.runs.map(({ json }) => json.id)).size).toBe(450);
	await listening.tick();
	await listening.tick();
	expect(listening.runs).toHaveLength(450);
});

/** Noon, so that a day is the same one in the zone of the sandbox. */
function untilNoon(): void {
	passTime(DAY_MS - (trueNow() % DAY_MS) + DAY_MS / 2);
}

test('5,000 changes a day are stored in less than 1 MB, and read as few pages', async () => {
	untilNoon();
	await rig.run(PURCHASE);
	const listening = new Listening(rig);
	await listening.activate();
	const pages: Array<[first: number, next: number]> = [];
	for (let day = 0; day < 3; day++) {
		changedAtOnce(5_000);
		pages.push([await pagesOfLook(listening), await pagesOfLook(listening)]);
		passTime(DAY_MS);
	}
	expect(listening.runs).toHaveLength(15_000);
	expect(listening.size).toBeLessThan(1_000_000);
	// The list begins the day before the last change that was seen: two days, and three at the first look of
	// one. 15,001 rows are 16 pages; 16 rows on the last one may be a whole page of the server, so one more read.
	expect(pages).toEqual([
		[6, 6],
		[11, 11],
		[17, 12],
	]);

	passTime(3 * DAY_MS);
	changedAtOnce(1);
	await listening.tick();
	expect(await pagesOfLook(listening)).toBe(1);
	expect(listening.runs).toHaveLength(15_001);
	// What the list cannot show any more is forgotten.
	expect(listening.size).toBeLessThan(1_000);
}, 120_000);
