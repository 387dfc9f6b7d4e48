import { AT_UNITED_STATES, CONTINENTAL, NORTHERN, PRAIRIE } from './carriers.cts';
import type { Category, Feature, Offer, Plan } from './types.cts';

const any: Offer = {};
// Kept by those who have it and open to a change of plan, but sold with no new line.
const changesOnly: Offer = { types: [14] };

type Row = [number, number, string, number, Category, number, Offer];

const ROWS: Row[] = [
	[21333, 1042457042, 'NBI Business Pooled Nation 900', AT_UNITED_STATES, 'Smart Phone', 6499, any],
	[20428, 1042457043, 'Business Unlimited Talk & Data', AT_UNITED_STATES, 'Smart Phone', 7999, any],
	[20431, 1042457044, 'Business Nation 450', AT_UNITED_STATES, 'Smart Phone', 3999, changesOnly],
	[20440, 1042457050, 'Tablet 5GB', AT_UNITED_STATES, 'Tablet', 2000, any],
	[20445, 1042457055, 'Hotspot 25GB', AT_UNITED_STATES, 'Hotspot', 3500, any],
	[22501, 1042458001, 'Continental Unlimited', CONTINENTAL, 'Smart Phone', 6000, any],
	[22502, 1042458002, 'Continental Pooled 5GB', CONTINENTAL, 'Smart Phone', 4000, any],
	[22503, 1042458003, 'Continental Tablet 10GB', CONTINENTAL, 'Tablet', 2500, any],
	[23601, 1042459001, 'Prairie Talk & Text', PRAIRIE, 'Smart Phone', 2500, any],
	[23602, 1042459002, 'Prairie Data 10GB', PRAIRIE, 'Smart Phone', 4500, any],
	[23603, 1042459003, 'Prairie Tablet', PRAIRIE, 'Tablet', 1800, any],
	[23604, 1042459004, 'Prairie Hotspot', PRAIRIE, 'Hotspot', 3000, any],
	[24701, 1042460001, 'Northern Canada & US', NORTHERN, 'Smart Phone', 7000, any],
	[24702, 1042460002, 'Northern Tablet', NORTHERN, 'Tablet', 2200, any],
];

/** The company's plans: each belongs to a carrier and fits one kind of device. */
export const PLANS: Plan[] = ROWS.map(
	([id, plan_id, name, carrier_id, category, cost_cents, offer]) => ({
		id,
		plan_id,
		name,
		carrier_id,
		category,
		cost_cents,
		offer,
	}),
);

/** What can be added to a plan, and under which id it then stands on the line. */
export const FEATURES: Feature[] = [
	{
		id: 5247,
		feature_id: 1056566601,
		name: 'International Roaming 1GB',
		cost_cents: 3000,
		plans: [21333, 20428, 20431, 20440],
	},
	{ id: 5248, feature_id: 1056566602, name: 'Text 1000', cost_cents: 1000, plans: [21333] },
	{
		id: 5256,
		feature_id: 1056566603,
		name: 'Visual Voicemail',
		cost_cents: 0,
		plans: [21333, 20428],
	},
	{
		id: 5301,
		feature_id: 1056566701,
		name: 'Continental World Pass',
		cost_cents: 2500,
		plans: [22501, 22502],
	},
	{ id: 5302, feature_id: 1056566702, name: 'Hotspot', cost_cents: 1500, plans: [22501] },
	{
		id: 5401,
		feature_id: 1056566801,
		name: 'Prairie Roaming',
		cost_cents: 1200,
		plans: [23601, 23602],
	},
	{
		id: 5501,
		feature_id: 1056566901,
		name: 'Northern US Roaming',
		cost_cents: 800,
		plans: [24701],
	},
];
