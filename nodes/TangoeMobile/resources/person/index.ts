import { kindOf } from '../../kinds';
import type { Resource } from '../resource';
import { limitProperties } from '../../panel/limit';
import { operationsProperty } from '../../panel/operations';
import { shownFor } from '../../panel/shownFor';
import { readOptions } from '../../panel/simplify';
import { person as personField } from './field';
import { getPerson } from './get';
import { getPeople } from './getAll';

/** People, as HR's feed brought them into Tangoe Mobile. */
export const person: Resource = {
	name: 'Person',
	value: 'person',
	properties: [
		operationsProperty('person', [
			{
				name: 'Get',
				value: 'get',
				action: 'Get person',
				description: 'Read one person by the employee ID',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many people',
				description: 'Read the people of the company',
			},
		]),
		...shownFor(
			'person',
			['get'],
			[{ ...kindOf(personField).property(personField), required: true }],
		),
		...shownFor('person', ['getAll'], limitProperties),
		...shownFor('person', ['get', 'getAll'], [readOptions]),
	],
	operations: new Map([
		['get', getPerson],
		['getAll', getPeople],
	]),
	scopes: new Map(),
};
