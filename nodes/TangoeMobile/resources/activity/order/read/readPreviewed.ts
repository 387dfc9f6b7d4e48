import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../../data';
import { preview } from '../../../../fields/order/preview';
import type { Problem } from '../../../../kinds/fieldKind';
import { jsonObjectIn } from '../../../../kinds/jsonObject';
import { isBlank } from '../../../../kinds/locatorValue';
import { parameterName } from '../../../../kinds/parameterName';
import { dayIn } from '../../../../kinds/plain/date';
import { isId } from '../../../../kinds/records/pick';
import type { Draft, Previewed, ReadParameter } from '../order';
import { collectionIn, notACollection } from './collection';
import { decodeDraft } from './decodeDraft';
import { inputError, PREVIEW_AGAIN } from './inputError';

/** The operation that places what was previewed, part of saved workflows. */
export const PLACE_PREVIEWED = 'placePreviewed';

/**
 * Reads an order from a preview of it, as its type's fields would hold it.
 *
 * @throws TangoeError of kind `input` where there is no preview, or no whole one
 */
export function readPreviewed(parameter: ReadParameter, timezone: string, now: Date): Draft {
	const options = collectionIn(parameter('options'));
	const draft = decodeDraft(previewedIn(parameter(parameterName(preview))), {
		options: options ?? {},
		timezone,
		today: dayIn(timezone, now),
	});
	return options
		? draft
		: { ...draft, unreadable: [notACollection('Options'), ...draft.unreadable] };
}

function previewedIn(value: unknown): Previewed {
	if (isBlank(value)) {
		throw notAPreview('is empty: give it the item of a preview, as {{ $json }} does');
	}
	const item = jsonObjectIn(value);
	const found = item && previewIn(item);
	if (!found) {
		throw notAPreview(
			'is not a preview: give it the item of one, or an object with its body and its hash',
		);
	}
	const body = jsonObjectIn(found.body);
	const activity = body?.activity;
	if (!body || !isObject(activity) || !isId(activity.activity_type_id)) {
		throw notAPreview('has no body of an order: give it the whole item of a preview');
	}
	const { hash } = found;
	if (typeof hash !== 'string' || isBlank(hash)) {
		throw notAPreview(
			'has no hash, so nothing shows that this is what was previewed: give it the whole item of a preview',
		);
	}
	return { body: { ...body, activity }, hash: hash.trim() };
}

/** The preview that an item is, or that the error of an order has in its details. */
function previewIn(item: IDataObject): IDataObject | undefined {
	const inError = isObject(item.details) ? item.details.preview : undefined;
	return [item, inError].find((one): one is IDataObject => isObject(one) && 'body' in one);
}

function notAPreview(text: string): Error {
	const problem: Problem = { label: preview.label, text };
	return inputError('The previewed order', [problem], PREVIEW_AGAIN);
}
