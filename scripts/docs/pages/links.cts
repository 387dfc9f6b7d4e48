import type { ActivityType } from '../../../nodes/TangoeMobile/resources/activity/types/activityType.ts';

/** Stands at the top of every generated page. */
export const GENERATED =
	'<!-- Generated from the catalog by `npm run docs`. Changes belong in nodes/TangoeMobile. -->';

/** Where the page of a type lies, seen from the project's root. */
export function pathOf({ operation }: ActivityType): string {
	return `docs/activities/${operation}.md`;
}

/** Links to the pages of types. */
export function linksTo(types: ActivityType[], folder: string): string {
	return types.map((type) => `[${type.name}](${folder}${type.operation}.md)`).join(', ');
}
