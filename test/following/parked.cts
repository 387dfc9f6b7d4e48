import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Row } from '../../bench/measurement.cts';
import { makeThrowAway, throwAway } from '../../scripts/n8n/throwAway.cts';
import { listRuns, readRun, type StoredRun } from '../editor/harness/runs.cts';
import { openStage, type OneProcessStage } from '../editor/harness/stage.cts';
import { post } from '../editor/harness/workflows.cts';
import { orderElsewhere } from '../sandbox/orderElsewhere.cts';
import { measurable, memoryOf, type Memory } from './harness/memory.cts';
import { closeTenants, openTenants, type Tenant } from './harness/tenants.cts';

/** As many as one Tangoe lets look within a minute or two. */
const ORDERS_PER_TENANT = 100;
const CALLS_AT_ONCE = 10;
const READS_AT_ONCE = 10;
const MINUTE_MS = 60_000;
/** Between two looks of those that wake by time: enough for the restarts, on a machine that does nothing else. */
const CHECK_EVERY_MS = 3 * MINUTE_MS;
/** Before they look, n8n is left alone: a run that is killed while it runs is a crashed one. */
const CALM_MS = 20_000;
/** What the first looks take, under the limit of reads. */
const MS_FOR_EACH = 150;
const PATIENCE_MS = 15 * MINUTE_MS;

/** An order that an execution waits for. */
interface Followed {
	tenant: Tenant;
	id: number;
	/** Whether its execution is woken by a call of its address, and not by time. */
	isCalled: boolean;
	address: string;
}

/** So many executions that wait at the same time, over a restart and a kill. */
export async function parked(count: number): Promise<Row[]> {
	const folder = await makeThrowAway(join(tmpdir(), 'tangoe-parked-'));
	const tenants: Tenant[] = [];
	try {
		const stage = await openStage(undefined, measurable(folder));
		try {
			tenants.push(...(await openTenants(stage, Math.ceil(count / ORDERS_PER_TENANT))));
			return await waited(stage, tenants, count, folder);
		} finally {
			await stage.stop();
		}
	} finally {
		await closeTenants(tenants);
		await throwAway(folder);
	}
}

async function waited(
	stage: OneProcessStage,
	tenants: Tenant[],
	count: number,
	folder: string,
): Promise<Row[]> {
	const memory: Array<[when: string, what: Memory]> = [];
	const measure = async (when: string) => {
		const what = await memoryOf(stage, folder);
		console.log(
			`  ${when}: ${what.heap.toFixed(0)} MB in use, ${what.resident.toFixed(0)} MB resident`,
		);
		memory.push([when, what]);
	};
	const followed = await ordered(tenants, count);
	await measure('before');
	let wakesAt = await begin(stage, followed);
	let looks = 1;
	const calm = async () => {
		while (Date.now() > wakesAt - CALM_MS) {
			looks += 1;
			await untilLooked(followed, looks);
			wakesAt += CHECK_EVERY_MS;
		}
		await until(stage, tenants, 'waiting', count);
	};
	await calm();
	await measure('all of them waiting');
	await stage.restart();
	await calm();
	await measure('after a restart');
	await stage.crash();
	await until(stage, tenants, 'waiting', count);
	await measure('after a kill');

	for (const { tenant, id } of followed) tenant.sandbox.advance(id, 'completed');
	const called = followed.filter(({ isCalled }) => isCalled);
	await inTurn(called, CALLS_AT_ONCE, async ({ address }) => {
		// n8n may have got another port when it was started again.
		const { pathname, search } = new URL(address);
		const { status } = await fetch(stage.n8n.url + pathname + search, { method: 'POST' });
		// Not so where n8n has given the execution up, which counts as lost.
		if (status !== 200) console.log(`  the address of an execution answered ${status}`);
	});
	await until(stage, tenants, 'success', count);
	await measure('all of them finished');
	return [...(await rowsOf(stage, tenants, followed)), ...memory.flatMap(memoryRows)];
}

/** Every second one is to be woken by a call. */
async function ordered(tenants: Tenant[], count: number): Promise<Followed[]> {
	const followed: Followed[] = [];
	for (const tenant of tenants) {
		const length = Math.min(ORDERS_PER_TENANT, count - followed.length);
		const orders = await orderElsewhere(tenant.sandbox, length);
		orders.forEach(({ id }, n) =>
			followed.push({ tenant, id, isCalled: n % 2 === 0, address: '' }),
		);
	}
	return followed;
}

