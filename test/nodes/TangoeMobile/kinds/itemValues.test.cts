import type { IExecuteFunctions } from 'n8n-workflow';

import type { SimpleField } from '../../../../nodes/TangoeMobile/kinds/fieldTypes';
import { Lists } from '../../../../nodes/TangoeMobile/lookups/lists';
import { limitOf } from '../../../../nodes/TangoeMobile/panel/limit';
import { isSimplified } from '../../../../nodes/TangoeMobile/panel/simplify';
import { optionalValues, requiredValue } from '../../../../nodes/TangoeMobile/kinds/itemValues';
import type { Connection } from '../../../../nodes/TangoeMobile/transport/connection';
import { settings } from './settings.cts';

function contextWith(parameters: Record<string, unknown>): IExecuteFunctions {
	return {
		getNodeParameter: (name: string, _item: number, fallback: unknown) =>
			name in parameters ? parameters[name] : fallback,
		getTimezone: () => settings.timezone,
	} as unknown as IExecuteFunctions;
}

describe('the limit', () => {
	it.each([
		[{}, 50],
		[{ limit: 1 }, 1],
		[{ limit: '7' }, 7],
		[{ limit: 5, returnAll: false }, 5],
		[{ limit: 0, returnAll: true }, Infinity],
	])('of %j is %d', (parameters, limit) => expect(limitOf(contextWith(parameters), 0)).toBe(limit));

	it.each([[0], [-1], [1.5], ['many'], ['undefined'], [''], [null]])('is not %j', (limit) => {
		expect(() => limitOf(contextWith({ limit }), 0)).toThrow(
			expect.objectContaining({ kind: 'input', message: expect.stringMatching(/^Limit /) }),
		);
	});

	it('is not switched off by text', () => {
		expect(limitOf(contextWith({ returnAll: 'false', limit: 5 }), 0)).toBe(5);
	});
});

describe('the simplified record', () => {
	it.each([
		[{}, true],
		[{ 'options.simplify': true }, true],
		[{ 'options.simplify': false }, false],
	])('is wanted with %j: %s', (parameters, expected) => {
		expect(isSimplified(contextWith(parameters), 0)).toBe(expected);
	});
});

/** For a run that looks nothing up. */
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
						expect.stringMatching(/^Line is "first".*\.$/),
						expect.stringMatching(/^Created From is "today".*\.$/),
					],
				},
			}),
		);
	});
});
