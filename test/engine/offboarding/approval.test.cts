import { CONTINUE } from '../harness/orders.cts';
import { useRig } from '../harness/useRig.cts';
import {
	DEVICES,
	jsonOf,
	LATER,
	LEAVER,
	LINES,
	offboard,
	ordersIn,
	withExceptions,
	withRules,
} from './offboarding.cts';

const rig = useRig({ readsPerMinute: 0 });
const onDay = { lastDayTiming: 'onDate', lastDay: LATER };

test('a plan is one item that a manager can read, and orders nothing', async () => {
	const parameters = {
		...onDay,
		...withRules({ field: 'id', value: String(LINES[1]), action: 'suspendLine' }),
		...withExceptions({ field: 'phoneNumber', value: '3175550193', reason: 'Legal hold' }),
	};
	const { items } = await offboard(rig, { ...parameters, options: { previewOnly: true } });

	expect(items).toHaveLength(1);
	const { text, ...plan } = items[0].json;
	expect(String(text).split('\n')).toEqual([
		`Offboarding of Odessa Fairweather, employee ${LEAVER}, last day ${LATER}`,
		`- Line 3175550191 (active, Apple iPhone 15 128GB - Blue, AT United States): Cancel. Cancel On: ${LATER}`,
		expect.stringMatching(
			/^- Line 3175550192 .*: nothing\. Suspend has no day: .* Run this again on 2099-12-30$/,
		),
		expect.stringMatching(/^- Line 3175550193 .*: nothing\. Exception 1: Legal hold$/),
		...DEVICES.map(() => expect.stringMatching(/^- Device .*: nothing\. Default: left as it is$/)),
		'Read: 3 lines on 1 page, 4 devices on 1 page',
		expect.stringMatching(/^Environment: sandbox \(127\.0\.0\.1:\d+\)$/),
	]);
	expect(plan).toMatchObject({
		...{ outcome: 'notSent', ordered: false, reason: 'previewOnly', orders: 1 },
		hash: expect.stringMatching(/^\w{32}$/),
		lists: { lines: { rows: 3, pages: 1 }, devices: { rows: 4, pages: 1 } },
	});
	expect(rig.requested('POST')).toEqual([]);
});

describe('Expected Hash', () => {
	const hashOf = async (parameters: object = {}): Promise<unknown> => {
		const run = await offboard(rig, { ...onDay, ...parameters, options: { previewOnly: true } });
		return run.items[0].json.hash;
	};
	const carryOut = async (expectedHash: unknown, parameters: object = {}) =>
		await offboard(rig, {
			...onDay,
			...parameters,
			options: { expectedHash: String(expectedHash) },
		});

	test('carries out exactly the plan that was previewed', async () => {
		const run = await carryOut(await hashOf());
		expect(run.error).toBeUndefined();
		expect(run.summary).toMatchObject({ done: 3, evidence: { is_plan_expected: true } });
		expect(ordersIn(rig)).toEqual(LINES.map((id) => [1, id]));
	});

	test.each<[string, () => object]>([
		['another day', () => ({ lastDay: '2099-12-29' })],
		['an exception more', () => withExceptions({ field: 'id', value: '815101', reason: 'x' })],
		['another action', () => ({ lineAction: 'leave' })],
		['another comment', () => ({ additionalFields: { comment: 'Other' } })],
		[
			'a line that has come since',
			() => {
				const { lines } = rig.sandbox.world;
				const own = lines.find(({ id }) => id === LINES[0]) as (typeof lines)[number];
				lines.push({ ...own, id: 999001, phone_number: '3175559999' });
				return {};
			},
		],
		[
			'a line that has gone since',
			() => {
				const own = rig.sandbox.world.lines.find(({ id }) => id === LINES[0]);
				Object.assign(own ?? {}, { person_id: 1831602 });
				return {};
			},
		],
	])('refuses %s, and nothing is sent', async (_, change) => {
		const hash = await hashOf();
		const run = await carryOut(hash, change());
		expect(run.error?.message).toBe(
			'This is not the plan that was previewed, so nothing was ordered: Expected Hash differs.',
		);
		expect(rig.requested('POST')).toEqual([]);
	});

	test('empty is refused: an approval that found nothing is none', async () => {
		const run = await carryOut('={{ $json.missing }}');
		expect(run.error?.message).toContain('Expected Hash');
		expect(rig.sandbox.orders).toEqual([]);
	});

	test('of each of several leavers counts for itself', async () => {
		const hash = await hashOf();
		const run = await offboard(
			rig,
			{ ...onDay, options: { expectedHash: '={{ $json.hash }}' } },
			{ node: CONTINUE, items: [{ hash }, { employee: '10235', hash: 'another' }] },
		);
		expect(run.summaries).toHaveLength(1);
		expect(jsonOf(run).at(-1)?.error).toContain('Expected Hash differs');
		expect(ordersIn(rig)).toEqual(LINES.map((id) => [1, id]));
	});
});
