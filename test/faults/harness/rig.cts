import type { IExecuteContextData, INode } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox/index.cts';
import { DEFAULT_SETTINGS, type SandboxSettings } from '../../../sandbox/settings.cts';
import {
	nodeRunsIn,
	TangoeRig,
	type NodeRun,
	type RunOptions,
} from '../../engine/harness/tangoe.cts';
import { audit, saidIn, type Before, type Count, type Evidence } from './audit.cts';
import {
	expireLimits,
	installFastClock,
	passTime,
	setClock,
	trueNow,
	uninstallFastClock,
} from './fastClock.cts';
import { Meddler } from './meddler.cts';
import { leaksIn, LogBook } from './printed.cts';
import { bodyOf, keyOf, parameters, type Wanted } from './orders.cts';
import type { Existing, Handling, Scenario } from './scenario.cts';

/** What a run goes on from. */
export interface From {
	before: Before[];
	/** How many orders the sandbox held when the first run of these items began. */
	held: number;
	/** How the first of two runs was started, and what it has kept: this one is its retry. */
	kept?: IExecuteContextData;
	/** What the first of two runs was asked for. */
	askedBefore?: Wanted[];
}

export interface Played {
	count: Count;
	evidence: Evidence;
	run: NodeRun;
	/** Secrets, and personal data where it does not belong. */
	leaks: string[];
}

const BETWEEN_RUNS_MS = 61_000;
/** Nothing of one scenario counts in the next, not even for a clock that is set back by hours. */
const BETWEEN_SCENARIOS_MS = 4 * 60 * 60_000;
/** More than the time for which the node remembers what it has placed. */
const REMEMBERED_MS = 11 * 60_000;
const DAY_S = 86_400;
const LOOK_BACK_DAYS = 7;
/** The second host gives other IDs than the first: an order of one cannot pass for one of the other. */
const FIRST_ID_ELSEWHERE = 1_000_000_001;
const NEVER_TWICE = new Set<Wanted['operation']>(['lineCancel', 'travelRequest']);

/** What a test may change of the sandbox's habits. */
const HABITS: Partial<SandboxSettings> = { ...DEFAULT_SETTINGS, readsPerMinute: 0 };
delete HABITS.port;
delete HABITS.firstActivityId;

/** The built package, the real engine and two sandboxes, on a clock on which waiting takes no time. */
export class FaultRig {
	readonly log = new LogBook();

	private isElsewhere = false;

	private constructor(
		readonly tangoe: TangoeRig,
		private readonly elsewhere: Sandbox,
	) {}

	static async start(): Promise<FaultRig> {
		installFastClock();
		const settings = { readsPerMinute: 0 };
		const tangoe = await TangoeRig.start(settings, trueNow);
		const firstActivityId = FIRST_ID_ELSEWHERE;
		return new FaultRig(tangoe, await startSandbox({ ...settings, firstActivityId }, trueNow));
	}

	async stop(): Promise<void> {
		await this.tangoe.stop();
		await this.elsewhere.stop();
		uninstallFastClock();
	}

	/** The host that the credentials lead to. */
	get sandbox(): Sandbox {
		return this.isElsewhere ? this.elsewhere : this.tangoe.sandbox;
	}

	/** Plays a scenario on a fresh sandbox. */
	async play(scenario: Scenario): Promise<Played> {
		const from = await this.prepare(scenario);
		return await this.playOn(scenario, from);
	}

	/** A fresh sandbox with what is there before a scenario. */
	async prepare({
		existing = [],
		list,
		tangoe,
	}: Pick<Scenario, 'existing' | 'list' | 'tangoe'>): Promise<From> {
		const { sandbox, credentials } = this.tangoe;
		this.leadTo(false);
		this.become({});
		// The world stays as it is: no order is carried out here.
		sandbox.forget();
		this.elsewhere.forget();
		setClock(0);
		passTime(BETWEEN_SCENARIOS_MS);
		credentials.tangoeMobileJwtApi.sessionToken = '';
		const before: Before[] = [];
		for (const one of existing) before.push(await this.place(one, tangoe?.hidesStates === true));
		if (list || tangoe?.hidesDuplicates) before.forEach((one) => (one.isListed = false));
		return { before, held: before.length };
	}

