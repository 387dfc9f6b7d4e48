import { bodyHash } from '../../../nodes/TangoeMobile/resources/activity/order/identity/hash.ts';
import type { Connection } from '../../../nodes/TangoeMobile/transport/connection.ts';
import { CANCEL, CONTINUE, LINES, PURCHASE, SHIPPING_ADDRESS } from '../harness/orders.cts';
import { changed, place } from '../harness/placing.cts';
import { previewed, type Preview } from '../harness/previews.cts';
import { byEmployeeId, byId, TangoeRig } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';

const rig = useRig({ readsPerMinute: 0 });

const cancel = { ...CANCEL, lineId: byId(LINES[0]) };
const cancelOn = (sleepUntil: string) => ({ ...cancel, cancelTiming: 'onDate', sleepUntil });

/** The hash that is right for a body, as somebody makes it who knows how. */
function rehashed(preview: Preview): Preview {
	const { origin } = new URL(rig.sandbox.url);
	const hash = bodyHash({ origin } as Connection, preview.body as never);
	return { ...preview, hash };
}

/** Today in the time zone of the workflow, or so many days later. */
const day = (later = 0) =>
	new Date(Date.now() + later * 24 * 60 * 60_000).toLocaleDateString('sv-SE', {
		timeZone: 'America/Indiana/Indianapolis',
	});

/** Nothing is sent, and the item says why. */
async function expectRefused(preview: unknown, reason: string | RegExp): Promise<void> {
	const { items } = await place(rig, [preview], { node: CONTINUE });
	expect(items[0].json).toMatchObject({
		error: expect.stringMatching(reason),
		details: { outcome: 'notSent', reason: 'input' },
	});
	expect(rig.requested('POST')).toEqual([]);
}

const NOT_THIS = /^This is not what was previewed, so it was not sent: /;

describe('a preview that was changed', () => {
	test.each<[string, Record<string, unknown>]>([
		['line', { line_id: LINES[1] }],
		['person', { employee_id: '10021' }],
		['day', { sleep_until: day(9) }],
		['comment', { comment: 'And the other one too' }],
		['ID of the caller', { remote_activity_id: 'REQ-2' }],
	])('in its %s is refused', async (_, change) => {
		const preview = await previewed(rig, cancelOn(day(5)));
		await expectRefused(changed(preview, change), NOT_THIS);
	});

	test('in its hash is refused', async () => {
		const preview = await previewed(rig, cancel);
		await expectRefused({ ...preview, hash: preview.hash.replace(/^./, 'g') }, NOT_THIS);
	});

	test('in what stands beside the activity is refused', async () => {
		const replacement = await previewed(rig, {
			operation: 'deviceReplacement',
			employeeId: byEmployeeId('10000'),
			lineId: byId(LINES[0]),
			warranty: ['lost_stolen'],
			...SHIPPING_ADDRESS,
		});
		const warranty = { ...(replacement.body as { warranty?: object }).warranty, damaged: true };
		await expectRefused({ ...replacement, body: { ...replacement.body, warranty } }, NOT_THIS);
	});

	test('is refused although only a form of words that comes to the same was changed', async () => {
		const preview = await previewed(rig, { ...cancel, additionalFields: { comment: 'Gone' } });
		const spaced = rehashed(changed(preview, { comment: ' Gone ' }));
		await expectRefused(spaced, /Comment would be sent in another way than it was previewed/);
	});

	test('has its attributes checked, whatever its hash', async () => {
		const preview = await previewed(rig, { ...PURCHASE, businessRefDeviceId: byId(26363) });
		const { shipping_address_attributes: address } = preview.body.activity;
		const longer = { ...(address as object), address1: 'x'.repeat(36) };
		await expectRefused(
			rehashed(changed(preview, { shipping_address_attributes: longer })),
			/^Device Purchase was not sent\. Shipping Address Line 1 has 36 characters/,
		);
		await expectRefused(
			rehashed(changed(preview, { business_ref_device_id: undefined })),
			/Device Model is empty/,
		);
		await expectRefused(
			rehashed(changed(preview, { business_ref_device_id: 'The newest' })),
			/Device Model is .* not an ID/,
		);
	});

	test('may have no attribute that its type does not have', async () => {
		const preview = await previewed(rig, cancel);
		await expectRefused(
			rehashed(changed(preview, { device_id: 5, ['x'.repeat(99)]: 1 })),
			/^Line Cancel was not sent\. Preview has attributes that Line Cancel does not have: device_id\.$/,
		);
		await expectRefused(
			rehashed({ ...preview, body: { ...preview.body, warranty: {} } as Preview['body'] }),
			/does not have: warranty\./,
		);
	});
});

