import type { LookupName } from '../../lookups/lookup';
import { LOOKUPS } from '../../lookups/table';
import { employee } from '../../fields/person/employee';
import type { EmployeeField } from '../../kinds/fieldTypes';

/** A part of what Tangoe calls the inventory: lines are service, devices are hardware. */
export interface Inventory {
	/** The resource's label and its value in workflows. */
	name: string;
	value: string;
	/** The list of one employee. */
	lookup: Extract<LookupName, 'devices' | 'lines'>;
	/** The path of the whole business (documentation, Inventory). */
	businessPath: string;
}

/** What the rows are, for messages: "lines". */
export function rowsOf({ lookup }: Inventory): string {
	return LOOKUPS[lookup].rows;
}

/** The person whose lines or devices are read. */
export function ownerField(inventory: Inventory): EmployeeField {
	return {
		...employee,
		description: `Whose ${rowsOf(inventory)} to read, by the employee ID that HR uses`,
	};
}
