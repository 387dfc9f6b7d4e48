import { ACCESSORIES } from './accessories.cts';
import { CARRIER_ACCOUNTS, CARRIERS } from './carriers.cts';
import { COUNTRIES } from './countries.cts';
import { DEVICES } from './devices.cts';
import { FLEET_MODELS, FLEET_REF_DEVICES } from './fleet.cts';
import { LINES } from './lines.cts';
import { MODELS } from './models.cts';
import { PEOPLE } from './people.cts';
import { FEATURES, PLANS } from './plans.cts';
import { COURIERS, MEMBERSHIPS, PROGRAMS } from './programs.cts';
import { REF_DEVICES } from './refDevices.cts';
import type { World } from './types.cts';

/** As text, which is copied three times as fast as by `structuredClone`: every test has a world. */
const WORLD = JSON.stringify({
	people: PEOPLE,
	carriers: CARRIERS,
	carrierAccounts: CARRIER_ACCOUNTS,
	models: [...MODELS, ...FLEET_MODELS],
	refDevices: [...REF_DEVICES, ...FLEET_REF_DEVICES],
	plans: PLANS,
	features: FEATURES,
	accessories: ACCESSORIES,
	countries: COUNTRIES,
	lines: LINES,
	devices: DEVICES,
	programs: PROGRAMS,
	memberships: MEMBERSHIPS,
	couriers: COURIERS,
} satisfies World);

/** A world of its own for every sandbox: orders change it. */
export function createWorld(): World {
	return JSON.parse(WORLD) as World;
}

/** The one with this id. */
export function byId<T extends { id: number }>(list: T[], id: unknown): T | undefined {
	return list.find((one) => one.id === id);
}
