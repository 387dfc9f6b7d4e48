import type { INodeParameters } from 'n8n-workflow';
import { AT_ONCE, bodyExpression, bodyFields } from '../orders.cts';
import { runNode } from '../workflow.cts';
import type { Side, Stage } from './side.cts';

const FIELDS: INodeParameters = {
	specifyBody: 'keypair',
	bodyParameters: { parameters: bodyFields() },
};
const ONE_EXPRESSION: INodeParameters = { specifyBody: 'json', jsonBody: bodyExpression() };

/**
 * Its nearest to a number at once: a pause after so many, as long as the server takes to answer. Less
 * than a millisecond is no pause for it, and it would send everything at once.
 */
const batched = ({ latencyMs }: Stage): INodeParameters => ({
	batching: { batch: { batchSize: AT_ONCE, batchInterval: Math.max(1, latencyMs) } },
});

/** With as many at once as the others, as far as it can, and an expression in each field. */
export const httpRequest = side('HTTP Request node, batches of 10', FIELDS, batched);

/** The same with the whole body in one expression. */
export const httpRequestJson = side(
	'HTTP Request node, batches of 10, body as one expression',
	ONE_EXPRESSION,
	batched,
);

/** As it is when nobody sets its options. */
export const httpRequestAllAtOnce = side('HTTP Request node, all at once', FIELDS, () => ({}));

function side(name: string, body: INodeParameters, options: (on: Stage) => INodeParameters): Side {
	return {
		name,
		place: async (items, on) =>
			await runNode(
				on.engine,
				{
					type: 'n8n-nodes-base.httpRequest',
					typeVersion: 4.5,
					parameters: {
						method: 'POST',
						url: `${on.tangoe.url}/1/activities`,
						authentication: 'genericCredentialType',
						genericAuthType: 'httpHeaderAuth',
						sendBody: true,
						contentType: 'json',
						...body,
						options: options(on),
					},
				},
				items,
				on.tangoe,
			),
	};
}
