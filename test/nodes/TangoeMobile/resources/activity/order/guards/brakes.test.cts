import { brakeOn } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/guards/brakes';
import { readSettings } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/options/options';
import type { OrderRequest } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/order';
import { ACTIVITY_TYPES } from '../../../../../../../nodes/TangoeMobile/resources/activity/types';

/** One order of each of these operations. */
function orders(operations: string[], options: object = {}): OrderRequest[] {
	return operations.map((operation) => {
		const type = ACTIVITY_TYPES.find((candidate) => candidate.operation === operation);
		if (!type) throw new Error(`There is no ${operation}`);
		return { draft: { type }, settings: readSettings(type, options as never) } as OrderRequest;
	});
}

const ENDING = ['lineCancel', 'suspend', 'transferOfLiabilityToPersonal'];

describe('the brakes of a run', () => {
	it.each([
		['nothing', [], {}, undefined],
		['three that end service', ENDING, { maxEnding: 3 }, undefined],
		['one too many that end service', ENDING, { maxEnding: 2 }, 'or hand over 3 lines'],
		[
			'only those that end service, of a mixed run',
			[...ENDING, 'newLine', 'planChange'],
			{ maxEnding: 3 },
			undefined,
		],
		['all orders of a mixed run', [...ENDING, 'newLine'], { maxOrders: 3 }, 'would send 4 orders'],
		['up to the number', [...ENDING, 'newLine'], { maxOrders: 4 }, undefined],
		['as text of an expression', ENDING, { maxOrders: '2' }, 'would send 3 orders'],
		['25 by default', Array(25).fill('suspend'), {}, undefined],
		['26 by default', Array(26).fill('suspend'), {}, 'hand over 26 lines, and at most 25'],
		['any number that ends nothing', Array(500).fill('newLine'), {}, undefined],
	])('count %s', (_, operations, options, message) => {
		const brake = brakeOn(orders(operations, options));
		if (message === undefined) expect(brake).toBeUndefined();
		else expect(brake).toMatchObject({ kind: 'braked', details: { outcome: 'notSent' } });
		expect(brake?.message ?? '').toContain(message ?? '');
	});

	it('hold to the strictest item', () => {
		const [one, other] = [orders(['newLine'], { maxOrders: 1 }), orders(['newLine'])];
		expect(brakeOn([...other, ...one])?.message).toContain('at most 1 are allowed');
	});

	it('are those of the types that take service away', () => {
		const ending = ACTIVITY_TYPES.filter(({ endsService }) => endsService);
		expect(ending.map(({ operation }) => operation).sort()).toEqual([...ENDING].sort());
	});
});
