import type { Line, World } from '../../../../sandbox/world/types.cts';
import { nameOf, type Booked } from './book.cts';
import type { DeviceAction, DrawnCondition, LeaverCase, LineAction } from './draw.cts';
import { carrierName, LAST_DAY, type Values } from './panel.cts';
import { NEW_OWNER, type Settled, type Thing } from './world.cts';

/** What has to become of a line or a device, worked out from the sandbox's own truth and not by the node. */
export type Expected =
	| { is: 'order'; typeId: number }
	/** It is ordered already, or nobody can tell whether it is. */
	| { is: 'ordered' | 'untold'; typeId: number }
	/** Something is in the way, so nothing is ordered. */
	| { is: 'blocked' }
	| { is: 'asWanted' | 'notYet' | 'skipped' };

type Action = DeviceAction | LineAction;

const TYPES: Record<Exclude<Action, 'leave'>, number> = {
	cancelLine: 1,
	suspendLine: 2,
	assignLine: 16,
	transferLine: 21,
	assignDevice: 24,
	returnDevice: 46,
};
const DEVICE_RETURN = TYPES.returnDevice;

/** Open orders that are in the way; of the own type, for somebody else. */
const IN_THE_WAY: Record<Exclude<Action, 'leave'>, number[]> = {
	cancelLine: [16, 21, 42, 87],
	suspendLine: [16, 21, 42, 87],
	assignLine: [1, 2, 16, 21],
	transferLine: [1, 2, 16],
	assignDevice: [24],
	returnDevice: [24],
};

const OWNERS = [TYPES.assignLine, TYPES.assignDevice];

/** A case as it is played. */
export interface Scene {
	drawn: LeaverCase;
	values: Values;
	settled: Settled[];
	world: World;
}

/** The plan that the rules of a case make for everything that its leavers have now. */
export function truthOf(scene: Scene, book: Booked[]): Map<string, Expected> {
	const truth = new Map<string, Expected>();
	for (const leaver of scene.settled) {
		const things = leaver.things.filter(({ row }) => row.person_id === leaver.person.id);
		const planOf = (thing: Thing) => planFor(thing, scene, leaver, book);
		const lines = things.filter(({ kind }) => kind === 'line');
		for (const line of lines) truth.set(nameOf(line), planOf(line));
		for (const device of things.filter(({ kind }) => kind === 'device')) {
			const line = lines.find(({ id }) => id === device.lineId);
			const isAssigned = line && isHandedOver(truth.get(nameOf(line)));
			if (line && isAssigned && isHeld(device, scene, leaver)) {
				// What is held would go along.
				truth.set(nameOf(line), { is: 'blocked' });
			}
			truth.set(nameOf(device), isAssigned ? { is: 'skipped' } : planOf(device));
		}
	}
	return truth;
}

function isHandedOver(expected: Expected | undefined): boolean {
	return expected !== undefined && 'typeId' in expected && expected.typeId === TYPES.assignLine;
}

function planFor(thing: Thing, scene: Scene, leaver: Settled, book: Booked[]): Expected {
	const { drawn } = scene;
	const meets = (condition: DrawnCondition) => isMet(condition, thing, scene, leaver);
	if (isHeld(thing, scene, leaver)) return { is: 'skipped' };
	const rules = drawn.rules.filter(({ action }) => isFor(action, thing));
	const asked = rules.slice(0, indexOf(rules, (rule) => meets(rule)) + 1);
	const isUntold = [...drawn.exceptions, ...asked].some((one) => isHidden(one));
	const last = asked.at(-1);
	const action =
		last && meets(last)
			? last.action
			: thing.kind === 'line'
				? drawn.lineAction
				: drawn.deviceAction;

	if (thing.kind === 'line') {
		const { status } = thing.row as Line;
		const isPaused = status === 'suspended' && action === 'suspendLine';
		if (status === 'deactivated' || isPaused) return { is: 'asWanted' };
	}
	if (action === 'leave') return { is: 'skipped' };
	if (isUntold) return { is: 'blocked' };
	if (!drawn.isToday && action !== 'cancelLine') return { is: 'notYet' };
	return withBook(action, thing, scene, leaver, book);
}

/** What somebody has ordered before decides, too. */
function withBook(
	action: Exclude<Action, 'leave'>,
	thing: Thing,
	{ drawn: { isToday, ignoreOpenOrders }, settled }: Scene,
	{ person }: Settled,
	book: Booked[],
): Expected {
	const typeId = TYPES[action];
	const valid = book.filter(({ isVoid }) => !isVoid);
	const own = valid.filter(({ about }) => about === nameOf(thing));
	const isSame = (one: Booked) =>
		one.typeId === typeId && (!OWNERS.includes(typeId) || one.newOwner === NEW_OWNER);
	const rivals = own.filter((one) => one.isOpen && IN_THE_WAY[action].includes(one.typeId));
	if (!ignoreOpenOrders && rivals.some((one) => !isSame(one))) return { is: 'blocked' };
	const same = own.find(isSame);
	if (same && action === 'cancelLine') {
		const isThatDay = isToday ? same.day === '' : same.day === LAST_DAY;
		if (!isThatDay) return { is: 'blocked' };
	}
	if (same) return { is: typeId === DEVICE_RETURN ? 'untold' : 'ordered', typeId };
	// A record of a return shows no device, so any of the person may be this one; of leading zeros nobody is sure.
	const things = settled
		.filter((one) => plain(one.person.employee_id) === plain(person.employee_id))
		.flatMap((one) => one.things);
	const isOfPerson = ({ about }: Booked) => things.some((other) => nameOf(other) === about);
	const returns = valid.filter((one) => one.typeId === DEVICE_RETURN && isOfPerson(one));
	return { is: typeId === DEVICE_RETURN && returns.length > 0 ? 'untold' : 'order', typeId };
}

function isHeld(thing: Thing, scene: Scene, leaver: Settled): boolean {
	return scene.drawn.exceptions.some((one) => isMet(one, thing, scene, leaver));
}

function isFor(action: Action, { kind }: Thing): boolean {
	if (action === 'leave') return true;
	return kind === 'line' ? action.endsWith('Line') : action.endsWith('Device');
}

function isMet(
	condition: DrawnCondition,
	thing: Thing,
	{ values: all, world }: Scene,
	{ person }: Settled,
): boolean {
	const values = all.get(condition) ?? [];
	const { kind, id } = thing;
	const { field } = condition;
	if (field === 'employeeId') return values.some((one) => plain(one) === plain(person.employee_id));
	if (field === 'id') return values.includes(String(id));
	if (kind === 'device') {
		const { imei, generic_serial } = thing.row as unknown as Record<string, string>;
		return field === 'identifier' && values.some((one) => one === imei || one === generic_serial);
	}
	const { phone_number, carrier_id, label, status } = thing.row as Line;
	if (field === 'phoneNumber') return values.includes(phone_number);
	if (field === 'carrier') return values.includes(carrierName(world, carrier_id));
	if (field === 'label') return values.includes(label);
	return field === 'status' && values.includes(status);
}

function plain(employeeId: string): string {
	return employeeId.replace(/^0+/, '');
}

/** Whether no row shows what is asked for. */
function isHidden({ field }: DrawnCondition): boolean {
	return field === 'other';
}

/** The place of the first that fits, or else of the last. */
function indexOf<T>(all: T[], fits: (one: T) => boolean): number {
	const index = all.findIndex(fits);
	return index < 0 ? all.length - 1 : index;
}
