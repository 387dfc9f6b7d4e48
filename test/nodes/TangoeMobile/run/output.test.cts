import { NodeApiError, NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import { Failure } from '../../../../nodes/TangoeMobile/errors/result';
import type { ItemResult } from '../../../../nodes/TangoeMobile/run/result';
import { outputOf } from '../../../../nodes/TangoeMobile/run/output';
import {
	TangoeError,
	type TangoeErrorDetails,
	type TangoeErrorKind,
} from '../../../../nodes/TangoeMobile/errors/tangoeError';

function contextThat(continues: boolean): IExecuteFunctions {
	return {
		continueOnFail: () => continues,
		getNode: () => ({ name: 'Tangoe Mobile', type: 'tangoeMobile' }),
	} as unknown as IExecuteFunctions;
}

const continuing = contextThat(true);
const stopping = contextThat(false);

function failed(kind: TangoeErrorKind, details: TangoeErrorDetails = {}): ItemResult {
	return [new Failure(new TangoeError(kind, `It is ${kind}`, 'Do something.', details))];
}

const placed = (...ids: number[]): ItemResult => ids.map((id) => ({ id }));

/** The error that ends the run. */
function stopOf(results: ItemResult[]): NodeApiError | NodeOperationError {
	try {
		outputOf(stopping, results);
	} catch (error) {
		return error as NodeApiError;
	}
	throw new Error('The run did not stop');
}

describe('the output', () => {
	it('pairs every record with its item, in the order of the items', () => {
		const outcomes = [placed(1), placed(), placed(2, 3), placed(4)];
		for (const context of [continuing, stopping]) {
			expect(outputOf(context, outcomes)).toEqual([
				[
					{ json: { id: 1 }, pairedItem: { item: 0 } },
					{ json: { id: 2 }, pairedItem: { item: 2 } },
					{ json: { id: 3 }, pairedItem: { item: 2 } },
					{ json: { id: 4 }, pairedItem: { item: 3 } },
				],
			]);
		}
	});

	it('has the records and the failures of one item side by side', () => {
		const [items] = outputOf(continuing, [[...placed(1), ...failed('refused')]]);
		expect(items.map(({ json }) => json.id ?? json.error)).toEqual([1, 'It is refused.']);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }]);
	});

	it('has a failed item in its place, where the workflow continues', () => {
		const [items] = outputOf(continuing, [placed(1), failed('refused'), placed(2)]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
		expect(items[1].json.error).toBe('It is refused.');
	});
});

describe('a failed item', () => {
	const jsonOf = (result: ItemResult) => outputOf(continuing, [result])[0][0].json;

	it.each([
		['a refusal', failed('refused', { status: 422, said: 'No', problems: ['Line is empty.'] })],
		['a bare fault', failed('lost')],
		['an outage', failed('unknownOutcome', { isOutage: true })],
		['one held back', failed('heldBack')],
	])('has only keys with which n8n sends it to the error output: %s', (_, outcome) => {
		expect(Object.keys(jsonOf(outcome))).toEqual(['error', 'details']);
		expect(typeof jsonOf(outcome).error).toBe('string');
	});

	it('says the reason, what to do, and what there is to know', () => {
		const details = { status: 422, said: 'Line is not active', problems: ['Line is empty.'] };
		expect(jsonOf(failed('refused', details)).details).toEqual({
			reason: 'refused',
			whatToDo: 'Do something.',
			...details,
		});
	});

	it('has no key for what there is not', () => {
		expect(jsonOf(failed('lost', { said: '', isOutage: true })).details).toEqual({
			reason: 'lost',
			whatToDo: 'Do something.',
		});
	});
});

describe('a run that stops', () => {
	it('names the first item that failed, and not those that were held back', () => {
		const error = stopOf([placed(7), failed('heldBack'), failed('refused', { status: 422 })]);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({
			message: 'Item 2: It is refused.',
			httpCode: '422',
			context: { itemIndex: 2 },
		});
	});

	it('is about the input where the input is at fault', () => {
		expect(stopOf([failed('input')])).toBeInstanceOf(NodeOperationError);
	});

	it('tells what was done before, and what else failed', () => {
		const outcomes = [
			placed(4791064),
			failed('refused'),
			placed(4791065, 4791066),
			failed('refused'),
			failed('heldBack'),
			failed('notFound'),
		];
		expect(stopOf(outcomes).description).toBe(
			'Do something. The same holds for 1 more: item 3. Item 5: It is notFound. ' +
				'Done before it stopped: item 0 → 4791064, item 2 → 4791065, item 2 → 4791066.',
		);
	});

	it('is about no single item where one error meets several', () => {
		const braked = failed('braked');
		expect(stopOf([braked, braked])).toMatchObject({ description: 'Do something.', context: {} });
		expect(stopOf([braked, braked]).context.itemIndex).toBeUndefined();
		expect(stopOf([braked]).context.itemIndex).toBe(0);
	});

	it('never succeeds with an item that was held back, even where the cause is gone', () => {
		const error = stopOf([placed(7), failed('heldBack'), failed('heldBack')]);
		expect(error).toMatchObject({ message: 'Item 1: It is heldBack.', context: { itemIndex: 1 } });
	});

	it('stops for one failed order of an item, and names the others of the same item', () => {
		const [failure] = failed('refused');
		const error = stopOf([[{ id: 7, outcome: 'created' }, failure]]);
		expect(error).toMatchObject({ message: 'It is refused.', context: { itemIndex: 0 } });
		expect(error.description).toContain('item 0 → 7');
	});

	it('says nothing more where there is nothing more', () => {
		expect(stopOf([failed('refused'), failed('heldBack')]).description).toBe('Do something.');
	});

	it('tells an order of which nothing is known from one that was refused', () => {
		const unknown = () => failed('unknownOutcome', { outcome: 'unknown' });
		expect(stopOf([failed('refused'), unknown(), unknown()]).description).toBe(
			'Do something. Not known to be placed or not, so look before you order again: item 1, 2.',
		);
	});

	it('leaves out no order, however many there are, and no item that may have been ordered', () => {
		const order = (id: number): ItemResult => [{ id, outcome: 'created' }];
		const unknown = () => failed('unknownOutcome', { outcome: 'unknown' });
		const orders = Array.from({ length: 300 }, (_, id) => order(id));
		const unknowns = orders.map(unknown);
		const { description } = stopOf([unknown(), ...orders, ...unknowns]);
		expect(description).toContain('item 1 → 0,');
		expect(description).toContain('item 300 → 299.');
		expect(description).toContain('301, 302');
		expect(description).toContain('599, 600.');
	});

	it('names no preview as done', () => {
		const preview: ItemResult = [{ outcome: 'notSent' }];
		expect(stopOf([preview, failed('refused')]).description).toBe('Do something.');
	});

	it('lists twenty and counts the rest', () => {
		const outcomes = [failed('refused'), ...Array.from({ length: 23 }, (_, id) => placed(id))];
		const { description } = stopOf(outcomes);
		expect(description).toContain('item 20 → 19 and 3 more.');
		expect(description).not.toContain('item 21');
	});
});
