import { setTimeout as sleep } from 'node:timers/promises';
import type { Row } from '../../bench/measurement.cts';
import { median } from '../../bench/rounds.cts';
import { push, PUSH, storeListening, untilListening } from '../editor/harness/listening.cts';
import { listRuns, readRun } from '../editor/harness/runs.cts';
import { openStage, type Stage } from '../editor/harness/stage.cts';
import { publish } from '../editor/harness/workflows.cts';
import { orderElsewhere } from '../sandbox/orderElsewhere.cts';
import { storeWebhook } from './harness/webhook.cts';

const TRIGGER = 'Listening';
const WEBHOOK = 'Called';
const PATH = 'called';
/** A little more than what the trigger leaves between two looks: a push meanwhile waits for the rest of it. */
const QUIET_MS = 5_500;
const WARM_UP = 3;
const PATIENCE_MS = 30_000;

/** A workflow that begins with one of the two, and what begins it. */
interface Side {
	workflowId: string;
	/** Makes what there has to be when it is called. */
	prepare(): Promise<unknown>;
	call(): Promise<unknown>;
	tookMs: number[];
}

/** From the push, or the call, to the first node after the trigger: the trigger beside n8n's own Webhook node, in turn. */
export async function latency(pushes: number): Promise<Row[]> {
	const stage = await openStage();
	try {
		const sides = await openSides(stage);
		for (let round = 0; round < WARM_UP + pushes; round++) {
			await sleep(QUIET_MS);
			// Each is the first in every other round.
			for (const side of round % 2 === 0 ? sides : [...sides].reverse()) {
				const took = await measured(stage, side);
				if (round >= WARM_UP) side.tookMs.push(took);
			}
			if ((round + 1) % 10 === 0) console.log(`  ${round + 1} of ${WARM_UP + pushes}`);
		}
		return rowsOf(sides);
	} finally {
		await stage.stop();
	}
}

async function openSides(stage: Stage): Promise<[trigger: Side, webhook: Side]> {
	const listening = await storeListening(stage, TRIGGER, {
		wakeUpBy: 'scheduleAndPush',
		lookEvery: '1440',
	});
	const called = await storeWebhook(stage, WEBHOOK, PATH);
	await publish(stage, TRIGGER);
	await publish(stage, WEBHOOK);
	await untilListening(stage);
	return [
		{
			workflowId: listening,
			prepare: async () => await orderElsewhere(stage.sandbox, 1),
			call: async () => await push(stage),
			tookMs: [],
		},
		{
			workflowId: called,
			prepare: async () => undefined,
			call: async () => await push(stage, PUSH.password, PATH),
			tookMs: [],
		},
	];
}

async function measured(stage: Stage, { workflowId, prepare, call }: Side): Promise<number> {
	const [newest] = await listRuns(stage, workflowId);
	await prepare();
	const calledAt = Date.now();
	await call();
	for (const deadline = Date.now() + PATIENCE_MS; ;) {
		await sleep(100);
		const [run] = await listRuns(stage, workflowId, Number(newest?.id ?? 0));
		if (run?.status === 'success') {
			const { resultData } = await readRun(stage, run.id);
			return resultData.runData.Afterwards[0].startTime - calledAt;
		}
		if (Date.now() > deadline) throw new Error('A call started no run');
	}
}

function rowsOf([{ tookMs: trigger }, { tookMs: webhook }]: [Side, Side]): Row[] {
	const worst = (values: number[]) => Math.max(...values);
	const note = `${trigger.length} of each, in turn`;
	return [
		{ what: 'median, this trigger', figure: median(trigger), unit: 'ms', note },
		{ what: "median, n8n's Webhook node", figure: median(webhook), unit: 'ms' },
		{ what: 'ratio of the medians', figure: median(trigger) / median(webhook), unit: '×' },
		{ what: 'worst, this trigger', figure: worst(trigger), unit: 'ms' },
		{ what: "worst, n8n's Webhook node", figure: worst(webhook), unit: 'ms' },
		{ what: 'ratio of the worst', figure: worst(trigger) / worst(webhook), unit: '×' },
	];
}
