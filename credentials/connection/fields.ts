import type { INodeProperties } from 'n8n-workflow';

/** How many reads a minute one process may make, unless the credential says otherwise: below the documented 100, for whoever else reads with it. */
export const DEFAULT_READS_PER_MINUTE = 90;

/** What {@link limitFields} allow: Tangoe accepts no more (documentation, Authentication). */
export const MAX_READS_PER_MINUTE = 100;

/** Environment and host, the same fields for both authentication methods. */
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
			'To try the node, the address of the local sandbox, such as http://localhost:4010. Otherwise the complete host name of that environment, ending in thefutureis.mobi; a link from the browser will do. A stage host is not derived from the production host: ask Tangoe for it.',
	},
];

/** What runs may do beyond reading, and how fast: the same fields for both authentication methods. */
export const limitFields: INodeProperties[] = [
	{
		displayName: 'Test Runs May Order',
		name: 'testRunsMayOrder',
		type: 'boolean',
		displayOptions: { show: { environment: ['sandbox', 'stage'] } },
		default: false,
		description:
			'Whether a workflow that is run by hand places its orders. Otherwise it stops with a message that says what it would have ordered. The local sandbox always takes orders. For Production, only the option Order in Test Runs of a node allows it.',
	},
	{
		displayName: 'Reads per Minute',
		name: 'readsPerMinute',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MAX_READS_PER_MINUTE, numberPrecision: 0 },
		default: DEFAULT_READS_PER_MINUTE,
		description:
			'How many reads each n8n process may make. Tangoe Mobile allows 100 a minute for all together: with several workers, give each its share.',
	},
];
