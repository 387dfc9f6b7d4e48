import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Measurement } from '../measurement.cts';
import { locator, orderItems, orderParameters } from '../orders.cts';
import { withTangoe } from '../tangoe.cts';
import { runNode, tangoeNode } from '../workflow.cts';

const ORDERS = 1000;

/** The names behind the IDs of an order; the last is one of its accessories. */
const NAMES: IDataObject = {
	carrier: 'AT United States',
	model: 'Apple iPhone 6 16GB - Space Gray',
	plan: 'NBI Business Pooled Nation 900',
	country: 'United States',
	accessory: 'Silicone Case - Black',
};

/** What it costs to look names up, for one employee and one carrier. */
export const orderReads: Measurement = {
	name: 'names',
	title: `Placing ${ORDERS.toLocaleString('en')} orders by name, in one scope`,
	measure: async (engine) =>
		await withTangoe({}, {}, async (tangoe) => {
			const items = orderItems(ORDERS).map((item) => ({ ...item, ...NAMES }));
			await runNode(engine, tangoeNode(parametersByName()), items, tangoe);
			const placed = (await tangoe.orders()).length;
			if (placed !== ORDERS) throw new Error(`Only ${placed} orders were placed`);

			const reads = await tangoe.reads();
			const lists = reads.filter(({ query }) => (query.page ?? '1') === '1');
			const lookups = new Set(lists.map(({ path }) => path)).size;
			return [
				{
					what: 'list reads for each lookup involved',
					figure: lists.length / lookups,
					bound: { atMost: 1 },
					note: `${reads.length} GETs in all, of ${lookups} lists`,
				},
			];
		}),
};

function parametersByName(): INodeParameters {
	const { additionalFields, ...order } = orderParameters();
	return {
		...order,
		carrierId: locator('name', 'carrier'),
		businessRefDeviceId: locator('name', 'model'),
		businessPlanId: locator('name', 'plan'),
		shippingCountryId: locator('name', 'country'),
		additionalFields: {
			...(additionalFields as INodeParameters),
			accessoryOrderItems: {
				item: [{ accessoryId: locator('name', 'accessory'), quantity: 1 }],
			},
		},
	};
}
