import { timestamp } from '../clock.cts';
import type { Line, LineStatus, World } from '../world/types.cts';
import { byId } from '../world/world.cts';
import type { CheckedOrder } from './check.cts';

type Effect = (world: World, order: CheckedOrder, at: string) => void;

/** What completing an order changes in the world, by activity type; most types change nothing. */
const EFFECTS: Record<number, Effect> = {
	1: lineBecomes('deactivated'),
	2: lineBecomes('suspended'),
	3: addLine,
	16: giveLineAway,
	24: giveDeviceAway,
	42: lineBecomes('active'),
	87: lineBecomes('active'),
};

/** Carries out a completed order. */
export function complete(world: World, order: CheckedOrder, now: number): void {
	EFFECTS[order.type.id]?.(world, order, timestamp(now));
}

function lineBecomes(status: LineStatus): Effect {
	return (world, { attributes }, updated_at) => {
		Object.assign(byId(world.lines, attributes.line_id) as Line, { status, updated_at });
	};
}

function giveLineAway(world: World, { attributes }: CheckedOrder, updated_at: string): void {
	const line = byId(world.lines, attributes.line_id) as Line;
	const change = { person_id: attributes.replacement_person_id, updated_at };
	Object.assign(line, change);
	// The hardware goes along with its number.
	Object.assign(byId(world.devices, line.device_id) ?? {}, change);
}

function giveDeviceAway(world: World, { attributes }: CheckedOrder, updated_at: string): void {
	const change = { person_id: attributes.replacement_person_id, updated_at };
	Object.assign(byId(world.devices, attributes.device_id) ?? {}, change);
}

function addLine(world: World, { attributes, person }: CheckedOrder, updated_at: string): void {
	const features = (attributes.business_feature_ids ?? []) as number[];
	const model = byId(world.models, attributes.business_ref_device_id);
	const device = {
		id: nextId(world.devices),
		ref_device_id: model?.ref_device_id as number,
		imei: `35${String(nextId(world.devices)).padStart(13, '0')}`,
		generic_serial: `SN${nextId(world.devices)}`,
		person_id: person.id,
		updated_at,
	};
	world.devices.push(device);
	world.lines.push({
		id: nextId(world.lines),
		phone_number: `${attributes.preferred_area_code}555${String(world.lines.length).padStart(4, '0')}`,
		status: 'active',
		carrier_id: attributes.carrier_id as number,
		device_id: device.id,
		business_plan_id: attributes.business_plan_id as number,
		feature_ids: features.map((id) => byId(world.features, id)?.feature_id as number),
		person_id: person.id,
		label: person.name_first,
		updated_at,
	});
}

function nextId(list: Array<{ id: number }>): number {
	return Math.max(...list.map(({ id }) => id)) + 1;
}
