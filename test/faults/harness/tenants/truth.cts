import type { Profile } from '../../../../sandbox/like.cts';
import type { SandboxSettings } from '../../../../sandbox/settings.cts';
import { isIgnored } from '../../../../sandbox/routes/filters.cts';

/** How a moment is written, by style. */
const CREATED_AT: Record<SandboxSettings['createdAt'], { grain: string; isZoned: boolean }> = {
	documented: { grain: 'millisecond', isZoned: true },
	seconds: { grain: 'second', isZoned: true },
	minutes: { grain: 'minute', isZoned: true },
	noZone: { grain: 'second', isZoned: false },
	day: { grain: 'day', isZoned: false },
	epoch: { grain: 'second', isZoned: true },
	slashes: { grain: 'unknown', isZoned: false },
};

/** By list, the mode by which its rows are found and the sandbox's own key for it. */
const MODES: Array<[path: string, kind: string, mode: string, own: string]> = [
	['/lines', 'lines', 'phoneNumber', 'phone_number'],
	['/lines/business_lines', 'lines', 'phoneNumber', 'phone_number'],
	['/devices', 'devices', 'identifier', 'imei'],
	['/devices/business_devices', 'devices', 'identifier', 'imei'],
	['/people', 'people', 'email', 'email'],
	['/carriers', 'carriers', 'name', 'name'],
	['/business_ref_devices', 'business_ref_devices', 'name', 'name'],
	['/business_plans', 'business_plans', 'name', 'name'],
	['/countries/business_countries', 'countries', 'name', 'name'],
	['/accessories', 'accessories', 'name', 'name'],
];

/** Where rows have their name a second time, or a code that stands for it. */
const NAMED_INSIDE: Record<string, string> = {
	'/business_plans': 'plan.name',
	'/business_ref_devices': 'ref_device.name',
	'/countries/business_countries': 'code',
};

const FILTERS: Array<[path: string, name: string]> = [
	['/activities', 'activity_type_id_eq'],
	['/activities', 'created_at_gte'],
	['/activities', 'updated_at_gte'],
	['/activities', 'state_eq'],
	['/lines/business_lines', 'updated_at_gt'],
	['/devices/business_devices', 'updated_at_gt'],
	['/lines', 'employee_id'],
];

const NO_MATCH = { empty: 'object', null: 'null', array: 'array', '404': 'object' };

/** A habit of a tenant: what it is, and what Check says of it. */
export interface Habit {
	name: string;
	true: unknown;
	said: unknown;
}

/** The true habits of a tenant beside those that Check names. */
export function habitsOf(settings: SandboxSettings, profile: Profile): Habit[] {
	const { keys, activityRows, createdAt } = settings;
	const habits: Habit[] = [];
	const add = (name: string, isTrue: unknown, said: unknown) =>
		habits.push({ name, true: isTrue, said });

	for (const [path, kind, mode, own] of MODES) {
		const list = profile.lists?.[path];
		add(`envelope of ${path}`, placeOf(path, settings.envelope), list?.at);
		add(`rows of ${path}`, settings.rows, list?.rows);
		const key = keys[kind]?.[own] ?? own;
		const said = list?.by?.[mode];
		// A record in the row has the same name, or tells where the row has none.
		if (key !== '' && said !== NAMED_INSIDE[path]) add(`${mode} of ${path}`, key, said);
	}
	for (const path of ['/lines', '/devices']) {
		const key = keys[path.slice(1)]?.employee_id ?? 'employee_id';
		add(`owner of ${path}`, key === '' ? null : key, profile.lists?.[path]?.owner);
	}
	for (const [path, name] of FILTERS) {
		add(`${name} of ${path}`, filterOf(name, settings), profile.filters?.[path]?.[name]);
	}
	// Where all activities come on one page, nobody can tell whether there would be others.
	if (!settings.ignorePerPage) add('page', !settings.ignorePage, profile.page);
	add('per_page', !settings.ignorePerPage, profile.perPage);
	const owner = keys.activities?.['created_for.employee_id'] ?? 'created_for.employee_id';
	const isShown = activityRows !== 'anonymous' && keys.activities?.created_for !== '';
	add('owner of an activity', isShown ? owner : null, profile.activityRows?.owner);
	add('line of an activity', activityRows === 'whole', profile.activityRows?.line);
	add('remote_activity_id', settings.echoRemoteActivityId, profile.remoteActivityId);
	add('created_at', JSON.stringify(CREATED_AT[createdAt]), JSON.stringify(profile.createdAt));
	add('clock', Math.round(settings.dateAheadMs / 60_000), minutesOf(profile.aheadSeconds));
	if (!isIgnored('employee_id', settings)) {
		const { status, form } = profile.unknownPerson ?? {};
		add('nobody', NO_MATCH[settings.noMatchStyle], formOf(settings, form));
		add('status of nobody', settings.noMatchStyle === '404' ? 404 : 200, status);
	}
	return habits;
}

function placeOf(path: string, envelope: string): string {
	if (envelope === 'bare') return '';
	return envelope
		.split('.')
		.map((key) => (key === 'resource' ? path.split('/').pop() : key))
		.join('.');
}

function filterOf(name: string, settings: SandboxSettings): string {
	if (isIgnored(name, settings)) return 'ignored';
	// Whoever asks for the lines of nobody is refused, which narrows as well.
	return settings.strictFilters && name !== 'employee_id' ? 'refused' : 'applied';
}

/** An error in words is one as text. */
function formOf({ errorStyle, noMatchStyle }: SandboxSettings, form?: string): unknown {
	return errorStyle === 'text' && noMatchStyle === '404' && form === 'string' ? 'object' : form;
}

function minutesOf(seconds?: number): number | undefined {
	return seconds === undefined ? undefined : Math.round(seconds / 60) + 0;
}
