import { rememberSecret } from '../../../../../../credentials/connection/recentSecrets';
import { keysSeen } from '../../../../../../nodes/TangoeMobile/transport/answers/shape/keysSeen';

test.each<[string, unknown, string]>([
	[
		'an envelope',
		{ data: { rows: [{ phone: '315', plan: { name: 'x' } }] }, page: 1 },
		'Its keys: data.rows[].phone, data.rows[].plan.name, page',
	],
	['a list', [{ phone: '315' }, { number: '316' }], 'Its keys: [].phone'],
	['lists of other things', { ids: [1, 2], none: [] }, 'Its keys: ids[], none[]'],
	['text', 'Not now', 'It is text'],
	['a list of numbers', [1, 2], 'It has no keys'],
	['a number', 5, 'It has no keys'],
	['nothing', undefined, 'It is empty'],
	['an empty text', ' ', 'It is empty'],
	['an empty list', [], 'It is empty'],
	['an empty object', {}, 'It is empty'],
])('of %s', (_, body, said) => expect(keysSeen(body)).toBe(said));

test('never shows what may be a value', () => {
	rememberSecret('sandbox_token_77');
	const body = {
		'pinkerton.quackers@example.com': 1,
		'10000': 1,
		'Pinkerton Quackers': 1,
		sandbox_token_77: 1,
		['x'.repeat(41)]: 1,
		name: 'Pinkerton',
	};
	expect(keysSeen(body)).toBe('Its keys: name');
});

test('shows eight keys at most, and no deep ones', () => {
	const many = Object.fromEntries(Array.from({ length: 50 }, (_, key) => [`k${key}`, key]));
	expect(keysSeen(many)).toBe(
		`Its keys: ${Array.from({ length: 8 }, (_, key) => `k${key}`).join(', ')} and more`,
	);
	let deep: unknown = 1;
	for (let level = 0; level < 100_000; level++) deep = { a: deep };
	expect(keysSeen(deep)).toBe('Its keys: a.a.a.a.a');
});
