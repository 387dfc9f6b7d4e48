import type { Device, Line, Person, World } from '../../../../sandbox/world/types.cts';
import type { DrawnLeaver, DrawnOrder } from './draw.cts';

/** Who takes over in every plan, and somebody else: internal IDs of the sandbox. */
export const NEW_OWNER = 555001218;
export const SOMEBODY_ELSE = 1831602;

const FIRST_PERSON = 1_700_001;
const FIRST_LINE = 2_100_001;
const FIRST_DEVICE = 710_001;
/** Two of them differ in nothing but leading zeros, and one looks like no number. */
const EMPLOYEE_IDS = ['0071', '71', 'L-9'];

/** A line or a device of a leaver, as the sandbox has it. */
export interface Thing {
	kind: 'device' | 'line';
	id: number;
	row: Device | Line;
	/** The line that a device belongs to. */
	lineId?: number;
	before?: DrawnOrder;
}

/** A leaver as the sandbox has them. */
export interface Settled {
	person: Person;
	things: Thing[];
}

/** Gives the sandbox's company these people, with what they have. */
export function settle(world: World, drawn: DrawnLeaver[]): Settled[] {
	let n = 0;
	return drawn.map(({ lines, devices }, index) => {
		const person = personOf(world, index);
		const things: Thing[] = [];
		const addDevice = (hasImei: boolean): Device => {
			const device = deviceOf(world, person, n++, hasImei);
			world.devices.push(device);
			return device;
		};
		for (const { hasDevice, before, ...line } of lines) {
			const device = hasDevice ? addDevice(true) : undefined;
			const row: Line = {
				id: FIRST_LINE + n,
				phone_number: String(3185550000 + n),
				status: line.status,
				carrier_id: world.carriers[line.carrier].id,
				device_id: device?.id ?? null,
				business_plan_id: world.plans[n % world.plans.length].id,
				feature_ids: [],
				person_id: person.id,
				label: line.label,
				updated_at: person.updated_at,
			};
			n++;
			world.lines.push(row);
			things.push({ kind: 'line', id: row.id, row, before });
			if (device) things.push({ kind: 'device', id: device.id, row: device, lineId: row.id });
		}
		for (const { hasImei, before } of devices) {
			const row = addDevice(hasImei);
			things.push({ kind: 'device', id: row.id, row, before });
		}
		return { person, things };
	});
}

function personOf(world: World, index: number): Person {
	const [like] = world.people;
	const person = {
		...like,
		id: FIRST_PERSON + index,
		employee_id: EMPLOYEE_IDS[index],
		name_first: 'Lysander',
		name_last: `Leaving${index}`,
		email: `lysander.leaving${index}@example.com`,
		login: `lysander.leaving${index}@example.com`,
	};
	world.people.push(person);
	return person;
}

function deviceOf(world: World, { id, updated_at }: Person, n: number, hasImei: boolean): Device {
	return {
		id: FIRST_DEVICE + n,
		ref_device_id: world.refDevices[0].id,
		imei: hasImei ? String(350000000100000 + n) : '',
		generic_serial: `SNL${1000 + n}`,
		person_id: id,
		updated_at,
	};
}
