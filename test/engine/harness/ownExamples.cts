import { ACTIVITY_TYPES } from '../../../nodes/TangoeMobile/resources/activity/types/index.ts';
import { fieldsOf } from '../../../nodes/TangoeMobile/resources/activity/types/activityType.ts';
import type { DocumentedType } from './documentation.cts';

/** The types that the documentation does not have, with the example that each brings. */
export const OWN_EXAMPLES: DocumentedType[] = ACTIVITY_TYPES.flatMap(
	({ id, name, required, example }) =>
		example
			? [
					{
						activity_type_id: id,
						name,
						attributes: ['employee_id', ...required.flatMap(fieldsOf).map(attributeOf)].map(
							(attribute) => ({ attribute, required: true, notes: null }),
						),
						example_payload: example,
					},
				]
			: [],
);

/** The operation that places a type; of a documented one, the contract says it. */
export function operationOf(id: number): string | undefined {
	return ACTIVITY_TYPES.find((type) => type.id === id)?.operation;
}

function attributeOf({ attribute }: { attribute: string }): string {
	return attribute;
}
