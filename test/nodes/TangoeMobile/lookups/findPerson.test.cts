import { findPerson } from '../../../../nodes/TangoeMobile/lookups/findPerson';
import type { Connection } from '../../../../nodes/TangoeMobile/transport/connection';
import { TangoeError } from '../../../../nodes/TangoeMobile/errors/tangoeError';
import { read } from '../../../../nodes/TangoeMobile/transport/read';

jest.mock('../../../../nodes/TangoeMobile/transport/read');

const person = { id: 1831602, employee_id: '00417', name_last: 'Oakhollow' };
const find = (body: unknown) => {
	jest.mocked(read).mockResolvedValue({ status: 200, headers: {}, body });
	return findPerson({} as Connection, '00417');
};

it.each([
	['bare', person],
	['under person', { person }],
	['under response', { response: person }],
	['under data', { data: person }],
	['under employee', { employee: person }],
	['as the only row', [person]],
	['as a row of several', [{ id: 1831603, employee_id: '417' }, person]],
	['as the only row under response', { response: [person] }],
	['as the only row under people', { people: [person] }],
])('a person is read %s', async (_, body) => expect(await find(body)).toEqual(person));

it.each([
	['an empty record', {}],
	['null', null],
	['an empty list', []],
	['an empty text', ''],
	['nothing under person', { person: null }],
	['an empty record under response', { response: {} }],
	['an empty list under people', { people: [] }],
	['a person whose ID differs by zeros', { ...person, employee_id: '417' }],
	['a person whose ID is a number', { ...person, employee_id: 417 }],
	['a person without an employee ID', { ...person, employee_id: null }],
])('%s is nobody', async (_, body) => expect(await find(body)).toBeUndefined());

it('status 404 means no person', async () => {
	jest.mocked(read).mockRejectedValue(new TangoeError('notFound', 'no such record', ''));
	expect(await findPerson({} as Connection, '00417')).toBeUndefined();
});

it.each([
	['a record of another kind', { device: person }],
	['a text', 'Barnaby Oakhollow'],
	['a record without an ID', { name_last: 'Oakhollow' }],
])('%s is not taken for nobody', async (_, body) => {
	await expect(find(body)).rejects.toMatchObject({ kind: 'lost' });
});

it('other errors are unchanged', async () => {
	jest.mocked(read).mockRejectedValue(new TangoeError('signIn', 'not accepted', ''));
	await expect(findPerson({} as Connection, '00417')).rejects.toMatchObject({ kind: 'signIn' });
});
