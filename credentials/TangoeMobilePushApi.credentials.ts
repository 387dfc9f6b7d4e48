import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

/** What a push from Tangoe Mobile has to know: Tangoe's staff enter it, with the address, for your company. */
export class TangoeMobilePushApi implements ICredentialType {
	name = 'tangoeMobilePushApi';

	displayName = 'Tangoe Mobile Push API';

	icon: Icon = {
		light: 'file:../icons/tangoeMobile.svg',
		dark: 'file:../icons/tangoeMobile.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-tangoe-mobile/n8n-nodes-tangoe-mobile#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'User',
			name: 'user',
			type: 'string',
			required: true,
			default: 'tangoe',
			description: 'A name of your choice, without a colon',
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'At least 16 characters of your choice. Give both to your Tangoe contact.',
		},
	];
}
