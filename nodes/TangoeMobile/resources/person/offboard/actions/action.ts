import type { IDataObject } from 'n8n-workflow';

import type { ActivityType } from '../../../activity/types/activityType';
import type { Asset, AssetKind } from '../assets/asset';
import type { ReturnRow } from './returns';

/** What can become of a line or a device. The values are part of saved workflows. */
export interface Action {
	value: string;
	name: string;
	/** The same where lines and devices share a list. */
	nameInRule: string;
	description: string;
	/** What it is for; absent for both. */
	of?: AssetKind;
	/** Absent where nothing is ordered. */
	order?: ActionOrder;
}

/** The order of an action: its type, and what of the asset and the leaver goes into its fields. */
export interface ActionOrder {
	type: ActivityType;
	/** The statuses in which the asset is as wanted already, beside those that count as ended. */
	wantedStatuses?: readonly string[];
	/**
	 * IDs of the types whose open order about the same line or device is in the way: somebody else gets it, or it
	 * is brought back. Its own type for another owner.
	 */
	conflictsWith: number[];
	/** Whether it gives the asset to another owner. */
	takesOwner?: true;
	/**
	 * Whether an order that Tangoe has carried out proves that the asset is as wanted, although it is still listed
	 * for the person: for a handed over asset never, and where a status would tell only without one.
	 */
	isProof: 'always' | 'never' | 'withoutStatus';
	/** Whether Tangoe asks for the name of the person. */
	takesName?: true;
	/** By parameter name, the fields of the order but for the employee. Throws where something is missing. */
	fields: (asset: Asset, choice: ActionChoice, answers: Answers) => ActionFields;
}

/** What a rule, or the default, chose for an asset. */
export interface ActionChoice {
	action: Action;
	/** What chose it, in words: "Rule 2", "Default". */
	by: string;
	/** Tangoe's internal ID of the person who takes over. */
	newOwnerId?: string;
	comment?: string;
}

/** What the item of a leaver says that goes into orders. */
export interface Answers {
	/** `YYYY-MM-DD` */
	lastDay: string;
	/** Whether the last day is today. */
	isToday: boolean;
	/** By parameter name, what stands under Additional Fields. */
	fields: IDataObject;
	returns: ReturnRow[];
	/** The person's name, where an action needs it. */
	name?: string;
}

/** By parameter name, what stands on the panel of an order, and under Additional Fields. */
export interface ActionFields {
	panel?: Record<string, unknown>;
	additional?: Record<string, unknown>;
	options?: Record<string, unknown>;
}
