import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import { propertyOf } from '../../../kinds';
import type { GroupField, SimpleField } from '../../../kinds/fieldTypes';
import { parameterName } from '../../../kinds/parameterName';

type Conditions = NonNullable<IDisplayOptions['show']>;

/** The parts of a group that stand on the panel, below a heading: those that are required. */
export function requiredParts(field: GroupField): INodeProperties[] {
	const parts = field.fields.filter((part) => !field.optional.includes(part));
	return [
		...(field.sameAs ? [propertyOf(field.sameAs.switch)] : []),
		...[headingOf(field), ...parts.map((part) => ({ ...propertyOf(part), required: true }))].map(
			(property) => ({ ...property, ...conditionsOf(field, '') }),
		),
	];
}

/** Fields of a group under Additional Fields, and the one that gives all parts at once. */
export function additionalParts(field: GroupField, parts: SimpleField[]): INodeProperties[] {
	const { sameAs, whole } = field;
	const whileOff = sameAs && { displayOptions: { show: isOff(field, '/') } };
	return [
		...parts.map((part) => ({ ...propertyOf(part), ...conditionsOf(field, '/') })),
		...(whole ? [{ ...propertyOf(whole), ...whileOff }] : []),
	];
}

function headingOf({ attribute, label, description }: GroupField): INodeProperties {
	return {
		displayName: description === undefined ? label : `${label}: ${description}`,
		name: `${parameterName({ attribute })}Heading`,
		type: 'notice',
		default: '',
	};
}

/**
 * When the parts count: while the switch is off, and nothing gives them all at once.
 *
 * @param root what the name of a parameter of the panel begins with, seen from the property
 */
function conditionsOf(
	field: GroupField,
	root: '' | '/',
): Partial<Pick<INodeProperties, 'displayOptions'>> {
	const { sameAs, whole } = field;
	if (!sameAs && !whole) return {};
	return {
		displayOptions: {
			...(sameAs && { show: isOff(field, root) }),
			...(whole && {
				// From the root also on the panel: n8n 1 fails to load a node that depends on a path like this.
				hide: { [`/additionalFields.${parameterName(whole)}`]: [{ _cnd: { exists: true } }] },
			}),
		},
	};
}

function isOff({ sameAs }: GroupField, root: '' | '/'): Conditions {
	return sameAs ? { [root + parameterName(sameAs.switch)]: [false] } : {};
}
