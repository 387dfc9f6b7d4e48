import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { outcomeJson } from '../../../../errors/orderOutcome';
import { Failure } from '../../../../errors/result';
import type { TangoeError } from '../../../../errors/tangoeError';
import type { Connection } from '../../../../transport/connection';
import type { PreviewReason } from '../../../activity/order/guards/previewReason';
import { expressionNote } from '../../../activity/order/guards/toolOptions';
import { partOf, type Plan, type PlannedAsset } from '../plan/plan';
import { aboutAsset } from './aboutAsset';
import type { OrderResults } from './assetResult';
import { obstacleTo } from './obstacle';
import { planInWords } from './planInWords';

/** For whoever reads the plan; an order by itself has other ways on. */
const NOTES: Record<PreviewReason['reason'], string> = {
	aiAgent:
		'Nothing was ordered: an AI agent only gets the plan. A person has to look at it and run the workflow that carries it out.',
	previewOnly:
		'Nothing was ordered: this is the plan. To carry out exactly this plan, run Offboard with the same fields and its hash in Expected Hash.',
	testRun: 'Nothing was ordered: this is a test run, started by hand or by an evaluation.',
};

/** What an item gives whose plan is not carried out: the plan in words and as data, and a hash of it. */
export function planPreview(
	context: IExecuteFunctions,
	connection: Connection,
	plan: Plan,
	previews: OrderResults,
	{ reason }: PreviewReason,
	name: string | undefined,
): IDataObject {
	const { leaver, assets, lists, hash } = plan;
	return {
		...outcomeJson('notSent'),
		reason,
		note: NOTES[reason] + expressionNote(context),
		text: planInWords(connection, plan, previews, name),
		hash,
		employee_id: leaver.employeeId,
		last_day: leaver.lastDay,
		environment: connection.environment,
		orders: assets.filter(({ decision }) => decision.kind === 'order').length,
		plan: assets.map((planned) => assetJson(planned, previews, leaver.employeeId)),
		lists: { lines: { ...lists.line }, devices: { ...lists.device } },
	};
}

function assetJson(planned: PlannedAsset, previews: OrderResults, employeeId: string): IDataObject {
	const { decision, asset } = planned;
	const about = aboutAsset(planned, employeeId);
	if (decision.kind === 'nothing') {
		return { ...about, orders: false, outcome: decision.outcome, reason: decision.reason };
	}
	if (decision.kind === 'fault') return { ...about, ...impossible(decision.error) };
	const preview = previews.get(partOf(asset));
	const obstacle = obstacleTo(decision, preview);
	if (obstacle) return { ...about, ...impossible(obstacle) };
	const existing = preview instanceof Failure ? undefined : preview?.existing_activity_id;
	return {
		...about,
		orders: existing === undefined,
		activity_name: decision.request.draft.type.name,
		...(existing !== undefined && { existing_activity_id: existing }),
		body: decision.body,
	};
}

/** As an error item has it. */
function impossible({ sentence, kind }: TangoeError): IDataObject {
	return { orders: false, reason: sentence, details: { reason: kind } };
}