/** Starts an execution for each order; gives when the first of them wakes by time. */
async function begin(stage: OneProcessStage, followed: Followed[]): Promise<number> {
	const wakesAt = Date.now() + CHECK_EVERY_MS + followed.length * MS_FOR_EACH;
	await inTurn(followed, CALLS_AT_ONCE, async (one) => {
		const untilThen = Math.max(CHECK_EVERY_MS, wakesAt - Date.now());
		const minutes = one.isCalled ? 24 * 60 : untilThen / MINUTE_MS;
		const { body } = await post(stage, one.tenant.path, { id: one.id, minutes });
		one.address = String(body.address);
	});
	return wakesAt;
}

/** What n8n has given up does not come back. */
const GIVEN_UP = ['error', 'crashed', 'canceled'];

/** Waits until all executions are in a status, but for those that n8n has given up. */
async function until(
	stage: OneProcessStage,
	tenants: Tenant[],
	wanted: string,
	count: number,
): Promise<void> {
	for (const deadline = Date.now() + PATIENCE_MS; ;) {
		const lists = await Promise.all(
			tenants.map(async ({ workflowId }) => await listRuns(stage, workflowId)),
		);
		const found = lists
			.flat()
			.filter(({ status }) => status === wanted || GIVEN_UP.includes(status)).length;
		if (found === count) return;
		if (Date.now() > deadline) throw new Error(`${found} executions are ${wanted}, not ${count}`);
		await sleep(2_000);
	}
}

/** Waits until each that wakes by time has been looked at so often. */
async function untilLooked(followed: Followed[], looks: number): Promise<void> {
	const isBehind = ({ tenant, id, isCalled }: Followed) =>
		!isCalled &&
		tenant.sandbox.requests.filter(({ path }) => path === `/1/activities/${id}`).length < looks;
	for (const deadline = Date.now() + PATIENCE_MS; followed.some(isBehind);) {
		if (Date.now() > deadline) throw new Error(`Not all have been looked at ${looks} times`);
		await sleep(1_000);
	}
}

async function rowsOf(
	stage: OneProcessStage,
	tenants: Tenant[],
	followed: Followed[],
): Promise<Row[]> {
	const finished: number[] = [];
	for (const { workflowId } of tenants) {
		const runs = await listRuns(stage, workflowId);
		await inTurn(runs, READS_AT_ONCE, async ({ id }) => {
			finished.push(...finishedIn(await readRun(stage, id)));
		});
	}
	const distinct = new Set(finished);
	const requests = tenants.flatMap(({ sandbox }) => sandbox.requests);
	const lost = followed.filter(({ id }) => !distinct.has(id)).length;
	return [
		{ what: 'executions', figure: followed.length, note: `on ${tenants.length} sandboxes` },
		{ what: 'orders that were never finished', figure: lost, bound: { atMost: 0 } },
		{ what: 'finished twice', figure: finished.length - distinct.size, bound: { atMost: 0 } },
		{
			what: 'orders placed by n8n',
			figure: tenants.flatMap(({ sandbox }) => sandbox.orders).length - followed.length,
			bound: { atMost: 0 },
		},
		{
			what: 'reads for each execution',
			figure: requests.filter(({ method }) => method === 'GET').length / followed.length,
			note: `${requests.filter(({ status }) => status === 429).length} of them answered with status 429`,
		},
	];
}

/** The orders that left the wait as done. */
function finishedIn({ resultData }: StoredRun): number[] {
	const runs = resultData.runData.Afterwards ?? [];
	const items = runs.flatMap(({ data }) => data?.main[0] ?? []).map(({ json }) => json);
	return items
		.filter(({ phase, timed_out }) => phase === 'done' && timed_out === false)
		.map(({ id }) => Number(id));
}

function memoryRows([when, { heap, resident }]: [string, Memory]): Row[] {
	return [
		{
			what: `memory in use, ${when}`,
			figure: heap,
			unit: 'MB',
			note: `${resident.toFixed(0)} MB resident`,
		},
	];
}

async function inTurn<T>(all: T[], atOnce: number, work: (one: T) => Promise<void>): Promise<void> {
	const left = [...all];
	const worker = async () => {
		for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
}
