import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import { TangoeMobile } from '../../../nodes/TangoeMobile/TangoeMobile.node.ts';
import { TangoeMobileTrigger } from '../../../nodes/TangoeMobile/TangoeMobileTrigger.node.ts';

export const node = new TangoeMobile();

export const trigger = new TangoeMobileTrigger();

/** The node's properties as they stand, one below the other. */
export const { properties } = node.description;

/** A property with where it stands, such as `additionalFields › comment`. */
export interface Placed {
	where: string;
	property: INodeProperties;
}

/** Every property on every level. */
export const everyProperty: Placed[] = properties.flatMap((property) => withInner(property, ''));

/** The same of both nodes. */
export const everyPropertyOfBoth: Placed[] = [
	...everyProperty,
	...trigger.description.properties.flatMap((property) => withInner(property, 'trigger › ')),
];

function withInner(property: INodeProperties, before: string): Placed[] {
	const where = `${before}${property.name}`;
	return [
		{ where, property },
		...innerOf(property).flatMap((inner) => withInner(inner, `${where} › `)),
	];
}

function innerOf({ type, options = [] }: INodeProperties): INodeProperties[] {
	if (type === 'collection') return options as INodeProperties[];
	if (type !== 'fixedCollection') return [];
	return (options as INodePropertyCollection[]).flatMap(({ values }) => values);
}

/** The choices of a dropdown; none for every other type. */
export function choicesOf({ type, options = [] }: INodeProperties): INodePropertyOptions[] {
	const isDropdown = type === 'options' || type === 'multiOptions';
	return isDropdown ? (options as INodePropertyOptions[]) : [];
}

/** The properties that an operation of a resource shows, whatever their further conditions. */
export function shownFor(resource: string, operation: string): INodeProperties[] {
	return properties.filter(({ displayOptions: { show = {} } = {} }) => {
		const allows = (name: string, value: string) =>
			show[name] === undefined || (show[name] as unknown[]).includes(value);
		return allows('resource', resource) && allows('operation', operation);
	});
}

/** Every operation there is, with its resource. */
export const everyOperation = properties
	.filter(({ name }) => name === 'operation')
	.flatMap((property) => {
		const [resource] = property.displayOptions?.show?.resource as string[];
		return choicesOf(property).map((choice) => ({
			...choice,
			resource,
			operation: String(choice.value),
		}));
	});
