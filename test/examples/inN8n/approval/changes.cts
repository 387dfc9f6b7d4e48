import type { Workflow } from '../../../../scripts/n8n/workflows.cts';

type Named = Workflow['nodes'][number] & { name: string; parameters: object };

/** There is no mail server: the link, which is for the approver alone, comes with the answer instead. */
export function withoutMail(workflow: Workflow): Workflow {
	const nodes = (workflow.nodes as Named[]).map((node) => {
		if (node.name === 'Ask the Approver') {
			return {
				...node,
				type: 'n8n-nodes-base.noOp',
				typeVersion: 1,
				parameters: {},
				credentials: {},
			};
		}
		const { responseBody } = node.parameters as { responseBody?: string };
		if (node.name !== 'Tell the Desk' || !responseBody || responseBody.includes('approve:'))
			return node;
		const withLink = responseBody.replace(
			'text: $json.text',
			'$&, approve: $execution.resumeFormUrl',
		);
		return { ...node, parameters: { ...node.parameters, responseBody: withLink } };
	});
	return { ...workflow, nodes };
}

/** Waits a second for a decision. */
export function hasty(workflow: Workflow): Workflow {
	const nodes = (workflow.nodes as Named[]).map((node) =>
		node.name === 'Wait for Approval'
			? { ...node, parameters: { ...node.parameters, resumeAmount: 1, resumeUnit: 'seconds' } }
			: node,
	);
	return { ...workflow, nodes };
}
