import { isObject } from '../../data';
import type { Row } from '../../transport/answers/envelope';
import type { Lookup } from '../lookup';
import { choiceOf, textAt } from '../row';

const NUMBER = /^\d{3,}$/;
const ID_KEY = /(?:^|_)(?:id|imei|serial)$/;

/** Where a number stands in a list: under which key, and in which row, if it is one alone. */
interface Place {
	path: string;
	row?: Row;
}

/**
 * What else the rows of a list show as an ID: of a line its device, of a model its global ID. A number that
 * is none of the IDs of the list but stands there is certainly one of another family.
 */
export class OtherIds {
	private places?: Map<string, Place>;

	constructor(
		private readonly lookup: Lookup,
		private readonly rows: Row[],
	) {}

	/** What a text that is no ID of this list is in it, as a sentence with a space before it; empty where it is not there. */
	explain(text: string): string {
		if (!NUMBER.test(text)) return '';
		this.places ??= this.readPlaces();
		const place = this.places.get(text);
		if (!place) return '';
		const { path, row } = place;
		const choice = row && choiceOf(this.lookup, row);
		return choice
			? ` It is the ${path} of ${choice.name}, whose ID here is ${choice.value}.`
			: ` It is the ${path} of some ${this.lookup.rows} there.`;
	}

	/** Once for a list, because a run can have many wrong numbers. */
	private readPlaces(): Map<string, Place> {
		const places = new Map<string, Place>();
		for (const row of this.rows) {
			for (const path of idPaths(row)) {
				const text = textAt(path, row);
				if (text === undefined || this.lookup.value.includes(path)) continue;
				const known = places.get(text);
				// A row can show an ID twice, by itself and in a record.
				if (known?.row !== row) places.set(text, known ? { path: known.path } : { path, row });
			}
		}
		return places;
	}
}

/** Of the row itself, and of the records in it. */
function idPaths(row: Row): string[] {
	return Object.entries(row).flatMap(([key, value]) => {
		if (!isObject(value)) return ID_KEY.test(key) ? [key] : [];
		return Object.keys(value)
			.filter((inner) => ID_KEY.test(inner))
			.map((inner) => `${key}.${inner}`);
	});
}
