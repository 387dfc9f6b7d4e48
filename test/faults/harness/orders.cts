import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/index.cts';
import { byEmployeeId, byId } from '../../engine/harness/tangoe.cts';

/** One input item: what is to be ordered. */
export interface Wanted {
	operation: 'devicePurchase' | 'lineCancel' | 'suspend' | 'travelRequest';
	employee: string;
	/** The line that it is about; 0 for none. */
	line: number;
	/** The day on which a journey starts. */
	day: string;
	/** By which the order is recognized in the sandbox; several may share one. */
	comment: string;
	ifAlreadyOrdered?: 'fail' | 'orderAnyway' | 'returnExisting';
	/** Whether it is only previewed. */
	isPreview?: boolean;
}

export const TYPE_IDS: Record<Wanted['operation'], number> = {
	devicePurchase: 22,
	lineCancel: 1,
	suspend: 2,
	travelRequest: 12,
};

const INITIAL: Record<Wanted['operation'], NonNullable<Wanted['ifAlreadyOrdered']>> = {
	devicePurchase: 'fail',
	lineCancel: 'returnExisting',
	suspend: 'orderAnyway',
	travelRequest: 'returnExisting',
};

export const MODEL = 26363;

/** Invented, and to be found in nothing that is printed. */
export const PRIVATE = {
	address1: '77 Hidden Brook Lane',
	address2: 'Behind the Mill',
	city: 'Secretville',
	zip: '46999',
	shipAttention: 'Ottilie Confidential',
};

/** The node of every run here: n8n takes no expression for the operation, and all else comes with the items. */
export function parameters(operation: Wanted['operation'], ordersAtOnce: number): INodeParameters {
	return {
		operation,
		cancelTiming: 'today',
		employeeId: byEmployeeId('={{ $json.employee }}'),
		lineId: byId('={{ $json.line }}'),
		businessRefDeviceId: byId(MODEL),
		shippingAddress1: PRIVATE.address1,
		shippingCity: PRIVATE.city,
		shippingState: 'IN',
		shippingZip: PRIVATE.zip,
		shippingCountryId: byId(52123291),
		pickUpDate: '={{ $json.day }}',
		returnDate: '2099-12-30',
		comment: '={{ $json.comment }}',
		additionalFields: {
			comment: '={{ $json.comment }}',
			shippingAddress2: PRIVATE.address2,
			shippingAttention: PRIVATE.shipAttention,
		},
		options: {
			ifAlreadyOrdered: '={{ $json.ifAlreadyOrdered }}',
			previewOnly: '={{ $json.isPreview === true }}',
			ordersAtOnce,
		},
	} as INodeParameters;
}

/** The body of an order that somebody places beside the node. */
export function bodyOf({ operation, employee, line, day, comment }: Wanted) {
	const { address1, city, zip } = PRIVATE;
	return {
		activity_type_id: TYPE_IDS[operation],
		employee_id: employee,
		comment,
		...(operation !== 'devicePurchase' && { line_id: line }),
		...(operation === 'travelRequest' && { pick_up_date: day, return_date: '2099-12-30' }),
		...(operation === 'devicePurchase' && {
			business_ref_device_id: MODEL,
			shipping_address_attributes: { address1, city, zip, state: 'IN', country_id: 52123291 },
		}),
	};
}

/** Whether equal orders count for it. */
export function isLooking({ operation, ifAlreadyOrdered }: Wanted): boolean {
	return (ifAlreadyOrdered ?? INITIAL[operation]) !== 'orderAnyway';
}

/** What tells two orders apart for "already ordered". */
export function keyOf({ operation, employee, line, day }: Wanted): string {
	const subject = operation === 'devicePurchase' ? '' : line;
	return [operation, employee, subject, operation === 'travelRequest' ? day : ''].join(' ');
}

/** By how much a record can be told from another. */
export function marksOf({ operation, employee, line }: Wanted): string {
	return [operation, employee, operation === 'devicePurchase' ? '' : line].join(' ');
}

/** Active lines of the sandbox with their people. */
export function activeLines({ world }: Sandbox): Array<{ line: number; employee: string }> {
	return world.lines
		.filter(({ status }) => status === 'active')
		.flatMap(({ id, person_id }) => {
			const owner = world.people.find((person) => person.id === person_id && person.active);
			return owner ? [{ line: id, employee: owner.employee_id }] : [];
		});
}
