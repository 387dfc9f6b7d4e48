import type { INodeParameters } from 'n8n-workflow';
import type { RunOptions, TangoeRig } from './tangoe.cts';

/** What the node gives in the place of an order that it does not send. */
export interface Preview {
	outcome: string;
	reason: string;
	note: string;
	text: string;
	hash: string;
	body: { activity: Record<string, unknown> };
}

/** The preview of one item. */
export async function previewed(
	rig: TangoeRig,
	parameters: INodeParameters,
	run: RunOptions = {},
): Promise<Preview> {
	const { items, error } = await rig.run(withOptions(parameters, { previewOnly: true }), run);
	if (error) throw new Error(error.message);
	return items[0].json as unknown as Preview;
}

/** Parameters with more options than they have. */
export function withOptions(parameters: INodeParameters, options: object): INodeParameters {
	return {
		...parameters,
		options: { ...(parameters.options as object), ...options } as INodeParameters,
	};
}
