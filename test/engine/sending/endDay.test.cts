import { byId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';
import { LINES, cancelEach } from './cancelLines.cts';

const rig = useRig({ readsPerMinute: 0 });

describe('a date for the end of a line', () => {
	const cancelOn = (sleepUntil: string) => ({
		...cancelEach,
		lineId: byId(LINES[0]),
		cancelTiming: 'onDate',
		sleepUntil,
	});

	test('a value that is missing never cuts the line off today', async () => {
		const { error } = await rig.run(cancelOn('={{ $json.lastDay }}'), {
			items: [{ last_day: 1 }],
		});

		expect(error?.message).toContain(
			'Cancel On is empty: enter a date such as 2026-11-30, or set When to Cancel to Today',
		);
		expect(rig.sandbox.requests).toEqual([]);
	});

	test.each([
		['left out', {}],
		['empty', { cancelTiming: '={{ $json.when }}' }],
	])('a question that is %s asks for the day', async (_, question) => {
		const { cancelTiming, ...parameters } = cancelOn('={{ $json.lastDay }}');
		const { error } = await rig.run({ ...parameters, ...question });

		expect(cancelTiming).toBe('onDate');
		expect(error?.message).toContain('Cancel On is empty');
		expect(rig.sandbox.requests).toEqual([]);
	});

	test('an answer that is none is named', async () => {
		const { error } = await rig.run({ ...cancelOn('2099-12-24'), cancelTiming: '={{ "Now" }}' });

		expect(error?.message).toContain('When to Cancel is text of 3 characters: enter one of');
		expect(rig.sandbox.requests).toEqual([]);
	});

	test('today counts, whatever an earlier day has left behind', async () => {
		await rig.run({ ...cancelOn('2001-12-24'), cancelTiming: 'today' });

		expect(rig.sandbox.orders[0].activity).not.toHaveProperty('sleep_until');
	});

	test.each(['2099-12-31', '2099-12-31 00:00:00', '2099-12-31T00:00:00'])(
		'what the picker of any n8n writes is that day: %s',
		async (picked) => {
			await rig.run(cancelOn(picked));
			expect(rig.sandbox.orders.at(-1)?.activity.sleep_until).toBe('2099-12-31');
		},
	);

	test('midnight in UTC, which is the day before here, is refused rather than a day early', async () => {
		const { error } = await rig.run(cancelOn('2099-12-24T00:00:00Z'));

		expect(error?.message).toContain('enter only the day, such as 2099-12-24');
		expect(rig.sandbox.requests).toEqual([]);
	});

	test('a past date is refused, today is sent as no date, a later one in ISO form', async () => {
		const zone = { zone: 'America/Indiana/Indianapolis' };
		const past = await rig.run(
			cancelOn(`={{ $now.setZone('${zone.zone}').minus(1, 'day').toISO() }}`),
		);
		expect(past.error?.message).toContain('which is in the past');

		await rig.run(cancelOn('={{ $now }}'));
		expect(rig.sandbox.orders[0].activity).not.toHaveProperty('sleep_until');

		await rig.run(cancelOn('2099-12-31T00:00:00'));
		expect(rig.sandbox.orders[1].activity.sleep_until).toBe('2099-12-31');
	});
});
