import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../data';
import { TangoeError } from '../../../errors/tangoeError';
import type { JsonField } from '../../../kinds/fieldTypes';
import { jsonObjectIn } from '../../../kinds/jsonObject';
import { isBlank } from '../../../kinds/locatorValue';
import { isId } from '../../../kinds/records/pick';
import { ACTIONS } from '../offboard/actions';
import type { Action } from '../offboard/actions/action';
import type { AssetKind } from '../offboard/assets/asset';

/** What Offboard has written down. */
export const evidenceField: JsonField = {
	kind: 'json',
	attribute: 'evidence',
	label: 'Evidence',
	initial: '={{ $json.evidence }}',
	description: "The evidence in the summary of Offboard, which is a leaver's first item",
};

/** A line or device of the evidence. */
export interface EvidenceAsset {
	kind: AssetKind;
	id: string;
	action: Action;
	/** How it ended in Offboard. */
	outcome: string;
	/** Of its order. */
	activityId?: string;
	/** As it is in the evidence. */
	json: IDataObject;
}

/** The evidence of one leaver. */
export interface Evidence {
	employeeId: string;
	host: string;
	assets: EvidenceAsset[];
	json: IDataObject;
}

/**
 * Reads the evidence of an offboarding.
 *
 * @param value the object, or JSON text of it
 * @throws TangoeError of kind `input` where it is none
 */
export function readEvidence(value: unknown): Evidence {
	if (isBlank(value)) {
		throw fault('is empty: give it the evidence of an offboarding, as {{ $json.evidence }} does');
	}
	const json = jsonObjectIn(value);
	const given = json?.assets;
	if (!json || !Array.isArray(given) || isBlank(json.employee_id)) {
		throw fault('is not the evidence of an offboarding: give it that of the summary, unchanged');
	}
	const assets = given.map((one: unknown) => {
		const asset = isObject(one) ? assetIn(one) : undefined;
		if (!asset) throw fault('has a line or device that cannot be read: give it unchanged');
		return asset;
	});
	return { employeeId: String(json.employee_id), host: String(json.host), assets, json };
}

function assetIn(json: IDataObject): EvidenceAsset | undefined {
	const action = ACTIONS.get(String(json.action));
	const { asset, asset_id, activity_id } = json;
	if ((asset !== 'line' && asset !== 'device') || !isId(asset_id) || !action) return undefined;
	return {
		kind: asset,
		id: String(asset_id),
		action,
		outcome: String(json.outcome),
		...(isId(activity_id) && { activityId: String(activity_id) }),
		json,
	};
}

function fault(text: string): TangoeError {
	return new TangoeError(
		'input',
		`${evidenceField.label} ${text}.`,
		'Correct the field and run the item again.',
	);
}
