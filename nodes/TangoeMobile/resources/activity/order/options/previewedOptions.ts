import type { SimpleField } from '../../../../kinds/fieldTypes';
import { perhapsAnother } from '../../types/duplicatePolicy';
import { optionFieldsOf } from './options';

/** A preview has its hash with it, and IDs that were looked up. */
const NOT_OFFERED = ['check_choices', 'expected_hash'];

/** The type is known only when the order is read. */
const POLICY_OF_TYPE =
	'Without this option, each order is handled as the operation of its type does by default.';

/** The options for placing what was previewed. */
export const PREVIEWED_OPTIONS: SimpleField[] = optionFieldsOf({
	duplicates: perhapsAnother,
	endsService: true,
})
	.filter(({ attribute }) => !NOT_OFFERED.includes(attribute))
	.map((field) =>
		field.attribute === 'if_already_ordered'
			? { ...field, description: `${field.description} ${POLICY_OF_TYPE}` }
			: field,
	);
