import type { FastifyInstance } from 'fastify';
import type { Context } from '../http/context.cts';
import { optionalId, requiredText, type Query } from '../http/query.cts';
import { EXTRA_LISTS } from '../orders/extraTypes.cts';
import { featureRow, lineFeatureRow, modelRow, planRow } from '../world/rows.cts';
import {
	offeredCarriers,
	offeredFeatures,
	offeredModels,
	offeredPlans,
	type Scope,
} from '../world/scope.cts';
import { byId } from '../world/world.cts';
import { isIgnored } from './filters.cts';
import { list } from './lists.cts';

/** What can be ordered: the chain from carriers to features, and the plain lists beside it. */
export function catalogueRoutes(app: FastifyInstance, context: Context): void {
	const { world, settings } = context;

	list(app, context, '/carriers', (query) => {
		if (!isIgnored('employee_id', settings)) requiredText(query, 'employee_id');
		return offeredCarriers(world, scopeOf(query)).map(({ id, name }) => ({ id, name }));
	});
	list(
		app,
		context,
		'/business_ref_devices',
		(query) => offeredModels(world, scopeOf(query)),
		(model) => modelRow(world, model),
	);
	list(app, context, '/business_plans', (query) =>
		offeredPlans(world, scopeOf(query)).map(planRow),
	);
	list(app, context, '/business_features', (query) =>
		offeredFeatures(world, scopeOf(query)).map(featureRow),
	);
	list(app, context, '/features', (query) => {
		if (isIgnored('line_id', settings)) return world.features.map(featureRow);
		requiredText(query, 'line_id');
		const line = byId(world.lines, optionalId(query, 'line_id'));
		if (!line) return [];
		return world.features
			.filter(({ feature_id }) => line.feature_ids.includes(feature_id))
			.map((feature) => lineFeatureRow(feature, line));
	});
	list(app, context, '/ref_devices', () => world.refDevices);
	list(app, context, '/accessories', () => world.accessories);
	list(app, context, '/carrier_accounts', () => world.carrierAccounts);
	list(app, context, '/countries', () => world.countries.map(countryRow));
	list(app, context, '/countries/business_countries', () =>
		world.countries.filter(({ business }) => business).map(countryRow),
	);
	for (const [path, rows] of Object.entries(EXTRA_LISTS)) list(app, context, path, () => rows);

	function scopeOf(query: Query): Scope {
		return {
			person: personOf(query),
			carrier_id: optionalId(query, 'carrier_id'),
			activity_type_id: optionalId(query, 'activity_type_id'),
			business_ref_device_id: optionalId(query, 'business_ref_device_id'),
			business_plan_id: optionalId(query, 'business_plan_id'),
		};
	}

	function personOf({ employee_id, ...query }: Query): Scope['person'] {
		const personId = optionalId(query, 'person_id');
		if (personId !== undefined) return byId(world.people, personId) ?? null;
		if (employee_id === undefined) return undefined;
		return world.people.find((person) => person.employee_id === employee_id) ?? null;
	}
}

function countryRow({ id, name, code }: { id: number; name: string; code: string }) {
	return { id, name, code };
}
