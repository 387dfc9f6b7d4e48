import type { Sandbox } from '../../../../sandbox/index.cts';
import type { Device } from '../../../../sandbox/world/types.cts';
import { trueNow } from '../fastClock.cts';
import { PRIVATE } from '../orders.cts';
import type { DrawnOrder, LeaverCase } from './draw.cts';
import { LAST_DAY, OTHER_DAY } from './panel.cts';
import { NEW_OWNER, SOMEBODY_ELSE, type Settled, type Thing } from './world.cts';

/** Long enough before a run to be mistaken for none of its orders. */
const AGE_MS = 120_000;
const [CANCEL, ASSIGN_LINE, TRANSFER, ASSIGN_DEVICE, RETURN] = [1, 16, 21, 24, 46];

/** Places what somebody ordered before the first run. What Tangoe refuses, such as to suspend a suspended line, is not there. */
export async function placeBefore(
	sandbox: Sandbox,
	drawn: LeaverCase,
	settled: Settled[],
): Promise<void> {
	for (const { person, things } of settled) {
		for (const thing of things) {
			if (!thing.before) continue;
			const activity = activityOf(thing, thing.before, drawn, person.employee_id);
			const answer = await fetch(`${sandbox.url}/1/activities`, {
				method: 'POST',
				headers: { 'API-Token': sandbox.credentials.apiToken, 'content-type': 'application/json' },
				body: JSON.stringify({ activity }),
			});
			const record = sandbox.activities.at(-1);
			if (answer.status !== 201 || !record) continue;
			record.created_at = new Date(trueNow() - AGE_MS).toISOString();
			if (thing.before.isVoid) record.state = 'cancelled';
		}
	}
}

function activityOf(
	{ kind, id, row }: Thing,
	{ typeId, isToNewOwner, isForOtherDay }: DrawnOrder,
	{ isToday }: LeaverCase,
	employee_id: string,
): Record<string, unknown> {
	const day = isForOtherDay ? OTHER_DAY : isToday ? undefined : LAST_DAY;
	const { address1, city, zip } = PRIVATE;
	return {
		activity_type_id: typeId,
		employee_id,
		comment: 'Ordered before',
		...(typeId !== RETURN && { [`${kind}_id`]: id }),
		...(typeId === CANCEL && day !== undefined && { sleep_until: day }),
		...([ASSIGN_LINE, ASSIGN_DEVICE].includes(typeId) && {
			replacement_person_id: isToNewOwner ? NEW_OWNER : SOMEBODY_ELSE,
		}),
		...(typeId === TRANSFER && {
			transfer_of_liability_attributes: {
				...{ phone_number: '3185559999', name: 'Lysander', transfer_notes: 'Leaves' },
			},
		}),
		...(typeId === RETURN && {
			return_imei: (row as Device).imei,
			return_generic_serial: (row as Device).generic_serial,
			return_tracking_number: 'PP1',
			shipping_address_attributes: { address1, city, zip, state: 'IN', country_id: 52123291 },
		}),
	};
}
