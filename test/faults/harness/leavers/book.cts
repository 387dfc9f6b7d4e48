import type { Sandbox } from '../../../../sandbox/index.cts';
import type { Device } from '../../../../sandbox/world/types.cts';
import type { Settled, Thing } from './world.cts';

/** An order that the sandbox holds about a line or a device of a leaver. */
export interface Booked {
	id: number;
	typeId: number;
	/** Such as "line 2100001". */
	about: string;
	isVoid: boolean;
	isOpen: boolean;
	newOwner?: number;
	/** The day of a cancellation; empty for the day on which it was ordered. */
	day: string;
}

/** States in which an activity goes nowhere any more, as the sandbox writes them. */
const ENDS = ['active', 'cancelled', 'completed', 'unsuspend_line'];

/** A line or a device in words. */
export function nameOf({ kind, id }: Pick<Thing, 'id' | 'kind'>): string {
	return `${kind} ${id}`;
}

/** Every order about what leavers have, in order. */
export function booked({ activities, orders }: Sandbox, settled: Settled[]): Booked[] {
	const things = settled.flatMap((one) => one.things);
	return activities.flatMap(({ id, state, activity_type_id }, index) => {
		const { activity } = orders[index];
		const about = aboutOf(activity, things);
		if (about === undefined) return [];
		return {
			id,
			typeId: activity_type_id,
			about,
			isVoid: state === 'cancelled',
			isOpen: !ENDS.includes(state),
			newOwner: activity.replacement_person_id as number | undefined,
			day: String(activity.sleep_until ?? ''),
		};
	});
}

function aboutOf(activity: Record<string, unknown>, things: Thing[]): string | undefined {
	const thing = things.find(({ kind, id, row }) => {
		if (kind === 'line') return activity.line_id === id;
		const { generic_serial } = row as Device;
		return activity.device_id === id || activity.return_generic_serial === generic_serial;
	});
	return thing && nameOf(thing);
}
