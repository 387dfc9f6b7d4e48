import type {
	INodeType,
	INodeTypeDescription,
	ITriggerFunctions,
	ITriggerResponse,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { listen } from './trigger/listen';
import { triggerProperties } from './trigger/panel/properties';
import { PUSHED, triggerSubtitle } from './trigger/panel/wakeUp';
import { pushCredential } from './trigger/push/credentialTest';
import { receivePush } from './trigger/push/receive';

/** Without a method n8n registers no address. */
const METHOD = '={{ $parameter["wakeUpBy"] === "schedule" ? "" : "POST" }}' as 'POST';

/** Starts a workflow when an activity changes. */
export class TangoeMobileTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Tangoe Mobile Trigger',
		name: 'tangoeMobileTrigger',
		icon: {
			light: 'file:../../icons/tangoeMobile.svg',
			dark: 'file:../../icons/tangoeMobile.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: triggerSubtitle,
		// The editor shows it for both nodes, which it lists as one.
		description: 'Place and follow orders in Tangoe Mobile, or start when one changes',
		eventTriggerDescription: '',
		defaults: { name: 'Tangoe Mobile Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		// All of them here, because n8n's linter looks for `testedBy` nowhere else.
		credentials: [
			{
				name: 'tangoeMobileApi',
				required: true,
				displayOptions: { show: { authentication: ['apiToken'] } },
			},
			{
				name: 'tangoeMobileJwtApi',
				required: true,
				displayOptions: { show: { authentication: ['jwt'] } },
			},
			{
				name: 'tangoeMobilePushApi',
				required: true,
				testedBy: 'pushCredential',
				displayOptions: { show: { wakeUpBy: PUSHED } },
			},
		],
		webhooks: [{ name: 'default', httpMethod: METHOD, responseMode: 'onReceived', path: 'push' }],
		properties: triggerProperties,
	};

	methods = { credentialTest: { pushCredential } };

	// There is nothing to register at Tangoe: its staff configure one address for each company.
	webhookMethods = {
		default: {
			async checkExists() {
				return true;
			},
			async create() {
				return true;
			},
			async delete() {
				return true;
			},
		},
	};

	async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return await listen(this);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receivePush(this);
	}
}
