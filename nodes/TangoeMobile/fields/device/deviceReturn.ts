import type { FlagField, PickField, TextField } from '../../kinds/fieldTypes';

export const returnImeiAsNumber: FlagField = {
	kind: 'flag',
	attribute: 'return_imei_as_number',
	label: 'Return IMEI as Number',
	initial: false,
	description:
		'Whether to send the IMEI as a number, as in the documented example, instead of as text',
};

export const singleIdentifier: FlagField = {
	kind: 'flag',
	attribute: 'single_identifier',
	label: 'Device Has Only One Identifier',
	initial: false,
	description:
		'Whether the IMEI or the serial number may be empty because the device has none. Turn this on only for such a device.',
};

export const returnImei: TextField = {
	kind: 'text',
	attribute: 'return_imei',
	label: 'Return IMEI',
	digitsOnly: true,
	pattern: {
		regex: /^\d{14,16}$/,
		remedy: 'give its 14 to 16 digits, or see the option Device Has Only One Identifier',
	},
	mayBeBlankWith: 'singleIdentifier',
	asNumberWith: 'returnImeiAsNumber',
	placeholder: 'e.g. 356938035643809',
	description: 'The IMEI of the returned device',
	deviations: [
		{
			says: 'The example shows the IMEI as a number of 16 digits; real ones have 15. It is sent as text; the option Return IMEI as Number sends a number.',
		},
	],
};

export const returnGenericSerial: TextField = {
	kind: 'text',
	attribute: 'return_generic_serial',
	label: 'Return Serial Number',
	mayBeBlankWith: 'singleIdentifier',
	placeholder: 'e.g. 12345656',
	description: 'The serial number of the returned device',
};

export const returnTrackingNumber: TextField = {
	kind: 'text',
	attribute: 'return_tracking_number',
	label: 'Return Tracking Number',
	placeholder: 'e.g. fkj234r24tv4v',
	description: 'The tracking number of the return shipment',
};

export const returnCourier: PickField = {
	kind: 'pick',
	attribute: 'return_courier_id',
	label: 'Return Courier ID',
	isOnPanel: true,
	placeholder: 'e.g. 1',
	description:
		'The ID of the courier that takes the device back, which Tangoe gives you. Left empty, none is sent.',
	deviations: [
		{
			says: 'The table does not name the courier, the example does. The panel asks for it, and it is left out when empty.',
		},
	],
};
