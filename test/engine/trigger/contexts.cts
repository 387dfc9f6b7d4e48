import type {
	IDataObject,
	INode,
	ITriggerFunctions,
	IWebhookData,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { TriggerContext, WebhookContext } from 'n8n-core';
import type { TangoeRig } from '../harness/tangoe.cts';

/** What n8n gives a trigger. */
export interface TriggerSurroundings {
	emit: ITriggerFunctions['emit'];
	registerCron: ITriggerFunctions['helpers']['registerCron'];
	/** What n8n has stored with the workflow. */
	staticData?: IDataObject;
	mode?: WorkflowExecuteMode;
}

/** What a trigger sees in a workflow that is active. */
export function triggerContext(
	{ engine, credentials }: TangoeRig,
	node: INode,
	{ emit, registerCron, staticData, mode = 'trigger' }: TriggerSurroundings,
): TriggerContext {
	const workflow = engine.workflowOf({ ...listening(node), staticData });
	const context = new TriggerContext(
		workflow,
		workflow.getNode(node.name) as INode,
		engine.additionalData(credentials),
		mode,
		'activate',
		emit,
	);
	Object.assign(context.helpers, { registerCron });
	return context;
}

/** What a trigger sees of a call of its address. */
export function webhookContext(
	{ engine, credentials }: TangoeRig,
	node: INode,
	http: Pick<IWorkflowExecuteAdditionalData, 'httpRequest' | 'httpResponse'>,
	mode: WorkflowExecuteMode,
): WebhookContext {
	const workflow = engine.workflowOf(listening(node));
	return new WebhookContext(
		workflow,
		workflow.getNode(node.name) as INode,
		{ ...engine.additionalData(credentials), ...http },
		mode,
		{} as IWebhookData,
		[],
		null,
	);
}

function listening(node: INode) {
	return { name: 'listening', nodes: [node], connections: {} };
}
