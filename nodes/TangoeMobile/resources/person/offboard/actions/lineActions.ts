import { byId } from '../../../../kinds/records/byId';
import { lineAssignment } from '../../../activity/types/lineAssignment';
import { lineCancel } from '../../../activity/types/lineCancel';
import { reactivateLine } from '../../../activity/types/reactivateLine';
import { suspend } from '../../../activity/types/suspend';
import { transferOfLiabilityToPersonal } from '../../../activity/types/transferOfLiabilityToPersonal';
import { unsuspend } from '../../../activity/types/unsuspend';
import { textAt } from '../../../../lookups/row';
import { SUSPENDED } from '../assets/statuses';
import type { Asset } from '../assets/asset';
import type { Action } from './action';
import { once } from './once';

const HANDED_OVER = [lineAssignment.id, transferOfLiabilityToPersonal.id];
const BROUGHT_BACK = [reactivateLine.id, unsuspend.id];

const lineId = ({ id }: Asset) => byId(id);

/** What can become of a line, in the order of the panel. */
export const LINE_ACTIONS: Action[] = [
	{
		value: 'cancelLine',
		name: 'Cancel',
		nameInRule: 'Cancel Line',
		description: 'End all service on the last day',
		of: 'line',
		order: {
			type: once(lineCancel),
			isProof: 'withoutStatus',
			conflictsWith: [...HANDED_OVER, ...BROUGHT_BACK],
			fields: (asset, _choice, { lastDay, isToday }) => ({
				panel: {
					lineId: lineId(asset),
					cancelTiming: isToday ? 'today' : 'onDate',
					...(!isToday && { sleepUntil: lastDay }),
				},
			}),
		},
	},
	{
		value: 'suspendLine',
		name: 'Suspend',
		nameInRule: 'Suspend Line',
		description: 'Pause the service, and keep the number',
		of: 'line',
		order: {
			type: once(suspend),
			isProof: 'withoutStatus',
			wantedStatuses: SUSPENDED,
			conflictsWith: [...HANDED_OVER, ...BROUGHT_BACK],
			fields: (asset) => ({ panel: { lineId: lineId(asset) } }),
		},
	},
	{
		value: 'assignLine',
		name: 'Assign to Somebody',
		nameInRule: 'Assign Line to Somebody',
		description: 'Transfer the line, with its device, to New Owner',
		of: 'line',
		order: {
			type: once(lineAssignment),
			isProof: 'never',
			takesOwner: true,
			conflictsWith: [lineCancel.id, suspend.id, ...HANDED_OVER],
			fields: (asset, { newOwnerId }) => ({
				panel: { lineId: lineId(asset), replacementPersonId: byId(newOwnerId) },
			}),
		},
	},
	{
		value: 'transferLine',
		name: 'Transfer to Personal',
		nameInRule: 'Transfer Line to Personal',
		description: 'Release the line to the person, who pays for it from then on',
		of: 'line',
		order: {
			type: once(transferOfLiabilityToPersonal),
			isProof: 'always',
			takesName: true,
			conflictsWith: [lineCancel.id, suspend.id, lineAssignment.id],
			fields: (asset, { comment }, { name, lastDay, fields }) => ({
				panel: {
					lineId: lineId(asset),
					transferPhoneNumber: textAt('phone_number', asset.row) ?? textAt('number', asset.row),
					transferName: fields.transferName ?? name,
					transferNotes: fields.transferNotes ?? comment ?? `Leaves the company on ${lastDay}`,
				},
				additional: {
					...(fields.createdForPersonalEmail !== undefined && {
						createdForPersonalEmail: fields.createdForPersonalEmail,
					}),
				},
			}),
		},
	},
];
