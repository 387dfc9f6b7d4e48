import type { Engine } from '../scripts/engine/engine.cts';

/** What a figure has to keep to. */
export interface Bound {
	atLeast?: number;
	atMost?: number;
}

/** One line of the table. */
export interface Row {
	what: string;
	figure: number;
	/** What stands behind the figure, such as "×"; nothing for a plain count. */
	unit?: '×' | 's' | 'ms' | 'MB';
	bound?: Bound;
	/** What it was made of, for who wants to judge it. */
	note?: string;
}

/** Something that is measured by itself. */
export interface Measurement {
	/** To be chosen by on the command line. */
	name: string;
	title: string;
	measure(engine: Engine): Promise<Row[]>;
}

/** Whether a figure keeps to its bound; one without a bound always does. */
export function holds({ figure, bound }: Row): boolean {
	return figure >= (bound?.atLeast ?? -Infinity) && figure <= (bound?.atMost ?? Infinity);
}
