import { activity } from '../../../nodes/TangoeMobile/resources/activity/index.ts';
import { typeOfOperation } from '../../../nodes/TangoeMobile/resources/activity/types/index.ts';
import {
	CONCERNS,
	type ActivityType,
	type Alternative,
	type Concern,
} from '../../../nodes/TangoeMobile/resources/activity/types/activityType.ts';
import type { Field } from '../../../nodes/TangoeMobile/kinds/fieldTypes.ts';
import { demandsOf } from '../catalogue.cts';
import { page, table } from '../markdown.cts';
import { linksTo } from './links.cts';
import { defaultPolicyOf } from './repeatNotes.cts';

const HEADINGS: Record<Concern, string> = {
	line: 'Lines',
	device: 'Devices',
	liability: 'Transfers of liability',
	person: 'People',
	activity: 'Activities',
};

/** A table of activity types for each thing that they are about, in the order of the panel. */
export function operationTables(): string {
	return page(...byConcern().flatMap(([heading, types]) => [`### ${heading}`, tableOf(types)]));
}

/** The names alone, in one table: for the README. */
export function operationNames(): string {
	return table(
		['About', 'Operations'],
		byConcern().map(([heading, types]) => [heading, linksTo(types, 'docs/activities/')]),
	);
}

function byConcern(): Array<[heading: string, types: ActivityType[]]> {
	const types = [...activity.operations.keys()].flatMap((name) => typeOfOperation(name) ?? []);
	return CONCERNS.flatMap((concern) => {
		const concerned = types.filter((type) => type.concerns === concern);
		return concerned.length > 0 ? [[HEADINGS[concern], concerned]] : [];
	});
}

function tableOf(types: ActivityType[]): string {
	return table(
		['Operation', 'What it does', 'Required besides the employee', 'If already ordered', 'ID'],
		types.map((type) => [
			`[${type.name}](activities/${type.operation}.md)${type.endsService ? ' †' : ''}`,
			type.description,
			demandsOf(type).map(demandText).join(', ') || '–',
			defaultPolicyOf(type),
			String(type.id),
		]),
	);
}

function demandText(demand: Field | Alternative): string {
	if ('anyOf' in demand) return demand.anyOf.map(({ label }) => label).join(' or ');
	const isCopied = demand.kind === 'group' && demand.sameAs !== undefined;
	return isCopied ? `${demand.label} (or the same)` : demand.label;
}
