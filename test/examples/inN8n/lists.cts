import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { execute } from '../../editor/harness/workflows.cts';
import { activityOf, day, linkOf, ordersOf, type GetStage } from './bench.cts';

const travelRequest = 12;
const planChange = 14;

/** Tests examples/recurring/travel.json. */
export function travel(stage: GetStage): void {
	describe('travel', () => {
		it('requests what can be requested and lists the rest with the reason', async () => {
			const outputs = await execute(stage(), 'Tangoe Mobile: travel');
			const trips: Array<[number, string, number, number, number, string]> = [
				[1, '10235', 820078, 10, 17, 'Lisbon, Portugal'],
				[2, '00417', 820039, 20, 20, 'Toronto, Canada'],
				[5, '10252', 820234, 60, 65, 'Vienna, Austria'],
			];
			const sent = trips.map(([, employee, line, from, to, place]) => ({
				activity_type_id: travelRequest,
				employee_id: employee,
				line_id: line,
				pick_up_date: day(from),
				return_date: day(to),
				comment: `Trip to ${place}`,
			}));
			assert.deepEqual(
				ordersOf(stage()),
				sent.sort((one, other) => one.line_id - other.line_id),
			);
			assert.deepEqual(
				outputs
					.of('Requested')
					.map(({ row, destination, activityId, link }) => [row, destination, activityId, link]),
				trips.map(([row, , line, , , place]) => {
					const id = activityOf(stage(), travelRequest, line);
					return [row, place, id, linkOf(stage(), id)];
				}),
			);
			const wrong = outputs.of('To Correct');
			assert.deepEqual(
				wrong.map(({ row, name }) => [row, name]),
				[
					[3, 'Isolde Brackenridge'],
					[4, 'Mirabel Stockwell'],
					[6, 'Percival Hartley'],
				],
			);
			const [noSuchDay, reversed, notTheirs] = wrong.map(({ reason }) => String(reason));
			assert.match(noSuchDay, /Travel Start is text of 10 characters, which is not a date/);
			assert.match(reversed, /Travel Start is .*, after Travel End/);
			assert.match(
				notTheirs,
				/Line is "317 555 0118", which is not among the lines that Tangoe Mobile lists for this employee/,
			);
		});
	});
}

/** Tests examples/recurring/plan-clean-up.json. */
export function planCleanUp(stage: GetStage): void {
	describe('plan clean-up', () => {
		it('changes the plans of the file and lists what was not changed', async () => {
			const outputs = await execute(stage(), 'Tangoe Mobile: plan clean-up');
			const changes: Array<[string, string, number, string, number]> = [
				['00417', '317-555-0103', 820039, 'NBI Business Pooled Nation 900', 21333],
				['10251', '(317) 555-0117', 820221, 'Business Nation 450', 20431],
				['10236', '+1 317 555 0108', 820104, 'Continental Pooled 5GB', 22502],
			];
			const sent = changes.map(([employee, , line, , plan]) => ({
				activity_type_id: planChange,
				employee_id: employee,
				line_id: line,
				business_plan_id: plan,
				comment: 'Plan clean-up',
			}));
			assert.deepEqual(
				ordersOf(stage()),
				sent.sort((one, other) => one.line_id - other.line_id),
			);
			const table = outputs.of('Result');
			assert.deepEqual(
				table.slice(0, 3),
				changes.map(([employee, phone, line, plan]) => ({
					employee_id: employee,
					phone_number: phone,
					new_plan: plan,
					done: true,
					activity_id: activityOf(stage(), planChange, line),
				})),
			);
			const reasons = [
				['317-555-0107', /business_plan_id: is not offered/],
				['3175550109', /line_id: is not active/],
				['317-555-0118', /Plan is empty/],
				['317-555-0113', /Plan is .* Nearest: Business Unlimited Talk & Data/],
			] as const;
			assert.equal(table.length, 7);
			reasons.forEach(([phone, reason], index) => {
				const row = table[3 + index];
				assert.deepEqual([row.phone_number, row.done], [phone, false]);
				assert.match(String(row.reason), reason);
			});
		});
	});
}
