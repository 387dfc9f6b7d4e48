import fc from 'fast-check';

import { Failure } from '../../../../../../../nodes/TangoeMobile/errors/result';
import { parameterName } from '../../../../../../../nodes/TangoeMobile/kinds/parameterName';
import {
	bodyOf,
	encodeEntries,
} from '../../../../../../../nodes/TangoeMobile/resources/activity/order/body';
import { readSettings } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/options/options';
import type { OrderBody } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/order';
import { checkOrder } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/read/checkOrder';
import { readPreviewed } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/read/readPreviewed';
import { ACTIVITY_TYPES } from '../../../../../../../nodes/TangoeMobile/resources/activity/types';
import { sentExample } from '../../../../../../../scripts/docs/example.cts';

const NOW = new Date('2015-01-01T12:00:00Z');

const read = (body: unknown, options: unknown = {}) => {
	const parameters: Record<string, unknown> = { preview: { body, hash: 'a' }, options };
	return readPreviewed((name) => parameters[name] ?? null, 'UTC', NOW);
};

describe('a body read back into fields', () => {
	it.each(ACTIVITY_TYPES)('is the same once more: $name', (type) => {
		const body = sentExample(type);
		const draft = read(body);
		expect(draft.type).toBe(type);
		expect(draft.unreadable).toEqual([]);
		expect(bodyOf(draft, encodeEntries(draft))).toEqual(body);
	});

	it('has nothing for a field that was not sent', () => {
		const { entries } = read({ activity: { activity_type_id: 1, employee_id: '1', line_id: 5 } });
		const present = entries.filter(({ isPresent }) => isPresent);
		expect(present.map(({ field }) => parameterName(field))).toEqual(['employeeId', 'lineId']);
	});

	it('is of a type that ends service, where the catalog does not have the type', () => {
		const { type, entries } = read({ activity: { activity_type_id: 991, loaner_pool_id: 71 } });
		expect(type).toMatchObject({ id: 991, endsService: true });
		const values = entries.map(({ field, value }) => [field.attribute, value]);
		expect(values).toContainEqual(['loaner_pool_id', 71]);
	});
});

describe('a body with anything in it', () => {
	const anything = fc.oneof(
		fc.jsonValue(),
		fc.constantFrom('', ' ', 'undefined', 0, -1, 2 ** 53, '5', [5], [[5]], {}),
		fc.record({ __rl: fc.constant(true), mode: fc.string(), value: fc.jsonValue() }),
		fc.dictionary(fc.constantFrom('city', 'zip', 'value', 'damaged', '1', '7'), fc.jsonValue()),
	);

	it.each(ACTIVITY_TYPES)('is refused, or sent as it is: $name', (type) => {
		const { activity, ...beside } = sentExample(type) as OrderBody;
		const names = [...Object.keys(activity), ...Object.keys(beside), 'comment', 'foreign'];
		const property = fc.property(
			fc.dictionary(fc.constantFrom(...names), anything, { minKeys: 1, maxKeys: 2 }),
			fc.boolean(),
			(changes, isInside) => {
				const change = { ...changes, activity_type_id: type.id };
				const body = isInside
					? { activity: { ...activity, ...change }, ...beside }
					: { activity, ...beside, ...changes };
				const draft = read(body);
				const checked = checkOrder({
					...{ key: { item: 0, part: 0 }, draft },
					settings: readSettings(type, draft.settings.options),
				});
				if (!(checked instanceof Failure)) expect(bodyOf(draft, checked.sent)).toEqual(body);
			},
		);
		fc.assert(property, { seed: 20260101, numRuns: 300 });
	});
});

it('something else in the place of the options is pointed out', () => {
	const body = { activity: { activity_type_id: 1, employee_id: '1', line_id: 5 } };
	expect(read(body, 'previewOnly').unreadable).toEqual([
		{ label: 'Options', text: expect.stringMatching(/^is not a collection of fields/) },
	]);
});
