import { accessories } from '../fields/accessories';
import { preferredAddress, preferredAddressOrShipping, shippingAddress } from '../fields/addresses';
import { carrier, carrierAccount } from '../fields/carrier';
import { pickUpDate, returnDate } from '../fields/dates';
import {
	businessRefDevice,
	device,
	deviceIdentifier,
	newSim,
	refDevice,
	replacementRefDevice,
} from '../fields/device';
import { returnGenericSerial, returnImei, returnTrackingNumber } from '../fields/deviceReturn';
import { employee, replacementPerson } from '../fields/employee';
import { featuresToAdd, featuresToRemove } from '../fields/features';
import { liabilityToCorporate, liabilityToPersonal } from '../fields/liability';
import { line } from '../fields/line';
import { preferredAreaCode } from '../fields/phoneNumber';
import { businessPlan, plan } from '../fields/plan';
import {
	program,
	programMembership,
	signature,
	skipApproval,
	skipPolicyAgreement,
	suppressUserEmail,
} from '../fields/program';
import { comment } from '../fields/texts';
import { warranty } from '../fields/warranty';
import type { Field } from '../../kinds/field';

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
