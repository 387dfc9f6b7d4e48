import { isVoid, meaningOf } from '../../../../../nodes/TangoeMobile/resources/activity/states';

test.each([
	['approved', 'open'],
	['on_back_order', 'open'],
	['On Back-Order', 'open'],
	[' COMPLETED ', 'finished'],
	['cancelled', 'void'],
	['Canceled', 'void'],
	['rejected', 'void'],
	['kaput', undefined],
	['', undefined],
	[null, undefined],
	['x'.repeat(1_000_000), undefined],
])('the state %.20s says %s', (state, meaning) => {
	expect(meaningOf({ id: 1, state })).toBe(meaning);
	expect(isVoid({ id: 1, state })).toBe(meaning === 'void');
});

test('a row that shows no state says nothing', () => {
	expect(meaningOf({ id: 1 })).toBeUndefined();
});
