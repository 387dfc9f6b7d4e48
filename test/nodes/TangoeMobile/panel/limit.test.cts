import { limitOf } from '../../../../nodes/TangoeMobile/panel/limit';
import { contextWith } from '../context.cts';

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

	it('is not switched off by a text', () => {
		expect(limitOf(contextWith({ returnAll: 'false', limit: 5 }), 0)).toBe(5);
	});
});
