import fc from 'fast-check';
import { errorOfAnswer } from '../../../../../../nodes/TangoeMobile/transport/answers/classify';
import {
	complaintText,
	errorText,
} from '../../../../../../nodes/TangoeMobile/transport/answers/errorText';
import { errorBody, type ErrorBody } from './errorBodies.cts';

const STATUSES = [400, 401, 403, 404, 408, 409, 422, 429, 500, 502, 503];

test('of any error body, its text and its field reach the message, with the status', () => {
	const missing = new Map<string, ErrorBody>();
	let total = 0;
	fc.assert(
		fc.property(errorBody, fc.constantFrom(...STATUSES), (one, status) => {
			total += 1;
			const error = errorOfAnswer({ status, headers: {}, body: one.body }, []);
			const message = error?.message ?? '';
			const isThere = [...one.texts, one.field ?? '', String(status)].every((part) =>
				message.includes(part),
			);
			if (!isThere) missing.set(`${one.form}: ${JSON.stringify(one)} ${message}`, one);
		}),
		{ numRuns: 5_000 },
	);
	expect([...missing.keys()].slice(0, 5)).toEqual([]);
	expect(missing.size / total).toBeLessThan(0.02);
});

describe('an answer that is an error', () => {
	test.each<[string, unknown, string]>([
		['Rails, bare', { line_id: ['is invalid', 'is old'] }, 'line_id: is invalid; line_id: is old'],
		[
			'Rails, nested',
			{ activity: { shipping_address: { city: ['is empty'] } } },
			'shipping_address: city: is empty',
		],
		['a field without a list', { line_id: 'invalid' }, 'line_id: invalid'],
		[
			'a field alone in the data',
			{ code: 422, msg: 'is invalid', data: { field: 'line_id' } },
			'line_id: is invalid',
		],
		[
			'a word and a field',
			{ error: 'Unprocessable', line_id: ['is invalid'] },
			'Unprocessable; line_id: is invalid',
		],
		[
			'field and message',
			{ errors: [{ field: 'line_id', message: 'is locked', code: 'E7' }] },
			'line_id: is locked',
		],
		[
			'field and code',
			{ errors: [{ field: 'line_id', code: 'locked' }] },
			'field: line_id; code: locked',
		],
		[
			'JSON:API',
			{
				errors: [
					{
						title: 'Invalid',
						detail: 'is locked',
						source: { pointer: '/data/attributes/line_id' },
					},
				],
			},
			'line_id: is locked; Invalid',
		],
		[
			'a path in a list',
			{ detail: [{ loc: ['body', 'line_id'], msg: 'is locked' }] },
			'body.line_id: is locked',
		],
		['a field with a list of its own', { error: 'No', name: ['is taken'] }, 'No; name: is taken'],
		['the path of the request', { error: 'is locked', path: '/1/activities' }, 'is locked'],
		[
			'a code and a description',
			{ error: 'invalid_request', error_description: 'Line is locked' },
			'Line is locked; invalid_request',
		],
		['a code alone', { error: 'invalid_request' }, 'invalid_request'],
		['a status alone', { status: 'bad_request', code: 17 }, 'status: bad_request'],
		['noise', { error: 'No', trace: ['a.rb:1', 'b.rb:2'], timestamp: '2026-01-01' }, 'No'],
		[
			'noise alone',
			{ instance: '/1/activities', type: 'https://example.com', at: '2026-01-01T00:00:00Z' },
			'',
		],
		['an unknown word', { notice: 'Line is locked' }, 'notice: Line is locked'],
		[
			'a record with a sentence',
			{ id: 5, state: 'approved', hold: 'Line is locked' },
			'hold: Line is locked',
		],
		[
			'an echo of the order',
			{ error: 'No', activity: { comment: 'Call me', feature_ids: [1, 2] } },
			'No',
		],
		['JSON as text', '{"error": "Line is locked"}', 'Line is locked'],
		['broken JSON', '{"error": "Line is lo', '{"error": "Line is lo'],
		[
			'XML',
			'<errors><error><field>line_id</field><message>is locked</message></error></errors>',
			'line_id: is locked',
		],
		['a page', '<html><title>502 Bad Gateway</title><body>nginx</body></html>', '502 Bad Gateway'],
		['a long key', { ['k'.repeat(70)]: ['is bad'] }, `${'k'.repeat(59)}…: is bad`],
	])('says what is in %s', (_, body, said) => expect(errorText(body)).toBe(said));
});

describe('an answer with a success status', () => {
	test.each<[string, unknown, string]>([
		['a word', { success: false, message: 'Line is locked' }, 'Line is locked'],
		['a list of texts by field', { line_id: ['is locked'] }, 'line_id: is locked'],
		['text', 'Line is locked', 'Line is locked'],
		['a record that was cut off', '{"id": 5, "comment": "Please c', ''],
		['a file', 'id,name\n'.repeat(50), ''],
		['a page', `<html><title>Sign in</title>${' '.repeat(400)}</html>`, 'Sign in'],
		[
			'the values of a record',
			{ state: 'approved', comment: 'Please call me', address1: '3 Main St' },
			'',
		],
		['a list of records', [{ name: 'Main Street' }], ''],
	])('says of %s only what went wrong', (_, body, said) => expect(complaintText(body)).toBe(said));
});

describe('a form of some other API', () => {
	test.each<[string, unknown, string[]]>([
		['Apigee', { fault: { faultstring: 'Line is locked', detail: { errorcode: 'x.y' } } }, []],
		['OData', { 'odata.error': { message: { lang: 'en', value: 'Line is locked' } } }, []],
		[
			'Symfony',
			{ violations: [{ propertyPath: 'line_id', message: 'Line is locked' }] },
			['line_id'],
		],
		[
			'Spring',
			{ fieldErrors: [{ field: 'line_id', defaultMessage: 'Line is locked' }] },
			['line_id'],
		],
		[
			'Google',
			{ error: { errors: [{ reason: 'invalid', message: 'Line is locked' }], code: 400 } },
			[],
		],
		['pairs', { errors: [['line_id', 'Line is locked']] }, ['line_id']],
		['a list of maps', { errors: [{ line_id: 'Line is locked' }] }, ['line_id']],
		['ASP.NET', { ModelState: { line_id: ['Line is locked'] }, Message: 'Invalid' }, ['line_id']],
		['JSend', { status: 'fail', data: { line_id: 'Line is locked' } }, ['line_id']],
		['meta', { meta: { code: 422, error_message: 'Line is locked' }, data: {} }, []],
		[
			'GraphQL',
			{ errors: [{ path: ['order', 'line_id'], message: 'Line is locked' }] },
			['line_id'],
		],
		['Jira', { errorMessages: ['Line is locked'], errors: {} }, []],
		['SAP', { messages: [{ number: 7, text: 'Line is locked', field: 'line_id' }] }, ['line_id']],
		['a word of its own', { line_id: [{ code: 7, text: 'Line is locked' }] }, ['line_id']],
	])('is read too: %s', (_, body, fields) => {
		for (const part of ['Line is locked', ...fields]) expect(errorText(body)).toContain(part);
	});
});
