import type { PickField, TextField } from '../../kinds/fieldTypes';

/** A device that somebody has. */
export const device: PickField = {
	kind: 'pick',
	attribute: 'device_id',
	label: 'Device',
	lookup: 'devices',
	placeholder: 'e.g. 807778',
	description: "One of the employee's devices",
};

/** A model that can be ordered, by its ID in the company's own catalog. */
export const businessRefDevice: PickField = {
	kind: 'pick',
	attribute: 'business_ref_device_id',
	label: 'Device Model',
	lookup: 'businessRefDevices',
	placeholder: 'e.g. 26363',
	description: "A model from your company's catalog",
};

/** A model by its ID in Tangoe's catalog for all companies. The two families of IDs are not interchangeable. */
export const refDevice: PickField = {
	kind: 'pick',
	attribute: 'ref_device_id',
	label: 'Global Device Model',
	lookup: 'refDevices',
	placeholder: 'e.g. 1046768210',
	description:
		"A model by its global ID, which differs from its ID in your company's catalog. The list shows the models whose global ID is known.",
	deviations: [
		{
			says: 'Enter Bring Your Own Mobile calls this a "business id" and names a list that is a field; its example is in the range of global IDs. It is treated as global, and its list is the company\'s models with their global IDs.',
			types: ['enterBringYourOwnMobile'],
		},
	],
};

export const replacementRefDevice: PickField = {
	kind: 'pick',
	attribute: 'replacement_ref_device_id',
	label: 'New Device Model',
	lookup: 'refDevices',
	placeholder: 'e.g. 1046803160',
	description: 'The model that replaces the current one, by its global ID',
	deviations: [
		{
			says: 'The table of Device Swap calls this a "business id"; its example is in the range of global IDs. It is treated as global.',
			types: ['deviceSwap'],
		},
	],
};

export const deviceIdentifier: TextField = {
	kind: 'text',
	attribute: 'device_identifier',
	label: 'Device Identifier',
	placeholder: 'e.g. 356938035643809',
	description: 'The IMEI, MEID, ESN, MSN or serial number of the device',
};

/** For the activity that moves a line to another device: the documentation means that one. */
export const newDeviceIdentifier: TextField = {
	...deviceIdentifier,
	label: 'New Device Identifier',
	description:
		'The IMEI, MEID, ESN, MSN or serial number of the new device, not of the one in use now',
	deviations: [
		{
			says: 'Device Swap describes it by the names new_meid, new_esn and new_imei. Only device_identifier is sent, as in its example.',
			types: ['deviceSwap'],
		},
	],
};

export const newSim: TextField = {
	kind: 'text',
	attribute: 'new_sim',
	label: 'New SIM',
	placeholder: 'e.g. 8901260852393334567',
	description: 'The number of the new SIM card (ICCID)',
};
