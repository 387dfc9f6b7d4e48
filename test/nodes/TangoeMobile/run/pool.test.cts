import { Failure, type Result } from '../../../../nodes/TangoeMobile/errors/result';
import { runPool } from '../../../../nodes/TangoeMobile/run/pool';

interface Done {
	records: Array<{ id: number }>;
}

/** Tasks that end when they are told to, and a record of how they ran. */
class Work {
	readonly started: number[] = [];

	most = 0;

	private readonly running = new Map<number, (outcome: Done | Error) => void>();

	readonly perform = async (task: number): Promise<Done> => {
		this.started.push(task);
		return await new Promise((resolve, reject) => {
			this.running.set(task, (outcome) =>
				outcome instanceof Error ? reject(outcome) : resolve(outcome),
			);
			this.most = Math.max(this.most, this.running.size);
		});
	};

	async end(task: number, outcome: Done | Error = done(task)): Promise<void> {
		this.running.get(task)?.(outcome);
		this.running.delete(task);
		await new Promise((resolve) => setImmediate(resolve));
	}
}

const done = (id: number): Done => ({ records: [{ id }] });
const never = () => false;

/** A pool that nothing ends, but for what is said. */
function pool(ways: Partial<Parameters<typeof runPool<number, Done>>[2]> = {}) {
	return { width: 1, shouldStop: never, isStopped: never, ...ways };
}

let work: Work;
beforeEach(() => {
	work = new Work();
});

describe('a pool', () => {
	it('runs the first alone, then so many at once', async () => {
		const outcomes = runPool([0, 1, 2, 3, 4], work.perform, pool({ width: 3 }));
		expect(work.started).toEqual([0]);
		await work.end(0);
		expect(work.started).toEqual([0, 1, 2, 3]);
		await work.end(2);
		expect(work.started).toEqual([0, 1, 2, 3, 4]);
		for (const task of [4, 3, 1]) await work.end(task);
		expect(work.most).toBe(3);
		await expect(outcomes).resolves.toEqual([0, 1, 2, 3, 4].map(done));
	});

	it('gives the outcomes in the order of the tasks, in whatever order they end', async () => {
		const outcomes = runPool([5, 6, 7], work.perform, pool({ width: 2 }));
		for (const task of [5, 7, 6]) await work.end(task);
		await expect(outcomes).resolves.toEqual([5, 6, 7].map(done));
	});

	it('starts nothing after the outcome that ends it, and waits for what runs', async () => {
		const shouldStop = (result: Result<Done>) =>
			!(result instanceof Failure) && result.records[0].id === 2;
		const outcomes = runPool([0, 1, 2, 3, 4, 5], work.perform, pool({ width: 2, shouldStop }));
		for (const task of [0, 2, 1]) await work.end(task);
		await expect(outcomes).resolves.toEqual([
			...[0, 1, 2].map(done),
			...[undefined, undefined, undefined],
		]);
		expect(work.started).toEqual([0, 1, 2]);
	});

	it('ends with the first, if that is the one', async () => {
		const outcomes = runPool([0, 1], work.perform, pool({ shouldStop: () => true }));
		await work.end(0);
		await expect(outcomes).resolves.toEqual([done(0), undefined]);
	});

	it('starts nothing more once the run is stopped', async () => {
		let isStopped = false;
		const outcomes = runPool([0, 1, 2], work.perform, pool({ isStopped: () => isStopped }));
		await work.end(0);
		isStopped = true;
		await work.end(1);
		await expect(outcomes).resolves.toEqual([done(0), done(1), undefined]);
	});

	it('takes what a task throws for its outcome', async () => {
		const outcomes = runPool([0, 1], work.perform, pool({ width: 1 }));
		await work.end(0, new Error('Referenced node is unexecuted'));
		await work.end(1);
		await expect(outcomes).resolves.toEqual([
			{ error: expect.objectContaining({ message: 'Referenced node is unexecuted' }) },
			done(1),
		]);
	});

	it('of nothing ends at once', async () => {
		await expect(runPool([], work.perform, pool({ width: 5 }))).resolves.toEqual([]);
	});
});
