import type { INodeProperties } from 'n8n-workflow';

/** Environment and host, the same two fields for both authentication methods. */
export const connectionFields: INodeProperties[] = [
	{
		displayName: 'Environment',
		name: 'environment',
		type: 'options',
		options: [
			{
				name: 'Production',
				value: 'production',
				description: 'Live data: orders are real',
			},
			{
				name: 'Sandbox',
				value: 'sandbox',
				description: 'Invented data, or the local sandbox of this package',
			},
			{
				name: 'Stage',
				value: 'stage',
				description: 'Data mirrored from production: treat it as real',
			},
		],
		default: 'production',
		description: 'Which Tangoe Mobile environment this is. Every simplified result includes it.',
	},
	{
		displayName: 'Host',
		name: 'host',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. acme.thefutureis.mobi',
		description:
			'The complete host name of that environment, ending in thefutureis.mobi. A stage host is not derived from the production host: ask Tangoe for it. For the local sandbox, its address, such as http://localhost:4010.',
	},
];
