import {
	complaintIn,
	errorInSuccess,
} from '../../../../../nodes/TangoeMobile/transport/answers/complaint';

const errorOf = (body: unknown) =>
	errorInSuccess({ status: 200, headers: {}, body }, ['8fd-secret-77']);

describe('a read that is answered with a success status', () => {
	test.each<[string, unknown, string]>([
		['an error', { error: 'No access' }, ': No access'],
		['an error by field', { errors: { employee_id: ['is unknown'] } }, ': employee_id: is unknown'],
		['an error code', { errorCode: 'E7', message: 'No access' }, ': No access'],
		['no success', { success: false, message: 'No access' }, ': No access'],
		['a status', { status: 404, message: 'No access' }, ': No access'],
		['a status in words', { status: 'failure' }, ''],
		[
			'an error beside a list',
			{ lines: [{ id: 1 }], errors: ['Some are missing'] },
			': Some are missing',
		],
		['a sentence', 'No access', ': No access'],
		['an error of XML', '<error>No access</error>', ': No access'],
		['a secret', { error: 'Bad token 8fd-secret-77' }, ': Bad token ***'],
	])('is refused where it holds %s', (_, body, said) => {
		expect(errorOf(body)).toMatchObject({
			kind: 'refused',
			message: `Tangoe Mobile refused the request (status 200)${said}`,
			details: { status: 200 },
		});
	});

	test.each<[string, unknown]>([
		['a list', [{ id: 1, error: 'x' }]],
		['a record, whatever its status', { id: 1, status: 'error', error: 'x' }],
		[
			'an envelope without errors',
			{ errors: [], error: null, success: true, status: 'ok', error_count: 0, data: [] },
		],
		['an envelope with a status of success', { status: 200, data: [] }],
		['nothing', undefined],
		['an empty text', ' '],
		['JSON that was cut off', '[{"id": 1, "na'],
		['a file', 'id,name\n'.repeat(50)],
	])('is no error where it holds %s', (_, body) => expect(errorOf(body)).toBeUndefined());
});

describe('a complaint', () => {
	test('is found in the envelope and in the record, without the values of the record', () => {
		const record = { id: 1, error_message: 'Line is locked', description: 'Cancel a line' };
		expect(complaintIn([{ activity: record, errors: ['Too late'] }, record], [])).toBe(
			'Too late; Line is locked',
		);
	});

	test('has no words where none are there, and is none where nothing complains', () => {
		expect(complaintIn([{ success: false }], [])).toBe('');
		expect(complaintIn([{ message: 'Created' }, undefined], [])).toBeUndefined();
	});
});
