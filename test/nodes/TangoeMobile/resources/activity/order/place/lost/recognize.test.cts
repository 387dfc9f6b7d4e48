import type { IDataObject } from 'n8n-workflow';

import { momentNow } from '../../../../../../../../nodes/TangoeMobile/resources/activity/order/place/lost/moment';
import type { Row } from '../../../../../../../../nodes/TangoeMobile/transport/answers/envelope';
import {
	recognize,
	type LostOrder,
} from '../../../../../../../../nodes/TangoeMobile/resources/activity/order/place/lost/recognize';

const NOW = Date.parse('2026-11-24T12:00:00Z');
/** Sent five seconds ago. */
const AGE_MS = 5_000;

const activity = {
	activity_type_id: 1,
	employee_id: '10000',
	line_id: 807778,
	comment: 'leaver',
};
const own: Row = {
	id: 7,
	activity_type_id: 1,
	created_for: { employee_id: '10000' },
	line_id: 807778,
	comment: 'leaver',
	created_at: '2026-11-24T11:59:57.000Z',
};

interface Case {
	rows: Row[];
	order?: Partial<LostOrder>;
	isTrusted?: boolean;
	age?: number;
	isCertain?: boolean;
}

function found({ rows, order, isTrusted = true, age = AGE_MS, isCertain = true }: Case): unknown {
	const lost: LostOrder = {
		activity,
		sentAt: momentNow(),
		isBeforeKnown: true,
		isExcluded: () => false,
		rivals: () => [],
		...order,
	};
	return recognize(lost, { rows, clock: { now: NOW, isTrusted } }, { ms: age, isCertain })?.id;
}

const before = { isBeforeKnown: false };
const at = (created_at: unknown): Row => ({ ...own, created_at: created_at as string });

describe('its own record is found', () => {
	it.each<[string, Case]>([
		['new and alike', { rows: [own] }],
		['new and alike, without a look before', { rows: [own], order: before }],
		['to the minute, and not there before', { rows: [at('2026-11-24T11:59Z')] }],
		['without a zone, and not there before', { rows: [at('2026-11-24 06:59:57')] }],
		['of today, and not there before', { rows: [at('2026-11-24')] }],
		['with a Date that is not trusted, and not there before', { rows: [own], isTrusted: false }],
		['sent by another process, and not there before', { rows: [own], isCertain: false }],
		['with another text, the only one for the line', { rows: [{ ...own, comment: 'by the API' }] }],
		['by its text, among several', { rows: [{ ...own, id: 8, comment: 'of somebody else' }, own] }],
		['beside one of another order', { rows: [own, { ...own, id: 8 }], order: excluding('8') }],
		['beside a rival for another line', { rows: [own], order: rival({ line_id: 807729 }) }],
		['beside a rival with another text', { rows: [own], order: rival({ comment: 'joiner' }) }],
	])('%s', (_, one) => {
		expect(found(one)).toBe(7);
	});
});

describe('nothing is claimed', () => {
	it.each<[string, Case]>([
		['that is older', { rows: [at('2026-11-24T11:59:52Z')] }],
		['that is an hour older, at another clock', { rows: [at('2026-11-24T10:59:57Z')] }],
		['that came long after', { rows: [own], age: 20 * 60_000 }],
		['that lies in the future', { rows: [at('2026-11-24T12:10:00Z')] }],
		['that has no time', { rows: [at(undefined)] }],
		['that belongs to another order', { rows: [own], order: excluding('7') }],
		['that may be a rival', { rows: [own], order: rival({}) }],
		[
			'that may be a rival of which only IDs are known',
			{ rows: [own], order: rival({ comment: undefined }) },
		],
		['of two alike', { rows: [own, { ...own, id: 8 }] }],
		['of two with other texts', { rows: [other(7), other(8)] }],
		['without a look before, to the minute', { rows: [at('2026-11-24T11:59Z')], order: before }],
		['without a look before, without a zone', { rows: [at('2026-11-24 06:59:57')], order: before }],
		[
			'without a look before, with a Date that is not trusted',
			{ rows: [own], order: before, isTrusted: false },
		],
		[
			'without a look before, sent by another process',
			{ rows: [own], order: before, isCertain: false },
		],
		['with another text, without a look before', { rows: [other(7)], order: before }],
		[
			'with another text, to the minute',
			{ rows: [{ ...other(7), created_at: '2026-11-24T11:59Z' }] },
		],
		[
			'with another text, which may be a rival',
			{ rows: [other(7)], order: rival({ comment: 'joiner' }) },
		],
		[
			'with another text, about no line or device',
			{
				rows: [other(7)],
				order: { activity: { activity_type_id: 1, employee_id: '10000', comment: 'leaver' } },
			},
		],
	])('%s', (_, one) => {
		expect(found(one)).toBeUndefined();
	});
});

function other(id: number): Row {
	return { ...own, id, comment: 'of somebody else' };
}

function excluding(excluded: string): Partial<LostOrder> {
	return { isExcluded: (id) => id === excluded };
}

function rival(different: IDataObject): Partial<LostOrder> {
	return { rivals: () => [{ ...activity, ...different }] };
}
