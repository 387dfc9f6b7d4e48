import type { ActivityType } from '../types/activityType';
import type { IfAlreadyOrdered } from '../types/duplicatePolicy';

/** How the orders of a run are handled, as an item's options say. */
export interface OrderSettings {
	ifAlreadyOrdered: IfAlreadyOrdered;
	lookBackDays: number;
	/** Of all orders of a run; Infinity for no limit. */
	maxOrders: number;
	/** Of those that end somebody's service. */
	maxEnding: number;
	previewOnly: boolean;
	/** Of the preview that was approved; empty where none was. */
	expectedHash: string;
	ordersInTestRuns: boolean;
	letsAiAgentsOrder: boolean;
	checksChoices: boolean;
	ordersAtOnce: number;
	isSimplified: boolean;
}

const DEFAULT_LOOK_BACK_DAYS = 7;
const DEFAULT_MAX_ENDING = 25;
const DEFAULT_ORDERS_AT_ONCE = 5;
const MOST_ORDERS_AT_ONCE = 10;

/** Reads an item's options, which were checked before; what is not set has its default. */
export function orderSettings(
	{ duplicates }: ActivityType,
	options: Record<string, unknown>,
): OrderSettings {
	return {
		ifAlreadyOrdered: (textOf(options.ifAlreadyOrdered) || duplicates.initial) as IfAlreadyOrdered,
		lookBackDays: numberOf(options.lookBackDays, DEFAULT_LOOK_BACK_DAYS),
		maxOrders: numberOf(options.maxOrders, Infinity),
		maxEnding: numberOf(options.maxEnding, DEFAULT_MAX_ENDING),
		previewOnly: isOn(options.previewOnly),
		expectedHash: textOf(options.expectedHash),
		ordersInTestRuns: isOn(options.orderInTestRuns),
		letsAiAgentsOrder: isOn(options.letAiAgentsOrder),
		checksChoices: isOn(options.checkChoices),
		ordersAtOnce: Math.min(
			Math.floor(numberOf(options.ordersAtOnce, DEFAULT_ORDERS_AT_ONCE)),
			MOST_ORDERS_AT_ONCE,
		),
		isSimplified: options.simplify !== false,
	};
}

function numberOf(value: unknown, initial: number): number {
	const number = Number(textOf(value) || initial);
	return number >= 1 ? number : initial;
}

/** Also as an expression gives it, in a text. */
function isOn(value: unknown): boolean {
	return value === true || value === 'true';
}

function textOf(value: unknown): string {
	return value === undefined || value === null ? '' : String(value).trim();
}
