import { Failure } from '../../../../../../../nodes/TangoeMobile/errors/result';
import { TangoeError } from '../../../../../../../nodes/TangoeMobile/errors/tangoeError';
import type { RememberedOrder } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/order';
import { withoutLookup } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/place/resumeOrders';

test('an order that cannot be looked up now is in an unknown phase', () => {
	const order = {
		entry: { activityId: 4791064, outcome: 'created' },
	} as unknown as RememberedOrder;
	const failure = new Failure(new TangoeError('unreachable', 'No answer', 'Try again.'));

	expect(withoutLookup(order, failure)).toEqual({
		...{ id: 4791064, outcome: 'created', ordered: true },
		...{ phase: 'unknown', is_final: false, needs_attention: true },
	});
});
