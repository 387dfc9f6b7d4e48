import type { Operation } from '../../../../nodes/TangoeMobile/resources/operation';
import { resource } from '../../../../nodes/TangoeMobile/resources/resource';

const operation = (name: string, more: Partial<Operation> = {}): Operation => ({
	name,
	value: name.toLowerCase(),
	action: `${name} it`,
	description: `What ${name} does`,
	properties: [],
	start: () => async () => [],
	...more,
});

const wait = operation('Wait', {
	properties: [{ displayName: 'Hours', name: 'hours', type: 'number', default: 1 }],
	scope: { fields: new Map() },
});
const get = operation('Get');

describe('a resource made of its operations', () => {
	const made = resource({ name: 'Line', value: 'line', operations: [wait, get] });

	it('offers them in the order of their actions, the first one at the beginning', () => {
		const [dropdown] = made.properties;
		expect(dropdown).toMatchObject({
			name: 'operation',
			displayOptions: { show: { resource: ['line'] } },
			options: [
				{ name: 'Get', value: 'get', action: 'Get it', description: 'What Get does' },
				{ name: 'Wait', value: 'wait', action: 'Wait it', description: 'What Wait does' },
			],
			default: 'get',
		});
	});

	it('shows each its own properties', () => {
		expect(made.properties[1]).toMatchObject({
			name: 'hours',
			displayOptions: { show: { resource: ['line'], operation: ['wait'] } },
		});
	});

	it('finds them by value', () => {
		expect([...made.operations]).toEqual([
			['get', get],
			['wait', wait],
		]);
	});

	it('offers them by the thing they concern, where it says which comes first', () => {
		const { operations } = resource({
			name: 'Activity',
			value: 'activity',
			operations: [
				operation('Order', { action: 'Order a line', concerns: 'line' }),
				operation('Return', { action: 'Return a device', concerns: 'device' }),
				operation('Line Cancel', { action: 'Cancel a line', concerns: 'line' }),
			],
			concerns: ['line', 'device'],
		});
		expect([...operations.keys()]).toEqual(['line cancel', 'order', 'return']);
	});

	it('begins with another one where it says so', () => {
		const { properties } = resource({
			name: 'Line',
			value: 'line',
			operations: [wait, get],
			initial: 'wait',
		});
		expect(properties[0].default).toBe('wait');
	});
});
