import type { ActivityType } from './activityType';
import { accessoryOrder } from './accessoryOrder';
import { addRemoveFeatures } from './addRemoveFeatures';
import { addServiceToExistingDevice } from './addServiceToExistingDevice';
import { addServiceToManagedDevice } from './addServiceToManagedDevice';
import { changeCarrier } from './changeCarrier';
import { changePhoneNumber } from './changePhoneNumber';
import { corporateEligibilityCheck } from './corporateEligibilityCheck';
import { deviceAssign } from './deviceAssign';
import { devicePurchase } from './devicePurchase';
import { deviceReplacement } from './deviceReplacement';
import { deviceReturn } from './deviceReturn';
import { deviceSwap } from './deviceSwap';
import { deviceUpgrade } from './deviceUpgrade';
import { enterBringYourOwnMobile } from './enterBringYourOwnMobile';
import { leaveProgram } from './leaveProgram';
import { lineAssignment } from './lineAssignment';
import { lineCancel } from './lineCancel';
import { newLine } from './newLine';
import { orderSimCard } from './orderSimCard';
import { pickDevice } from './pickDevice';
import { planChange } from './planChange';
import { reactivateLine } from './reactivateLine';
import { resetVoicemailPassword } from './resetVoicemailPassword';
import { suspend } from './suspend';
import { transferOfLiabilityAndChangeCarrier } from './transferOfLiabilityAndChangeCarrier';
import { transferOfLiabilityToCorporate } from './transferOfLiabilityToCorporate';
import { transferOfLiabilityToPersonal } from './transferOfLiabilityToPersonal';
import { transferOfLiabilityWithUpgrade } from './transferOfLiabilityWithUpgrade';
import { travelRequest } from './travelRequest';
import { unsuspend } from './unsuspend';
import { upgradeEligibilityCheck } from './upgradeEligibilityCheck';

/** The catalog: every type of the documentation's index, and those of a tenant alone, by name. */
export const ACTIVITY_TYPES: ActivityType[] = [
	accessoryOrder,
	addServiceToExistingDevice,
	addServiceToManagedDevice,
	addRemoveFeatures,
	changeCarrier,
	changePhoneNumber,
	corporateEligibilityCheck,
	deviceAssign,
	devicePurchase,
	deviceReplacement,
	deviceReturn,
	deviceSwap,
	deviceUpgrade,
	enterBringYourOwnMobile,
	leaveProgram,
	lineAssignment,
	lineCancel,
	newLine,
	orderSimCard,
	pickDevice,
	planChange,
	reactivateLine,
	resetVoicemailPassword,
	suspend,
	transferOfLiabilityToPersonal,
	transferOfLiabilityToCorporate,
	transferOfLiabilityAndChangeCarrier,
	transferOfLiabilityWithUpgrade,
	travelRequest,
	unsuspend,
	upgradeEligibilityCheck,
];

const BY_OPERATION = new Map(ACTIVITY_TYPES.map((type) => [type.operation, type]));
const BY_ID = new Map(ACTIVITY_TYPES.map((type) => [type.id, type]));

/** The type that an operation of the node places, if it places one. */
export function typeOfOperation(operation: string): ActivityType | undefined {
	return BY_OPERATION.get(operation);
}

/** The type with an `activity_type_id`; Tangoe may have types that the documentation does not. */
export function typeWithId(id: number): ActivityType | undefined {
	return BY_ID.get(id);
}
