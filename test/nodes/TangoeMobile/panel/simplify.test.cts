import { shapeOf } from '../../../../nodes/TangoeMobile/panel/simplify';
import type { Connection } from '../../../../nodes/TangoeMobile/transport/connection';
import { contextWith } from '../context.cts';

const connection = { environment: 'sandbox' } as Connection;
const row = { id: 7, name: '', tags: ['a'], carrier: { id: 3, name: 'Verizon', code: 'vz' } };

describe('a row in the output', () => {
	it.each([{}, { 'options.simplify': true }, { 'options.simplify': 'false' }])(
		'has no nesting with %j',
		(parameters) => {
			const shape = shapeOf(contextWith(parameters), 0, connection);
			expect(shape(row)).toEqual({
				id: 7,
				carrier_id: 3,
				carrier_name: 'Verizon',
				environment: 'sandbox',
			});
		},
	);

	it('is unchanged where the item wants it raw', () => {
		const shape = shapeOf(contextWith({ 'options.simplify': false }), 0, connection);
		expect(shape(row)).toBe(row);
	});

	it('has the form of its own that an operation gives', () => {
		const shape = shapeOf(contextWith({}), 0, connection, ({ id }, { environment }) => ({
			id,
			environment,
		}));
		expect(shape(row)).toEqual({ id: 7, environment: 'sandbox' });
	});
});
