import {
	comment,
	customFields,
	remoteActivityId,
} from '../../../nodes/TangoeMobile/fields/order/texts.ts';
import type { Field } from '../../../nodes/TangoeMobile/kinds/fieldTypes.ts';
import { LOOKUPS } from '../../../nodes/TangoeMobile/lookups/table.ts';
import type { ActivityType } from '../../../nodes/TangoeMobile/resources/activity/types/activityType.ts';
import { ACTIVITY_TYPES } from '../../../nodes/TangoeMobile/resources/activity/types/index.ts';
import { additionalFieldsOf, panelFieldsOf, type PlacedField } from '../catalogue.cts';
import { formOf, lookupOf } from '../form.cts';
import { code, page, table } from '../markdown.cts';

/** What nearly every operation takes under Additional Fields: explained once, not on each page. */
const COMMON: Field[] = [comment, customFields, remoteActivityId];

const COMMON_PLACE = '../operations.md#additional-fields-of-every-order';

/** The tables of an activity type's fields. */
export function fieldTables(type: ActivityType): string {
	const isCommon = (field: Field) => COMMON.includes(field) && type.optional.includes(field);
	const common = COMMON.filter(isCommon).map(({ label }) => `**${label}**`);
	const own = { ...type, optional: type.optional.filter((field) => !isCommon(field)) };
	const additional = additionalFieldsOf(own);
	return page(
		tableOf(type, panelFieldsOf(type), '../'),
		additional.length > 0 && 'Under **Additional Fields**:',
		additional.length > 0 && tableOf(type, additional, '../'),
		`Also under **Additional Fields**, [as in every order](${COMMON_PLACE}): ${common.join(', ')}.`,
	).trim();
}

/** The table of what is not on each page. */
export function commonFieldTable(): string {
	const [type] = ACTIVITY_TYPES;
	return tableOf(type, additionalFieldsOf({ ...type, required: [], optional: COMMON }), '');
}

function tableOf(type: ActivityType, fields: PlacedField[], docs: string): string {
	return table(
		['Field', 'Parameter', 'Attribute', 'Required', 'Value', 'List'],
		fields.map((placed) => [
			placed.labels.join(' › '),
			placed.parameter === '' ? '' : code(placed.parameter),
			placed.attributes.length > 0 ? code(placed.attributes.join('.')) : '',
			requirementOf(placed),
			formOf(placed, type),
			listOf(placed, docs),
		]),
	);
}

function requirementOf({ isRequired, alternative, attributes, field }: PlacedField): string {
	if (alternative) return alternative.count === 'exactlyOne' ? 'one of them' : 'at least one';
	if (field.kind === 'choice' && field.sentWhenAbsent) return 'always sent';
	if (!isRequired) return '';
	const startsFilled = field.kind === 'flag' || field.kind === 'choice';
	return attributes.length > 0 && startsFilled ? 'always sent' : 'yes';
}

function listOf({ field }: PlacedField, docs: string): string {
	const lookup = lookupOf(field);
	return lookup === undefined ? '' : `[${LOOKUPS[lookup].rows}](${docs}lists.md)`;
}
