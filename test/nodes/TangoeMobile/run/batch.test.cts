import type { IExecuteFunctions } from 'n8n-workflow';

import { Failure } from '../../../../nodes/TangoeMobile/errors/result';
import { runBatch } from '../../../../nodes/TangoeMobile/run/batch';
import { StopRule } from '../../../../nodes/TangoeMobile/run/stopRule';
import {
	TangoeError,
	type TangoeErrorDetails,
	type TangoeErrorKind,
} from '../../../../nodes/TangoeMobile/errors/tangoeError';

type Task = 'works' | [TangoeErrorKind, TangoeErrorDetails?];

/** What becomes of tasks, one after the other, by the reason of their failure. */
async function reasonsOf(
	tasks: Task[],
	continues: boolean,
	isItemError: (error: TangoeError) => boolean = () => false,
): Promise<string[]> {
	const context = { continueOnFail: () => continues } as IExecuteFunctions;
	const perform = async (task: Task) => {
		if (task === 'works') return { id: 1 };
		throw new TangoeError(task[0], 'It failed', 'Do something.', task[1]);
	};
	const outcomes = await runBatch(context, tasks, perform, { width: 1, isItemError });
	return outcomes.map((outcome) => (outcome instanceof Failure ? outcome.error.kind : 'works'));
}

describe('where the workflow stops on errors', () => {
	it.each(['refused', 'lost', 'unknownOutcome', 'rateLimited', 'signIn'] as const)(
		'nothing is tried after one that is %s',
		async (kind) => {
			await expect(reasonsOf(['works', [kind], 'works', 'works'], false)).resolves.toEqual([
				'works',
				kind,
				'heldBack',
				'heldBack',
			]);
		},
	);
});

it.each([true, false])(
	'an own fault keeps nothing from being tried (continues: %s)',
	async (continues) => {
		const isItemError = ({ kind }: TangoeError) => kind === 'input';
		await expect(
			reasonsOf([['input'], 'works', ['signIn'], 'works'], continues, isItemError),
		).resolves.toEqual(['input', 'works', 'signIn', 'heldBack']);
	},
);

test.each([true, false])(
	'nothing is tried after the execution was stopped (continues: %s)',
	async (continues) => {
		const stop = new AbortController();
		const context = {
			continueOnFail: () => continues,
			getExecutionCancelSignal: () => stop.signal,
		} as unknown as IExecuteFunctions;
		const performed: number[] = [];

		const outcomes = await runBatch(
			context,
			[0, 1, 2],
			async (task) => {
				performed.push(task);
				if (task === 1) stop.abort();
				return { id: task };
			},
			{ width: 1 },
		);

		expect(performed).toEqual([0, 1]);
		expect(outcomes).toEqual([
			{ id: 0 },
			{ id: 1 },
			{ error: expect.objectContaining({ kind: 'cancelled' }) },
		]);
	},
);

describe('where it continues', () => {
	it.each([
		'refused',
		'notFound',
		'lost',
		'unknownOutcome',
		'rateLimited',
		'unreachable',
		'input',
	] as const)('the others are tried after one that is %s', async (kind) => {
		await expect(reasonsOf([[kind], 'works', [kind]], true)).resolves.toEqual([
			kind,
			'works',
			kind,
		]);
	});

	it.each(['signIn', 'configuration'] as const)(
		'nothing is tried after %s, which would meet every item alike',
		async (kind) => {
			await expect(reasonsOf(['works', [kind], 'works'], true)).resolves.toEqual([
				'works',
				kind,
				'heldBack',
			]);
		},
	);

	it.each([0, 1, 2, 3])('one that is not allowed is an own error, as item %i', async (index) => {
		const tasks: Task[] = ['works', 'works', 'works', 'works'];
		tasks[index] = ['forbidden'];
		const reasons = await reasonsOf(tasks, true);
		expect(reasons.filter((reason) => reason === 'works')).toHaveLength(3);
	});

	it('a credential that nothing is allowed with ends the batch after three', async () => {
		const forbidden: Task = ['forbidden'];
		await expect(
			reasonsOf([forbidden, forbidden, forbidden, 'works', 'works'], true),
		).resolves.toEqual(['forbidden', 'forbidden', 'forbidden', 'heldBack', 'heldBack']);
		await expect(
			reasonsOf(['works', forbidden, forbidden, forbidden, 'works'], true),
		).resolves.toEqual(['works', 'forbidden', 'forbidden', 'forbidden', 'works']);
	});

	describe('three orders in a row of which nothing is known', () => {
		const unknown: Task = ['unknownOutcome'];

		it('hold back the rest, whatever failed in between', async () => {
			await expect(
				reasonsOf(['works', unknown, ['refused'], unknown, unknown, 'works'], true),
			).resolves.toEqual([
				'works',
				'unknownOutcome',
				'refused',
				'unknownOutcome',
				'unknownOutcome',
				'heldBack',
			]);
		});

		it('count from the last success', async () => {
			const tasks: Task[] = [unknown, unknown, 'works', unknown, unknown, 'works'];
			await expect(reasonsOf(tasks, true)).resolves.not.toContain('heldBack');
		});

		it('count on over what succeeds without being sent', async () => {
			const context = { continueOnFail: () => true } as IExecuteFunctions;
			const stopRule = new StopRule(context);
			const outcomes = ['unknown', 'alreadyThere', 'unknown', 'notSent', 'unknown', 'created'];
			const results = await runBatch(
				context,
				outcomes,
				async (outcome) => {
					if (outcome !== 'unknown') return outcome;
					throw new TangoeError('unknownOutcome', 'It was lost', 'Look.');
				},
				{ width: 1, isSuccess: (outcome) => outcome === 'created', stopRule },
			);
			expect(results.at(-1)).toMatchObject({ error: { kind: 'heldBack' } });
		});

		it('say how many they are, how many were not sent, and what to do', async () => {
			const context = { continueOnFail: () => true } as IExecuteFunctions;
			const results = await runBatch(
				context,
				[1, 2, 3, 4, 5],
				async () => {
					throw new TangoeError('unknownOutcome', 'It was lost', 'Look.');
				},
				{ width: 1 },
			);
			expect(results.at(-1)).toMatchObject({
				error: {
					message:
						'This item was not sent, because 3 orders in a row got no usable answer and could not be found in Tangoe Mobile; 2 items were not sent',
					remedy:
						'Look in Tangoe Mobile whether it works again, and whether it has the 3 orders. Then run the items that were not sent.',
				},
			});
		});
	});

	it('an outage ends the batch', async () => {
		const outage: Task = ['unknownOutcome', { isOutage: true }];
		await expect(reasonsOf([outage, 'works'], true)).resolves.toEqual([
			'unknownOutcome',
			'heldBack',
		]);
	});
});
