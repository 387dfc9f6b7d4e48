import { groups } from './groups.cts';
import type { Carrier, CarrierAccount } from './types.cts';

const staff = [groups.demo.id, groups.office.id, groups.field.id];

/** The carrier of the documented examples. */
export const atUnitedStates = 834256072;
/** The carrier with two thousand models. */
export const continental = 834256101;
export const prairie = 834256117;
export const northern = 834256140;

/** Contractors may only order from one of them. */
export const carriers: Carrier[] = [
	{ id: atUnitedStates, name: 'AT United States', offer: { groups: staff } },
	{ id: continental, name: 'Continental Wireless', offer: { groups: staff } },
	{ id: prairie, name: 'Prairie Cellular', offer: {} },
	{ id: northern, name: 'Northern Mobile', offer: { groups: [groups.demo.id, groups.office.id] } },
];

/** Accounts the company holds; the id is not the carrier's. */
export const carrierAccounts: CarrierAccount[] = [
	{ id: 69607, name: 'AT national', account_number: '287000555', carrier_id: atUnitedStates },
	{ id: 69608, name: 'AT field service', account_number: '287000556', carrier_id: atUnitedStates },
	{ id: 70211, name: 'Continental main', account_number: 'CW-55510', carrier_id: continental },
	{ id: 70340, name: 'Prairie main', account_number: '9955501', carrier_id: prairie },
	{ id: 70415, name: 'Northern main', account_number: 'NM555017', carrier_id: northern },
];
