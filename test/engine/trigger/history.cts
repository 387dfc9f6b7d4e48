import { passTime, setClock } from '../../faults/harness/fastClock.cts';
import type { TangoeRig } from '../harness/tangoe.cts';
import { orderElsewhere } from '../../sandbox/orderElsewhere.cts';
import { Listening } from './listening.cts';
import { basic, PUSH_CREDENTIAL } from './pushing.cts';
import type { Step } from './steps.cts';

const MINUTE_MS = 60_000;
/** An order in one of these stays in it. */
const ENDS = ['completed', 'cancelled'];

/** What is wrong with the runs of a history; each as "ID state moment". */
export interface Wrong {
	/** States that were there for a whole look, and have no run. */
	lost: string[];
	/** Runs that came again. */
	twice: string[];
	/** Runs of what never was. */
	invented: string[];
}

/** What a history was made of. */
export interface Tally {
	changes: number;
	orders: number;
	pushes: number;
	looks: number;
	outages: number;
	/** Ends of a process, and those among them that lost runs that n8n had not stored. */
	restarts: number;
	kills: number;
	/** The most that n8n stored with the workflow, in bytes. */
	bytes: number;
	runs: number;
}

/**
 * One trigger and what happens around it, on the fast clock. Each state that an order is in when the trigger
 * looks has to be one run; one that an order enters and leaves between two looks may be none.
 */
export class History {
	readonly tally: Tally = {
		...{ changes: 0, orders: 0, pushes: 0, looks: 0, outages: 0 },
		...{ restarts: 0, kills: 0, bytes: 0, runs: 0 },
	};

	private readonly listening: Listening;

	private readonly before = new Set<string>();

	private readonly expected = new Set<string>();

	private readonly possible = new Set<string>();

	private constructor(private readonly rig: TangoeRig) {
		rig.credentials.tangoeMobilePushApi = PUSH_CREDENTIAL;
		this.listening = new Listening(rig, { wakeUpBy: 'scheduleAndPush' });
	}

	/** A trigger that begins to listen when so many orders are there already. */
	static async begin(rig: TangoeRig, orders: number): Promise<History> {
		setClock(0);
		rig.sandbox.reset();
		await orderElsewhere(rig.sandbox, orders);
		passTime(MINUTE_MS);
		const history = new History(rig);
		await history.listening.activate();
		for (const one of history.shown()) history.before.add(one);
		return history;
	}

	/** Lets a minute pass, and then what a step says happen. */
	async play(step: Step): Promise<void> {
		const { rig, listening, tally } = this;
		passTime(MINUTE_MS);
		switch (step.kind) {
			case 'change':
				return this.change(step.changes);
			case 'order':
				await orderElsewhere(rig.sandbox, step.count);
				tally.orders += step.count;
				return this.note(this.possible);
			case 'look':
				return await this.look();
			case 'push':
				return await this.push(step.count, step.isForged);
			case 'outage':
				rig.sandbox.fault({ kind: 'status', status: 503, method: 'GET', times: 4 });
				tally.outages += 1;
				return await listening.tick();
			case 'clock':
				return setClock(step.hours * 60 * MINUTE_MS);
			case 'pause':
				return passTime(step.hours * 60 * MINUTE_MS);
			case 'restart':
				return await this.restart(step.losing);
		}
	}

	/** Looks for the last time; what was wrong. */
	async end(): Promise<Wrong> {
		const { listening, expected, possible, tally } = this;
		await this.look();
		await listening.end();
		const ran = listening.runs.map(({ json }) => nameOf(json));
		tally.runs = ran.length;
		tally.looks = listening.looks;
		const known = new Set(ran);
		return {
			lost: [...expected].filter((one) => !known.has(one)),
			twice: ran.filter((one, index) => ran.indexOf(one) !== index),
			invented: ran.filter((one) => !possible.has(one)),
		};
	}

	private change(changes: Array<{ order: number; state: string }>): void {
		const { sandbox } = this.rig;
		for (const { order, state } of changes) {
			const activity = sandbox.activities[order];
			if (ENDS.includes(activity.state)) continue;
			sandbox.advance(activity.id, state);
			this.tally.changes += 1;
			this.possible.add(nameOf(activity));
		}
	}

	/** Has the trigger look, and whatever it sees is expected. */
	private async look(): Promise<void> {
		const { listening, rig } = this;
		rig.sandbox.clearFaults();
		// Twice, because a push may have begun a look that is still under way and saw less.
		await listening.tick();
		await listening.tick();
		this.note(this.expected);
		this.tally.bytes = Math.max(this.tally.bytes, listening.size);
	}

	private async push(count: number, isForged: boolean): Promise<void> {
		const password = isForged ? 'a-long-and-guessed-one' : PUSH_CREDENTIAL.password;
		const send = async () =>
			await this.listening.push({ activity: 1 }, basic({ ...PUSH_CREDENTIAL, password }));
		const answers = await Promise.all(Array.from({ length: count }, send));
		const wrong = answers.find(({ status }) => status !== (isForged ? 401 : 200));
		if (wrong) throw new Error(`A push was answered with ${wrong.status}`);
		this.tally.pushes += count;
	}

	private async restart(losing: number): Promise<void> {
		const { listening, tally } = this;
		this.rig.sandbox.clearFaults();
		await listening.tick();
		// Killed just after it has emitted: at the next look, n8n has stored the runs.
		const lost = Math.min(losing, listening.lastRuns);
		await listening.end(lost);
		await listening.activate();
		this.note(this.expected);
		tally.restarts += 1;
		if (lost > 0) tally.kills += 1;
	}

	private note(states: Set<string>): void {
		for (const one of this.shown()) {
			if (!this.before.has(one)) states.add(one);
		}
	}

	/** What the sandbox shows of each order. */
	private shown(): string[] {
		return this.rig.sandbox.activities.map(nameOf);
	}
}

function nameOf({ id, state, updated_at }: Record<string, unknown>): string {
	return `${String(id)} ${String(state)} ${String(updated_at)}`;
}
