import fc from 'fast-check';
import {
	isVoid,
	phaseOf,
	statusOf,
} from '../../../../../nodes/TangoeMobile/resources/activity/states';
import { ACTIVITY_TYPES } from '../../../../../nodes/TangoeMobile/resources/activity/types';
import {
	PHASES,
	type Phase,
} from '../../../../../nodes/TangoeMobile/resources/activity/types/phases/phases';
import type { Row } from '../../../../../nodes/TangoeMobile/transport/answers/envelope';
import documentation from '../../../../../sandbox/documentation/flows.json';
import type { Milestone } from '../../../../../sandbox/orders/flows.cts';

const LINE_CANCEL = 1;
const of = (state: unknown, activity_type_id: unknown = LINE_CANCEL) =>
	statusOf({ id: 1, activity_type_id, state } as Row);

describe('the phase of a state', () => {
	test.each<[Phase, boolean, boolean, string[]]>([
		['waitingForApproval', false, false, ['Pending Approval', 'submitted']],
		[
			'withTangoe',
			false,
			false,
			['approved', 'In Progress', 'inProgress', 'in-progress', ' OPEN '],
		],
		['withTangoe', false, false, ['Await Carrier Response', 'awaiting_carrier_response']],
		['ordered', false, false, ['ordered', 'Order Placed']],
		['backOrdered', false, true, ['on_back_order', 'On Back-Order', 'ON BACK ORDER']],
		['shipped', false, false, ['shipped']],
		['done', true, false, ['completed', 'COMPLETE', 'closed']],
		['cancelled', true, true, ['cancelled', 'Canceled', 'CANCELLED', 'withdrawn']],
		['refused', true, true, ['rejected', 'Not Approved', 'not_approved', 'failed']],
		['unknown', false, true, ['kaput', 'completed?', 'incomplete', 'un-shipped', '', '_']],
	])('%s: final %s, needs attention %s', (phase, is_final, needs_attention, states) => {
		for (const state of states) expect(of(state)).toEqual({ phase, is_final, needs_attention });
	});

	test.each([
		null,
		undefined,
		0,
		true,
		{},
		[],
		['completed'],
		{ state: 'completed' },
		`completed${' '.repeat(60)}?`,
		'x'.repeat(1_000_000),
	])('%.20j is unknown', (state) => expect(of(state).phase).toBe('unknown'));

	test('a row that shows neither state nor type is unknown', () => {
		expect(phaseOf({ id: 1 })).toBe('unknown');
	});

	test('says no more because the activity has been complete before', () => {
		const reopened = {
			id: 1,
			activity_type_id: 12,
			state: 'in_progress',
			completed_at: '2026-11-30',
		};
		expect(statusOf(reopened)).toMatchObject({ phase: 'withTangoe', is_final: false });
	});
});

describe('what ends one type alone', () => {
	test.each<[string, number[], Phase, Phase, boolean]>([
		['Shipped', [3, 4, 17, 18, 22], 'shipped', 'shipped', false],
		['Order Placed', [37], 'done', 'ordered', false],
		['Active', [42], 'done', 'withTangoe', false],
		['Features Updated', [15], 'done', 'unknown', true],
		['Activated', [40], 'done', 'unknown', true],
		['Number Changed', [13], 'done', 'unknown', true],
		['Plan Change', [14], 'done', 'unknown', true],
		['Unsuspend Line', [87], 'done', 'unknown', true],
		['Set Date', [9], 'done', 'unknown', true],
	])('%s: %j', (state, types, phase, otherwise, needs_attention) => {
		for (const { id } of ACTIVITY_TYPES) {
			expect(of(state, id)).toEqual(
				types.includes(id)
					? { phase, is_final: true, needs_attention: false }
					: { phase: otherwise, is_final: false, needs_attention },
			);
		}
		for (const id of types.map(String)) {
			expect(of(state.toUpperCase().replace(' ', '-'), id).is_final).toBe(true);
		}
		expect(of(state, 990).phase).toBe(otherwise);
	});
});

describe('the milestones of the documentation', () => {
	const { flows, undescribed } = documentation;
	const described = flows.flatMap(({ activity_type_id, milestones }) =>
		milestones.map((it: Milestone) => ({ activity_type_id, ...it })),
	);
	const others = undescribed.activity_type_ids.flatMap((activity_type_id) =>
		undescribed.milestones.map((it: Milestone) => ({ activity_type_id, ...it })),
	);

	test.each([...described, ...others])(
		'of type $activity_type_id: $state',
		({ activity_type_id, state, name, ends = false }) => {
			for (const spelling of [state, name ?? state]) {
				const status = of(spelling, activity_type_id);
				expect(status.phase).not.toBe('unknown');
				expect(status).toMatchObject({ is_final: ends, needs_attention: false });
			}
		},
	);

	test('are there for every documented type of the catalog', () => {
		const known = [...described, ...others].map(({ activity_type_id }) => activity_type_id);
		const documented = ACTIVITY_TYPES.filter(({ example }) => !example);
		expect(new Set(known)).toEqual(new Set(documented.map(({ id }) => id)));
	});

	test('are where the ends of the catalog come from', () => {
		const ends = ACTIVITY_TYPES.flatMap((type) =>
			Object.keys(type.ends ?? {}).map((state) => `${type.id} ${state}`),
		);
		const named = described.map(
			({ activity_type_id, name }) => `${activity_type_id} ${name?.toLowerCase()}`,
		);
		expect(named).toEqual(expect.arrayContaining(ends));
	});
});

describe('a state that nobody knows', () => {
	const words = [
		...Object.values(PHASES).flatMap(({ confirmed = [], described = [], likely = [] }) => [
			...confirmed,
			...described,
			...likely,
		]),
		...ACTIVITY_TYPES.flatMap(({ ends = {} }) => Object.keys(ends)),
	].map((word) => word.replaceAll(' ', ''));
	const isKnown = (state: string) => words.includes(state.toLowerCase().replace(/[\s_-]/g, ''));
	const types = fc.constantFrom(...ACTIVITY_TYPES.map(({ id }) => id), 990, '1', null);
	const unknown = fc
		.oneof(
			fc.string(),
			fc.string({ unit: 'grapheme' }),
			// Near to what is known.
			fc
				.tuple(fc.constantFrom(...words), fc.string({ minLength: 1, maxLength: 3 }))
				.map((it) => it.join('')),
			fc
				.tuple(fc.constantFrom('un', 'not ', 'x'), fc.constantFrom(...words))
				.map((it) => it.join('')),
		)
		.filter((state) => !isKnown(state));

	test('is never final, never void, and always looked at', () => {
		fc.assert(
			fc.property(unknown, types, (state, activity_type_id) => {
				const row = { id: 1, activity_type_id, state } as Row;
				expect(statusOf(row)).toEqual({ phase: 'unknown', is_final: false, needs_attention: true });
				expect(isVoid(row)).toBe(false);
			}),
		);
	});
});

test('an activity that was withdrawn or refused is void, no other one', () => {
	const states = ['cancelled', 'Canceled', 'rejected', 'completed', 'approved', 'kaput', undefined];
	expect(states.filter((state) => isVoid({ id: 1, state }))).toEqual([
		'cancelled',
		'Canceled',
		'rejected',
	]);
});
