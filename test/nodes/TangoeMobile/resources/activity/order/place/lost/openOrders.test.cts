import { momentNow } from '../../../../../../../../nodes/TangoeMobile/resources/activity/order/place/lost/moment';
import { openOrdersOf } from '../../../../../../../../nodes/TangoeMobile/resources/activity/order/place/lost/openOrders';

describe('what a process knows of its orders', () => {
	it('is kept for each host', () => {
		openOrdersOf('https://one.thefutureis.mobi').own('7');

		expect(openOrdersOf('https://one.thefutureis.mobi').isOwned('7')).toBe(true);
		expect(openOrdersOf('https://two.thefutureis.mobi').isOwned('7')).toBe(false);
	});

	it('is forgotten after ten thousand activities, the oldest first', () => {
		const orders = openOrdersOf('https://many.thefutureis.mobi');
		for (let id = 0; id < 10_001; id++) orders.own(String(id));

		expect([0, 1, 10_000].map((id) => orders.isOwned(String(id)))).toEqual([false, true, true]);
	});

	it('is forgotten for the host that was not used for the longest time', () => {
		openOrdersOf('https://first.thefutureis.mobi').own('7');
		for (let n = 0; n < 50; n++) openOrdersOf(`https://host-${n}.thefutureis.mobi`);

		expect(openOrdersOf('https://first.thefutureis.mobi').isOwned('7')).toBe(false);
	});

	it('names to a lost order the others that were lost lately, until they are found', () => {
		const orders = openOrdersOf('https://lost.thefutureis.mobi');
		const now = momentNow();
		const longAgo = { ...now, uptime: now.uptime - 15 * 60_000 };
		orders.keepLost('own', { line_id: 1 }, now);
		orders.keepLost('other', { line_id: 2 }, now);
		orders.keepLost('old', { line_id: 3 }, longAgo);

		expect(orders.lostBeside('own')).toEqual([{ line_id: 2 }]);
		orders.dropLost('other');
		expect(orders.lostBeside('own')).toEqual([]);
	});

	it('names to each order the others that are on their way, equal ones too', async () => {
		const orders = openOrdersOf('https://way.thefutureis.mobi');
		const activity = { line_id: 1 };
		let end = () => {};
		const first = orders.during(activity, async (rivals) => {
			await new Promise<void>((resolve) => (end = resolve));
			return rivals();
		});
		const seen = await orders.during(activity, async (rivals) => rivals());
		end();

		expect(seen).toEqual([{ line_id: 1 }]);
		expect(await first).toEqual([]);
	});

	it('does not keep an order that failed', async () => {
		const orders = openOrdersOf('https://failed.thefutureis.mobi');
		await expect(
			orders.during({ line_id: 1 }, async () => {
				throw new Error('It failed');
			}),
		).rejects.toThrow('It failed');

		expect(await orders.during({ line_id: 2 }, async (rivals) => rivals())).toEqual([]);
	});
});
