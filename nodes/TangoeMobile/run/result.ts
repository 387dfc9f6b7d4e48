import type { IDataObject } from 'n8n-workflow';

import type { Result } from '../errors/result';

/** An item that is not done yet. It leaves unchanged, by the output that leads back to the node. */
export class StillOpen {}

/**
 * What an input item gives: records, failures, or both. Most operations give either records or one
 * failure; one that makes several orders of an item can fail in part.
 */
export type ItemResult = Array<Result<IDataObject> | StillOpen>;

/** Runs an operation for the items at these indexes; the results are in the same order. */
export type Operation = (items: number[]) => Promise<ItemResult[]>;
