import type { IDataObject } from 'n8n-workflow';

import type { Row } from '../../../transport/answers/envelope';

/**
 * What the answer contradicts of the flags that were sent beside the activity. Where Tangoe expects
 * them is not certain, so an answer that shows other values is worth a look.
 *
 * @returns the attributes whose flag came back with another value
 */
export function contradictedFlags(body: IDataObject, record: Row): string[] {
	return Object.entries(body)
		.filter(([attribute]) => attribute !== 'activity')
		.flatMap(([, flags]) => Object.entries(flags as IDataObject))
		.filter(([flag, sent]) => typeof record[flag] === 'boolean' && record[flag] !== sent)
		.map(([flag]) => flag);
}
