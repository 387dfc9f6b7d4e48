import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { OperationScope } from '../lookups/scope';
import type { Operation } from '../run/result';

/** What a user can pick as resource, with everything that belongs to it. */
export interface Resource {
	name: string;
	value: string;
	/** Its dropdown of operations and all its fields. */
	properties: INodeProperties[];
	operations: ReadonlyMap<string, (context: IExecuteFunctions) => Operation>;
	/** By operation, what the lists of its fields depend on. */
	scopes: ReadonlyMap<string, OperationScope>;
}
