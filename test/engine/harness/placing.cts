import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { previewed, type Preview } from './previews.cts';
import type { NodeRun, RunOptions, TangoeRig } from './tangoe.cts';

/** Places the preview that each item is. */
export const PLACE: INodeParameters = { operation: 'placePreviewed', preview: '={{ $json }}' };

/** Places previews, as a later node of the workflow does. */
export async function place(
	rig: TangoeRig,
	previews: unknown[],
	options: RunOptions & { parameters?: INodeParameters } = {},
): Promise<NodeRun> {
	const items = JSON.parse(JSON.stringify(previews)) as IDataObject[];
	return await rig.run({ ...PLACE, ...options.parameters }, { items, ...options });
}

/** The preview of each item. */
export async function previewsOf(
	rig: TangoeRig,
	parameters: INodeParameters,
	items: Array<Record<string, unknown>>,
): Promise<Preview[]> {
	return await Promise.all(
		items.map(async (item) => await previewed(rig, parameters, { items: [item] })),
	);
}

/** A preview with attributes of its activity changed; undefined removes one. */
export function changed(preview: Preview, activity: Record<string, unknown>): Preview {
	return {
		...preview,
		body: { ...preview.body, activity: { ...preview.body.activity, ...activity } },
	};
}
