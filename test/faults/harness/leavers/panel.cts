import type { INodeParameters } from 'n8n-workflow';
import type { Device, Line, World } from '../../../../sandbox/world/types.cts';
import { byEmployeeId, byId } from '../../../engine/harness/tangoe.cts';
import { PRIVATE } from '../orders.cts';
import type { DrawnCondition, LeaverCase } from './draw.cts';
import { NEW_OWNER, type Settled, type Thing } from './world.cts';

/** The day on which somebody leaves who does not leave today, and another one. */
export const LAST_DAY = '2099-12-30';
export const OTHER_DAY = '2099-11-30';
/** The beginning of the reference of every order of a plan. */
export const REFERENCE = 'HR';
/** A field that no row has. */
const NOT_SHOWN = 'vip_level';
const SPELLINGS = 3;

/** What each rule and exception of a case asks for: fixed, although statuses change. */
export type Values = ReadonlyMap<DrawnCondition, string[]>;

export function valuesIn(
	{ rules, exceptions }: LeaverCase,
	settled: Settled[],
	world: World,
): Values {
	return new Map([...rules, ...exceptions].map((one) => [one, valuesOf(one, settled, world)]));
}

/** The fields of the node, the same for all leavers of a case. */
export function panelOf(drawn: LeaverCase, values: Values): INodeParameters {
	const row = (condition: DrawnCondition) => ({
		field: condition.field,
		...(condition.field === 'other' && { fieldName: NOT_SHOWN }),
		value: spelledValues(condition, values.get(condition) ?? []),
	});
	const { rules, exceptions, isToday, ignoreOpenOrders, maxEnding, ordersAtOnce } = drawn;
	return {
		resource: 'person',
		operation: 'offboard',
		employeeId: byEmployeeId('={{ $json.employee }}'),
		lastDayTiming: isToday ? 'today' : 'onDate',
		lastDay: LAST_DAY,
		lineAction: drawn.lineAction,
		deviceAction: drawn.deviceAction,
		replacementPersonId: byId(NEW_OWNER),
		rules: {
			rule: rules.map((rule) => ({
				...row(rule),
				action: rule.action,
				replacementPersonId: byId(NEW_OWNER),
			})),
		},
		exceptions: { exception: exceptions.map((one) => ({ ...row(one), reason: 'Held' })) },
		additionalFields: {
			remoteActivityId: REFERENCE,
			shippingAddressJson: JSON.stringify({
				...{ address1: PRIVATE.address1, city: PRIVATE.city, state: 'IN', zip: PRIVATE.zip },
				country_id: 52123291,
			}),
			returnTable: '={{ $json.returns }}',
		},
		options: { maxEnding, maxEndingPerDay: 100_000, ordersAtOnce, ignoreOpenOrders },
	} as unknown as INodeParameters;
}

/** The input items. */
export function itemsOf(settled: Settled[]): Array<Record<string, unknown>> {
	return settled.map(({ person, things }) => ({
		employee: person.employee_id,
		returns: things
			.filter(({ kind }) => kind === 'device')
			.map(({ id, row }, n) => ({
				...[
					{ device_id: id },
					{ serial: (row as Device).generic_serial.toLowerCase() },
					{ 'Serial Number': (row as Device).generic_serial },
				][n % 3],
				tracking_number: `PP${id}`,
			})),
	}));
}

/** The values of a condition, without their spelling. */
function valuesOf(condition: DrawnCondition, settled: Settled[], world: World): string[] {
	const all = settled.flatMap(({ things }) => things);
	const { field, picks } = condition;
	const pick = (things: Thing[]) =>
		things.length === 0 ? [] : picks.map((n) => things[n % things.length]);
	const lines = pick(all.filter(({ kind }) => kind === 'line')).map(({ row }) => row as Line);
	const devices = pick(all.filter(({ kind }) => kind === 'device')).map(({ row }) => row as Device);
	switch (field) {
		case 'carrier':
			return lines.map(({ carrier_id }) => carrierName(world, carrier_id));
		case 'employeeId':
			return picks.map((n) => settled[n % settled.length].person.employee_id);
		case 'id':
			return pick(all).map(({ id }) => String(id));
		case 'identifier':
			return devices.map(({ imei, generic_serial }) => (imei === '' ? generic_serial : imei));
		case 'label':
			return lines.map(({ label }) => label).filter((label) => label !== '');
		case 'other':
			return ['high'];
		case 'phoneNumber':
			return lines.map(({ phone_number }) => phone_number);
		case 'status':
			return lines.map(({ status }) => status);
	}
}

export function carrierName(world: World, id: number): string {
	return String(world.carriers.find((carrier) => carrier.id === id)?.name);
}

/** As a person or an expression may write them. */
function spelledValues({ field, spelling }: DrawnCondition, values: string[]): string {
	const texts = values.map((text) => spelled(field, text, spelling % SPELLINGS));
	const isList = spelling >= SPELLINGS || texts.length === 0;
	return isList ? `={{ ${JSON.stringify(texts)} }}` : texts.join(', ');
}

function spelled(field: DrawnCondition['field'], text: string, spelling: number): string {
	if (spelling === 0 || field === 'id') return text;
	if (field === 'phoneNumber') {
		const [, area, office, rest] = /^(\d{3})(\d{3})(\d{4})$/.exec(text) ?? [];
		return spelling === 1 ? `(${area}) ${office}-${rest}` : `+1 ${area} ${office} ${rest}`;
	}
	// A table that has lost leading zeros.
	if (field === 'employeeId') return text.replace(/^0+/, '');
	return spelling === 1 ? text.toUpperCase() : ` ${text} `;
}
