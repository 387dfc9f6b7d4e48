import type { FastifyInstance } from 'fastify';
import type { Context } from '../http/context.cts';
import { requiredText, type Query } from '../http/query.cts';
import { deviceRow, lineRow, type Row } from '../world/rows.cts';
import { withinDates } from './filters.cts';
import { list } from './lists.cts';

/** Lines and devices: of one employee, and of the whole company. */
export function inventoryRoutes(app: FastifyInstance, context: Context): void {
	const { world, settings } = context;
	const lines = () => world.lines.map((line) => lineRow(world, line));
	const devices = () => world.devices.map((device) => deviceRow(world, device));

	list(app, context, '/lines', (query) => ofEmployee(lines(), query));
	list(app, context, '/devices', (query) => ofEmployee(devices(), query));
	list(app, context, '/lines/business_lines', (query) => changed(lines(), query));
	list(app, context, '/devices/business_devices', (query) => changed(devices(), query));

	function ofEmployee(rows: Row[], query: Query): Row[] {
		if (settings.ignoreFilters) return rows;
		const employeeId = requiredText(query, 'employee_id');
		return rows.filter(({ employee_id }) => employee_id === employeeId);
	}
}

function changed(rows: Row[], query: Query): Row[] {
	return withinDates(rows, query, ['updated_at']);
}
