import type { IDataObject } from 'n8n-workflow';

import type { Subject } from '../../../../errors/result';
import { oneLine } from '../../../activity/order/preview/oneLine';
import type { Asset } from '../assets/asset';
import type { PlannedAsset } from '../plan/plan';

/** Which line or device it is, and what was chosen for it. */
export function aboutAsset({ asset, choice }: PlannedAsset, employeeId: string): IDataObject {
	return {
		employee_id: employeeId,
		asset: asset.kind,
		asset_id: Number(asset.id),
		asset_name: asset.name,
		action: choice.action.value,
		rule: choice.by,
		...(asset.status !== undefined && { status_before: asset.status }),
	};
}

/** The same for a failure. */
export function subjectOf(planned: PlannedAsset, employeeId: string): Subject {
	const { kind, id } = planned.asset;
	return { words: `${kind} ${id}`, json: aboutAsset(planned, employeeId) };
}

/** A line or a device in words, such as "Line 3155550101 (AT United States)". */
export function assetTitle({ kind, name }: Asset): string {
	return `${kind === 'line' ? 'Line' : 'Device'} ${oneLine(name)}`;
}
