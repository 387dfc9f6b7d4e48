import { setTimeout as wait } from 'node:timers/promises';
import type { IHttpRequestOptions, INode } from 'n8n-workflow';
import type { Fault } from '../../../sandbox/index.cts';
import { TangoeRig, type NodeRun } from '../../engine/harness/tangoe.cts';
import { audit, saidIn, type Count, type Evidence } from './audit.cts';
import { installFastClock, passTime, uninstallFastClock } from './fastClock.cts';
import { leaksIn, LogBook } from './printed.cts';
import { bodyOf, keyOf, parameters, type Wanted } from './orders.cts';

/** What the user set for errors. */
export interface Handling {
	onError: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
	retryOnFail: boolean;
}

/** An order that is there before the run. */
export interface Existing {
	order: Wanted;
	ageSeconds: number;
	isCancelled: boolean;
}

/** What happens with the session of the JWT when the order number `atOrder` leaves. */
export interface SessionEnd {
	how: 'due' | 'revoked';
	atOrder: number;
}

export interface Scenario {
	wanted: Wanted[];
	faults: Fault[];
	handling: Handling;
	authentication: 'apiToken' | 'jwt';
	ordersAtOnce: number;
	existing?: Existing[];
	session?: SessionEnd;
	/** What becomes of the minute's patience with an answer, where the sandbox never gives one. */
	patienceMs: number;
}

export interface Played {
	count: Count;
	evidence: Evidence;
	run: NodeRun;
	/** Secrets, and personal data where it does not belong. */
	leaks: string[];
}

const BETWEEN_RUNS_MS = 61_000;
/** More than the time for which the node remembers what it has placed. */
const REMEMBERED_MS = 11 * 60_000;
const DAY_S = 86_400;
const LOOK_BACK_DAYS = 7;
const NEVER_TWICE = new Set<Wanted['operation']>(['lineCancel', 'travelRequest']);

/** The built package, the real engine and a sandbox, on a clock on which waiting takes no time. */
export class FaultRig {
	/** How many requests have left in the last run. */
	private sent = 0;

	private readonly log = new LogBook();

	private constructor(readonly tangoe: TangoeRig) {}

	static async start(): Promise<FaultRig> {
		installFastClock();
		return new FaultRig(await TangoeRig.start({ readsPerMinute: 0 }));
	}

	async stop(): Promise<void> {
		await this.tangoe.stop();
		uninstallFastClock();
	}

	/** Plays a scenario on a fresh sandbox. */
	async play(scenario: Scenario): Promise<Played> {
		const { sandbox, credentials } = this.tangoe;
		sandbox.reset();
		this.forgetPlaced();
		credentials.tangoeMobileJwtApi.sessionToken = '';
		const before: Evidence['before'] = [];
		for (const existing of scenario.existing ?? []) before.push(await this.place(existing));
		return await this.playOn(scenario, before);
	}

	/** A sandbox that is as new needs a node that remembers no order. */
	forgetPlaced(): void {
		passTime(REMEMBERED_MS);
	}

	/** Between two runs: what a sign-in came to is shared for five seconds, and reads count by the minute. */
	rest(): void {
		passTime(BETWEEN_RUNS_MS);
	}

	/** Plays a scenario on what is there. */
	async playOn(scenario: Scenario, before: Evidence['before']): Promise<Played> {
		const { sandbox } = this.tangoe;
		const { wanted, faults, authentication } = scenario;
		const held = sandbox.activities.length;
		sandbox.requests.length = 0;
		for (const fault of faults) sandbox.fault(fault);

		const run = await this.tangoe.run(parameters(wanted[0].operation, scenario.ordersAtOnce), {
			items: wanted.map((one) => ({ ...one })),
			authentication,
			node: nodeOf(scenario.handling),
			looks: true,
			beforeSending: this.meddling(scenario),
		});
		await this.arrivals(scenario);
		const evidence: Evidence = {
			wanted,
			said: saidIn(run, wanted),
			before,
			stored: sandbox.activities.slice(held).map(({ id, comment }) => ({
				id,
				comment: String(comment),
			})),
			posts: this.tangoe.requested('POST').filter((path) => path === '/1/activities').length,
			hasStopped: run.error !== undefined,
			isReadable: !faults.some(({ method }) => method === 'GET'),
		};
		const leaks = leaksIn(run, sandbox, wanted, this.log.take());
		return { count: audit(evidence), evidence, run, leaks };
	}

	/** A request that nobody waits for any more may still be on its way on a busy machine. */
	private async arrivals({ faults }: Scenario): Promise<void> {
		if (!faults.some(({ kind }) => kind === 'hang')) return;
		const { requests } = this.tangoe.sandbox;
		const arrived = () => requests.filter(({ path }) => path.startsWith('/1/')).length;
		for (let turn = 0; turn < 50 && arrived() < this.sent; turn++) await wait(10);
		await wait(10);
	}

	/** Places an order beside the node. */
	private async place({ order, ageSeconds, isCancelled }: Existing) {
		const { sandbox } = this.tangoe;
		const answer = await fetch(`${sandbox.url}/1/activities`, {
			method: 'POST',
			headers: { 'API-Token': sandbox.credentials.apiToken, 'content-type': 'application/json' },
			body: JSON.stringify({ activity: bodyOf(order) }),
		});
		if (answer.status !== 201) throw new Error(await answer.text());
		const record = sandbox.activities[sandbox.activities.length - 1];
		record.created_at = new Date(Date.now() - ageSeconds * 1000).toISOString();
		if (isCancelled) record.state = 'cancelled';
		// What waits counts at any age, where a second one is never wanted.
		const counts =
			!isCancelled && (ageSeconds < LOOK_BACK_DAYS * DAY_S || NEVER_TWICE.has(order.operation));
		return { id: record.id, comment: order.comment, key: keyOf(order), counts };
	}

	/** Ends the session where the scenario says so, and shortens the patience where nothing answers. */
	private meddling({ session, authentication, faults, patienceMs }: Scenario) {
		const { sandbox, credentials } = this.tangoe;
		const isShort = faults.some(({ kind }) => kind === 'hang');
		let orders = 0;
		this.sent = 0;
		return (options: IHttpRequestOptions) => {
			this.sent++;
			const isOrder = options.method === 'POST' && String(options.url).endsWith('/activities');
			if (isOrder && session && authentication === 'jwt' && ++orders === session.atOrder) {
				if (session.how === 'revoked') sandbox.revokeTokens();
				else credentials.tangoeMobileJwtApi.sessionToken = dueSession(credentials);
			}
			return isShort ? { ...options, timeout: patienceMs } : options;
		};
	}
}

function dueSession({ tangoeMobileJwtApi: { sessionToken } }: TangoeRig['credentials']): string {
	return JSON.stringify({ ...JSON.parse(String(sessionToken)), renewAt: 1 });
}

function nodeOf({ onError, retryOnFail }: Handling): Partial<INode> {
	return { onError, ...(retryOnFail && { retryOnFail, maxTries: 3, waitBetweenTries: 1 }) };
}
