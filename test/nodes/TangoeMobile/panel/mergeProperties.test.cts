import type { INodeProperties } from 'n8n-workflow';

import { mergeProperties } from '../../../../nodes/TangoeMobile/panel/mergeProperties';

const property = (name: string, more: Partial<INodeProperties> = {}): INodeProperties => ({
	displayName: name.toUpperCase(),
	name,
	type: 'string',
	default: '',
	...more,
});

/** Operations by the names of their properties, in order: `{ get: 'a c' }`. */
const operations = (names: Record<string, string>) =>
	Object.entries(names).map(([value, list]) => ({
		value,
		properties: list.split(' ').map((name) => property(name)),
	}));

const namesIn = (properties: INodeProperties[]) => properties.map(({ name }) => name).join(' ');

describe('the properties of several operations', () => {
	it('are one where operations show the same', () => {
		expect(mergeProperties('line', operations({ get: 'a', getAll: 'a' }))).toEqual([
			property('a', {
				displayOptions: { show: { resource: ['line'], operation: ['get', 'getAll'] } },
			}),
		]);
	});

	it('stay apart where anything differs', () => {
		const required = { value: 'getAll', properties: [property('a', { required: true })] };
		const merged = mergeProperties('line', [...operations({ get: 'a' }), required]);
		expect(merged.map(({ displayOptions }) => displayOptions?.show?.operation)).toEqual([
			['get'],
			['getAll'],
		]);
	});

	it('keep their own conditions', () => {
		const displayOptions = { show: { returnAll: [false] } };
		const [merged] = mergeProperties('line', [
			{ value: 'getAll', properties: [property('limit', { displayOptions })] },
		]);
		expect(merged.displayOptions).toEqual({
			show: { resource: ['line'], operation: ['getAll'], returnAll: [false] },
		});
	});

	it.each([
		[{ first: 'a c', second: 'b c' }, 'a b c'],
		[{ first: 'a options', second: 'a b options' }, 'a b options'],
		[{ first: 'c', second: 'b c', third: 'a b' }, 'a b c'],
		[{ first: 'a d', second: 'b d', third: 'b c', fourth: 'c a' }, 'b c a d'],
	])('are in an order that suits every operation: %j', (shown, expected) => {
		expect(namesIn(mergeProperties('line', operations(shown)))).toBe(expected);
	});

	it('are refused where no order suits every operation', () => {
		const shown = operations({ get: 'a b', update: 'b c', getAll: 'c a' });
		expect(() => mergeProperties('line', shown)).toThrow(
			/^The operations .*get.* show the same properties in different orders: (a, c, b|b, a, c|c, b, a)$/,
		);
	});
});
