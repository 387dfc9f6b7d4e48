import { timestamp } from '../clock.cts';
import type { ActivityRecord } from '../types.cts';
import { lineFeatureRow } from '../world/rows.cts';
import type { Line, Plan, RefDevice, World } from '../world/types.cts';
import { byId } from '../world/world.cts';
import type { CheckedOrder } from './check.cts';
import { nestedPlan, nestedRefDevice } from './nested.cts';
import { EXAMPLE_ANSWER } from './tables.cts';

type Attributes = Record<string, unknown>;
type Warranty = { lost_stolen?: boolean } | undefined;

/** Where and when an order is written down. */
export interface RecordContext {
	id: number;
	now: number;
	url: string;
	world: World;
}

// Attributes that the documented answer shows under the name they are ordered with.
const ECHOED = [
	...['line_id', 'device_id', 'carrier_id', 'carrier_account_id', 'replacement_person_id'],
	...['preferred_area_code', 'preferred_calling_prefix', 'new_sim', 'comment', 'label'],
	...['return_date', 'pick_up_date', 'sleep_until', 'warranty', 'replacement_ref_device_id'],
];

/** The record of an accepted order: every key of the documented answer, in its order. */
export function createRecord(order: CheckedOrder, context: RecordContext): ActivityRecord {
	const { type, person, attributes } = order;
	const { id, now, url, world } = context;
	const line = byId(world.lines, attributes.line_id);
	const plan = orderedPlan(attributes, world);
	const refDevice = orderedModel(attributes, world);
	const at = timestamp(now);
	return {
		...emptyRecord(),
		...Object.fromEntries(ECHOED.map((name) => [name, attributes[name] ?? null])),
		id,
		state: 'approved',
		activity_type_id: type.id,
		comment: attributes.comment ?? '',
		created_at: at,
		updated_at: at,
		approved_at: at,
		created_for_id: person.id,
		created_for: person,
		carrier_id: carrierOf(attributes, line, world),
		existing_person_id: line?.person_id ?? null,
		existing_ref_device_id: byId(world.devices, line?.device_id)?.ref_device_id ?? null,
		existing_plan_id: byId(world.plans, line?.business_plan_id)?.plan_id ?? null,
		ref_device_id: refDevice?.id ?? null,
		plan_id: plan?.plan_id ?? null,
		replacement_plan_id: line && plan ? plan.plan_id : null,
		plan_cost_cents: plan?.cost_cents ?? 0,
		device_cost_cents: byId(world.models, attributes.business_ref_device_id)?.cost_cents ?? 0,
		plan: plan ? nestedPlan(plan) : null,
		ref_device: refDevice
			? nestedRefDevice(refDevice, orderedCarrierName(attributes, world))
			: null,
		lost_stolen: (attributes.warranty as Warranty)?.lost_stolen ?? false,
		is_unsuspend: type.id === 87,
		activity_details: { name: type.name, url: `${url}/activities/${id}` },
		custom_fields: Object.values(attributes.custom_fields ?? {}),
		business_features: named(attributes.business_feature_ids, world.features),
		removed_features: removed(attributes.removed_feature_ids, line, world),
		accessory_order_items: items(attributes.accessory_order_items_attributes, world),
		shipping_address_id: attributes.shipping_address_attributes ? addressId(id, 0) : null,
		shipping_address: address(attributes.shipping_address_attributes, addressId(id, 0), world),
		preferred_address: address(attributes.preferred_address_attributes, addressId(id, 1), world),
	};
}

function emptyRecord(): ActivityRecord {
	const { currency, business_id, assigned_to_id, assigned_to, created_by_id, created_by } =
		EXAMPLE_ANSWER;
	const people = { assigned_to_id, assigned_to, created_by_id, created_by };
	const blank = Object.fromEntries(
		Object.entries(EXAMPLE_ANSWER).map(([name, value]) => [name, Array.isArray(value) ? [] : null]),
	);
	return structuredClone({
		...blank,
		...people,
		currency,
		business_id,
		cross_dock: false,
		field_data: {},
	}) as unknown as ActivityRecord;
}

function orderedPlan(attributes: Attributes, world: World): Plan | undefined {
	const { business_plan_id, plan_id } = attributes;
	const global = world.plans.find((plan) => plan.plan_id === plan_id);
	return byId(world.plans, business_plan_id) ?? global;
}

function orderedModel(attributes: Attributes, world: World): RefDevice | undefined {
	const model = byId(world.models, attributes.business_ref_device_id);
	return byId(world.refDevices, model?.ref_device_id ?? attributes.ref_device_id);
}

function orderedCarrierName(attributes: Attributes, world: World): string | undefined {
	const model = byId(world.models, attributes.business_ref_device_id);
	return byId(world.carriers, model?.carrier_id)?.name;
}

function carrierOf(attributes: Attributes, line: Line | undefined, world: World): number | null {
	const account = byId(world.carrierAccounts, attributes.carrier_account_id);
	const ordered = attributes.carrier_id as number | undefined;
	return ordered ?? account?.carrier_id ?? line?.carrier_id ?? null;
}

function named(ids: unknown, all: Array<{ id: number; name: string }>) {
	return ((ids ?? []) as number[]).map((id) => ({ id, name: byId(all, id)?.name }));
}

function removed(ids: unknown, line: Line | undefined, world: World) {
	return world.features
		.filter(({ feature_id }) => ((ids ?? []) as number[]).includes(feature_id))
		.map((feature) => lineFeatureRow(feature, line as Line));
}

function items(ordered: unknown, world: World) {
	return ((ordered ?? []) as Array<{ accessory_id: number; quantity: string }>).map(
		({ accessory_id, quantity }) => ({
			accessory_id,
			name: byId(world.accessories, accessory_id)?.name,
			quantity: Number(quantity),
		}),
	);
}

// Far from all other ids, and two for every activity.
function addressId(activityId: number, n: number): number {
	return 10_000_000 + (activityId % 100_000) * 2 + n;
}

function address(ordered: unknown, id: number, world: World) {
	if (!ordered) return null;
	const { address2, ship_attention, country_id, ...rest } = ordered as Attributes;
	// A preferred address has no country: the company's first one stands in.
	const country = byId(world.countries, country_id) ?? world.countries[0];
	return {
		id,
		...rest,
		address2: address2 ?? null,
		latitude: null,
		longitude: null,
		ship_attention: ship_attention ?? null,
		iso3166_country: country.name.toUpperCase(),
	};
}
