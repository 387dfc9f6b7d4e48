import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { allowedOrders } from './allowedOrders';
import { connectionFields, limitFields } from './connection/fields';
import { connectionTest } from './connection/connectionTest';
import { rememberSecret } from './connection/recentSecrets';
import { requestOrigin } from './connection/requestOrigin';

/** The static API token of Tangoe Mobile's authentication 1.0, sent in the header `API-Token`. */
export class TangoeMobileApi implements ICredentialType {
	name = 'tangoeMobileApi';

	displayName = 'Tangoe Mobile API';

	icon: Icon = {
		light: 'file:../icons/tangoeMobile.svg',
		dark: 'file:../icons/tangoeMobile.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-tangoe-mobile/n8n-nodes-tangoe-mobile#credentials';

	properties: INodeProperties[] = [
		...connectionFields,
		{
			displayName: 'API Token',
			name: 'apiToken',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'The token that Tangoe issues for a user with the role Portal API',
		},
		...allowedOrders,
		...limitFields,
	];

	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const baseURL = requestOrigin(credentials, requestOptions);
		const apiToken = String(credentials.apiToken ?? '').trim();
		rememberSecret(apiToken);
		return {
			...requestOptions,
			baseURL,
			headers: { ...requestOptions.headers, 'API-Token': apiToken },
		};
	};

	test: ICredentialTestRequest = connectionTest('API Token and Host');
}
