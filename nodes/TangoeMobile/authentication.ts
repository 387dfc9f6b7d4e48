import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

/** The credentials of this package, each for one choice of {@link authentication}. */
export const credentials: INodeCredentialDescription[] = [
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
];

/** The dropdown that chooses the credential. */
export const authentication: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	options: [
		{ name: 'API Token', value: 'apiToken' },
		{ name: 'JWT', value: 'jwt' },
	],
	default: 'apiToken',
};
