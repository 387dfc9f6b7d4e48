import type { Settings } from '../../../../nodes/TangoeMobile/kinds/fieldKind';

/** A day in a time zone that is five hours behind UTC in winter and four in summer. */
export const settings: Settings = {
	today: '2026-11-15',
	timezone: 'America/Indiana/Indianapolis',
	options: {},
};
