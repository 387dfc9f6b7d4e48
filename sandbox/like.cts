import { kindOf } from './http/writing.cts';
import type { CreatedAtStyle, KeyNames, SandboxSettings } from './settings.cts';

/** How a list is written. */
interface ListHabits {
	at?: string;
	rows?: SandboxSettings['rows'];
	/** The key by which a row is identified, by mode; null where there is none. */
	by?: Record<string, string | null>;
	/** Where a row says whose it is; null where it does not. */
	owner?: string | null;
}

/** What Set-Up → Check found out about a tenant, as its raw output has it; every part may be missing. */
export interface Profile {
	aheadSeconds?: number;
	page?: boolean;
	perPage?: boolean;
	/** By list and filter: `applied`, `ignored` or `refused`. */
	filters?: Record<string, Record<string, string>>;
	/** By path. */
	lists?: Record<string, ListHabits>;
	activityRows?: { owner: string | null; line: boolean };
	remoteActivityId?: boolean;
	createdAt?: { grain: string; isZoned: boolean };
	unknownPerson?: { status: number; form: string; isSomebody: boolean };
}

/** The sandbox's own keys, by mode. */
const OWN_KEYS: Record<string, string> = {
	email: 'email',
	identifier: 'imei',
	name: 'name',
	phoneNumber: 'phone_number',
};

const NO_MATCH: Record<string, SandboxSettings['noMatchStyle']> = {
	array: 'array',
	null: 'null',
	object: 'empty',
};

/** The settings with which a sandbox has the habits of a tenant, as far as it can. */
export function settingsLike(profile: Profile): Partial<SandboxSettings> {
	const lists = Object.entries(profile.lists ?? {}).filter(([, { at }]) => at !== undefined);
	const filters = Object.values(profile.filters ?? {}).flatMap((ofList) => Object.values(ofList));
	const { activityRows, createdAt, unknownPerson, aheadSeconds } = profile;
	return {
		...(lists.length > 0 && {
			envelope: mostFrequent(lists.map(([path, { at = '' }]) => envelopeOf(path, at))),
			rows: mostFrequent(lists.map(([, { rows = 'bare' }]) => rows)),
			keys: keysLike(lists, activityRows?.owner),
		}),
		...(profile.page !== undefined && { ignorePage: !profile.page }),
		...(profile.perPage !== undefined && { ignorePerPage: !profile.perPage }),
		...(filters.length > 0 && { ignoreFilters: mostFrequent(filters) === 'ignored' }),
		...(activityRows && { activityRows: rowsLike(activityRows) }),
		...(profile.remoteActivityId !== undefined && {
			echoRemoteActivityId: profile.remoteActivityId,
		}),
		...(createdAt && { createdAt: styleOf(createdAt) }),
		...(unknownPerson?.isSomebody === false && {
			noMatchStyle:
				unknownPerson.status === 404 ? '404' : (NO_MATCH[unknownPerson.form] ?? 'empty'),
		}),
		...(aheadSeconds !== undefined && { dateAheadMs: aheadSeconds * 1_000 }),
	};
}

function envelopeOf(path: string, at: string): string {
	if (at === '') return 'bare';
	return at === path.split('/').pop() ? 'resource' : at;
}

/** Other names than the sandbox's own. */
function keysLike(
	lists: Array<[path: string, habits: ListHabits]>,
	ownerOfActivity?: string | null,
): KeyNames {
	const names: KeyNames = {};
	const own = 'created_for.employee_id';
	if (ownerOfActivity && ownerOfActivity !== own) names.activities = { [own]: ownerOfActivity };
	for (const [path, { by = {}, owner }] of lists) {
		const found = Object.entries(by).map(([mode, key]) => [OWN_KEYS[mode], key]);
		if (owner !== undefined) found.push(['employee_id', owner]);
		for (const [ownKey, key] of found) {
			if (!ownKey || key === ownKey) continue;
			names[kindOf(path)] = { ...names[kindOf(path)], [ownKey]: key ?? '' };
		}
	}
	return names;
}

function rowsLike({ owner, line }: { owner: string | null; line: boolean }) {
	if (owner === null) return 'anonymous';
	return line ? 'whole' : 'short';
}

function styleOf({ grain, isZoned }: { grain: string; isZoned: boolean }): CreatedAtStyle {
	if (grain === 'day') return 'day';
	if (!isZoned) return 'noZone';
	if (grain === 'minute') return 'minutes';
	return grain === 'second' ? 'seconds' : 'documented';
}

function mostFrequent<T>(values: T[]): T {
	const count = (value: T) => values.filter((other) => other === value).length;
	return [...values].sort((one, other) => count(other) - count(one))[0];
}
