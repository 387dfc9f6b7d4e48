import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { execute, lastRun, post, publish } from '../../editor/harness/workflows.cts';
import { activityOf, linkOf, ordersOf, unitedStates, type GetStage } from './bench.cts';

const name = 'Tangoe Mobile: lost or stolen phone';
const suspend = 2;
const deviceReplacement = 18;
const lineId = 820104;
const report = {
	ticket: 'INC0077310',
	employeeId: '10236',
	name: 'Ginevra Holloway',
	phoneNumber: '(317) 555-0108',
	whatHappened: 'stolen at the station',
	shipTo: {
		street: '77 Elm Court',
		street2: 'Apt. 4',
		city: 'Carmel',
		state: 'IN',
		zip: '46032',
		country: 'US',
	},
};
const about = {
	employee_id: '10236',
	line_id: lineId,
	comment: 'Phone of Ginevra Holloway: stolen at the station',
	remote_activity_id: 'INC0077310',
};
const bothOrders = [
	{ activity_type_id: suspend, ...about },
	{
		activity_type_id: deviceReplacement,
		...about,
		shipping_address_attributes: {
			address1: '77 Elm Court',
			address2: 'Apt. 4',
			city: 'Carmel',
			state: 'IN',
			zip: '46032',
			country_id: unitedStates,
			ship_attention: 'Ginevra Holloway',
		},
		warranty: {
			lost_stolen: true,
			damaged: false,
			broken_seal: false,
			neglect: false,
			mishandled: false,
			modified: false,
		},
	},
];

/** Tests examples/complete/lost-or-stolen.json. */
export function lostOrStolen(stage: GetStage): void {
	const tell = async (change: object) =>
		await post(stage(), 'tangoe-lost-or-stolen', { ...report, ...change });
	const refuse = (type: number) =>
		stage().sandbox.fault({
			kind: 'status',
			status: 422,
			message: 'carrier is closed',
			match: { activity_type_id: type },
		});

	describe('lost or stolen', () => {
		before(async () => await publish(stage(), name));

		it('handles the sample report when it is started by hand', async () => {
			const outputs = await execute(stage(), name);
			assert.deepEqual(ordersOf(stage()), bothOrders);
			const [result] = outputs.of('Both Ordered');
			assert.equal(result.replaceActivityId, activityOf(stage(), deviceReplacement));
		});

		it('suspends first, then orders the replacement', async () => {
			const { status, body } = await tell({});
			assert.deepEqual(ordersOf(stage()), bothOrders);
			assert.deepEqual(
				stage().sandbox.activities.map((it) => it.activity_type_id),
				[suspend, deviceReplacement],
			);
			const id = activityOf(stage(), deviceReplacement);
			assert.equal(status, 201);
			assert.deepEqual(body, {
				ticket: 'INC0077310',
				suspension: 'ordered',
				suspendActivityId: activityOf(stage(), suspend),
				replacement: 'ordered',
				replaceActivityId: id,
				link: linkOf(stage(), id),
				message: `For (317) 555-0108 of Ginevra Holloway: suspension ordered, replacement ordered, activity ${id}.`,
			});
			assert.equal(await lastRun(stage(), name), 'success');
		});

		it('only replaces the device of a line that is suspended already', async () => {
			const { status, body } = await tell({ employeeId: '10250', phoneNumber: '317.555.0116' });
			assert.equal(status, 201);
			assert.deepEqual([body.suspension, body.suspendActivityId], ['already suspended', null]);
			assert.deepEqual(
				ordersOf(stage()).map((it) => [it.activity_type_id, it.line_id]),
				[[deviceReplacement, 820208]],
			);
		});

		it('is loud when the line could not be suspended, and orders nothing', async () => {
			refuse(suspend);
			const { status, body } = await tell({});
			assert.equal(status, 502);
			assert.deepEqual([body.suspension, body.replacement], ['not ordered', 'not ordered']);
			assert.match(
				String(body.message),
				/^THE LINE \(317\) 555-0108 IS NOT SUSPENDED\. Call the carrier\. .*carrier is closed/,
			);
			assert.deepEqual(ordersOf(stage()), []);
			assert.equal(await lastRun(stage(), name), 'error');
		});

		it('does not claim to know when no answer came', async () => {
			stage().sandbox.fault({ kind: 'dropBefore', method: 'POST' });
			// A line of its own: for a minute the node does not suspend it again, whatever the sandbox forgets.
			const other = { employeeId: '10251', phoneNumber: '(317) 555-0117' };
			const { status, body } = await tell(other);
			assert.deepEqual([status, body.suspension], [502, 'unknown']);
			assert.match(String(body.message), /^THE LINE \(317\) 555-0117 MAY NOT BE SUSPENDED\. /);
			assert.deepEqual(ordersOf(stage()), []);
		});

		it('is as loud about a number that is not theirs, and about lines that cannot be read', async () => {
			// Keziah Dunmore's, which is suspended.
			const wrong = await tell({ phoneNumber: '317 555 0116' });
			assert.equal(wrong.status, 502);
			assert.match(
				String(wrong.body.message),
				/IS NOT SUSPENDED\. .*not among the lines .* Nearest: 3175550108/,
			);
			assert.equal(await lastRun(stage(), name), 'error');

			const stranger = await tell({ employeeId: '10300' });
			assert.match(
				String(stranger.body.message),
				/IS NOT SUSPENDED\. .*lists no lines for this employee/,
			);

			const missing = await tell({ phoneNumber: undefined });
			assert.match(String(missing.body.message), /IS NOT SUSPENDED\. .*Line is empty/);

			stage().sandbox.fault({ kind: 'status', status: 403, path: '/1/lines' });
			const unread = await tell({});
			assert.equal(unread.status, 502);
			assert.match(String(unread.body.message), /IS NOT SUSPENDED\./);
			assert.deepEqual(ordersOf(stage()), []);
			assert.equal(await lastRun(stage(), name), 'error');
		});

		it('says so when the line is suspended and the replacement refused', async () => {
			refuse(deviceReplacement);
			const { status, body } = await tell({});
			assert.equal(status, 502);
			assert.deepEqual(ordersOf(stage()), bothOrders.slice(0, 1));
			assert.deepEqual(body, {
				ticket: 'INC0077310',
				suspension: 'ordered',
				suspendActivityId: activityOf(stage(), suspend),
				replacement: 'not ordered',
				message: body.message,
			});
			assert.match(String(body.message), /suspension ordered, but NO REPLACEMENT IS ORDERED\. /);
			assert.equal(await lastRun(stage(), name), 'error');
		});

		it('suspends all the same when nobody knows the country of the address', async () => {
			const { body } = await tell({ shipTo: { ...report.shipTo, country: 'Untied States' } });
			assert.deepEqual(ordersOf(stage()), bothOrders.slice(0, 1));
			assert.match(String(body.message), /NO REPLACEMENT IS ORDERED\. .*Nearest: United States/);
		});
	});
}
