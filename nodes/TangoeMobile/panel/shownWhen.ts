import type { INodeProperties } from 'n8n-workflow';

/** A property that is only shown while another parameter has one of these values. */
export function shownWhen(
	parameter: string,
	values: string[],
	property: INodeProperties,
): INodeProperties {
	return { ...property, displayOptions: { show: { [parameter]: values } } };
}
