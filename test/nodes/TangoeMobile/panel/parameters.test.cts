import {
	collectionParameter,
	stringParameter,
} from '../../../../nodes/TangoeMobile/panel/parameters';
import { contextWith } from '../context.cts';

describe('a parameter that an expression gave', () => {
	it.each([
		['line', 'line'],
		[7, '7'],
		[null, 'null'],
		[Object.create(null), '[object Object]'],
	])('as text: %j', (given, expected) => {
		expect(stringParameter(contextWith({ resource: given }), 'resource', 0)).toBe(expected);
	});

	it.each([
		[{ stateEq: 'ordered' }, { stateEq: 'ordered' }],
		[undefined, {}],
		[null, {}],
		['ordered', {}],
		[[{ stateEq: 'ordered' }], {}],
	])('as a collection: %j', (given, expected) => {
		expect(collectionParameter(contextWith({ filters: given }), 'filters', 0)).toEqual(expected);
	});
});
