import { AT_UNITED_STATES, NORTHERN, PRAIRIE } from './carriers.cts';
import { GROUPS } from './groups.cts';
import type { Model, Offer } from './types.cts';

// Types that deal with a device somebody has already: there alone a retired model is still offered.
const retired: Offer = { types: [8, 37] };
const management: Offer = { groups: [GROUPS.demo.id, GROUPS.office.id] };
const any: Offer = {};

type Row = [id: number, refDevice: number, carrier: number, cents: number, offer: Offer];

const ROWS: Row[] = [
	[26363, 1046769478, AT_UNITED_STATES, 0, any],
	[26372, 1046803160, AT_UNITED_STATES, 9900, any],
	[111722, 1046768210, AT_UNITED_STATES, 4900, any],
	[111730, 1046811001, AT_UNITED_STATES, 19900, any],
	[111731, 1046811002, AT_UNITED_STATES, 49900, management],
	[111732, 1046811003, AT_UNITED_STATES, 14900, any],
	[111733, 1046811005, AT_UNITED_STATES, 9900, any],
	[111734, 1046811007, AT_UNITED_STATES, 2900, any],
	[111735, 1046811009, AT_UNITED_STATES, 0, retired],
	[112801, 1046811001, PRAIRIE, 21900, any],
	[112802, 1046811004, PRAIRIE, 9900, any],
	[112803, 1046811006, PRAIRIE, 12900, any],
	[112804, 1046811008, PRAIRIE, 1900, any],
	[113901, 1046811001, NORTHERN, 24900, any],
	[113902, 1046811003, NORTHERN, 17900, any],
	[113903, 1046811005, NORTHERN, 11900, any],
];

/** What three of the carriers offer the company. */
export const MODELS: Model[] = ROWS.map(([id, ref_device_id, carrier_id, cost_cents, offer]) => ({
	id,
	ref_device_id,
	carrier_id,
	cost_cents,
	offer,
}));
