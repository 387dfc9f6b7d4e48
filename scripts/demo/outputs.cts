import type { IDataObject, IRun } from 'n8n-workflow';

/** What each node of a run put out. */
export type Outputs = Record<string, IDataObject[]>;

/** A run of what had been ordered already. */
export interface Repeat {
	outputs: Outputs;
	/** What stopped it. */
	refusal?: string;
}

/** The items that every node of a run put out. */
export function outputsOf({ data }: IRun): Outputs {
	const nodes = Object.entries(data.resultData.runData);
	return Object.fromEntries(
		nodes.map(([name, [{ data: output }]]) => [
			name,
			(output?.main[0] ?? []).map(({ json }) => json),
		]),
	);
}

/** What stopped a run; undefined where it ended by itself. */
export function refusalOf({ data }: IRun): string | undefined {
	return data.resultData.error?.message;
}