describe('nothing in a preview is looked up', () => {
	test('a name that means what was approved is refused', async () => {
		const preview = await previewed(rig, {
			operation: 'addRemoveFeatures',
			employeeId: byEmployeeId('10000'),
			lineId: byId(LINES[0]),
			businessFeatureIds: [5247],
			removedFeatureIds: [],
		});
		const byName = changed(preview, { business_feature_ids: ['International Roaming 1GB'] });
		await expectRefused(byName, NOT_THIS);
		await expectRefused(rehashed(byName), NOT_THIS);
	});

	test('a phone number is refused', async () => {
		const preview = await previewed(rig, cancel);
		const line_id = { __rl: true, mode: 'phoneNumber', value: '3155550101' };
		await expectRefused(changed(preview, { line_id }), /Line would be sent in another way/);
	});
});

test('a preview for another host is refused', async () => {
	const other = await TangoeRig.start({ readsPerMinute: 0 });
	const elsewhere = await previewed(other, cancel);
	await other.stop();
	await expectRefused(elsewhere, /the host of this credential$|the host of this credential\./);
});

describe('a day', () => {
	test('that is past by now is refused', async () => {
		const preview = await previewed(rig, cancelOn(day(5)));
		await expectRefused(
			rehashed(changed(preview, { sleep_until: day(-1) })),
			/^Line Cancel was not sent\. Cancel On is .* in the past/,
		);
	});

	test('that has come is previewed anew, since Tangoe takes later days alone', async () => {
		const preview = await previewed(rig, cancelOn(day(5)));
		await expectRefused(
			rehashed(changed(preview, { sleep_until: day() })),
			/Cancel On would be sent in another way than it was previewed/,
		);
	});
});

describe('what is no preview', () => {
	test.each<[string, unknown, RegExp]>([
		['nothing', '', /Preview is empty/],
		['an empty item', {}, /Preview is not a preview/],
		['text', 'Cancel the line', /Preview is not a preview/],
		['text that begins like JSON', '{"body": ', /Preview is not a preview/],
		['a list', [{ hash: 'a' }], /Preview is not a preview/],
		['a placed order', { id: 1, outcome: 'created', activity_type_id: 1 }, /is not a preview/],
		['a body alone', { body: { activity: { activity_type_id: 1 } } }, /Preview has no hash/],
		['an empty hash', { body: { activity: { activity_type_id: 1 } }, hash: ' ' }, /has no hash/],
		['a body without an activity', { body: {}, hash: 'a' }, /has no body of an order/],
		['no type', { body: { activity: { line_id: 1 } }, hash: 'a' }, /has no body of an order/],
		['an odd type', { body: { activity: { activity_type_id: '1;2' } }, hash: 'a' }, /no body/],
		['a megabyte', 'x'.repeat(1_000_000), /Preview is not a preview/],
	])('is refused: %s', async (_, preview, reason) => {
		const { items } = await rig.run(
			{ operation: 'placePreviewed', preview: '={{ $json.preview }}' },
			{ items: [{ preview }], node: CONTINUE },
		);
		expect(items[0].json).toMatchObject({
			error: expect.stringMatching(reason),
			details: { outcome: 'notSent', reason: 'input', problems: [expect.stringMatching(reason)] },
		});
		expect(rig.requested('POST')).toEqual([]);
	});

	test('keeps the others from being sent, where the workflow stops on errors', async () => {
		const preview = await previewed(rig, cancel);
		const { error } = await place(rig, [preview, { note: 'Nothing' }]);
		expect(error?.message).toMatch(/The previewed order was not sent\. Preview is not a preview/);
		expect(error?.description).toMatch(/^Preview it again, and have it approved again\./);
		expect(rig.requested('POST')).toEqual([]);
	});
});
