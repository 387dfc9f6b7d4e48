import type { LineStatus } from '../world/types.cts';

const IN_SERVICE: LineStatus[] = ['active'];
const WITH_CARRIER: LineStatus[] = ['active', 'suspended'];

/**
 * Which lines an activity type can be ordered for, where it is not active ones only.
 *
 * The documentation suspends (2), unsuspends (87) and reactivates (42) one and the same line in its
 * examples, so an active line has to pass for all three. The opposite states do not: 87 is for
 * suspended, 42 for deactivated lines.
 */
const EXCEPTIONS: Record<number, LineStatus[]> = {
	1: WITH_CARRIER,
	16: WITH_CARRIER,
	18: WITH_CARRIER,
	21: WITH_CARRIER,
	42: ['deactivated', 'active'],
	87: ['suspended', 'active'],
};

/** The statuses a line may have for this type. */
export function lineStatusesFor(activityTypeId: number): LineStatus[] {
	return EXCEPTIONS[activityTypeId] ?? IN_SERVICE;
}
