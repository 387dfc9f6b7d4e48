import { setTimeout as wait } from 'node:timers/promises';
import type { IExecuteContextData, IHttpRequestOptions } from 'n8n-workflow';
import type { Sandbox } from '../../../../sandbox/index.cts';
import type { Kill } from './draw.cts';

/** Nobody listens here. */
const NOWHERE = 'http://127.0.0.1:9';
const PATIENCE_MS = 100;

/**
 * Lets a run end as if n8n were killed: after so many requests or orders none arrives any more, and what it said is
 * for nobody. What the node had kept at that moment is what n8n may have saved.
 */
export class Killer {
	/** What the node keeps, as long as it runs. */
	readonly contextData: IExecuteContextData;

	/** How many have left of what the kill counts. */
	private left = 0;

	/** How many requests have left for the sandbox. */
	private sent = 0;

	private isOver = false;

	private saved?: string;

	constructor(
		private readonly sandbox: Sandbox,
		private readonly kill: Kill | undefined,
		private readonly isHanging: boolean,
		kept: IExecuteContextData = {},
	) {
		this.contextData = kept;
	}

	/** Whether the run was killed before it ended by itself. */
	get hasKilled(): boolean {
		return this.saved !== undefined;
	}

	/** What a retry of the run goes on from; nothing where it was lost. */
	get kept(): IExecuteContextData | undefined {
		if (this.saved !== undefined && !this.kill?.isJournalKept) return undefined;
		return JSON.parse(this.saved ?? JSON.stringify(this.contextData)) as IExecuteContextData;
	}

	readonly beforeSending = (options: IHttpRequestOptions): IHttpRequestOptions => {
		if (this.isOver) return { ...options, url: NOWHERE, baseURL: undefined };
		this.sent++;
		const isOrder = options.method === 'POST' && String(options.url).endsWith('/activities');
		if (
			this.kill &&
			(isOrder || this.kill.counts === 'requests') &&
			++this.left === this.kill.after
		) {
			this.isOver = true;
			this.saved = JSON.stringify(this.contextData);
			this.sandbox.clearFaults();
			this.sandbox.fault({ kind: this.kill.arrives ? 'dropAfter' : 'dropBefore' });
		}
		return this.isHanging ? { ...options, timeout: PATIENCE_MS } : options;
	};

	/** A request that nobody waits for any more may still be on its way on a busy machine. */
	async arrivals(): Promise<void> {
		if (!this.isHanging && !this.hasKilled) return;
		const arrived = () => this.sandbox.requests.filter(({ path }) => path.startsWith('/1/')).length;
		for (let turn = 0; turn < 50 && arrived() < this.sent; turn++) await wait(10);
		await wait(10);
	}
}
