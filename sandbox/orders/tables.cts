import spec from '../documentation/activity-spec.json';

/** One row of a documented attribute table. */
export interface TableRow {
	attribute: string;
	required: boolean;
	notes: string | null;
}

/** One activity type as it is documented. */
export interface TypeTable {
	activity_type_id: number;
	name: string;
	attributes: TableRow[];
	example_payload: object;
}

/** The documented types. */
export const TYPE_TABLES: TypeTable[] = spec.activities;

/** The documented answer to a POST: sixty-eight keys. */
export const EXAMPLE_ANSWER = spec.example_response;
