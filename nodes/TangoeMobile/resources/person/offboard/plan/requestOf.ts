import { Failure, type Result } from '../../../../errors/result';
import { TangoeError, tangoeErrorOf } from '../../../../errors/tangoeError';
import { employee } from '../../../../fields/person/employee';
import { comment, customFields, remoteActivityId } from '../../../../fields/order/texts';
import { isBlank } from '../../../../kinds/locatorValue';
import { parameterName } from '../../../../kinds/parameterName';
import { toText } from '../../../../kinds/wording';
import { bodyOf } from '../../../activity/order/body';
import type { OrderBody, OrderRequest } from '../../../activity/order/order';
import { checkOrder } from '../../../activity/order/read/checkOrder';
import { readDraft } from '../../../activity/order/read/readDraft';
import type { ActionChoice, ActionFields, ActionOrder } from '../actions/action';
import type { Asset } from '../assets/asset';
import type { Leaver } from '../leaver/leaver';
import { partOf } from './plan';

/** An order of a plan, and what will be sent for it. */
export interface PlannedOrder {
	request: OrderRequest;
	body: OrderBody;
}

/**
 * The order about an asset: read and checked as the operation of its type would from its panel.
 *
 * @returns a failure that names every fault, for one that cannot be sent
 */
export function requestOf(
	order: ActionOrder,
	asset: Asset,
	choice: ActionChoice,
	leaver: Leaver,
	now: Date,
): Result<PlannedOrder> {
	try {
		const parameters = parametersOf(order.fields(asset, choice, leaver), asset, choice, leaver);
		const draft = readDraft(
			order.type,
			(name) => parameters[name] ?? null,
			leaver.settings.timezone,
			now,
		);
		const request: OrderRequest = {
			key: { item: leaver.item, part: partOf(asset) },
			draft,
			settings: leaver.orderSettings,
		};
		const checked = checkOrder(request);
		if (checked instanceof Failure) return checked;
		return { request, body: bodyOf(draft, checked.sent) };
	} catch (error) {
		return new Failure(tangoeErrorOf(error));
	}
}

/** As the panel of the order's type would hold them. */
function parametersOf(
	{ panel, additional, options }: ActionFields,
	asset: Asset,
	choice: ActionChoice,
	{ employeeId, fields, settings }: Leaver,
): Record<string, unknown> {
	const remark = choice.comment ?? fields[parameterName(comment)];
	const reference = fields[parameterName(remoteActivityId)];
	const custom = fields[parameterName(customFields)];
	return {
		// In this mode an ID is taken as it is, whatever it looks like.
		[parameterName(employee)]: { __rl: true, mode: 'list', value: employeeId },
		...panel,
		additionalFields: {
			...(!isBlank(remark) && { [parameterName(comment)]: remark }),
			...(!isBlank(reference) && {
				[parameterName(remoteActivityId)]: referenceFor(asset, toText(reference)),
			}),
			...(custom !== undefined && { [parameterName(customFields)]: custom }),
			...additional,
		},
		options: { ...settings.options, ...options },
	};
}

/**
 * The caller's own ID for one of several orders: an order is recognized by it, so no two may have the same.
 *
 * @throws TangoeError of kind `input` where it is not text or a number
 */
function referenceFor({ id }: Asset, reference: string): string {
	if (reference.includes('[object Object]')) {
		throw new TangoeError(
			'input',
			`${remoteActivityId.label} is not text`,
			'Give it as one text, such as the number of a ticket.',
		);
	}
	return `${reference.trim()}-${id}`;
}
