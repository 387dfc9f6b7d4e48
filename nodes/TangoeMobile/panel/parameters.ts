import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { isObject } from '../data';
import { toText } from '../kinds/wording';

/** A dropdown's value as text; an expression can make anything else of it. */
export function stringParameter(context: IExecuteFunctions, name: string, item: number): string {
	const value = context.getNodeParameter(name, item);
	return typeof value === 'string' ? value : toText(value);
}

/** What an item has in a collection; nothing where an expression gives something else. */
export function collectionParameter(
	context: IExecuteFunctions,
	name: string,
	item: number,
): IDataObject {
	const values = context.getNodeParameter(name, item, {});
	return isObject(values) ? values : {};
}
