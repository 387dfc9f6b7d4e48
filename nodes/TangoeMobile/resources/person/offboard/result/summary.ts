import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Result } from '../../../../errors/result';
import type { Connection } from '../../../../transport/connection';
import type { Plan } from '../plan/plan';
import { countsOf } from './counts';
import { evidenceOf } from './evidence';
import { resultInWords } from './resultInWords';

/**
 * The first item of a leaver: what was found and what became of it, in numbers, with the evidence. It is
 * complete once every line and device is as wanted or left alone on purpose; an order that is still to be
 * carried out is none of that.
 *
 * @param results of the assets of the plan, in their order
 * @param gone what an earlier try ordered about assets that are listed no more
 */
export function summaryOf(
	context: IExecuteFunctions,
	connection: Connection,
	plan: Plan,
	results: Array<Result<IDataObject>>,
	gone: Array<Result<IDataObject>>,
): IDataObject {
	const { leaver } = plan;
	const counts = countsOf([...results, ...gone]);
	const { found, done, already_there, skipped, not_yet, failed, unknown } = counts;
	const evidence = evidenceOf(context, connection, plan, results);
	return {
		summary: true,
		text: resultInWords(leaver, plan.assets, results, counts),
		employee_id: leaver.employeeId,
		last_day: leaver.lastDay,
		all_ordered: not_yet + failed + unknown === 0,
		complete: gone.length === 0 && (evidence.open as string[]).length === 0,
		...{ found, done, already_there, skipped, not_yet, failed, unknown },
		hash: plan.hash,
		environment: connection.environment,
		evidence,
	};
}
