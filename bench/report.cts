import { holds, type Bound, type Row } from './measurement.cts';

/** A measurement with what came of it. */
export interface Result {
	title: string;
	rows: Row[];
}

/** The results as a Markdown table. */
export function report(results: Result[]): string {
	const lines = results.flatMap(({ title, rows }) =>
		rows.map((row) => [
			title,
			row.what,
			shown(row),
			demand(row.bound),
			verdict(row),
			row.note ?? '',
		]),
	);
	const columns = ['Measured', 'What', 'Figure', 'Demanded', 'Holds', 'Behind it'];
	return [columns, columns.map(() => '---'), ...lines]
		.map((cells) => `| ${cells.join(' | ')} |`)
		.join('\n');
}

function shown({ figure, unit }: Row): string {
	if (unit === undefined) return figure.toLocaleString('en');
	const digits = figure >= 100 ? 0 : figure >= 10 ? 1 : 2;
	return `${figure.toFixed(digits)} ${unit}`;
}

function demand({ atLeast, atMost }: Bound = {}): string {
	if (atLeast !== undefined) return `at least ${atLeast}`;
	return atMost === undefined ? '' : `at most ${atMost}`;
}

function verdict(row: Row): string {
	if (!row.bound) return '';
	return holds(row) ? 'yes' : '**no**';
}
