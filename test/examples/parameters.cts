import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import { choicesOf, everyOperation, shownFor, trigger } from '../nodes/TangoeMobile/panel.cts';

type Values = Record<string, unknown>;

/** Where parameters of a Tangoe Mobile node have a name, or a fixed choice, that the node does not have. */
export function faultsOf({ resource = 'activity', operation, ...parameters }: Values): string[] {
	const isKnown = everyOperation.some(
		(known) => known.resource === resource && known.operation === operation,
	);
	if (!isKnown) return ['operation'];
	return faultsIn(parameters, shownFor(String(resource), String(operation)), '');
}

/** The same of a Tangoe Mobile Trigger. */
export function faultsOfTrigger(parameters: Values): string[] {
	return faultsIn(parameters, trigger.description.properties, '');
}

function faultsIn(values: Values, properties: INodeProperties[], before: string): string[] {
	return Object.entries(values).flatMap(([name, value]) => {
		const where = `${before}${name}`;
		const property = properties.find((one) => one.name === name);
		return property ? faultsInside(property, value, where) : [where];
	});
}

function faultsInside(property: INodeProperties, value: unknown, where: string): string[] {
	const { type, options = [] } = property;
	if (type === 'collection') {
		return faultsIn(value as Values, options as INodeProperties[], `${where}.`);
	}
	if (type === 'fixedCollection') {
		const sets = Object.entries(value as Record<string, Values[]>);
		return sets.flatMap(([set, rows]) => {
			const found = (options as INodePropertyCollection[]).find(({ name }) => name === set);
			if (!found) return [`${where}.${set}`];
			return rows.flatMap((row) => faultsIn(row, found.values, `${where}.${set}.`));
		});
	}
	if (type === 'resourceLocator') {
		const { mode } = value as { mode: string };
		return property.modes?.some(({ name }) => name === mode) ? [] : [`${where} (${mode})`];
	}
	if (type !== 'options') return [];
	return choicesOf(property).some((choice) => choice.value === value) ? [] : [where];
}
