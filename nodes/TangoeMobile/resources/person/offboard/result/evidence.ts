import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { Failure, type Result } from '../../../../errors/result';
import { isBlank } from '../../../../kinds/locatorValue';
import { parameterName } from '../../../../kinds/parameterName';
import type { SimpleField } from '../../../../kinds/fieldTypes';
import { toText } from '../../../../kinds/wording';
import type { Connection } from '../../../../transport/connection';
import { approvedBy, requestedBy } from '../panel/fields';
import type { ListRead, Plan, PlannedAsset } from '../plan/plan';
import { outcomeOf } from './counts';

/** Of the result of an asset, what an auditor keeps: IDs, days and states, and no names or phone numbers. */
const KEPT = ['status_before', 'state', 'phase', 'ends_on', 'reason'];

/**
 * The record of what was done for a leaver, to be kept: who asked, when, what was planned and approved, how the
 * lists were read, each order with its ID and address, and what is still open.
 *
 * @param results of the assets of the plan, in their order
 */
export function evidenceOf(
	context: IExecuteFunctions,
	connection: Connection,
	{ leaver, assets, lists, hash }: Plan,
	results: Array<Result<IDataObject>>,
): IDataObject {
	const { id, name } = context.getWorkflow();
	const entries = assets.map((planned, index) => entryOf(connection, planned, results[index]));
	return {
		employee_id: leaver.employeeId,
		last_day: leaver.lastDay,
		...saidBy('requested_by', leaver.fields, requestedBy),
		...saidBy('approved_by', leaver.fields, approvedBy),
		plan_hash: hash,
		is_plan_expected: leaver.plan.expectedHash !== '',
		recorded_at: new Date().toISOString(),
		workflow: { id: id ?? null, name: name ?? null },
		execution_id: context.getExecutionId(),
		mode: context.getMode(),
		environment: connection.environment,
		host: new URL(connection.origin).host,
		lists: { lines: listJson(lists.line), devices: listJson(lists.device) },
		assets: entries,
		open: entries
			.filter(isOpen)
			.map(({ asset, asset_id }) => `${String(asset)} ${String(asset_id)}`),
	};
}

function entryOf(
	{ origin }: Connection,
	{ asset, choice }: PlannedAsset,
	result: Result<IDataObject>,
): IDataObject {
	const known = result instanceof Failure ? { reason: result.error.kind } : result;
	const kept = KEPT.filter((key) => known[key] !== undefined).map((key) => [key, known[key]]);
	return {
		asset: asset.kind,
		asset_id: Number(asset.id),
		action: choice.action.value,
		rule: choice.by,
		outcome: outcomeOf(result),
		...('id' in known &&
			known.id !== undefined && {
				activity_id: known.id,
				address: `${origin}/1/activities/${String(known.id)}`,
			}),
		...Object.fromEntries(kept),
	};
}

/** What is neither as wanted nor left alone on purpose. */
function isOpen({ outcome }: IDataObject): boolean {
	return outcome !== 'asWanted' && outcome !== 'skipped';
}

function saidBy(key: string, fields: IDataObject, field: SimpleField): IDataObject {
	const value = fields[parameterName(field)];
	return isBlank(value) ? {} : { [key]: toText(value) };
}

function listJson({ rows, pages, from }: ListRead): IDataObject {
	return { rows, pages, from };
}
