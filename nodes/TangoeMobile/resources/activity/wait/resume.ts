import type {
	INodeExecutionData,
	IWebhookDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

/** The address of a parked execution, `$execution.resumeUrl`; n8n checks the token that it carries. */
export const resumeWebhooks: IWebhookDescription[] = [
	{
		name: 'default',
		httpMethod: 'POST',
		responseMode: 'onReceived',
		path: '',
		restartWebhook: true,
	},
];

/** Wakes the execution for another look. What the call carries is not read. */
export function resume(context: IWebhookFunctions): IWebhookResponseData {
	// n8n continues with what this returns in place of the items that wait.
	const items = context.evaluateExpression('{{ $input.all() }}', 0);
	return { workflowData: [items as unknown as INodeExecutionData[]] };
}
