import { CONTINENTAL } from './carriers.cts';
import { GROUPS } from './groups.cts';
import type { Line, Model, Person, RefDevice, World } from './types.cts';

/** How many more there shall be of a thing. */
export interface Growth {
	/** Phones in the catalog, all sold by Continental Wireless. */
	models?: number;
	people?: number;
	/** Shared out evenly among the new people, or among those who are there when nobody is new. */
	lines?: number;
}

/** Adds to a running sandbox's world what would be too much for every test; `reset` takes it away again. */
export function grow(world: World, { models = 0, people = 0, lines = 0 }: Growth): void {
	const newPeople = times(people, person);
	const owners = newPeople.length > 0 ? newPeople : [...world.people];
	// Copied at once: a hundred thousand are too many for the arguments of a `push`.
	world.refDevices = world.refDevices.concat(times(models, refDevice));
	world.models = world.models.concat(times(models, model));
	world.people = world.people.concat(newPeople);
	world.lines = world.lines.concat(
		times(lines, (n) => line(n, owners[n % owners.length], world.lines[n % world.lines.length])),
	);
}

function times<T>(count: number, make: (n: number) => T): T[] {
	return Array.from({ length: count }, (_, n) => make(n));
}

// All ids lie above those of the sandbox's own world.
const FIRST_REF_DEVICE = 1048000001;

function refDevice(n: number): RefDevice {
	const color = ['Black', 'Blue', 'Grey'][n % 3];
	return {
		id: FIRST_REF_DEVICE + n,
		name: `Crosby Trail ${n + 1} 64GB - ${color}`,
		manufacturer: 'Crosby',
		color,
		size: '64GB',
		platform: 'Android',
		product_category: 'Smart Phone',
	};
}

function model(n: number): Model {
	return {
		id: 300001 + n,
		ref_device_id: FIRST_REF_DEVICE + n,
		carrier_id: CONTINENTAL,
		cost_cents: 9900,
		offer: {},
	};
}

function person(n: number): Person {
	const email = `new.person${n + 1}@example.com`;
	return {
		id: 1900001 + n,
		name_last: `Person${n + 1}`,
		name_first: 'New',
		name_middle: null,
		group_id: GROUPS.office.id,
		email,
		login: email,
		employee_id: `N${n + 1}`,
		created_at: '2024-01-15T09:00:00.000-04:00',
		updated_at: '2024-01-15T09:00:00.000-04:00',
		cost_center: `CC-${GROUPS.office.id}`,
		active: true,
		customer_data: {},
		group_name: GROUPS.office.name,
	};
}

/** A line like one that is there: same carrier, plan and device, so that its row is as long. */
function line(n: number, owner: Person, like: Line): Line {
	return {
		...like,
		id: 2000001 + n,
		phone_number: String(3180000001 + n),
		status: 'active',
		feature_ids: [],
		person_id: owner.id,
		label: '',
	};
}
