import type { IExecuteFunctions } from 'n8n-workflow';

import { bodyOf } from '../../../../../../nodes/TangoeMobile/resources/activity/order/body';
import { checkDraft } from '../../../../../../nodes/TangoeMobile/resources/activity/order/check';
import {
	readDraft,
	type Draft,
} from '../../../../../../nodes/TangoeMobile/resources/activity/order/draft';
import { typeOfOperation } from '../../../../../../nodes/TangoeMobile/resources/activity/types';
import type { ActivityType } from '../../../../../../nodes/TangoeMobile/resources/activity/types/activityType';

export type Parameters = Record<string, unknown>;

const NOON_IN_INDIANAPOLIS = new Date('2026-11-15T17:00:00Z');

/** The draft of an item that has these parameters; any other is hidden or was never set. */
export function draftOf(operation: string, parameters: Parameters): Draft {
	const context = {
		getNodeParameter: (name: string, _item: number, fallback: unknown) =>
			name in parameters ? parameters[name] : fallback,
		getTimezone: () => 'America/Indiana/Indianapolis',
	} as unknown as IExecuteFunctions;
	const type = typeOfOperation(operation) as ActivityType;
	return readDraft(context, type, 0, NOON_IN_INDIANAPOLIS);
}

/** What is wrong with such an item, as its user reads it. */
export function problemsOf(operation: string, parameters: Parameters): string[] {
	return checkDraft(draftOf(operation, parameters)).map(({ label, text }) => `${label} ${text}`);
}

/** The body that such an item sends. */
export function sentFor(operation: string, parameters: Parameters) {
	return bodyOf(draftOf(operation, parameters)) as { activity: Record<string, unknown> };
}

export const address = {
	address1: '12 North St.',
	city: 'Indianapolis',
	state: 'IN',
	zip: '46220',
	countryId: '52123291',
};

/** The same as it is sent. */
export const sentAddress = {
	address1: '12 North St.',
	city: 'Indianapolis',
	state: 'IN',
	zip: '46220',
	country_id: 52123291,
};
