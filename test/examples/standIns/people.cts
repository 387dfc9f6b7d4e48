import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { described } from '../../../scripts/engine/description.cts';
import type { World } from './world.cts';

/** Respond to Webhook: keeps the answer, and passes its input on. */
export function respondToWebhook({ answers }: Pick<World, 'answers'>): INodeType {
	return {
		description: described('respondToWebhook', { parameters: ['responseBody', 'options'] }),
		async execute(this: IExecuteFunctions) {
			const { responseCode } = this.getNodeParameter('options', 0) as IDataObject;
			const body = this.getNodeParameter('responseBody', 0) as IDataObject;
			answers.push({ status: Number(responseCode), body });
			return [this.getInputData()];
		},
	};
}

/** HTTP Request, which keeps it: nobody is called. */
export function httpRequest({ calls }: Pick<World, 'calls'>): INodeType {
	return {
		description: described('httpRequest', { parameters: ['method', 'url'] }),
		async execute(this: IExecuteFunctions) {
			const items = this.getInputData().map((_, item): INodeExecutionData => {
				const method = this.getNodeParameter('method', item) as string;
				const url = this.getNodeParameter('url', item) as string;
				calls.push({ method, url });
				return { json: {}, pairedItem: { item } };
			});
			return [items];
		},
	};
}

/** Send Email, which keeps it; Send and Wait is answered at once. */
export function emailSend({ mails, decision }: Pick<World, 'mails' | 'decision'>): INodeType {
	return {
		description: described('emailSend', {
			parameters: ['operation', 'toEmail', 'subject', 'text', 'message'],
		}),
		async execute(this: IExecuteFunctions) {
			const isAnswered = this.getNodeParameter('operation', 0, '') === 'sendAndWait';
			const text = this.getNodeParameter(isAnswered ? 'message' : 'text', 0) as string;
			mails.push({ to: this.getNodeParameter('toEmail', 0), text });
			const approved = { data: { approved: decision === 'Approve' } };
			return [[{ json: isAnswered ? approved : {}, pairedItem: { item: 0 } }]];
		},
	};
}

/** Wait: for a form, which is decided at once, or until a day, which parks the execution. */
export function wait({ decision }: Pick<World, 'decision'>): INodeType {
	return {
		description: described('wait', { parameters: ['resume', 'dateTime'] }),
		async execute(this: IExecuteFunctions) {
			if (this.getNodeParameter('resume', 0) !== 'specificTime') {
				return [[{ json: { Decision: decision }, pairedItem: { item: 0 } }]];
			}
			const day = new Date(this.getNodeParameter('dateTime', 0) as string);
			await this.putExecutionToWait(day);
			return [this.getInputData()];
		},
	};
}
