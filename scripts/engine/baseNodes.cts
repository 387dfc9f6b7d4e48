import type { INodeType } from 'n8n-workflow';
import { EditFields } from './editFields.cts';
import { PassOn } from './passOn.cts';

/** Stand-ins for the nodes of n8n itself that the demonstration and the tests of the node need. */
export const BASE_NODES: Record<string, INodeType> = {
	'n8n-nodes-base.manualTrigger': new PassOn('manualTrigger', { isTrigger: true }),
	'n8n-nodes-base.noOp': new PassOn('noOp'),
	'n8n-nodes-base.set': new EditFields(),
};
