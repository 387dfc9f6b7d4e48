import { after, before, describe } from 'node:test';
import { openQueue, type QueueStage } from './harness/stage.cts';
import { followedOrder } from './followedOrder.cts';
import { killedWorker } from './killedWorker.cts';
import { missingPackage } from './missingPackage.cts';
import { retriedExecution } from './retriedExecution.cts';

// n8n's own are 60, 10 and 30 s, and it takes more than two minutes until a killed worker is noticed. Much
// less than this, and a busy machine renews too late: what a living worker does is then given up, too.
const impatient = {
	QUEUE_WORKER_LOCK_DURATION: '20000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '4000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};

describe('the package in queue mode', () => {
	let stage: QueueStage;
	before(async () => (stage = await openQueue({ workers: 2, concurrency: 5, env: impatient })));
	after(async () => await stage?.stop());

	for (const test of [retriedExecution, killedWorker, followedOrder, missingPackage])
		test(() => stage);
});
