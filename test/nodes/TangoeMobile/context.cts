import type { IExecuteFunctions } from 'n8n-workflow';

import { settings } from './kinds/settings.cts';

/** A run of one item with these parameters, by path. */
export function contextWith(parameters: Record<string, unknown>): IExecuteFunctions {
	return {
		getNodeParameter: (name: string, _item: number, fallback: unknown) =>
			name in parameters ? parameters[name] : fallback,
		getTimezone: () => settings.timezone,
	} as unknown as IExecuteFunctions;
}
