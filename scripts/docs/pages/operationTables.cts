import { activity } from '../../../nodes/TangoeMobile/resources/activity/index.ts';
import { typeOfOperation } from '../../../nodes/TangoeMobile/resources/activity/types/index.ts';
import type {
	ActivityType,
	Alternative,
} from '../../../nodes/TangoeMobile/resources/activity/types/activityType.ts';
import type { Field } from '../../../nodes/TangoeMobile/kinds/fieldTypes.ts';
import { demandsOf } from '../catalogue.cts';
import { table } from '../markdown.cts';
import { pathOf } from './links.cts';

/** The README's table of activity types, in the order of the panel. */
export function operationsTable(): string {
	return table(
		['ID', 'Operation', 'What it does', 'What it requires besides the employee'],
		typesInPanelOrder().map((type) => [
			String(type.id),
			`[${type.name}](${pathOf(type)})`,
			type.description,
			demands(type),
		]),
	);
}

function typesInPanelOrder(): ActivityType[] {
	return [...activity.operations.keys()].flatMap((operation) => typeOfOperation(operation) ?? []);
}

function demands(type: ActivityType): string {
	return demandsOf(type).map(demandText).join(', ') || '–';
}

function demandText(demand: Field | Alternative): string {
	if ('anyOf' in demand) return demand.anyOf.map(({ label }) => label).join(' or ');
	const isCopied = demand.kind === 'group' && demand.sameAs !== undefined;
	return isCopied ? `${demand.label} (or the same)` : demand.label;
}
