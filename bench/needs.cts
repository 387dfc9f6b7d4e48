import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';
import type { Engine } from '../scripts/engine/engine.cts';
import type { Need } from './measurement.cts';

/** Records given by name, in the locators of an order. */
export const namesAtRunTime: Need = {
	inWords: 'locators that take a name',
	isThere: (engine) =>
		propertiesOf(engine, 'carrierId').some(({ modes }) =>
			modes?.some(({ name }: INodePropertyMode) => name === 'name'),
		),
};

/** The lines of everybody. */
export const linesOfTheBusiness: Need = {
	inWords: 'reading the lines of the whole business',
	isThere: (engine) => propertiesOf(engine, 'belongingTo').length > 0,
};

function propertiesOf({ loaded }: Engine, name: string): INodeProperties[] {
	const { description } = loaded.nodes['n8n-nodes-tangoe-mobile.tangoeMobile'];
	return description.properties.filter((property) => property.name === name);
}
