import type { IDataObject } from 'n8n-workflow';

import { Failure, type Result } from '../../../../errors/result';
import { device } from '../../../../fields/device/device';
import { line } from '../../../../fields/line/line';
import { currentOwner, employee } from '../../../../fields/person/employee';
import type { Connection } from '../../../../transport/connection';
import { oneLine } from '../../../activity/order/preview/oneLine';
import { partOf, type ListRead, type Plan, type PlannedAsset } from '../plan/plan';
import { assetTitle } from './aboutAsset';
import type { OrderResults } from './assetResult';
import { obstacleTo } from './obstacle';

/** What the heading of the plan and of the asset say already. */
const SAID_BEFORE = [employee, currentOwner, line, device].map(({ label }) => `${label}: `);
const ENVIRONMENT = 'Environment: ';

/**
 * A plan as a manager reads it: who and when, each line and device with what becomes of it, and how the lists
 * were read.
 *
 * @param previews by part, the previews of the orders
 * @param name of the person, where it is known
 */
export function planInWords(
	{ environment, origin }: Connection,
	{ leaver, assets, lists }: Plan,
	previews: OrderResults,
	name: string | undefined,
): string {
	const who = name === undefined ? '' : `${oneLine(name)}, `;
	return [
		`Offboarding of ${who}employee ${oneLine(leaver.employeeId)}, last day ${leaver.lastDay}${leaver.isToday ? ' (today)' : ''}`,
		...assets.map((planned) => assetInWords(planned, previews)),
		`Read: ${listInWords('line', lists.line)}, ${listInWords('device', lists.device)}`,
		`${ENVIRONMENT}${oneLine(environment)} (${new URL(origin).host})`,
	].join('\n');
}

function assetInWords(planned: PlannedAsset, previews: OrderResults): string {
	const { asset, choice, decision } = planned;
	const what = assetTitle(asset);
	if (decision.kind === 'nothing') return `- ${what}: nothing. ${oneLine(decision.reason)}`;
	const preview = previews.get(partOf(asset));
	const action = choice.action.name;
	const by = choice.by === 'Default' ? '' : ` (${choice.by})`;
	const obstacle = obstacleTo(decision, preview);
	if (obstacle) return `- ${what}: ${action}${by} IS NOT POSSIBLE. ${obstacle.sentence}`;
	return `- ${what}: ${action}${by}${detailsIn(preview)}`;
}

/** The fields of an order, from its own words, and whether it exists already. */
function detailsIn(result: Result<IDataObject> | undefined): string {
	const preview = result instanceof Failure ? result.error.details.preview : result;
	if (preview === undefined) return '';
	const [, ...fields] = String(preview.text ?? '').split('\n');
	const details = fields.filter(
		(text) => ![...SAID_BEFORE, ENVIRONMENT].some((beginning) => text.startsWith(beginning)),
	);
	if (preview.existing_activity_id !== undefined) {
		details.push(`ordered already, activity ${String(preview.existing_activity_id)}`);
	}
	return details.length > 0 ? `. ${details.join('; ')}` : '';
}

function listInWords(kind: string, { rows, pages, from }: ListRead): string {
	const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
	const whose = from === 'business' ? ' of the whole business' : '';
	return `${count(rows, kind)} on ${count(pages, 'page')}${whose}`;
}
