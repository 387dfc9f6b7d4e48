import type { IExecuteFunctions } from 'n8n-workflow';

import { isObject } from '../../../../data';
import { Failure, type Result } from '../../../../errors/result';
import { TangoeError, tangoeErrorOf } from '../../../../errors/tangoeError';
import { activityTypeId, endsService } from '../../../../fields/order/other';
import { parameterName } from '../../../../kinds/parameterName';
import { flagOf } from '../../../../kinds/plain/flag';
import { ACTIVITY_TYPES } from '../../types';
import type { ActivityType } from '../../types/activityType';
import { otherActivityType, otherTypeOf } from '../../types/otherActivityType';
import { effectiveOptions } from '../guards/toolOptions';
import { readSettings } from '../options/options';
import type { Draft, OrderKey, OrderRequest, ReadParameter } from '../order';
import { readDraft } from './readDraft';
import { PLACE_PREVIEWED, readPreviewed } from './readPreviewed';

/** Reads what an order asks for from the parameters of an operation. */
type Reader = (parameter: ReadParameter, timezone: string, now: Date) => Draft;

/** By operation, where an order stands in its parameters. */
const READERS = new Map<string, Reader>([
	...ACTIVITY_TYPES.map((type): [string, Reader] => [
		type.operation,
		(...given) => readDraft(type, ...given),
	]),
	[otherActivityType.operation, (...given) => readDraft(typeNamedBy(given[0]), ...given)],
	[PLACE_PREVIEWED, readPreviewed],
]);

/**
 * Reads the order that an input item asks for.
 *
 * @param now the moment of the run, which decides what today is
 * @returns a failure where an expression of the item cannot be evaluated, or a preview is none
 */
export function readOrder(
	context: IExecuteFunctions,
	key: OrderKey,
	now: Date,
): Result<OrderRequest> {
	try {
		const given = parametersOf(context, key.item);
		const parameter: ReadParameter = (name) =>
			name === 'options' ? effectiveIn(context, given(name)) : given(name);
		const draft = readerOf(parameter('operation'))(parameter, context.getTimezone(), now);
		const { type, settings, previewed } = draft;
		return {
			key,
			draft,
			settings: {
				...readSettings(type, settings.options),
				...(previewed && { expectedHash: previewed.hash }),
			},
		};
	} catch (error) {
		return new Failure(tangoeErrorOf(error));
	}
}

/** Something else in place of the collection is refused when the order is checked. */
function effectiveIn(context: IExecuteFunctions, options: unknown): unknown {
	return isObject(options) ? effectiveOptions(context, options) : options;
}

/**
 * Reads each parameter of an item once, however often it is asked for: n8n evaluates its expressions
 * again at every reading, and that is most of what an order costs.
 */
function parametersOf(context: IExecuteFunctions, itemIndex: number): ReadParameter {
	const values = new Map<string, unknown>();
	return (name) => {
		// n8n takes undefined for no fallback at all, and throws; so null.
		if (!values.has(name)) values.set(name, context.getNodeParameter(name, itemIndex, null));
		return values.get(name);
	};
}

/** The type of an order that names it itself; a faulty ID or flag is refused when the order is checked. */
function typeNamedBy(parameter: ReadParameter): ActivityType {
	return otherTypeOf(
		Number(parameter(parameterName(activityTypeId))),
		flagOf(parameter(parameterName(endsService))) ?? endsService.initial,
	);
}

function readerOf(operation: unknown): Reader {
	const reader = READERS.get(String(operation));
	if (reader) return reader;
	throw new TangoeError(
		'input',
		'Operation is not one that places an order',
		'Choose it from the list, or check the expression that gives it.',
	);
}
