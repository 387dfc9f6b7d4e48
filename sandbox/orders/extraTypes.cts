import extra from '../documentation/extra-types.json';
import type { Named } from '../world/types.cts';
import { byId } from '../world/world.cts';

/** An activity type that a tenant has and the vendor's documentation does not. */
export interface ExtraType {
	activity_type_id: number;
	name: string;
	attributes: Array<{
		attribute: string;
		required: boolean;
		/** The path of the list in which the ID has to be. */
		list?: string;
	}>;
}

const EXTRA: { types: ExtraType[]; lists: Record<string, Named[]> } = extra;

/** Apart from the documented types, so that nothing is taken for the vendor's word that is not. */
export const EXTRA_TYPES = EXTRA.types;

/** The rows of the lists that these types pick from, by path. */
export const EXTRA_LISTS = EXTRA.lists;

/** What the IDs of these types have to be: a complaint, or nothing. */
export const EXTRA_REFERENCES = Object.fromEntries(
	EXTRA_TYPES.flatMap(({ attributes }) => attributes).flatMap(({ attribute, list }) =>
		list === undefined ? [] : [[attribute, (id: number) => complaintAbout(id, list)]],
	),
);

function complaintAbout(id: number, list: string): string | undefined {
	return byId(EXTRA_LISTS[list] ?? [], id) ? undefined : 'does not exist';
}
