import type { IExecuteFunctions } from 'n8n-workflow';

import { Failure } from '../../../../nodes/TangoeMobile/errors/result';
import { runBatch } from '../../../../nodes/TangoeMobile/run/batch';
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

	it('a lack of permission ends the batch only while nothing has succeeded', async () => {
		await expect(reasonsOf([['forbidden'], 'works'], true)).resolves.toEqual([
			'forbidden',
			'heldBack',
		]);
		await expect(reasonsOf(['works', ['forbidden'], 'works'], true)).resolves.toEqual([
			'works',
			'forbidden',
			'works',
		]);
	});

	it('an outage ends the batch', async () => {
		const outage: Task = ['unknownOutcome', { isOutage: true }];
		await expect(reasonsOf([outage, 'works'], true)).resolves.toEqual([
			'unknownOutcome',
			'heldBack',
		]);
	});
});
