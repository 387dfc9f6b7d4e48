import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { createTable, day, order, ordersOf, type GetStage, type Table } from './bench.cts';
import { runByHand } from './inEditor.cts';

const TABLES: Table[] = [
	{
		name: 'tangoe-leaves',
		columns: {
			employeeId: 'string',
			phoneNumber: 'string',
			returnsOn: 'string',
			activityId: 'number',
		},
		rows: [
			{ employeeId: '10250', phoneNumber: '317 555 0116', returnsOn: day(-1), activityId: null },
			{ employeeId: '417', phoneNumber: '317 555 0105', returnsOn: day(30), activityId: null },
		],
	},
	{
		name: 'tangoe-orders',
		columns: { activityId: 'number', ticket: 'string', state: 'string', trackingNumber: 'string' },
	},
	{
		name: 'tangoe-holds',
		columns: { employeeId: 'string', phoneNumber: 'string' },
		// Not all that somebody has: by hand on production, nobody would have anything to order.
		rows: [{ employeeId: null, phoneNumber: '(317) 555-0128' }],
	},
	{
		name: 'tangoe-catalog',
		columns: { kind: 'string', name: 'string', tangoeId: 'string', offeredOn: 'string' },
	},
];

/** Tests those examples of examples/recurring that keep something in Data Tables, or order nothing. */
export function recurring(stage: GetStage): void {
	const run = async (name: string) => {
		const result = await runByHand(stage(), `Tangoe Mobile: ${name}`);
		assert.equal(result.status, 'success');
		return result;
	};

	describe('recurring', () => {
		before(async () => {
			for (const table of TABLES) await createTable(stage(), table);
		});

		it('return from leave unsuspends who returns by today, once', async () => {
			await run('return from leave');
			assert.deepEqual(
				ordersOf(stage()).map((order) => order.line_id),
				[820208],
			);
			const again = await run('return from leave');
			assert.deepEqual(again.of('Returning'), []);
			assert.equal(ordersOf(stage()).length, 1);
		});

		it('the nightly follow-up writes a new state to the ticket, once', async () => {
			await run('lost or stolen phone');
			const [{ id }] = stage().sandbox.activities;
			await createTableRow(id);
			stage().sandbox.advance(id, 'ordered');
			const [update] = (await run('nightly follow-up')).of('Ticket Update');
			assert.deepEqual(
				[update.ticket, update.activityId, update.state],
				['INC0077310', id, 'ordered'],
			);
			assert.deepEqual((await run('nightly follow-up')).of('Ticket Update'), []);
		});

		it('ticket updates tell the ticket of the order that has changed last', async () => {
			await run('lost or stolen phone');
			const [{ id }] = stage().sandbox.activities;
			await createTableRow(id);
			stage().sandbox.advance(id, 'ordered');
			const result = await runByHand(stage(), 'Tangoe Mobile: ticket updates', 'Order Changed');
			const [update] = result.of('Ticket Update');
			assert.deepEqual([update.ticket, update.state], ['INC0077310', 'ordered']);
		});

		it('stale approvals are one message for each employee', async () => {
			const lines = [
				['00417', 820039],
				['00417', 820052],
				['10236', 820104],
			] as const;
			for (const [employee, line] of lines) {
				await order(stage(), { activity_type_id: 2, employee_id: employee, line_id: line });
			}
			for (const activity of stage().sandbox.activities) {
				activity.state = 'pending_approval';
				activity.updated_at = new Date(Date.now() - 5 * 86_400_000).toISOString();
			}
			const reminders = (await run('stale approvals')).of('Reminder');
			assert.deepEqual(
				reminders.map(({ employeeId, name, orders }) => [employeeId, name, orders]),
				[
					['00417', 'Barnaby Oakhollow', 2],
					['10236', 'Ginevra Holloway', 1],
				],
			);
			assert.equal(String(reminders[0].message).split('\n').length, 3);
		});

		it('the catalog is kept', async () => {
			const kept = (await run('catalog into a Data Table')).of('Keep the New');
			assert.ok(kept.some(({ name }) => name === 'Apple iPhone 15 128GB - Blue'));
			assert.equal(new Set(kept.map(({ kind }) => kind)).size, 3);
		});

		it('leavers who still have lines are found', async () => {
			const [found] = (await run('leavers who still have lines')).of('Still in Service');
			assert.equal(found.name, 'Beatrix Departed');
			assert.match(String(found.lines), /^3175550133 .*,3175550134 /);
			assert.deepEqual(ordersOf(stage()), []);
		});

		it('lines without an owner are found', async () => {
			const found = (await run('lines without an owner')).of('Stranded');
			assert.deepEqual(
				found.map(({ phoneNumber, owner, costs }) => [phoneNumber, owner, costs]),
				[
					['3175550133', 'has left', {}],
					['3175550134', 'has left', {}],
				],
			);
			assert.deepEqual(ordersOf(stage()), []);
		});

		it('contractors who end this month are offboarded, but for those on hold', async () => {
			const result = await run('contractors who end this month');
			assert.deepEqual(
				ordersOf(stage()).map((order) => order.line_id),
				[820351, 820377, 820403],
			);
			const held = result
				.of('Lines and Devices')
				.filter(({ reason }) => /hold/.test(String(reason)));
			assert.deepEqual([...new Set(held.map(({ name }) => name))], ['Silvester Upjohn']);
			assert.deepEqual(
				result.of('Needs a Look').map(({ employeeId }) => employeeId),
				['A-1O04'],
			);
		});

		it('an unknown outcome becomes a ticket with what was ordered', async () => {
			await run('lost or stolen phone');
			const before = ordersOf(stage()).length;
			const [ticket] = (await run('unknown outcome')).of('Ticket: Compare');
			assert.equal((ticket.candidates as unknown[]).length, 2);
			assert.equal(ordersOf(stage()).length, before);
		});
	});

	/** Keeps the ticket of an order, as the note in the workflow says. */
	async function createTableRow(activityId: number): Promise<void> {
		const { n8n } = stage();
		const { id: project } = await n8n.rest<{ id: string }>('GET', '/rest/projects/personal');
		const tables = `/rest/projects/${project}/data-tables`;
		const { data } = await n8n.rest<{ data: Array<{ id: string; name: string }> }>('GET', tables);
		const table = data.find(({ name }) => name === 'tangoe-orders');
		const row = { activityId, ticket: 'INC0077310', state: 'approved', trackingNumber: '' };
		await n8n.rest('POST', `${tables}/${table?.id}/insert`, { data: [row], returnType: 'count' });
	}
}
