import type { INodeType } from 'n8n-workflow';
import { PassOn } from '../../../scripts/engine/passOn.cts';
import { aggregate, convertToFile, extractFromFile, merge, splitOut, summarize } from './lists.cts';
import { dataTable } from './dataTable.cts';
import { branch, stopAndError } from './flow.cts';
import { emailSend, httpRequest, respondToWebhook, wait } from './people.cts';
import type { World } from './world.cts';

/**
 * Stand-ins for the nodes of n8n itself that the examples have, for n8n-core has none of them. They do what
 * the examples use of them, and the tests in the real n8n see that they do it alike.
 */
export function standIns(world: World): Record<string, INodeType> {
	const triggers = ['formTrigger', 'scheduleTrigger', 'executeWorkflowTrigger'];
	const nodes: Record<string, INodeType> = {
		...Object.fromEntries(triggers.map((name) => [name, new PassOn(name, { isTrigger: true })])),
		aggregate,
		convertToFile,
		dataTable: dataTable(world),
		emailSend: emailSend(world),
		extractFromFile,
		httpRequest: httpRequest(world),
		if: branch,
		merge,
		respondToWebhook: respondToWebhook(world),
		splitOut,
		stopAndError,
		summarize,
		wait: wait(world),
	};
	return Object.fromEntries(
		Object.entries(nodes).map(([name, node]) => [`n8n-nodes-base.${name}`, node]),
	);
}
