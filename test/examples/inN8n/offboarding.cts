import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { execute, post, publish } from '../../editor/harness/workflows.cts';
import {
	activityOf,
	assertSilence,
	day,
	dayOf,
	office,
	officeAddress,
	ordersOf,
	unitedStates,
	zone,
	type GetStage,
} from './bench.cts';

const name = 'Tangoe Mobile: offboarding';
const lineCancel = 1;
const deviceReturn = 46;
const leaver = { requestId: 'LEAVE-1', employeeId: '10234', name: 'Odessa Fairweather', office };
const device = { imei: '350000000005524', serial: 'SN555024', trackingNumber: '1Z999' };
const phones: Record<number, string> = {
	815101: '3175550191',
	815102: '3175550192',
	815103: '3175550193',
};
const lines = Object.keys(phones).map(Number);

function cancelOf(lineId: number, comment: string, more: object = {}) {
	return {
		activity_type_id: lineCancel,
		employee_id: '10234',
		line_id: lineId,
		...more,
		comment: `Odessa Fairweather leaves on ${comment}`,
		remote_activity_id: 'LEAVE-1',
	};
}

/** Tests examples/complete/offboarding.json. */
export function offboarding(stage: GetStage): void {
	const leave = async (change: object) =>
		await post(stage(), 'tangoe-offboarding', { ...leaver, ...change });
	const ended = (lineId: number, endsOn: string) => ({
		lineId,
		phoneNumber: phones[lineId],
		done: true,
		activityId: activityOf(stage(), lineCancel, lineId),
		endsOn,
	});
	const daysSent = () => ordersOf(stage()).map((it) => it.sleep_until);

	describe('offboarding', () => {
		before(async () => await publish(stage(), name));

		it('handles the sample leaver when it is started by hand', async () => {
			const [summary] = (await execute(stage(), name)).of('Summary');
			assert.equal(summary.complete, true);
			assert.deepEqual(
				summary.lines,
				lines.map((id) => ended(id, day(14))),
			);
			activityOf(stage(), deviceReturn);
			assert.deepEqual(daysSent(), [undefined, day(14), day(14), day(14)]);
		});

		it('ends every line on the last working day and sends the device back', async () => {
			const last = day(30);
			const { status, body } = await leave({ lastWorkingDay: last, devices: [device] });
			assert.deepEqual(ordersOf(stage()), [
				{
					activity_type_id: deviceReturn,
					employee_id: '10234',
					return_imei: device.imei,
					return_generic_serial: device.serial,
					return_tracking_number: '1Z999',
					shipping_address_attributes: { ...officeAddress, country_id: unitedStates },
					comment: `Odessa Fairweather leaves on ${last}`,
					remote_activity_id: 'LEAVE-1',
				},
				...lines.map((id) => cancelOf(id, last, { sleep_until: last })),
			]);
			assert.equal(status, 200);
			const { imei, serial } = device;
			assert.deepEqual(body, {
				requestId: 'LEAVE-1',
				employeeId: '10234',
				complete: true,
				lines: lines.map((id) => ended(id, last)),
				devices: [{ imei, serial, done: true, activityId: activityOf(stage(), deviceReturn) }],
				message:
					'Odessa Fairweather: 3 of 3 lines end or have ended, 1 of 1 devices have a return order.',
			});
		});

		it('ends the lines today when today is the last day', async () => {
			const { body } = await leave({ lastWorkingDay: day(0) });
			assert.deepEqual(
				ordersOf(stage()),
				lines.map((id) => cancelOf(id, day(0))),
			);
			assert.deepEqual(
				body.lines,
				lines.map((id) => ended(id, day(0))),
			);
		});

		it('does nothing at all when the last day is missing', async () => {
			for (const lastWorkingDay of [undefined, null, '', ' ']) {
				const { status, body } = await leave({ lastWorkingDay, devices: [device] });
				assert.equal(status, 422);
				assert.equal(body.complete, false);
				assert.match(
					String(body.error),
					/^The last working day of Odessa Fairweather \(10234\) is missing\. Nothing was canceled/,
				);
			}
			assertSilence(stage());
		});

		it('cancels nothing when the day is past or no date', async () => {
			for (const lastWorkingDay of [day(-1), '31.12.2026', '2027-02-30']) {
				const { body } = await leave({ lastWorkingDay });
				assert.equal(body.complete, false);
				const results = body.lines as Array<{ done: boolean; reason: string }>;
				assert.deepEqual(
					results.map(({ done }) => done),
					[false, false, false],
				);
				assert.match(results[0].reason, /Cancel On is .*(past|not a date)/);
			}
			assert.deepEqual(ordersOf(stage()), []);
		});

		it('leaves a line that has ended alone and reports it', async () => {
			const last = day(30);
			const { body } = await leave({ employeeId: '10240', lastWorkingDay: last });
			assert.deepEqual(
				ordersOf(stage()).map((it) => it.line_id),
				[820130, 820143],
			);
			assert.equal(body.complete, true);
			const results = body.lines as Array<{ phoneNumber: string }>;
			assert.deepEqual(results.map(({ phoneNumber }) => phoneNumber).sort(), [
				'3175550109',
				'3175550110',
				'3175550111',
			]);
			assert.deepEqual(results.at(-1), {
				lineId: 820117,
				phoneNumber: '3175550109',
				done: true,
				reason: 'Nothing to do: the line is deactivated',
			});
		});

		it('reports a line that is refused, by its number, and ends the others', async () => {
			const last = day(30);
			const match = { line_id: 815102 };
			stage().sandbox.fault({ kind: 'status', status: 422, message: 'has a balance', match });
			const { status, body } = await leave({
				lastWorkingDay: last,
				devices: [{ ...device, trackingNumber: '' }],
			});
			assert.equal(status, 200);
			assert.equal(body.complete, false);
			const [first, third, second] = body.lines as Array<{ reason: string }>;
			assert.deepEqual([first, third], [ended(815101, last), ended(815103, last)]);
			assert.match(second.reason, /has a balance/);
			assert.deepEqual(second, {
				lineId: 815102,
				phoneNumber: '3175550192',
				done: false,
				reason: second.reason,
			});
			const [returned] = body.devices as Array<{ done: boolean; reason: string }>;
			assert.equal(returned.done, false);
			assert.match(returned.reason, /Return Tracking Number is empty/);
			assert.equal(
				body.message,
				'Odessa Fairweather: 2 of 3 lines end or have ended, 0 of 1 devices have a return order.',
			);
		});

		it('ends the lines all the same when the country of the office is unknown', async () => {
			const last = day(30);
			const { body } = await leave({
				lastWorkingDay: last,
				devices: [device],
				office: { ...office, country: 'Untied States' },
			});
			assert.deepEqual(
				body.lines,
				lines.map((id) => ended(id, last)),
			);
			const [returned] = body.devices as Array<{ done: boolean; reason: string }>;
			assert.equal(returned.done, false);
			assert.match(returned.reason, /Country is .* Nearest: United States/);
		});

		it('answers for somebody without lines, and when the lines cannot be read', async () => {
			const none = await leave({ employeeId: '10300', lastWorkingDay: day(30) });
			assert.deepEqual([none.body.complete, none.body.lines], [true, []]);

			stage().sandbox.fault({ kind: 'status', status: 403, path: '/1/lines' });
			const { body } = await leave({ lastWorkingDay: day(30) });
			assert.equal(body.complete, false);
			assert.equal((body.lines as object[]).length, 1);
			assert.deepEqual(ordersOf(stage()), []);
		});

		it('takes the day of an instant in the time zone of the workflow', async () => {
			const night = new Date(`${day(30)}T03:30:00Z`);
			for (const timezone of [zone, 'Pacific/Auckland']) {
				stage().sandbox.reset();
				await publish(stage(), name, (workflow) => ({
					...workflow,
					settings: { ...workflow.settings, timezone },
				}));
				await leave({ lastWorkingDay: night.toISOString() });
				const local = dayOf(night, timezone);
				assert.deepEqual(daysSent(), [local, local, local]);
			}
			assert.notEqual(dayOf(night, zone), dayOf(night, 'Pacific/Auckland'));
		});
	});
}
