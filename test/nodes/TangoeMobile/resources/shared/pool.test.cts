import type { Outcome } from '../../../../../nodes/TangoeMobile/resources/shared/outcome';
import { runPool } from '../../../../../nodes/TangoeMobile/resources/shared/pool';

/** Tasks that end when they are told to, and a record of how they ran. */
class Work {
	readonly started: number[] = [];

	most = 0;

	private readonly running = new Map<number, (outcome: Outcome | Error) => void>();

	readonly perform = async (task: number): Promise<Outcome> => {
		this.started.push(task);
		return await new Promise((resolve, reject) => {
			this.running.set(task, (outcome) =>
				outcome instanceof Error ? reject(outcome) : resolve(outcome),
			);
			this.most = Math.max(this.most, this.running.size);
		});
	};

	async end(task: number, outcome: Outcome | Error = done(task)): Promise<void> {
		this.running.get(task)?.(outcome);
		this.running.delete(task);
		await new Promise((resolve) => setImmediate(resolve));
	}
}

const done = (id: number): Outcome => ({ records: [{ id }] });
const never = () => false;

let work: Work;
beforeEach(() => {
	work = new Work();
});

describe('a pool', () => {
	it('runs the first alone, then so many at once', async () => {
		const outcomes = runPool([0, 1, 2, 3, 4], work.perform, { width: 3, endsWith: never });
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
		const outcomes = runPool([5, 6, 7], work.perform, { width: 2, endsWith: never });
		for (const task of [5, 7, 6]) await work.end(task);
		await expect(outcomes).resolves.toEqual([5, 6, 7].map(done));
	});

	it('starts nothing after the outcome that ends it, and waits for what runs', async () => {
		const endsWith = (outcome: Outcome) => 'records' in outcome && outcome.records[0].id === 2;
		const outcomes = runPool([0, 1, 2, 3, 4, 5], work.perform, { width: 2, endsWith });
		for (const task of [0, 2, 1]) await work.end(task);
		await expect(outcomes).resolves.toEqual([
			...[0, 1, 2].map(done),
			...[undefined, undefined, undefined],
		]);
		expect(work.started).toEqual([0, 1, 2]);
	});

	it('ends with the first, if that is the one', async () => {
		const outcomes = runPool([0, 1], work.perform, { width: 5, endsWith: () => true });
		await work.end(0);
		await expect(outcomes).resolves.toEqual([done(0), undefined]);
	});

	it('takes what a task throws for its outcome', async () => {
		const outcomes = runPool([0, 1], work.perform, { width: 1, endsWith: never });
		await work.end(0, new Error('Referenced node is unexecuted'));
		await work.end(1);
		await expect(outcomes).resolves.toEqual([
			{ error: expect.objectContaining({ message: 'Referenced node is unexecuted' }) },
			done(1),
		]);
	});

	it('of nothing ends at once', async () => {
		await expect(runPool([], work.perform, { width: 5, endsWith: never })).resolves.toEqual([]);
	});
});
