import { accessories } from './accessories.cts';
import { carrierAccounts, carriers } from './carriers.cts';
import { countries } from './countries.cts';
import { devices } from './devices.cts';
import { fleetModels, fleetRefDevices } from './fleet.cts';
import { lines } from './lines.cts';
import { models } from './models.cts';
import { people } from './people.cts';
import { features, plans } from './plans.cts';
import { couriers, memberships, programs } from './programs.cts';
import { refDevices } from './refDevices.cts';
import type { World } from './types.cts';

/** As text, which is copied three times as fast as by `structuredClone`: every test has a world. */
const WORLD = JSON.stringify({
	people,
	carriers,
	carrierAccounts,
	models: [...models, ...fleetModels],
	refDevices: [...refDevices, ...fleetRefDevices],
	plans,
	features,
	accessories,
	countries,
	lines,
	devices,
	programs,
	memberships,
	couriers,
} satisfies World);

/** A world of its own for every sandbox: orders change it. */
export function createWorld(): World {
	return JSON.parse(WORLD) as World;
}

/** The one with this id. */
export function byId<T extends { id: number }>(list: T[], id: unknown): T | undefined {
	return list.find((one) => one.id === id);
}
