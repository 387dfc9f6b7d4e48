import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { isObject } from '../../../../data';
import { Failure, type Result } from '../../../../errors/result';
import { TangoeError, tangoeErrorOf } from '../../../../errors/tangoeError';
import { isBlank } from '../../../../kinds/locatorValue';
import { dayIn } from '../../../../kinds/plain/date';
import { flagOf } from '../../../../kinds/plain/flag';
import { typeOfOperation } from '../../types';
import type { ActivityType } from '../../types/activityType';
import { effectiveOptions } from '../guards/toolOptions';
import { readSettings } from '../options';
import type { Draft, Entry, OrderKey, OrderRequest, Slot } from '../order';
import { layoutOf } from './layout';

/** Gives a parameter as the user left it; null for one that is hidden or was never set. */
export type ReadParameter = (name: string) => unknown;

/**
 * Reads the order that an input item asks for.
 *
 * @param now the moment of the run, which decides what today is
 * @returns a failure where an expression of the item cannot be evaluated
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
		const draft = readDraft(typeOf(parameter('operation')), parameter, context.getTimezone(), now);
		return { key, draft, settings: readSettings(draft.type, draft.settings.options) };
	} catch (error) {
		return new Failure(tangoeErrorOf(error));
	}
}

/** Reads the fields and options of one order. */
export function readDraft(
	type: ActivityType,
	parameter: ReadParameter,
	timezone: string,
	now: Date,
): Draft {
	const additional = collectionIn(parameter('additionalFields'));
	const options = collectionIn(parameter('options'));
	const layout = layoutOf(type);
	return {
		type,
		entries: layout.map((slot) => readEntry(slot, parameter, additional ?? {})),
		switches: layout.flatMap(({ sameAs }) =>
			sameAs ? [{ field: sameAs.switch, value: parameter(sameAs.switchName) }] : [],
		),
		settings: {
			options: options ?? {},
			timezone,
			today: dayIn(timezone, now),
		},
		unreadable: [...(additional ? [] : ['Additional Fields']), ...(options ? [] : ['Options'])],
	};
}

/** The fields of a collection; undefined where something else is in its place. */
function collectionIn(value: unknown): IDataObject | undefined {
	if (value === undefined || value === null) return {};
	return isObject(value) ? value : undefined;
}

/** Something else in place of the collection is refused when the order is checked. */
function effectiveIn(context: IExecuteFunctions, options: unknown): unknown {
	return isObject(options) ? effectiveOptions(context, options) : options;
}

function readEntry(slot: Slot, parameter: ReadParameter, additional: IDataObject): Entry {
	const isCopy = takesOtherGroup(slot, parameter);
	const name = isCopy && slot.sameAs ? slot.sameAs.sourceName : slot.name;
	const value: unknown = slot.isAdditional ? additional[name] : parameter(name);
	const isPresent = !slot.isAdditional || name in additional;
	return { ...slot, value, isBlank: !isPresent || isBlank(value), isPresent, isCopy };
}

function takesOtherGroup({ sameAs }: Slot, parameter: ReadParameter): boolean {
	if (!sameAs) return false;
	return flagOf(parameter(sameAs.switchName) ?? sameAs.switch.initial) !== false;
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

function typeOf(operation: unknown): ActivityType {
	const type = typeOfOperation(String(operation));
	if (type) return type;
	throw new TangoeError(
		'input',
		'Operation is not one that places an order',
		'Choose it from the list, or check the expression that gives it.',
	);
}
