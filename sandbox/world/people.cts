import { GROUPS } from './groups.cts';
import type { Named, Person } from './types.cts';

type Row = [id: number, employee: string, first: string, last: string, group: Named];

const ACTIVE: Row[] = [
	[1831571, '10000', 'Pinkerton', 'Quackers', GROUPS.demo],
	[555001218, '10021', 'Wilhelmina', 'Thistle', GROUPS.demo],
	// Two people whose numbers differ by leading zeros only: employee ids are text.
	[1831602, '00417', 'Barnaby', 'Oakhollow', GROUPS.office],
	[1831603, '417', 'Clementine', 'Marsh', GROUPS.field],
	[1831610, '10234', 'Odessa', 'Fairweather', GROUPS.office],
	[1831611, '10235', 'Ferdinand', 'Lumley', GROUPS.office],
	[1831612, '10236', 'Ginevra', 'Holloway', GROUPS.office],
	[1831613, '10240', 'Horatio', 'Pell', GROUPS.office],
	[1831614, '10241', 'Isolde', 'Brackenridge', GROUPS.office],
	[1831615, '10242', 'Jasper', 'Winterbourne', GROUPS.field],
	[1831616, '10250', 'Keziah', 'Dunmore', GROUPS.field],
	[1831617, '10251', 'Leopold', 'Ashgrove', GROUPS.field],
	[1831618, '10252', 'Mirabel', 'Stockwell', GROUPS.field],
	[1831619, '10253', 'Nathaniel', 'Crane', GROUPS.field],
	[1831620, '10260', 'Ottoline', 'Fenwick', GROUPS.field],
	[1831621, '10261', 'Percival', 'Hartley', GROUPS.demo],
	[1831622, '10262', 'Quentina', 'Rookwood', GROUPS.demo],
	[1831623, 'A-1001', 'Rosalind', 'Tew', GROUPS.contractors],
	[1831624, 'A-1002', 'Silvester', 'Upjohn', GROUPS.contractors],
	[1831625, 'A-1003', 'Tabitha', 'Vane', GROUPS.contractors],
	[1831626, 'A-1004', 'Ulysses', 'Whitlock', GROUPS.contractors],
	// Just joined: no line and no device yet.
	[1831630, '10300', 'Zephyrine', 'Newcombe', GROUPS.office],
];

const LEAVERS: Row[] = [
	[1831590, '09901', 'Ambrose', 'Gone', GROUPS.office],
	[1831591, '09902', 'Beatrix', 'Departed', GROUPS.field],
];

/** Twenty-four people, two of whom have left. */
export const PEOPLE: Person[] = [
	...ACTIVE.map((row) => person(row, true)),
	...LEAVERS.map((row) => person(row, false)),
];

function person([id, employee, first, last, group]: Row, isActive: boolean): Person {
	const email = `${first}.${last}@example.com`.toLowerCase();
	return {
		id,
		name_last: last,
		name_first: first,
		name_middle: null,
		group_id: group.id,
		email,
		login: email,
		employee_id: employee,
		created_at: '2014-09-15T16:51:35.404-04:00',
		updated_at: '2020-06-25T14:59:44.796-04:00',
		cost_center: `CC-${group.id}`,
		active: isActive,
		customer_data: {},
		group_name: group.name,
	};
}
