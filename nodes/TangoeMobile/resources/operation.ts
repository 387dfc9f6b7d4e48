import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { OperationScope } from '../lookups/scope';
import type { Operation as RunItems } from '../run/result';

/** What a user can do with a resource: how it looks on the panel, and what it does. */
export interface Operation {
	/** Its label in the dropdown. */
	name: string;
	/** Part of saved workflows. */
	value: string;
	/** How it reads in the node panel and on the canvas: sentence case, no other operation's. */
	action: string;
	/** The thing that it is about, where the resource lists operations by it. */
	concerns?: string;
	description: string;
	/** The names of its two outputs, where it has one for items that are not done yet. */
	outputs?: readonly [stillOpen: string, done: string];
	/** In the order of the panel, without the resource and the operation in their conditions. */
	properties: INodeProperties[];
	/** Prepares a run of its items. Items of operations with the same `start` run together. */
	start: (context: IExecuteFunctions) => RunItems;
	/** What the lists of its fields depend on, where one depends on another field. */
	scope?: OperationScope;
}
