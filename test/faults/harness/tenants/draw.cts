import fc from 'fast-check';
import type { SandboxSettings } from '../../../../sandbox/settings.cts';
import { errorBodies, type ErrorBody } from './errorBodies.cts';
import { decoys, keys } from './keys.cts';

/** A customer of Tangoe, by what is not documented: how its API answers. */
export interface Tenant {
	settings: Partial<SandboxSettings>;
	/** How it says no. */
	errorBody: ErrorBody;
}

/** Mostly one, now and then one of the others. */
function mostly<T>(usual: T, ...others: T[]): fc.Arbitrary<T> {
	return fc.oneof(
		{ weight: 3, arbitrary: fc.constant(usual) },
		{ weight: 1, arbitrary: fc.constantFrom(...others) },
	);
}

/** What leaves the node helpless, and no sensible server does: one of a hundred. */
function rarely<T>(usual: T, ...others: T[]): fc.Arbitrary<T> {
	return fc.oneof(
		{ weight: 99, arbitrary: fc.constant(usual) },
		{ weight: 1, arbitrary: fc.constantFrom(...others) },
	);
}

const ENVELOPES = [
	...['bare', 'resource', 'data', 'items', 'results', 'records', 'rows', 'value', 'list'],
	...['response.result', 'response.data', 'data.items', 'd.results', 'a.b.records'],
	...['payload.list', 'content.entries', 'result.resource', 'tango.data'],
];
/** Under these the node takes no empty list for one, and under the last two none at all. */
const STRANGE_ENVELOPES = ['tango', 'data.tango', 'invoices.account', 'meta.list'];

/** Filters of activities that the node sends. */
const FILTERS = ['activity_type_id_eq', 'created_at_gte', 'sleeping', 'state_eq', 'updated_at_gt'];

const lists = {
	envelope: fc.oneof(
		{ weight: 99, arbitrary: fc.constantFrom(...ENVELOPES) },
		{ weight: 1, arbitrary: fc.constantFrom(...STRANGE_ENVELOPES) },
	),
	pageDetails: fc.boolean(),
	rows: fc.constantFrom<SandboxSettings['rows']>('bare', 'bare', 'wrapped', 'JSON:API'),
	ids: fc.constantFrom<SandboxSettings['ids']>('documented', 'documented', 'text', 'number'),
	omitEmpty: mostly(false, true),
	maxPageSize: mostly(999, 500, 250, 100, 50, 25, 20, 10),
	ignorePerPage: mostly(false, true),
	ignorePage: rarely(false, true),
	beyondEnd: mostly<SandboxSettings['beyondEnd']>('empty', 'last'),
	overlap: mostly(0, 1, 3),
	ignoreFilters: fc.oneof(
		{ weight: 75, arbitrary: fc.constant<boolean | string[]>(false) },
		{ weight: 24, arbitrary: fc.subarray(FILTERS) },
		{ weight: 1, arbitrary: fc.constantFrom<boolean | string[]>(true, ['employee_id']) },
	),
	strictFilters: mostly(false, true),
};

const records = {
	recordEnvelope: mostly('bare', 'resource', 'data', 'response', 'data.resource', 'result.item'),
	records: mostly<SandboxSettings['records']>('bare', 'JSON:API'),
	createdAnswer: fc.oneof(
		{ weight: 79, arbitrary: fc.constant<SandboxSettings['createdAnswer']>('record') },
		{
			weight: 20,
			arbitrary: fc.constantFrom<SandboxSettings['createdAnswer']>('short', 'id', 'activityId'),
		},
		{ weight: 1, arbitrary: fc.constant<SandboxSettings['createdAnswer']>('nothing') },
	),
	createdStatus: fc.constantFrom<SandboxSettings['createdStatus']>(200, 201, 202),
	noMatchStyle: fc.constantFrom<SandboxSettings['noMatchStyle']>('empty', 'null', 'array', '404'),
	errorStyle: fc.constantFrom<SandboxSettings['errorStyle']>('errorsObject', 'detail', 'text'),
};

const activities = {
	activityRows: mostly<SandboxSettings['activityRows']>('whole', 'short', 'anonymous'),
	newestFirst: fc.boolean(),
	states: mostly<SandboxSettings['states']>('words', 'labels'),
	createdAt: fc.oneof(
		{ weight: 6, arbitrary: fc.constant<SandboxSettings['createdAt']>('documented') },
		{
			weight: 6,
			arbitrary: fc.constantFrom<SandboxSettings['createdAt']>(
				...(['seconds', 'minutes', 'noZone', 'day', 'epoch', 'slashes'] as const),
			),
		},
	),
	comments: mostly<SandboxSettings['comments']>('asSent', 'crlf', 'escaped', 'cut', 'oneSpace'),
	echoRemoteActivityId: fc.boolean(),
	dateAheadMs: mostly(0, -600_000, 600_000, 3_600_000),
};

/** Random tenants. Habits that leave the node helpless are rare, all others common. */
export const tenants: fc.Arbitrary<Tenant> = fc.record({
	settings: fc
		.record({ ...lists, ...records, ...activities, keys, decoys })
		.map(({ maxPageSize: size, overlap, ...rest }) => {
			// Who knows neither page nor per_page and shows only a few rows has no way to the others at all.
			const maxPageSize = rest.ignorePage && rest.ignorePerPage ? 999 : size;
			return { ...rest, maxPageSize, overlap: Math.min(overlap, maxPageSize - 1) };
		}),
	errorBody: errorBodies,
});

/** Whether nobody can tell from what a tenant shows of its activities whether an order is among them. */
export function hidesDuplicates(settings: Partial<SandboxSettings>): boolean {
	const { keys: names, envelope = 'bare', ignorePage } = settings;
	return (
		names?.activities?.created_for === '' ||
		STRANGE_ENVELOPES.includes(envelope) ||
		ignorePage === true
	);
}

/**
 * Whether a lost order can be told from others by what the list shows, however the order was sent: see
 * docs/safety.md on what remains unknown.
 */
export function showsLostOrders(settings: Partial<SandboxSettings>): boolean {
	const { activityRows, createdAt = '', dateAheadMs, comments } = settings;
	return (
		activityRows === 'whole' &&
		['documented', 'seconds', 'epoch'].includes(createdAt) &&
		dateAheadMs === 0 &&
		comments === 'asSent' &&
		!hidesDuplicates(settings)
	);
}
