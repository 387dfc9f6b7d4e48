import type { CronExpression, IDataObject, ITriggerFunctions } from 'n8n-workflow';

import { isObject } from '../data';
import { TangoeError } from '../errors/tangoeError';
import { dayOf } from '../kinds/plain/date';
import { earliestStartOf } from '../resources/changeWindow';
import { filterOf, type Filter } from './filter';
import { cronOf, PUSHED } from './panel/wakeUp';

/** What a trigger is told on its panel. */
export interface TriggerSettings {
	/** When to look; undefined where only pushes wake it. */
	cron?: CronExpression;
	/** Epoch milliseconds: what has changed before is not emitted. */
	begin: number;
	filter: Filter;
	isSimplified: boolean;
}

/**
 * Reads the panel of the trigger.
 *
 * @throws TangoeError of kind `input`: a workflow file can hold anything
 */
export function settingsOf(context: ITriggerFunctions): TriggerSettings {
	const wakeUpBy = String(context.getNodeParameter('wakeUpBy', 'schedule'));
	const filters: unknown = context.getNodeParameter('filters', {});
	return {
		cron: scheduleOf(context, wakeUpBy),
		begin: beginOf(context),
		filter: filterOf(isObject(filters) ? (filters as IDataObject) : {}),
		isSimplified: context.getNodeParameter('simplify', true) !== false,
	};
}

function scheduleOf(context: ITriggerFunctions, wakeUpBy: string): CronExpression | undefined {
	if (wakeUpBy === 'push') return undefined;
	const cron = cronOf(String(context.getNodeParameter('lookEvery', '15')));
	const isKnown = wakeUpBy === 'schedule' || PUSHED.includes(wakeUpBy);
	if (cron && isKnown) return cron;
	throw new TangoeError(
		'input',
		isKnown
			? 'Look Every is none of its choices'
			: 'Wake Up By is neither Schedule nor Push nor Schedule and Push',
		'Choose one in the trigger.',
	);
}

function beginOf(context: ITriggerFunctions): number {
	if (context.getNodeParameter('startWith', 'now') !== 'day') return Date.now();
	const day = dayOf(context.getNodeParameter('since', '') ?? '', context.getTimezone());
	if (day !== undefined) return earliestStartOf(day);
	throw new TangoeError('input', 'Since is not a day', 'Choose the day to begin with.');
}
