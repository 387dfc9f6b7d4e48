import { setTimeout as sleep } from 'node:timers/promises';
import { changeOf } from '../../editor/harness/listening.cts';
import { listRuns, readRun } from '../../editor/harness/runs.cts';
import type { Stage } from '../../editor/harness/stage.cts';
import { orderElsewhere } from '../../sandbox/orderElsewhere.cts';

const PATIENCE_MS = 60_000;
/** What an order goes through after it was approved. */
const STATES = ['ordered', 'on_back_order', 'completed'];

/** How the runs differ from the changes. */
export interface Difference {
	lost: number;
	twice: number;
	/** Runs of what never was. */
	invented: number;
}

/** What has changed at Tangoe's side of a stage, beside what n8n has run of it. */
export class Ledger {
	private readonly expected: string[] = [];

	/** Those that are not at their end, with how far they are. */
	private readonly open: Array<{ id: number; next: number }> = [];

	/** Those that have changed since n8n has settled. */
	private readonly changed: Array<{ id: number; next: number }> = [];

	/** What each execution was about, by its ID; undefined where it was killed before n8n stored that. */
	private readonly runs = new Map<string, string | undefined>();

	constructor(
		private readonly stage: Stage,
		private readonly workflowId: string,
	) {}

	/** How many changes there were. */
	get changes(): number {
		return this.expected.length;
	}

	/** How many runs n8n has ended as crashed before it had stored what they were about. */
	get unknown(): number {
		return [...this.runs.values()].filter((change) => change === undefined).length;
	}

	/**
	 * Places orders and moves others on, as other clients and Tangoe's staff do. No order changes twice: the
	 * trigger cannot see what is over before it looks.
	 */
	async change(placed: number, moved: number): Promise<void> {
		for (const order of this.open.splice(0, moved)) {
			const state = STATES[order.next];
			this.stage.sandbox.advance(order.id, state);
			this.expected.push(`${order.id} ${state}`);
			if (order.next + 1 < STATES.length) this.changed.push({ ...order, next: order.next + 1 });
		}
		const orders = await orderElsewhere(this.stage.sandbox, placed);
		for (const { id, state } of orders) {
			this.expected.push(`${id} ${state}`);
			this.changed.push({ id, next: 0 });
		}
	}

	/** Waits until n8n has as many runs as there were changes, but not for ever; how they differ. */
	async settle(): Promise<Difference> {
		for (const deadline = Date.now() + PATIENCE_MS; ;) {
			await this.read();
			if (this.runs.size >= this.expected.length || Date.now() > deadline) break;
			await sleep(200);
		}
		this.open.push(...this.changed.splice(0));
		const known = [...this.runs.values()].filter((change) => change !== undefined);
		const distinct = new Set(known);
		const missing = this.expected.filter((change) => !distinct.has(change)).length;
		return {
			// A run that was killed early is of one of the changes that no other run is of.
			lost: Math.max(0, missing - this.unknown),
			twice: known.length - distinct.size + Math.max(0, this.unknown - missing),
			invented: [...distinct].filter((change) => !this.expected.includes(change)).length,
		};
	}

	private async read(): Promise<void> {
		const { stage, workflowId, runs } = this;
		const newest = Math.max(0, ...[...runs.keys()].map(Number));
		const unread = [...runs].flatMap(([id, change]) => (change === undefined ? [id] : []));
		for (const { id } of await listRuns(stage, workflowId, newest)) unread.push(id);
		for (const id of unread) runs.set(id, changeOf(await readRun(stage, id)));
	}
}
