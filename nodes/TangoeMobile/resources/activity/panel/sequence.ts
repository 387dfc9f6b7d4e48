import { accessories } from '../../../fields/device/accessories';
import {
	preferredAddress,
	preferredAddressOrShipping,
	shippingAddress,
} from '../../../fields/order/addresses';
import { carrier, carrierAccount } from '../../../fields/line/carrier';
import { pickUpDate, returnDate } from '../../../fields/order/dates';
import {
	businessRefDevice,
	device,
	deviceIdentifier,
	newSim,
	refDevice,
	replacementRefDevice,
} from '../../../fields/device/device';
import {
	returnGenericSerial,
	returnImei,
	returnTrackingNumber,
} from '../../../fields/device/deviceReturn';
import { employee, replacementPerson } from '../../../fields/person/employee';
import { featuresToAdd, featuresToRemove } from '../../../fields/line/features';
import { liabilityToCorporate, liabilityToPersonal } from '../../../fields/line/liability';
import { line } from '../../../fields/line/line';
import { preferredAreaCode } from '../../../fields/line/phoneNumber';
import { businessPlan, plan } from '../../../fields/line/plan';
import {
	program,
	programMembership,
	signature,
	skipApproval,
	skipPolicyAgreement,
	suppressUserEmail,
} from '../../../fields/person/program';
import { comment } from '../../../fields/order/texts';
import { warranty } from '../../../fields/device/warranty';
import type { Field } from '../../../kinds/fieldTypes';

/**
 * The order of the fields on the panel, for all types: whom and what it concerns first, then the
 * documented chain from carrier to features, what describes the matter, and addresses last. A field that
 * a list depends on stands before it.
 */
export const PANEL_SEQUENCE: Field[] = [
	employee,
	line,
	device,
	replacementPerson,
	carrier,
	carrierAccount,
	businessRefDevice,
	refDevice,
	replacementRefDevice,
	businessPlan,
	plan,
	featuresToAdd,
	featuresToRemove,
	program,
	programMembership,
	deviceIdentifier,
	newSim,
	returnImei,
	returnGenericSerial,
	returnTrackingNumber,
	preferredAreaCode,
	pickUpDate,
	returnDate,
	liabilityToCorporate,
	liabilityToPersonal,
	warranty,
	accessories,
	signature,
	skipApproval,
	skipPolicyAgreement,
	suppressUserEmail,
	comment,
	shippingAddress,
	preferredAddress,
	preferredAddressOrShipping,
];
