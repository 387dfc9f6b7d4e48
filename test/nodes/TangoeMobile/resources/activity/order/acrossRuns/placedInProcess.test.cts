import type { ResolvedOrder } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/order';
import type { OrderRun } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/orderRun';
import { orderKeysOf } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/acrossRuns/orderKeys';
import { isUnansweredInProcess } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/acrossRuns/placedInProcess';
import { rememberUnanswered } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/acrossRuns/placedLately';

const MINUTE_MS = 60_000;
const order = { duplicateKey: 'key', settings: { expectedHash: '' } } as ResolvedOrder;

const runNow = () =>
	({
		connection: { origin: 'https://acme.thefutureis.mobi' },
		context: { getMode: () => 'webhook', getNode: () => ({ type: 'tangoeMobile' }) },
		beganAt: performance.now(),
	}) as unknown as OrderRun;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('an order that was lost holds another run back for a minute, and one that has waited for it longer', () => {
	const waiting = runNow();
	rememberUnanswered([orderKeysOf(waiting, order).duplicate]);
	jest.advanceTimersByTime(MINUTE_MS);
	expect(isUnansweredInProcess(runNow(), order)).toBe(true);
	jest.advanceTimersByTime(5 * MINUTE_MS);
	expect(isUnansweredInProcess(waiting, order)).toBe(true);
	expect(isUnansweredInProcess(runNow(), order)).toBe(false);
});
