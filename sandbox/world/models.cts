import { atUnitedStates, northern, prairie } from './carriers.cts';
import { groups } from './groups.cts';
import type { Model, Offer } from './types.cts';

// Types that deal with a device somebody has already: there alone a retired model is still offered.
const retired: Offer = { types: [8, 37] };
const management: Offer = { groups: [groups.demo.id, groups.office.id] };
const any: Offer = {};

type Row = [id: number, refDevice: number, carrier: number, cents: number, offer: Offer];

const rows: Row[] = [
	[26363, 1046769478, atUnitedStates, 0, any],
	[26372, 1046803160, atUnitedStates, 9900, any],
	[111722, 1046768210, atUnitedStates, 4900, any],
	[111730, 1046811001, atUnitedStates, 19900, any],
	[111731, 1046811002, atUnitedStates, 49900, management],
	[111732, 1046811003, atUnitedStates, 14900, any],
	[111733, 1046811005, atUnitedStates, 9900, any],
	[111734, 1046811007, atUnitedStates, 2900, any],
	[111735, 1046811009, atUnitedStates, 0, retired],
	[112801, 1046811001, prairie, 21900, any],
	[112802, 1046811004, prairie, 9900, any],
	[112803, 1046811006, prairie, 12900, any],
	[112804, 1046811008, prairie, 1900, any],
	[113901, 1046811001, northern, 24900, any],
	[113902, 1046811003, northern, 17900, any],
	[113903, 1046811005, northern, 11900, any],
];

/** What three of the carriers offer the company. */
export const models: Model[] = rows.map(([id, ref_device_id, carrier_id, cost_cents, offer]) => ({
	id,
	ref_device_id,
	carrier_id,
	cost_cents,
	offer,
}));
