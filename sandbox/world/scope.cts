import type { Carrier, Category, Feature, Model, Offer, Person, Plan, World } from './types.cts';
import { byId } from './world.cts';

/** How far a chain of lookups has come; whatever is left out does not narrow. */
export interface Scope {
	/** Null for an employee nobody knows: nothing is offered to them. */
	person?: Person | null;
	carrier_id?: number;
	activity_type_id?: number;
	business_ref_device_id?: number;
	/** Where the device is not one of the catalog but one somebody has already. */
	category?: Category;
	business_plan_id?: number;
}

export function offeredCarriers(world: World, scope: Scope): Carrier[] {
	return world.carriers.filter(({ offer }) => reaches(offer, scope));
}

export function offeredModels(world: World, scope: Scope): Model[] {
	const open = carriersOpen(world, scope);
	return world.models.filter((one) => open.has(one.carrier_id) && reaches(one.offer, scope));
}

/** A device of another carrier than the one asked for leaves no plan. */
export function offeredPlans(world: World, scope: Scope): Plan[] {
	const open = carriersOpen(world, scope);
	let { category } = scope;
	if (scope.business_ref_device_id !== undefined) {
		const model = byId(offeredModels(world, scope), scope.business_ref_device_id);
		if (!model) return [];
		category = byId(world.refDevices, model.ref_device_id)?.product_category;
		open.forEach((id) => id === model.carrier_id || open.delete(id));
	}
	return world.plans.filter(
		(one) =>
			open.has(one.carrier_id) &&
			reaches(one.offer, scope) &&
			(category === undefined || one.category === category),
	);
}

/** A plan that is not offered along the rest of the chain leaves no feature. */
export function offeredFeatures(world: World, scope: Scope): Feature[] {
	const plans = offeredPlans(world, scope)
		.map(({ id }) => id)
		.filter((id) => scope.business_plan_id === undefined || id === scope.business_plan_id);
	return world.features.filter((feature) => feature.plans.some((id) => plans.includes(id)));
}

function carriersOpen(world: World, scope: Scope): Set<number> {
	const ids = offeredCarriers(world, scope).map(({ id }) => id);
	return new Set(ids.filter((id) => scope.carrier_id === undefined || id === scope.carrier_id));
}

function reaches({ groups, types }: Offer, { person, activity_type_id }: Scope): boolean {
	// Who has left can order nothing new.
	if (person === null || person?.active === false) return false;
	const group = !groups || !person || groups.includes(person.group_id);
	const type = !types || activity_type_id === undefined || types.includes(activity_type_id);
	return group && type;
}
