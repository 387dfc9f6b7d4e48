import { day } from '../clock.cts';
import { offeredCarriers, offeredFeatures, offeredModels, offeredPlans } from '../world/scope.cts';
import type { Scope } from '../world/scope.cts';
import type { Line, Person, World } from '../world/types.cts';
import { byId } from '../world/world.cts';
import { EXTRA_REFERENCES } from './extraTypes.cts';
import { lineStatusesFor } from './lineStatuses.cts';

/** What is known about an order while its ids are looked at. */
export interface OrderContext {
	world: World;
	now: number;
	typeId: number;
	person: Person;
	line?: Line;
	/** How far the order itself narrows the catalog. */
	scope: Scope;
}

type Complaint = string | undefined;
type Reference = (value: never, context: OrderContext) => Complaint;

const UNKNOWN = 'does not exist';
const NOT_OFFERED = 'is not offered to this employee here';
const NOT_THEIRS = 'belongs to somebody else';

/** What each id of an order must be in the world; a complaint, or nothing. */
export const REFERENCES: Record<string, Reference> = {
	line_id: (id: number, { world, person, typeId }) => {
		const line = byId(world.lines, id);
		if (!line) return UNKNOWN;
		if (line.person_id !== person.id) return NOT_THEIRS;
		const statuses = lineStatusesFor(typeId);
		return statuses.includes(line.status) ? undefined : `is not ${statuses.join(' or ')}`;
	},
	device_id: (id: number, { world, person }) => {
		const device = byId(world.devices, id);
		if (!device) return UNKNOWN;
		return device.person_id === person.id ? undefined : NOT_THEIRS;
	},
	carrier_id: (id: number, { world, scope }) =>
		offered(id, world.carriers, offeredCarriers(world, { ...scope, carrier_id: undefined })),
	carrier_account_id: (id: number, { world, scope }) => {
		const account = byId(world.carrierAccounts, id);
		if (!account) return UNKNOWN;
		return byId(offeredCarriers(world, scope), account.carrier_id) ? undefined : NOT_OFFERED;
	},
	business_ref_device_id: (id: number, { world, scope }) =>
		offered(id, world.models, offeredModels(world, scope)),
	business_plan_id: (id: number, { world, scope }) =>
		offered(id, world.plans, offeredPlans(world, scope)),
	business_feature_ids: (ids: number[], { world, scope }) =>
		first(ids, (id) => offered(id, world.features, offeredFeatures(world, scope))),
	removed_feature_ids: (ids: number[], { line }) =>
		first(ids, (id) => (line?.feature_ids.includes(id) ? undefined : 'is not on the line')),
	ref_device_id: (id: number, { world }) => (byId(world.refDevices, id) ? undefined : UNKNOWN),
	replacement_ref_device_id: (id: number, { world, scope }) => {
		if (!byId(world.refDevices, id)) return UNKNOWN;
		const models = offeredModels(world, scope);
		return models.some((model) => model.ref_device_id === id) ? undefined : NOT_OFFERED;
	},
	plan_id: (id: number, { world }) =>
		world.plans.some((plan) => plan.plan_id === id) ? undefined : UNKNOWN,
	replacement_person_id: (id: number, { world }) => {
		const person = byId(world.people, id);
		if (!person) return UNKNOWN;
		return person.active ? undefined : 'is not active';
	},
	program_id: (id: number, { world }) => (byId(world.programs, id) ? undefined : UNKNOWN),
	program_membership_id: (id: number, { world, person }) => {
		const membership = byId(world.memberships, id);
		if (!membership) return UNKNOWN;
		return membership.enrollee_id === person.id ? undefined : NOT_THEIRS;
	},
	return_courier_id: (id: number, { world }) => (byId(world.couriers, id) ? undefined : UNKNOWN),
	shipping_address_attributes: ({ country_id }: { country_id: number }, { world }) =>
		byId(world.countries, country_id) ? undefined : `country_id ${country_id} ${UNKNOWN}`,
	accessory_order_items_attributes: (items: Array<{ accessory_id: number }>, { world }) =>
		first(
			items.map(({ accessory_id }) => accessory_id),
			(id) => (byId(world.accessories, id) ? undefined : `accessory_id ${UNKNOWN}`),
		),
	...EXTRA_REFERENCES,
	sleep_until: (date: string, { now }) => (date > day(now) ? undefined : 'must be in the future'),
};

function offered(id: number, all: Array<{ id: number }>, some: Array<{ id: number }>): Complaint {
	if (!byId(all, id)) return UNKNOWN;
	return byId(some, id) ? undefined : NOT_OFFERED;
}

function first(ids: number[], complain: (id: number) => Complaint): Complaint {
	for (const id of ids) {
		const complaint = complain(id);
		if (complaint) return `${id} ${complaint}`;
	}
	return undefined;
}
