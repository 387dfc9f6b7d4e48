import type { SimpleField } from '../../../../../nodes/TangoeMobile/kinds/fieldTypes';
import { Lists } from '../../../../../nodes/TangoeMobile/lookups/lists';
import {
	optionalValues,
	requiredValue,
} from '../../../../../nodes/TangoeMobile/kinds/item/itemValues';
import type { Connection } from '../../../../../nodes/TangoeMobile/transport/connection';
import { contextWith } from '../../context.cts';
import { settings } from '../settings.cts';

/** Of a run that looks nothing up. */
const lists = new Lists({} as Connection);

const line: SimpleField = { kind: 'pick', attribute: 'line_id', label: 'Line' };
const day: SimpleField = { kind: 'date', attribute: 'created_at_gte', label: 'Created From' };
const state: SimpleField = { kind: 'text', attribute: 'state_eq', label: 'State' };

describe('a value that an operation needs', () => {
	it('is encoded as it is sent', async () => {
		const context = contextWith({ lineId: ' 807778 ' });
		await expect(requiredValue(lists, context, line, 0)).resolves.toBe(807778);
	});

	it.each([
		[{}, /^Line is empty: /],
		[{ lineId: '' }, /^Line is empty: /],
		[{ lineId: 'undefined' }, /^Line is "undefined"/],
	])('is missing in %j', async (parameters, message) => {
		await expect(requiredValue(lists, contextWith(parameters), line, 0)).rejects.toThrow(
			expect.objectContaining({ kind: 'input', message: expect.stringMatching(message) }),
		);
	});
});

describe('values that are optional', () => {
	it('are as they are sent, by attribute, without the blank ones', async () => {
		const values = { lineId: '807778', createdAtGte: '2026-11-30T03:00:00Z', stateEq: ' ' };
		const sent = await optionalValues(lists, values, [line, day, state], settings);
		expect([...sent]).toEqual([
			['line_id', 807778],
			['created_at_gte', '2026-11-29'],
		]);
	});

	it('are all named where they are wrong', async () => {
		const values = { lineId: 'first', createdAtGte: 'today' };
		await expect(optionalValues(lists, values, [line, day, state], settings)).rejects.toThrow(
			expect.objectContaining({
				kind: 'input',
				details: {
					problems: [
						expect.stringMatching(/^Line is text of 5 characters.*\.$/),
						expect.stringMatching(/^Created From is text of 5 characters.*\.$/),
					],
				},
			}),
		);
	});
});
