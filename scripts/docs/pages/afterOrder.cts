import { statusOf } from '../../../nodes/TangoeMobile/resources/activity/states.ts';
import type { ActivityType } from '../../../nodes/TangoeMobile/resources/activity/types/activityType.ts';
import { PHASES } from '../../../nodes/TangoeMobile/resources/activity/types/phases/phases.ts';
import { flowOf, type Flow, type Milestone } from '../../../sandbox/orders/flows.cts';
import { bullets, code, table } from '../markdown.cts';

const APPROVALS: Record<string, string> = {
	company: 'Approval comes first where your company asks for it.',
	manager: "The employee's manager approves it first, and an email says so.",
};

const RESULTS: Record<string, string> = {
	orderNumber: 'The order number: in the field Order Number (`order_number`).',
	newNumber:
		'The new phone number: in the field New Mobile Number. Under which key the record shows it is not documented.',
	tracking:
		'The tracking number and the shipper: in fields of their own (`tracking_number`, `courier`). The employee gets the shipping confirmation.',
	confirmations:
		"The carrier's confirmations: in the notes of the activity. The documented record does not show them.",
	completionMail: 'The employee gets an email when the line is transferred.',
};

/** What happens to an order of a type once it is placed: the parts of a section. */
export function afterOrder(type: ActivityType): string[] {
	const flow = flowOf(type.id);
	const results = [...flow.results.map((name) => RESULTS[name]), ...flow.remarks];
	return [
		'## What happens after the order',
		introduction(flow),
		table(['Status', 'State', 'Phase', 'Final'], flow.milestones.map(rowOf(type))),
		...(results.length > 0 ? ['What comes of it:', bullets(results)] : []),
		'[States and phases](../phases.md) says where this is from, how sure it is, and what else an activity can be in.',
	];
}

function introduction({ approval, milestones }: Flow): string {
	if (approval === undefined) {
		return "Tangoe's page describes no process for it. Any activity can go through these states:";
	}
	const named = milestones.filter(({ name }) => name !== undefined).length;
	return [
		...(approval === null ? [] : [APPROVALS[approval]]),
		...(named > 0 ? [`Then Tangoe sets it to ${named === 1 ? 'this status' : 'these'}.`] : []),
		...(named < milestones.length
			? [
					"Tangoe's page names no status for the end, so the state that any activity can end in stands here.",
				]
			: []),
	].join(' ');
}

function rowOf({ id }: ActivityType) {
	return ({ name, state, mayBeSkipped }: Milestone): string[] => {
		const { phase, is_final } = statusOf({ id: 0, activity_type_id: id, state });
		return [
			`${name ?? ''}${mayBeSkipped ? ' (not always)' : ''}`,
			code(state),
			`${PHASES[phase].name} (${code(phase)})`,
			is_final ? 'yes' : '',
		];
	};
}
