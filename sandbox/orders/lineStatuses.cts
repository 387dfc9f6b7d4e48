import type { LineStatus } from '../world/types.cts';

const inService: LineStatus[] = ['active'];
const withCarrier: LineStatus[] = ['active', 'suspended'];

/**
 * Which lines an activity type can be ordered for, where it is not active ones only.
 *
 * The documentation suspends (2), unsuspends (87) and reactivates (42) one and the same line in its
 * examples, so an active line has to pass for all three. The opposite states do not: 87 is for
 * suspended, 42 for deactivated lines.
 */
const exceptions: Record<number, LineStatus[]> = {
	1: withCarrier,
	16: withCarrier,
	18: withCarrier,
	21: withCarrier,
	42: ['deactivated', 'active'],
	87: ['suspended', 'active'],
};

/** The statuses a line may have for this type. */
export function lineStatusesFor(activityTypeId: number): LineStatus[] {
	return exceptions[activityTypeId] ?? inService;
}
