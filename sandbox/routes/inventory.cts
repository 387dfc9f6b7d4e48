import type { FastifyInstance } from 'fastify';
import type { Context } from '../http/context.cts';
import { requiredText, type Query } from '../http/query.cts';
import { deviceRow, lineRow } from '../world/rows.cts';
import type { Device, Line } from '../world/types.cts';
import { isIgnored, withinDates } from './filters.cts';
import { list } from './lists.cts';

/** Lines and devices: of one employee, and of the whole company. */
export function inventoryRoutes(app: FastifyInstance, context: Context): void {
	const { world, settings } = context;
	const shownLine = (line: Line) => lineRow(world, line);
	const shownDevice = (device: Device) => deviceRow(world, device);

	list(app, context, '/lines', (query) => ofEmployee(world.lines, query), shownLine);
	list(app, context, '/devices', (query) => ofEmployee(world.devices, query), shownDevice);
	list(app, context, '/lines/business_lines', (query) => changed(world.lines, query), shownLine);
	list(
		app,
		context,
		'/devices/business_devices',
		(query) => changed(world.devices, query),
		shownDevice,
	);

	function ofEmployee<T extends { person_id: number }>(owned: T[], query: Query): T[] {
		if (isIgnored('employee_id', settings)) return owned;
		const employeeId = requiredText(query, 'employee_id');
		const person = world.people.find(({ employee_id }) => employee_id === employeeId);
		return owned.filter(({ person_id }) => person_id === person?.id);
	}
}

function changed<T extends { updated_at: string }>(owned: T[], query: Query): T[] {
	return withinDates(owned, query, ['updated_at']);
}
