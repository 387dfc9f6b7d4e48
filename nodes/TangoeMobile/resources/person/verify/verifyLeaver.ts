import type { IDataObject } from 'n8n-workflow';

import { TangoeError } from '../../../errors/tangoeError';
import type { Row } from '../../../transport/answers/envelope';
import type { Connection } from '../../../transport/connection';
import { oneLine } from '../../activity/order/preview/oneLine';
import { readActivity } from '../../activity/readActivity';
import { statusOf } from '../../activity/states';
import type { Holdings } from '../../inventory/holdings/holdings';
import { assetOf, INVENTORY_OF, type Asset, type AssetKind } from '../offboard/assets/asset';
import { isOneOf } from '../offboard/assets/statuses';
import type { Evidence, EvidenceAsset } from './evidence';
import { judgeByList, judgeByOrder, type Judgment } from './judge';

/** How an item asks for it. */
export interface VerifySettings {
	endedStatuses: readonly string[];
}

const KINDS: AssetKind[] = ['line', 'device'];

/**
 * Reads again what a leaver has, and says of each line and device whether it is as the plan wanted.
 *
 * @returns first the summary, with the evidence brought up to date
 * @throws TangoeError where a list is not read whole, or the evidence is of another host
 */
export async function verifyLeaver(
	connection: Connection,
	holdings: Holdings,
	evidence: Evidence,
	{ endedStatuses }: VerifySettings,
): Promise<IDataObject[]> {
	assertSameHost(connection, evidence);
	const { employeeId, assets } = evidence;
	const listed = new Map<string, Asset>();
	for (const kind of KINDS) {
		const { rows } = await holdings.of(employeeId, INVENTORY_OF[kind]);
		for (const row of rows) {
			const asset = assetOf(kind, row);
			if (asset) listed.set(nameOf(asset), asset);
		}
	}
	const results: IDataObject[] = [];
	for (const asset of assets) {
		const known = { listed: listed.get(nameOf(asset)), endedStatuses };
		const byList = judgeByList(asset, known);
		const activity = byList ? undefined : await activityOf(connection, asset);
		const judgment = byList ?? judgeByOrder(asset, { ...known, activity });
		results.push(resultOf(employeeId, asset, known.listed, activity, judgment));
		listed.delete(nameOf(asset));
	}
	for (const asset of listed.values()) {
		if (!isOneOf(asset.status, endedStatuses)) results.push(newSince(employeeId, asset));
	}
	return [summaryOf(connection, evidence, results), ...results];
}

/** Two hosts have the same IDs for different things. */
function assertSameHost({ origin }: Connection, { host }: Evidence): void {
	const own = new URL(origin).host;
	if (host === own) return;
	throw new TangoeError(
		'input',
		'The evidence is of another host than the one of this credential',
		'Choose the credential with which the person was offboarded.',
	);
}

async function activityOf(
	connection: Connection,
	{ activityId }: EvidenceAsset,
): Promise<Row | undefined> {
	return activityId === undefined ? undefined : await readActivity(connection, activityId);
}

function resultOf(
	employeeId: string,
	{ kind, id, action, activityId }: EvidenceAsset,
	listed: Asset | undefined,
	activity: Row | undefined,
	{ isAsWanted, reason }: Judgment,
): IDataObject {
	return {
		as_wanted: isAsWanted,
		reason,
		employee_id: employeeId,
		asset: kind,
		asset_id: Number(id),
		action: action.value,
		...(listed?.status !== undefined && { status_after: listed.status }),
		...(activityId !== undefined && { id: Number(activityId) }),
		...(activity && { state: activity.state, ...statusOf(activity) }),
	};
}

function newSince(employeeId: string, { kind, id, status }: Asset): IDataObject {
	return {
		as_wanted: false,
		reason: `The ${kind} is listed since the plan was made, so nothing was decided about it: run Offboard again`,
		employee_id: employeeId,
		asset: kind,
		asset_id: Number(id),
		...(status !== undefined && { status_after: status }),
	};
}

function summaryOf(
	{ environment }: Connection,
	{ employeeId, json }: Evidence,
	results: IDataObject[],
): IDataObject {
	const open = results.filter(({ as_wanted }) => !as_wanted);
	const verified_at = new Date().toISOString();
	return {
		summary: true,
		text: [
			`Offboarding of employee ${employeeId}: ${results.length - open.length} of ${results.length} lines and devices are as wanted.`,
			...open.map(openInWords),
		].join('\n'),
		employee_id: employeeId,
		complete: open.length === 0,
		checked: results.length,
		open: open.length,
		environment,
		evidence: {
			...json,
			verified_at,
			complete: open.length === 0,
			verified: results,
			open: open.map(({ asset, asset_id }) => `${String(asset)} ${String(asset_id)}`),
		},
	};
}

/** By its ID alone: the evidence has no names. */
function openInWords({ asset, asset_id, reason }: IDataObject): string {
	return `- ${asset === 'line' ? 'Line' : 'Device'} ${String(asset_id)} IS NOT AS WANTED. ${oneLine(String(reason))}`;
}

function nameOf({ kind, id }: Pick<Asset, 'id' | 'kind'>): string {
	return `${kind} ${id}`;
}
