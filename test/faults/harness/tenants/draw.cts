import fc from 'fast-check';
import type { KeyNames, SandboxSettings } from '../../../../sandbox/settings.cts';
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

/** What stands in the way of the node, and no sensible server does: one of fifty. */
function rarely<T>(usual: T, ...others: T[]): fc.Arbitrary<T> {
	return fc.oneof(
		{ weight: 49, arbitrary: fc.constant(usual) },
		{ weight: 1, arbitrary: fc.constantFrom(...others) },
	);
}

const ENVELOPES = [
	...['bare', 'resource', 'data', 'items', 'results', 'records', 'rows', 'value', 'tango'],
	...['response.result', 'response.data', 'data.items', 'd.results', 'a.b.records'],
	...['payload.list', 'content.entries', 'result.resource', 'data.tango'],
];

/** Filters of activities that the node sends. */
const FILTERS = ['activity_type_id_eq', 'created_at_gte', 'sleeping', 'state_eq', 'updated_at_gt'];

const lists = {
	envelope: fc.oneof(
		{ weight: 60, arbitrary: fc.constantFrom(...ENVELOPES) },
		// The name of something else: nobody can know that it is the list.
		{ weight: 1, arbitrary: fc.constantFrom('invoices.account', 'meta.list') },
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
		{ weight: 36, arbitrary: fc.constant<boolean | string[]>(false) },
		{ weight: 12, arbitrary: fc.subarray(FILTERS) },
		{ weight: 1, arbitrary: fc.constantFrom<boolean | string[]>(true, ['employee_id']) },
	),
	strictFilters: mostly(false, true),
};

const records = {
	recordEnvelope: mostly('bare', 'resource', 'data', 'response', 'data.resource', 'result.item'),
	records: mostly<SandboxSettings['records']>('bare', 'JSON:API'),
	createdAnswer: fc.oneof(
		{ weight: 30, arbitrary: fc.constant<SandboxSettings['createdAnswer']>('record') },
		{ weight: 6, arbitrary: fc.constantFrom<SandboxSettings['createdAnswer']>('short', 'id') },
		{
			weight: 1,
			arbitrary: fc.constantFrom<SandboxSettings['createdAnswer']>('activityId', 'nothing'),
		},
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
		.map(({ maxPageSize, overlap, ...rest }) => ({
			...rest,
			maxPageSize,
			// Of pages that everybody gets to the end of.
			overlap: Math.min(overlap, maxPageSize - 1),
		})),
	errorBody: errorBodies,
});

/** Whether nothing that a tenant shows of its activities tells for whom they are. */
export function hidesOwners(settings: Partial<SandboxSettings>): boolean {
	return (settings.keys as KeyNames).activities?.created_for === '';
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
		!hidesOwners(settings)
	);
}
