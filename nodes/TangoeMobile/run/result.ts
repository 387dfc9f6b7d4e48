import type { IDataObject } from 'n8n-workflow';

import type { TangoeError } from '../errors/tangoeError';

/** The reason why something gave no result. */
export interface Failure {
	error: TangoeError;
}

/** What came of one input item: records, or the reason why there are none. */
export type Outcome = { records: IDataObject[] } | Failure;

/** Runs an operation for the items at these indexes; the outcomes stand in the same order. */
export type Operation = (items: number[]) => Promise<Outcome[]>;
