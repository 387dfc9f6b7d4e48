import type { INodeProperties } from 'n8n-workflow';

import { parameterName } from './parameterName';

/** The part of a property that all kinds of fields share. */
export function baseProperty(field: {
	attribute: string;
	parameter?: string;
	label: string;
	description?: string;
	hint?: string;
}): Pick<INodeProperties, 'displayName' | 'name' | 'description' | 'hint'> {
	return {
		displayName: field.label,
		name: parameterName(field),
		...(field.description !== undefined && { description: field.description }),
		...(field.hint !== undefined && { hint: field.hint }),
	};
}
