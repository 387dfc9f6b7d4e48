import { TangoeError } from '../../../../errors/tangoeError';
import type { ActionChoice, ActionOrder } from '../actions/action';
import type { Asset, AssetKind } from '../assets/asset';

/** Tangoe does not show what a rule or an exception asks for. */
export function cannotTell(unclear: string): TangoeError {
	return new TangoeError(
		'input',
		`It cannot be told what becomes of it: ${unclear}`,
		'Look at the rows with Get Many and Simplify off, and name a field that they have, or choose by phone number, IMEI or ID.',
	);
}

/** Another order about it is open. */
export function inTheWay({ type }: ActionOrder, { by }: ActionChoice, open: string): TangoeError {
	return new TangoeError(
		'openOrder',
		`${type.name} was not sent: another order about it is open (${open})`,
		`Wait until that one is finished, or have it withdrawn in Tangoe Mobile. Or choose something else for it than ${by} does, or switch on Ignore Open Orders in the options.`,
	);
}

/** Whether one is open could not be read. */
export function notCompared({ kind, message, remedy, details }: TangoeError): TangoeError {
	return new TangoeError(
		kind,
		`Open orders about it could not be read, so nothing was sent for it: ${message}`,
		remedy,
		details,
	);
}

/** A row about which nothing can be ordered. */
export function withoutId(kind: AssetKind): TangoeError {
	return new TangoeError(
		'lost',
		`Tangoe Mobile lists a ${kind} of this person without an ID, so nothing was ordered for this person`,
		'Report this: without an ID nothing can be ordered for it, and it would be forgotten.',
	);
}

/** An assigned line would take along a device that is not to be touched. */
export function takesAlong(device: Asset, exception: string): TangoeError {
	return new TangoeError(
		'input',
		`Line Assignment was not sent: device ${device.id} goes along with this line, and is not to be touched (${exception})`,
		'Except the line as well, choose something else for it, or remove the exception of its device.',
	);
}

/** Nobody has the employee ID: nothing found is then no result. */
export function unknownPerson(employeeId: string): TangoeError {
	return new TangoeError(
		'notFound',
		`No one in Tangoe Mobile has the employee ID ${employeeId}, and no line or device is listed for it`,
		'Check the ID, leading zeros included: it is the one that HR uses, not the internal person ID.',
	);
}

/** What was approved is another plan. */
export function anotherPlan(): TangoeError {
	return new TangoeError(
		'input',
		'This is not the plan that was previewed, so nothing was ordered: Expected Hash differs',
		'Preview the plan again and have it approved again. A line or device has come or gone since then, or fields of the node give something else now.',
	);
}
