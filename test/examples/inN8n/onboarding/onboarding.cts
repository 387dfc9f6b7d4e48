import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { execute, post, publish } from '../../../editor/harness/workflows.cts';
import {
	activityOf,
	assertSilence,
	day,
	linkOf,
	office,
	officeAddress,
	ordersOf,
	unitedStates,
	type GetStage,
} from '../bench.cts';
import { createKits, withDataTable, withTypos } from './kits.cts';

const name = 'Tangoe Mobile: onboarding';
const newLine = 3;
const joiner = {
	requestId: 'REQ-1',
	employeeId: '10300',
	name: 'Zephyrine Newcombe',
	jobTitle: 'Field Technician',
	startDate: '2027-01-04',
	office: { ...office, areaCode: '317' },
};
const address = { ...officeAddress, ship_attention: joiner.name };

function kit(carrier: number, model: number, plan: number, accessories: number[]) {
	return {
		activity_type_id: newLine,
		employee_id: '10300',
		carrier_id: carrier,
		business_ref_device_id: model,
		business_plan_id: plan,
		preferred_area_code: '317',
		shipping_address_attributes: { ...address, country_id: unitedStates },
		preferred_address_attributes: address,
		accessory_order_items_attributes: accessories.map((id) => ({
			accessory_id: id,
			quantity: '1',
		})),
	};
}

/** Tests examples/complete/onboarding.json. */
export function onboarding(stage: GetStage): void {
	const hire = async (change: object) =>
		await post(stage(), 'tangoe-onboarding', { ...joiner, ...change });

	describe('onboarding', () => {
		before(async () => await publish(stage(), name));

		it('orders for the sample joiner when it is started by hand', async () => {
			const outputs = await execute(stage(), name);
			assert.deepEqual(ordersOf(stage()), [
				{
					...kit(834256072, 111730, 20428, [5953, 12612]),
					business_feature_ids: [5247, 5256],
					comment: `Zephyrine Newcombe, Account Executive, starts on ${day(14)}`,
					remote_activity_id: 'REQ0012345',
				},
			]);
			assert.equal(outputs.of('Message')[0].activityId, activityOf(stage(), newLine));
		});

		it('orders the kit of the job title and answers with the activity and its link', async () => {
			const { status, body } = await hire({});
			assert.deepEqual(ordersOf(stage()), [
				{
					...kit(834256117, 112802, 23602, [1785, 5960]),
					business_feature_ids: [5401],
					comment: 'Zephyrine Newcombe, Field Technician, starts on 2027-01-04',
					remote_activity_id: 'REQ-1',
				},
			]);
			const id = activityOf(stage(), newLine);
			const link = linkOf(stage(), id);
			assert.equal(status, 201);
			assert.deepEqual(body, {
				ordered: true,
				requestId: 'REQ-1',
				activityId: id,
				state: 'approved',
				link,
				message: `A phone for Zephyrine Newcombe is ordered: activity ${id}. ${link}`,
			});
		});

		it('takes a job title in any spelling, and a kit without features', async () => {
			assert.equal((await hire({ jobTitle: ' warehouse CLERK' })).status, 201);
			assert.deepEqual(ordersOf(stage()), [
				{
					...kit(834256072, 111733, 20440, [5953, 5961]),
					comment: 'Zephyrine Newcombe, warehouse CLERK, starts on 2027-01-04',
					remote_activity_id: 'REQ-1',
				},
			]);
		});

		it('answers an unknown or missing job title, and asks Tangoe for nothing', async () => {
			const { status, body } = await hire({ jobTitle: 'Astronaut' });
			assert.equal(status, 422);
			assert.deepEqual(body, {
				ordered: false,
				requestId: 'REQ-1',
				error:
					'There is no kit for the job title "Astronaut". Nothing was ordered. ' +
					'Correct the job title, or add a kit for it.',
			});
			assert.equal((await hire({ jobTitle: undefined })).status, 422);
			assertSilence(stage());
		});

		it('names every field that HR left out', async () => {
			const { status, body } = await hire({ employeeId: undefined, office: undefined });
			assert.equal(status, 422);
			assert.equal(body.ordered, false);
			for (const label of ['Employee', 'Area Code', 'Shipping City', 'Shipping Country']) {
				assert.match(String(body.error), new RegExp(`${label} is empty`));
			}
			assertSilence(stage());
		});

		it('says what to mend for an unknown employee or country', async () => {
			const stranger = await hire({ employeeId: '99999' });
			assert.equal(stranger.status, 422);
			assert.match(
				String(stranger.body.error),
				/lists no carriers for this employee: check the employee/,
			);

			const abroad = await hire({ office: { ...joiner.office, country: 'Untied States' } });
			assert.equal(abroad.status, 422);
			assert.match(String(abroad.body.error), /Country is .* Nearest: United States/);
			assert.deepEqual(ordersOf(stage()), []);
		});

		it('passes on why Tangoe Mobile refused', async () => {
			const message = 'budget is spent';
			stage().sandbox.fault({ kind: 'status', status: 422, method: 'POST', message });
			const { status, body } = await hire({});
			assert.equal(status, 422);
			assert.equal(body.ordered, false);
			assert.match(String(body.error), /budget is spent/);
			assert.deepEqual(ordersOf(stage()), []);
		});

		it('does not blame HR when a list cannot be read, and orders nothing', async () => {
			stage().sandbox.fault({ kind: 'status', status: 403, path: '/1/business_plans' });
			const { status, body } = await hire({});
			assert.deepEqual([status, body.ordered], [502, false]);
			assert.deepEqual(ordersOf(stage()), []);
		});

		it('does not call an order without an answer refused', async () => {
			stage().sandbox.fault({ kind: 'dropBefore', method: 'POST' });
			// Somebody of their own: for a minute the node orders no other line for them, whatever the sandbox forgets.
			const { status, body } = await hire({ employeeId: '10241', name: 'Isolde Brackenridge' });
			assert.deepEqual([status, body.ordered], [502, 'unknown']);
		});

		it('answers a mistyped kit with the field, the nearest names and where they stand', async () => {
			await publish(stage(), name, withTypos);
			const { status, body } = await hire({});
			assert.equal(status, 422);
			assert.equal(body.ordered, false);
			const { problems } = body.details as { problems: string[] };
			assert.equal(problems.length, 2);
			assert.match(problems[0], /^Plan is "Prairie Date 10 GB", .* Nearest: Prairie Data 10GB/);
			assert.match(problems[1], /^Accessories 2 › Accessory is "Ruged Case", .* Rugged Case/);
			assert.match(String(body.where), /in the kit of the job title "Field Technician"/);
			assert.deepEqual(ordersOf(stage()), []);
		});

		it('works the same when the kits are in a Data Table', async () => {
			const table = await createKits(stage());
			await publish(stage(), name, (workflow) => withDataTable(workflow, table));

			assert.equal((await hire({ jobTitle: 'Astronaut' })).status, 422);
			assertSilence(stage());
			assert.equal((await hire({ jobTitle: 'Account Executive' })).status, 201);
			assert.deepEqual(ordersOf(stage()), [
				{
					...kit(834256072, 26363, 21333, [1790, 12620]),
					comment: 'Zephyrine Newcombe, Account Executive, starts on 2027-01-04',
					remote_activity_id: 'REQ-1',
				},
			]);
		});
	});
}
