import fc from 'fast-check';
import type { Fault } from '../../../../sandbox/index.cts';
import type { LineStatus } from '../../../../sandbox/world/types.cts';
import { orderFaults, readFaults } from '../mixtures/faults.cts';
import type { Handling } from '../scenario.cts';

export type LineAction = 'assignLine' | 'cancelLine' | 'leave' | 'suspendLine' | 'transferLine';
export type DeviceAction = 'assignDevice' | 'leave' | 'returnDevice';

/** A line of a leaver; numbers choose from what the sandbox has. */
export interface DrawnLine {
	status: LineStatus;
	carrier: number;
	label: string;
	hasDevice: boolean;
	/** What somebody ordered for it before. */
	before?: DrawnOrder;
}

/** A device without a line. */
export interface DrawnDevice {
	hasImei: boolean;
	before?: DrawnOrder;
}

/** An order of an activity type that is there before the first run. */
export interface DrawnOrder {
	typeId: number;
	/** Whether it gives the thing to whom the plan gives it, and not to somebody else. */
	isToNewOwner: boolean;
	/** Withdrawn since. */
	isVoid: boolean;
	/** Of a cancellation: on another day than the plan has. */
	isForOtherDay: boolean;
}

export interface DrawnLeaver {
	lines: DrawnLine[];
	devices: DrawnDevice[];
}

export type ConditionName =
	'carrier' | 'employeeId' | 'id' | 'identifier' | 'label' | 'other' | 'phoneNumber' | 'status';

/** What a rule or an exception asks for: the values that some lines or devices have, or nobody. */
export interface DrawnCondition {
	field: ConditionName;
	/** Which of all lines, or devices, of the run its values are taken from. */
	picks: number[];
	/** In which of several spellings, and whether as text or as a list. */
	spelling: number;
}

export interface DrawnRule extends DrawnCondition {
	action: DeviceAction | LineAction;
}

/** How a run ends by itself or is ended. */
export interface Kill {
	/** It sends so many requests, or orders. */
	after: number;
	counts: 'orders' | 'requests';
	/** Whether the last one arrives. */
	arrives: boolean;
	/** Whether n8n has saved what the node keeps. */
	isJournalKept: boolean;
}

/** Leavers of one workflow, what is asked for them, and what goes wrong. */
export interface LeaverCase {
	leavers: DrawnLeaver[];
	isToday: boolean;
	lineAction: LineAction;
	deviceAction: DeviceAction;
	rules: DrawnRule[];
	exceptions: DrawnCondition[];
	ignoreOpenOrders: boolean;
	maxEnding: number;
	ordersAtOnce: number;
	handling: Handling;
	authentication: 'apiToken' | 'jwt';
	orderFaults: Array<{ asset: number; fault: Fault; times: number }>;
	readFaults: Fault[];
	kill?: Kill;
	/** What comes after the first run: nothing, or another run soon, or in another process; perhaps after Tangoe has carried everything out. */
	next: 'carriedOut' | 'later' | 'none' | 'soon';
}

/** Mostly nothing, and now and then one of these. */
function seldom<T>(arbitrary: fc.Arbitrary<T>, weight = 4): fc.Arbitrary<T | undefined> {
	return fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

const orderBefore = (...typeIds: number[]) =>
	seldom(
		fc.record<DrawnOrder>({
			typeId: fc.constantFrom(...typeIds),
			isToNewOwner: fc.boolean(),
			isVoid: fc.boolean(),
			isForOtherDay: fc.boolean(),
		}),
		9,
	);

const lines = fc.record({
	status: fc.constantFrom<LineStatus>('active', 'active', 'active', 'suspended', 'deactivated'),
	carrier: fc.nat(3),
	label: fc.constantFrom('', 'Work phone', 'Alarm'),
	hasDevice: fc.boolean(),
	before: orderBefore(1, 2, 16, 21, 42, 87),
});

const devices = fc.record({ hasImei: fc.boolean(), before: orderBefore(24, 46) });

/** Mostly a few, up to thirty lines and devices. */
const leavers = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({
			lines: fc.array(lines, { maxLength: 5, size: 'max' }),
			devices: fc.array(devices, { maxLength: 2, size: 'max' }),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			lines: fc.array(lines, { maxLength: 16, size: 'max' }),
			devices: fc.array(devices, { maxLength: 7, size: 'max' }),
		}),
	},
);

const condition = {
	field: fc.constantFrom<ConditionName>(
		...(['phoneNumber', 'phoneNumber', 'phoneNumber', 'carrier', 'carrier', 'label'] as const),
		...(['label', 'status', 'id', 'id', 'id', 'identifier', 'employeeId', 'other'] as const),
	),
	picks: fc.array(fc.nat(29), { maxLength: 3 }),
	spelling: fc.nat(5),
};

const lineActions = fc.constantFrom<LineAction>(
	...(['cancelLine', 'cancelLine', 'suspendLine', 'assignLine', 'transferLine', 'leave'] as const),
);
const deviceActions = fc.constantFrom<DeviceAction>(
	...(['leave', 'returnDevice', 'returnDevice', 'assignDevice'] as const),
);

/** Random leavers. */
export const leaverCases: fc.Arbitrary<LeaverCase> = fc.record(
	{
		leavers: fc.oneof(
			{ weight: 4, arbitrary: fc.array(leavers, { minLength: 1, maxLength: 1 }) },
			{ weight: 1, arbitrary: fc.array(leavers, { minLength: 2, maxLength: 3 }) },
		),
		isToday: fc.constantFrom(true, true, false),
		lineAction: lineActions,
		deviceAction: deviceActions,
		rules: fc.array(fc.record({ ...condition, action: fc.oneof(lineActions, deviceActions) }), {
			maxLength: 3,
		}),
		exceptions: fc.oneof(
			fc.constant<DrawnCondition[]>([]),
			fc.array(fc.record(condition), { maxLength: 2 }),
		),
		ignoreOpenOrders: seldom(fc.constant(true)).map((is) => is === true),
		maxEnding: seldom(fc.constant(2), 9).map((most) => most ?? 1_000),
		ordersAtOnce: fc.integer({ min: 1, max: 10 }),
		handling: fc.record<Handling>({
			onError: fc.constantFrom(
				...(['stopWorkflow', 'continueRegularOutput', 'continueRegularOutput'] as const),
				'continueErrorOutput',
			),
			retryOnFail: fc.boolean(),
		}),
		authentication: fc.constantFrom<LeaverCase['authentication']>('apiToken', 'apiToken', 'jwt'),
		orderFaults: fc.array(
			fc.record({ asset: fc.nat(29), fault: orderFaults, times: fc.integer({ min: 1, max: 3 }) }),
			{ maxLength: 4 },
		),
		readFaults: fc.oneof(
			{ weight: 3, arbitrary: fc.constant<Fault[]>([]) },
			{
				weight: 1,
				arbitrary: fc.array(
					fc
						.record({ fault: readFaults, times: fc.integer({ min: 1, max: 6 }), after: fc.nat(12) })
						.map(({ fault, times, after }): Fault => ({ ...fault, times, after, method: 'GET' })),
					{ maxLength: 2 },
				),
			},
		),
		kill: seldom(
			fc.record<Kill>({
				after: fc.integer({ min: 1, max: 12 }),
				counts: fc.constantFrom('orders', 'orders', 'requests'),
				arrives: fc.boolean(),
				isJournalKept: fc.boolean(),
			}),
			1,
		),
		next: fc.constantFrom<LeaverCase['next']>('none', 'soon', 'soon', 'later', 'carriedOut'),
	},
	{ noNullPrototype: true },
);