	/** From now on both sandboxes answer like this, and in all else as they do by themselves. */
	become(settings: Partial<SandboxSettings>): void {
		Object.assign(this.tangoe.sandbox.settings, HABITS, settings);
		Object.assign(this.elsewhere.settings, HABITS, settings);
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
	async playOn(scenario: Scenario, from: From, times = 1): Promise<Played> {
		const meddler = this.begin(scenario);
		const run = await this.runNode(scenario, meddler, { times, contextData: from.kept });
		return await this.judge(scenario, from, [run], meddler);
	}

	/** Two executions of the same items at one moment. */
	async playTwice(scenario: Scenario, from: From): Promise<Played> {
		const meddler = this.begin(scenario);
		const runs = await Promise.all(
			[1, 2].map(async () => await this.runNode(scenario, meddler, {})),
		);
		return await this.judge(scenario, from, runs, meddler);
	}

	private begin(scenario: Scenario): Meddler {
		const { list, faults, tangoe } = scenario;
		this.become({ ...tangoe?.settings, ...list });
		this.leadTo(scenario.isElsewhere === true);
		const { credentials } = this.tangoe;
		this.sandbox.requests.length = 0;
		for (const fault of faults) this.sandbox.fault(fault);
		expireLimits(faults.some(({ kind }) => kind === 'trickle'));
		return new Meddler(scenario, this.sandbox, credentials);
	}

	/** Lets the credentials lead to the one host or to the other. */
	private leadTo(isElsewhere: boolean): void {
		this.isElsewhere = isElsewhere;
		for (const credential of Object.values(this.tangoe.credentials)) {
			credential.host = this.sandbox.url;
		}
	}

	private async runNode(
		{ wanted, ordersAtOnce, authentication, handling }: Scenario,
		meddler: Meddler,
		more: Pick<RunOptions, 'contextData' | 'times'>,
	): Promise<NodeRun> {
		return await this.tangoe.run(parameters(wanted[0].operation, ordersAtOnce), {
			...more,
			...(more.contextData && { mode: 'retry' }),
			items: wanted.map((one) => ({ ...one })),
			authentication,
			node: nodeOf(handling),
			looks: true,
			beforeSending: meddler.beforeSending,
		});
	}

	/** Holds what all runs said against what the sandbox holds. */
	private async judge(
		{ wanted, faults, list, handling, tangoe }: Scenario,
		{ before, held, askedBefore = [] }: From,
		executions: NodeRun[],
		meddler: Meddler,
	): Promise<Played> {
		await meddler.arrivals();
		const runs = executions.flatMap(({ run }) => nodeRunsIn(run));
		const comments = new Set(wanted.map(({ comment }) => comment));
		const evidence: Evidence = {
			wanted: runs.flatMap(() => wanted),
			askedBefore,
			said: runs.flatMap((one) => saidIn(one, wanted)),
			before,
			stored: this.sandbox.activities
				.slice(held)
				.map(({ id, comment }) => ({ id, comment: String(comment) }))
				.filter(({ comment }) => comments.has(comment)),
			posts: this.sandbox.requests.filter(
				({ method, path }) => method === 'POST' && path === '/1/activities',
			).length,
			hasStopped: runs.some(({ error }) => error !== undefined),
			isStopping: handling.onError === 'stopWorkflow',
			isReadable:
				!list &&
				tangoe?.showsLostOrders !== false &&
				!faults.some(({ method, path }) => method === 'GET' || path === '/v2/token'),
		};
		const run = executions[executions.length - 1];
		const leaks = leaksIn(run, this.sandbox, wanted, this.log.take());
		return { count: audit(evidence), evidence, run, leaks };
	}

	/** Places an order beside the node. */
	private async place({ order, ageSeconds, isCancelled }: Existing, isStateHidden: boolean) {
		const { sandbox } = this.tangoe;
		const answer = await fetch(`${sandbox.url}/1/activities`, {
			method: 'POST',
			headers: { 'API-Token': sandbox.credentials.apiToken, 'content-type': 'application/json' },
			body: JSON.stringify({ activity: bodyOf(order) }),
		});
		if (answer.status !== 201) throw new Error(await answer.text());
		const record = sandbox.activities[sandbox.activities.length - 1];
		record.created_at = new Date(trueNow() - ageSeconds * 1000).toISOString();
		if (isCancelled) record.state = 'cancelled';
		// What waits counts at any age, where a second one is never wanted.
		const isWaiting = NEVER_TWICE.has(order.operation) && !isStateHidden;
		const counts =
			(!isCancelled || isStateHidden) && (ageSeconds < LOOK_BACK_DAYS * DAY_S || isWaiting);
		return { id: record.id, comment: order.comment, key: keyOf(order), counts, isListed: true };
	}
}

function nodeOf({ onError, retryOnFail }: Handling): Partial<INode> {
	return { onError, ...(retryOnFail && { retryOnFail, maxTries: 3, waitBetweenTries: 1 }) };
}
