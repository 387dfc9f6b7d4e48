import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import {
	execute,
	lastRun,
	post,
	publish,
	untilWaiting,
	type Answer,
} from '../../../editor/harness/workflows.cts';
import {
	activityOf,
	linkOf,
	office,
	officeAddress,
	ordersOf,
	unitedStates,
	type GetStage,
} from '../bench.cts';
import { decide, type Decided } from './form.cts';
import { hasty, withoutMail } from './changes.cts';

const name = 'Tangoe Mobile: approval before an order';
const deviceUpgrade = 17;
const model = 111730;
const request = {
	ticket: 'REQ0045120',
	employeeId: '10251',
	name: 'Leopold Ashgrove',
	phoneNumber: '(317) 555-0117',
	deviceModel: 'Apple iPhone 15 128GB - Blue',
	plan: 'Business Unlimited Talk & Data',
	shipTo: office,
};
const order = {
	activity_type_id: deviceUpgrade,
	employee_id: '10251',
	line_id: 820221,
	business_ref_device_id: model,
	business_plan_id: 20428,
	shipping_address_attributes: {
		...officeAddress,
		country_id: unitedStates,
		ship_attention: request.name,
	},
	remote_activity_id: request.ticket,
};

/** Tests examples/complete/approval.json. */
export function approval(stage: GetStage): void {
	const ask = async (change: object = {}): Promise<Answer> => {
		const answer = await post(stage(), 'tangoe-approval', { ...request, ...change });
		await untilWaiting(stage(), name);
		return answer;
	};
	const assertNothingSent = () =>
		assert.deepEqual(
			stage().sandbox.requests.filter(({ method }) => method === 'POST'),
			[],
		);
	const assertFailed = async ({ text }: Decided, message: RegExp) => {
		assert.match(String((JSON.parse(text) as { message: string }).message), message);
		assert.equal(await lastRun(stage(), name), 'error');
	};

	describe('approval', () => {
		before(async () => await publish(stage(), name, withoutMail));

		it('previews the sample request when it is started by hand, and waits', async () => {
			const outputs = await execute(stage(), name);
			const [preview] = outputs.of('Preview Upgrade');
			assert.deepEqual(preview.body, { activity: order });
			assert.deepEqual(outputs.of('Ordered'), []);
			assertNothingSent();
		});

		it('answers with the order in words and the form, and sends nothing before', async () => {
			const { status, body } = await ask();
			assert.deepEqual([status, body.ordered, body.ticket], [202, false, request.ticket]);
			assert.match(
				String(body.text),
				/^Device Upgrade: .*\nEmployee: Leopold Ashgrove \(10251\)\n/,
			);
			assert.match(String(body.text), /\nDevice Model: Apple iPhone 15 128GB - Blue/);

			const form = await (await fetch(String(body.approve))).text();
			assert.match(form, /Order for Leopold Ashgrove/);
			assert.match(form, /Line: 3175550117 /);
			assertNothingSent();
		});

		it('sends exactly what was previewed once it is approved', async () => {
			const { body } = await ask();
			const { text } = await decide(body.approve, 'Approve');
			assert.deepEqual(ordersOf(stage()), [order]);
			const id = activityOf(stage(), deviceUpgrade);
			const link = linkOf(stage(), id);
			const message = `The phone for Leopold Ashgrove is ordered: activity ${id}. ${link}`;
			assert.deepEqual(JSON.parse(text), {
				ordered: true,
				ticket: request.ticket,
				activityId: id,
				link,
				message,
				formSubmittedText: message,
			});
			assert.equal(await lastRun(stage(), name), 'success');
		});

		for (const decision of ['Decline', '']) {
			it(`orders nothing when the decision is "${decision}"`, async () => {
				const { body } = await ask();
				const { text } = await decide(body.approve, decision);
				assert.match(text, /Nothing was ordered for Leopold Ashgrove\./);
				assert.equal(await lastRun(stage(), name), 'success');
				assertNothingSent();
			});
		}

		it('sends what was approved, whatever the name means by then', async () => {
			const { body } = await ask();
			const { world } = stage().sandbox;
			world.refDevices = world.refDevices.map((it) =>
				it.name === request.deviceModel ? { ...it, name: 'Discontinued' } : it,
			);
			await decide(body.approve, 'Approve');
			assert.deepEqual(ordersOf(stage()), [order]);
			assert.equal(await lastRun(stage(), name), 'success');
		});

		it('sends nothing when the approved model is not offered any more, and fails', async () => {
			const { body } = await ask();
			const { world } = stage().sandbox;
			world.models = world.models.filter(({ id }) => id !== model);
			const decided = await decide(body.approve, 'Approve');
			await assertFailed(
				decided,
				/^It was approved, but NOTHING IS ORDERED\. .*business_ref_device_id/,
			);
			assert.deepEqual(ordersOf(stage()), []);
		});

		it('orders once however often the form is submitted', async () => {
			const { body } = await ask();
			// While the run goes on, n8n does not answer a second submission at all.
			await Promise.any([decide(body.approve, 'Approve'), decide(body.approve, 'Approve')]);
			assert.equal(await lastRun(stage(), name), 'success');
			const late = await decide(body.approve, 'Approve');
			assert.match(late.text, /Your response has been recorded/);
			assert.deepEqual(ordersOf(stage()), [order]);
		});

		it('orders once when the same is asked and approved twice, and says so', async () => {
			const [one, other] = [await ask(), await ask()];
			await decide(one.body.approve, 'Approve');
			const decided = await decide(other.body.approve, 'Approve');
			await assertFailed(decided, /NOTHING IS ORDERED\. .*the same order already exists/);
			assert.deepEqual(ordersOf(stage()), [order]);

			const late = await ask();
			assert.equal(late.status, 409);
			assert.match(String(late.body.message), /the same order already exists/);
		});

		it('takes a form without its signature for no approval', async () => {
			const { body } = await ask();
			const link = new URL(String(body.approve));
			link.search = '';
			assert.equal((await decide(link, 'Approve')).status, 401);
			assertNothingSent();
		});

		it('answers with the reason when it cannot be previewed, and asks nobody', async () => {
			const mistyped = await ask({ deviceModel: 'Apple iPhone 15' });
			assert.equal(mistyped.status, 422);
			assert.equal(mistyped.body.approve, undefined);
			assert.match(
				String(mistyped.body.message),
				/^Nothing was ordered, .* Nearest: Apple iPhone 15 128GB - Blue/,
			);
			assert.equal((await ask({ shipTo: undefined })).status, 422);

			stage().sandbox.fault({ kind: 'status', status: 403, path: '/1/lines' });
			assert.equal((await ask()).status, 502);
			assertNothingSent();
		});

		it('passes on why Tangoe Mobile refused what was approved', async () => {
			const message = 'budget is spent';
			stage().sandbox.fault({ kind: 'status', status: 422, method: 'POST', message });
			const { body } = await ask();
			const decided = await decide(body.approve, 'Approve');
			await assertFailed(decided, /^It was approved, but NOTHING IS ORDERED\. .*budget is spent/);
		});

		it('does not claim to know when no answer came', async () => {
			stage().sandbox.fault({ kind: 'dropBefore', method: 'POST' });
			// A line of its own: for a minute the node does not order for it again, whatever the sandbox forgets.
			const { body } = await ask({ employeeId: '00417', phoneNumber: '317-555-0103' });
			const decided = await decide(body.approve, 'Approve');
			await assertFailed(decided, /^It was approved and MAY BE ORDERED\. /);
		});

		it('orders nothing when nobody decides in time', async () => {
			await publish(stage(), name, hasty);
			await ask();
			assert.equal(await lastRun(stage(), name), 'success');
			assertNothingSent();
		});
	});
}
