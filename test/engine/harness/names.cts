import type { INodeParameterResourceLocator, INodeParameters } from 'n8n-workflow';

/** A resource locator in one of its modes. */
export function by(mode: string, value: unknown): INodeParameterResourceLocator {
	return { __rl: true, mode, value: value as string };
}

export const byName = (value: unknown) => by('name', value);
export const byPhone = (value: unknown) => by('phoneNumber', value);
export const byEmail = (value: unknown) => by('email', value);

/** Names of the sandbox's world, all of one New Line for Pinkerton Quackers. */
export const NAMES = {
	email: 'pinkerton.quackers@example.com',
	carrier: 'AT United States',
	model: 'Apple iPhone 6 16GB - Space Gray',
	plan: 'NBI Business Pooled Nation 900',
	feature: 'International Roaming 1GB',
	accessory: 'USB-C Wall Charger 20W',
};

/** What the same New Line has as IDs. */
export const IDS = {
	employee_id: '10000',
	carrier_id: 834256072,
	business_ref_device_id: 26363,
	business_plan_id: 21333,
};

/** A shipping address whose country is named. */
export function addressIn(country: unknown): INodeParameters {
	return {
		shippingAddress1: '123 N Fake St.',
		shippingCity: 'Indianapolis',
		shippingState: 'IN',
		shippingZip: '46220',
		shippingCountryId: byName(country),
	} as INodeParameters;
}

/** A New Line in which nothing is an ID. */
export const newLineByNames = {
	operation: 'newLine',
	employeeId: byEmail(NAMES.email),
	carrierId: byName(NAMES.carrier),
	businessRefDeviceId: byName(NAMES.model),
	businessPlanId: byName(NAMES.plan),
	preferredAreaCode: '315',
	...addressIn('US'),
	additionalFields: {},
};

/** One of accessories, by name. */
export function accessory(name: unknown): INodeParameters {
	return {
		accessoryOrderItems: { item: [{ accessoryId: byName(name), quantity: 1 }] },
	} as INodeParameters;
}
