import { GROUPS } from './groups.cts';
import type { Carrier, CarrierAccount } from './types.cts';

const STAFF = [GROUPS.demo.id, GROUPS.office.id, GROUPS.field.id];

/** The carrier of the documented examples. */
export const AT_UNITED_STATES = 834256072;
/** The carrier with two thousand models. */
export const CONTINENTAL = 834256101;
export const PRAIRIE = 834256117;
export const NORTHERN = 834256140;

/** Contractors may only order from one of them. */
export const CARRIERS: Carrier[] = [
	{ id: AT_UNITED_STATES, name: 'AT United States', offer: { groups: STAFF } },
	{ id: CONTINENTAL, name: 'Continental Wireless', offer: { groups: STAFF } },
	{ id: PRAIRIE, name: 'Prairie Cellular', offer: {} },
	{ id: NORTHERN, name: 'Northern Mobile', offer: { groups: [GROUPS.demo.id, GROUPS.office.id] } },
];

/** Accounts the company holds; the id is not the carrier's. */
export const CARRIER_ACCOUNTS: CarrierAccount[] = [
	{ id: 69607, name: 'AT national', account_number: '287000555', carrier_id: AT_UNITED_STATES },
	{
		id: 69608,
		name: 'AT field service',
		account_number: '287000556',
		carrier_id: AT_UNITED_STATES,
	},
	{ id: 70211, name: 'Continental main', account_number: 'CW-55510', carrier_id: CONTINENTAL },
	{ id: 70340, name: 'Prairie main', account_number: '9955501', carrier_id: PRAIRIE },
	{ id: 70415, name: 'Northern main', account_number: 'NM555017', carrier_id: NORTHERN },
];
