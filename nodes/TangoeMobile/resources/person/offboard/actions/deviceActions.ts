import type { IDataObject } from 'n8n-workflow';

import { TangoeError } from '../../../../errors/tangoeError';
import { returnGenericSerial, returnImei } from '../../../../fields/device/deviceReturn';
import { shippingAddress } from '../../../../fields/order/addresses';
import { isBlank } from '../../../../kinds/locatorValue';
import { byId } from '../../../../kinds/records/byId';
import { textAt } from '../../../../lookups/row';
import { deviceAssign } from '../../../activity/types/deviceAssign';
import { deviceReturn } from '../../../activity/types/deviceReturn';
import { rowFor } from './returns';
import type { Action } from './action';
import { once } from './once';

/** What can become of a device, in the order of the panel. */
export const DEVICE_ACTIONS: Action[] = [
	{
		value: 'returnDevice',
		name: 'Return',
		nameInRule: 'Return Device',
		description: 'Send it back, with the tracking number in Return Table',
		of: 'device',
		order: {
			// Its record shows no device, so the numbers on the device tell two returns of a person apart.
			type: once(deviceReturn, returnImei, returnGenericSerial),
			isProof: 'always',
			conflictsWith: [deviceAssign.id],
			fields: (asset, _choice, { returns, fields }) => {
				const imei = textAt('imei', asset.row);
				const serial = textAt('generic_serial', asset.row);
				const { trackingNumber, courierId } = rowFor(asset, returns);
				const courier = courierId ?? fields.returnCourierId;
				return {
					panel: {
						returnImei: imei,
						returnGenericSerial: serial,
						returnTrackingNumber: trackingNumber,
						...(courier !== undefined && { returnCourierId: byId(courier) }),
					},
					additional: { shippingAddressJson: addressIn(fields) },
					// What the inventory shows of a device is all that it has.
					options: { singleIdentifier: imei === undefined || serial === undefined },
				};
			},
		},
	},
	{
		value: 'assignDevice',
		name: 'Assign to Somebody',
		nameInRule: 'Assign Device to Somebody',
		description: 'Transfer the device, without a line, to New Owner',
		of: 'device',
		order: {
			type: once(deviceAssign),
			isProof: 'never',
			takesOwner: true,
			conflictsWith: [deviceAssign.id],
			fields: ({ id }, { newOwnerId }) => ({
				panel: { deviceId: byId(id), replacementPersonId: byId(newOwnerId) },
			}),
		},
	},
];

/** @throws TangoeError of kind `input` where there is none: the panel of Offboard has it in this form alone */
function addressIn({ shippingAddressJson }: IDataObject): IDataObject[string] {
	if (!isBlank(shippingAddressJson)) return shippingAddressJson;
	throw new TangoeError(
		'input',
		`Device Return was not sent. ${shippingAddress.whole?.label} is empty: Tangoe asks for an address where a device goes back`,
		'Add it under Additional Fields.',
	);
}
