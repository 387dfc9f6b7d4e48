import type { Device, Feature, Line, Model, Plan, RefDevice, World } from './types.cts';
import { byId } from './world.cts';

/** A row as a list answers it. */
export type Row = Record<string, unknown> & { id: number };

export function modelRow(world: World, model: Model): Row {
	const refDevice = byId(world.refDevices, model.ref_device_id) as RefDevice;
	return {
		...refDevice,
		id: model.id,
		ref_device_id: refDevice.id,
		ref_device: { id: refDevice.id, name: refDevice.name },
		carrier_id: model.carrier_id,
		carrier_name: byId(world.carriers, model.carrier_id)?.name,
		cost: money(model.cost_cents),
	};
}

export function planRow(plan: Plan): Row {
	return {
		id: plan.id,
		name: plan.name,
		plan_id: plan.plan_id,
		plan: { id: plan.plan_id, name: plan.name },
		carrier_id: plan.carrier_id,
		product_category: plan.category,
		cost: money(plan.cost_cents),
	};
}

/** A feature that can be added. */
export function featureRow(feature: Feature): Row {
	return {
		id: feature.id,
		name: feature.name,
		feature_id: feature.feature_id,
		feature: { id: feature.feature_id, name: feature.name },
		cost: money(feature.cost_cents),
	};
}

/** A feature that stands on a line: the id is the global one. */
export function lineFeatureRow(feature: Feature, line: Line): Row {
	return {
		id: feature.feature_id,
		name: feature.name,
		line_id: line.id,
		cost: money(feature.cost_cents),
	};
}

export function lineRow(world: World, line: Line): Row {
	const device = byId(world.devices, line.device_id);
	const plan = byId(world.plans, line.business_plan_id);
	return {
		id: line.id,
		phone_number: line.phone_number,
		status: line.status,
		carrier_id: line.carrier_id,
		carrier: { id: line.carrier_id, name: byId(world.carriers, line.carrier_id)?.name },
		device_id: line.device_id,
		device: device && { id: device.id, name: deviceName(world, device), imei: device.imei },
		plan: plan && { id: plan.plan_id, name: plan.name },
		employee_id: byId(world.people, line.person_id)?.employee_id,
		person_id: line.person_id,
		label: line.label,
		updated_at: line.updated_at,
	};
}

export function deviceRow(world: World, device: Device): Row {
	return {
		id: device.id,
		name: deviceName(world, device),
		ref_device_id: device.ref_device_id,
		imei: device.imei,
		generic_serial: device.generic_serial,
		line_id: world.lines.find((line) => line.device_id === device.id)?.id ?? null,
		employee_id: byId(world.people, device.person_id)?.employee_id,
		person_id: device.person_id,
		updated_at: device.updated_at,
	};
}

/** Money as the documented answer writes it: cents as decimal text. */
export function money(cents: number) {
	return { fractional: `${cents}.0`, currency: { iso_code: 'USD', symbol: '$' } };
}

function deviceName(world: World, device: Device): string | undefined {
	return byId(world.refDevices, device.ref_device_id)?.name;
}
