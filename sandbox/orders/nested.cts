import type { Plan, RefDevice } from '../world/types.cts';
import { EXAMPLE_ANSWER } from './tables.cts';

/** A plan as it stands inside an activity. */
export function nestedPlan(plan: Plan) {
	const { cost } = EXAMPLE_ANSWER.plan;
	return {
		...EXAMPLE_ANSWER.plan,
		id: plan.plan_id,
		name: plan.name,
		cost: { ...cost, fractional: `${plan.cost_cents}.0` },
		product_category: plan.category,
		carrier_code: `BPN${plan.id}`,
		supplier_sku: `sku${plan.id}`,
	};
}

/** A model as it stands inside an activity. */
export function nestedRefDevice(refDevice: RefDevice, carrierName: string | undefined) {
	return {
		...EXAMPLE_ANSWER.ref_device,
		...refDevice,
		description: refDevice.name,
		image_file_name: `${refDevice.id}.png`,
		carrier_name: carrierName ?? null,
	};
}
