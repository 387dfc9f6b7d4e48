import type { IDataObject } from 'n8n-workflow';

import type { Result } from '../../../errors/result';
import type { Problem, Settings } from '../../../kinds/fieldKind';
import type { FieldEntry, FieldSlot } from '../../../kinds/item/fieldSlot';
import type { ChoiceField, FlagField, GroupField } from '../../../kinds/fieldTypes';
import type { LookupName } from '../../../lookups/lookup';
import type { Row } from '../../../transport/answers/envelope';
import type { ActivityType } from '../types/activityType';
import type { Moment } from './place/lost/moment';
import type { OrderSettings } from './options/options';
import type { OrderOutcome } from '../../../errors/orderOutcome';

/** Which order of a run: an input item can ask for several. */
export interface OrderKey {
	/** Index of the input item. */
	item: number;
	/** Which of the item's orders, the same in every try; 0 for an operation that places one per item. */
	part: number | string;
}

/** A field of an activity type, with everything about it that is the same for every order. */
export interface Slot extends FieldSlot {
	/** By itself; a field of which one of several is needed is not. */
	isRequired: boolean;
	/** Under Additional Fields, and not on the panel itself; of a group, all its parts. */
	isAdditional: boolean;
	/** A switch on the panel that takes the values of another group. */
	sameAs?: {
		switch: FlagField;
		switchName: string;
		source: GroupField;
		isSourceAdditional: boolean;
	};
}

/** One field of an order, as the user left it. */
export interface Entry extends Slot, FieldEntry {
	/** Whether it is in the node at all: an optional field can be there with nothing in it. */
	isPresent: boolean;
	/** The value is another group's, and is checked there. */
	isCopy: boolean;
}

/** Gives a parameter as the user left it; null for one that is hidden or was never set. */
export type ReadParameter = (name: string) => unknown;

/** What an order asks for, read but not judged. */
export interface Draft {
	type: ActivityType;
	entries: Entry[];
	/** Fields that decide how others are read; checked like fields, but never sent. */
	switches: Array<{ field: ChoiceField | FlagField; value: unknown }>;
	settings: Settings;
	/** What was found in a place where it cannot be read, such as text for a collection. */
	unreadable: Problem[];
	/** What it was read from, where that is a preview and not fields. */
	previewed?: Previewed;
}

/** An order that was previewed and is to be sent unchanged. */
export interface Previewed {
	body: OrderBody;
	/** Of the body and the host that it was previewed for. */
	hash: string;
}

/** An order that an item asks for. */
export interface OrderRequest {
	key: OrderKey;
	draft: Draft;
	settings: OrderSettings;
}

/** An order that an item asks for, or why it could not be read. */
export interface AskedOrder {
	key: OrderKey;
	request: Result<OrderRequest>;
}

/** A request without faults. */
export interface CheckedOrder extends OrderRequest {
	/** The fields by attribute as they are sent, names still in the place of IDs. */
	sent: IDataObject;
}

/** An order as it is sent. */
export interface ResolvedOrder extends OrderRequest {
	body: OrderBody;
	/** Of what was asked for, names included: the same in every try of a run. */
	requestHash: string;
	/** Of all that is sent, and where to. */
	bodyHash: string;
	/** By which two orders are recognized as duplicates of each other. */
	duplicateKey: string;
	/** The day on which it ends something, if it does. */
	endsOn?: string;
	/** The name of a row that the item may choose. */
	nameOf: NameOf;
}

/** An order that was compared with what exists already. */
export interface ComparedOrder extends ResolvedOrder {
	duplicate?: Duplicate;
	/** IDs of activities that were there before it was sent: none of them is it. Shared by many orders. */
	activityIdsBefore: readonly string[];
	/** The same order was sent before in this execution, without an answer: it is looked up, not sent. */
	sentBefore?: JournalEntry;
	/** Whether it has a duplicate could not be told, and it is sent all the same. */
	isCheckIncomplete?: true;
}

/** What is known of an order that may be at Tangoe. */
export interface JournalEntry {
	/** Which order it is, see `identity/hash.ts`. */
	requestHash: string;
	/** Where it was sent to. */
	origin: string;
	/** By which two orders are recognized as duplicates of each other. */
	duplicateKey: string;
	/** The day on which it ends something, if it does. */
	endsOn?: string;
	/** By what it can be looked up, as long as there is no answer. */
	unanswered?: Unanswered;
	/** Tangoe's ID, once it is known, and the outcome of the order then. */
	activityId?: string;
	outcome?: OrderOutcome;
	/** The answer also reported errors; the words are not kept. */
	hasComplaint?: true;
	/** See {@link Placement.isEarlier}. */
	isEarlier?: true;
}

/** By what an order without an answer can be looked up. */
export interface Unanswered {
	sentAt: Moment;
	/** Whether the activities were read before it was sent, so that `before` is all that was there like it. */
	isBeforeKnown: boolean;
	/** Of all that was sent. */
	bodyHash: string;
	/** The IDs in it: names may not be found any more. */
	ids: IDataObject;
	/** Which list of the journal has the IDs of activities that were there before: none of them is it. */
	before?: number;
}

/** An order that an earlier try of the run has sent: it is never checked or sent again. */
export interface RememberedOrder extends OrderRequest {
	entry: JournalEntry;
}

/** The order that another one repeats: at Tangoe, or asked for earlier in the run. */
export type Duplicate = { existing: Row } | { of: OrderKey };

/** The documented JSON: everything in `activity`, but for what the documentation puts beside it. */
export interface OrderBody extends IDataObject {
	activity: IDataObject;
}

/** An order that Tangoe holds. */
export interface Placement {
	record: Row;
	outcome: Extract<OrderOutcome, 'alreadyThere' | 'created' | 'recovered'>;
	/** The answer that created it also reported errors, in these words of Tangoe; they may be empty. */
	complaint?: string;
	/** The answered activity says that it was created long before the order was sent. */
	isEarlier?: true;
}

/** The name of a row, as far as it is known. */
export type NameOf = (lookup: LookupName, value: string) => Promise<string | undefined>;

/** An order's key as text. */
export function keyText({ item, part }: OrderKey): string {
	return `${item}:${part}`;
}
