import fc from 'fast-check';
import { recordIn } from '../../../../../../nodes/TangoeMobile/transport/answers/envelope';

const RECORD = { id: 4791064, activity_type_id: 1 };
const orNone = <T,>(read: () => T): T | undefined => {
	try {
		return read();
	} catch {
		return undefined;
	}
};
const PERSON = { id: 1831602, employee_id: '10000' };

describe('the record that Tangoe created', () => {
	test.each<[string, unknown]>([
		['under a word for result', { result: RECORD }],
		['two levels deep', { response: { activity: RECORD } }],
		['in a list of one', { activities: [RECORD] }],
		['under a word that nobody knows', { order_of_tango: RECORD }],
		['beside another record', { created_by: PERSON, activity: RECORD }],
		['beside another record, under a word that says nothing', { data: RECORD, user: PERSON }],
		['under a longer word', { created_activity: RECORD }],
		[
			'as JSON:API',
			{ data: { id: 4791064, type: 'activities', attributes: { activity_type_id: 1 } } },
		],
	])('is read %s', (_, body) => expect(recordIn(body, 'activity')).toEqual(RECORD));

	test.each<[string, unknown]>([
		['that the order is for', { created_for: PERSON }],
		['that the order is for, in an envelope', { data: { state: 'approved', created_for: PERSON } }],
		['of an error', { error: { id: 17, message: 'No' } }],
		['of the errors of JSON:API', { errors: [{ id: '17', title: 'No' }] }],
		['that JSON:API calls something else', { data: { id: '1', type: 'people', attributes: {} } }],
		['of two in a list', { activities: [RECORD, { id: 5 }] }],
		['of a request', { request: { id: 88 }, status: 'accepted' }],
	])('is not the one %s', (_, body) => expect(recordIn(body, 'activity')).toBeUndefined());

	test.each<[string, unknown]>([
		['of two', { data: RECORD, result: { id: 5 } }],
		['under a word that nobody knows, unless it shows what it is', { somebody: PERSON }],
		['of two under words that nobody knows', { one: RECORD, other: RECORD }],
	])('is not certain to be the one %s', (_, body) => {
		expect(() => recordIn(body, 'activity')).toThrow('has an unknown format. Its keys: ');
	});

	test('is never another one, whatever the envelope', () => {
		const word = fc.constantFrom(
			'data',
			'response',
			'activity',
			'result',
			'x1',
			'items',
			'user',
			'created_for',
			'line',
			'meta',
			'error',
		);
		const tree = fc.letrec<{ tree: unknown }>((tie) => ({
			tree: fc.oneof(
				{ maxDepth: 4 },
				fc.constantFrom<unknown>(RECORD, PERSON, null, 'ok', []),
				fc.dictionary(word, tie('tree'), { maxKeys: 3 }),
				fc.array(tie('tree'), { maxLength: 2 }),
			),
		})).tree;
		fc.assert(
			fc.property(tree, (body) => {
				const found = orNone(() => recordIn({ created_for: PERSON, envelope: body }, 'activity'));
				expect([undefined, RECORD.id, PERSON.id]).toContain(found?.id);
				// A person under a word that says nothing, or under "activity", cannot be told from an activity.
				const isSaidToBeIt = /"(?:data|response|activity|result|items)":\[*\{"id":1831602/.test(
					JSON.stringify(body),
				);
				if (found?.id === PERSON.id) expect(isSaidToBeIt).toBe(true);
			}),
			{ numRuns: 2_000 },
		);
	});
});
