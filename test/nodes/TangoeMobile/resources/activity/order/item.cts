import { Failure } from '../../../../../../nodes/TangoeMobile/errors/result';
import {
	bodyOf,
	encodeEntries,
} from '../../../../../../nodes/TangoeMobile/resources/activity/order/body';
import { readSettings } from '../../../../../../nodes/TangoeMobile/resources/activity/order/options/options';
import type { Draft } from '../../../../../../nodes/TangoeMobile/resources/activity/order/order';
import { checkOrder } from '../../../../../../nodes/TangoeMobile/resources/activity/order/read/checkOrder';
import { readDraft } from '../../../../../../nodes/TangoeMobile/resources/activity/order/read/readDraft';
import { typeOfOperation } from '../../../../../../nodes/TangoeMobile/resources/activity/types';
import type { ActivityType } from '../../../../../../nodes/TangoeMobile/resources/activity/types/activityType';

export type Parameters = Record<string, unknown>;

const NOON_IN_INDIANAPOLIS = new Date('2026-11-15T17:00:00Z');

/** The draft of an item that has these parameters; any other is hidden or was never set. */
export function draftOf(operation: string, parameters: Parameters): Draft {
	const type = typeOfOperation(operation) as ActivityType;
	const parameter = (name: string) => (name in parameters ? parameters[name] : null);
	return readDraft(type, parameter, 'America/Indiana/Indianapolis', NOON_IN_INDIANAPOLIS);
}

/** What is wrong with such an item, as its user reads it. */
export function problemsOf(operation: string, parameters: Parameters): string[] {
	const draft = draftOf(operation, parameters);
	const settings = readSettings(draft.type, draft.settings.options);
	const checked = checkOrder({ key: { item: 0, part: 0 }, draft, settings });
	if (!(checked instanceof Failure)) return [];
	return (checked.error.details.problems ?? []).map((problem) => problem.replace(/\.$/, ''));
}

/** The body that such an item sends. */
export function sentFor(operation: string, parameters: Parameters) {
	const draft = draftOf(operation, parameters);
	return bodyOf(draft, encodeEntries(draft)) as { activity: Record<string, unknown> };
}

/** The parts of a shipping address that stand on the panel. */
export const shipping = {
	shippingAddress1: '12 North St.',
	shippingCity: 'Indianapolis',
	shippingState: 'IN',
	shippingZip: '46220',
	shippingCountryId: '52123291',
};

/** The same place as a preferred address. */
export const preferred = {
	preferredAddress1: '12 North St.',
	preferredCity: 'Indianapolis',
	preferredState: 'IN',
	preferredZip: '46220',
};

/** The shipping address as it is sent. */
export const sentAddress = {
	address1: '12 North St.',
	city: 'Indianapolis',
	state: 'IN',
	zip: '46220',
	country_id: 52123291,
};
