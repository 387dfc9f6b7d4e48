import { useRigForEachTest } from '../../engine/harness/useRig.cts';
import { runAlone } from '../alone.cts';
import { exampleIn, isTool } from '../workflow.cts';

const OURS = 'n8n-nodes-tangoe-mobile.tangoeMobile';

const rig = useRigForEachTest({ readsPerMinute: 0 });
// n8n makes a tool of the node under this name.
beforeEach(() => (rig.engine.loaded.nodes[`${OURS}Tool`] = rig.engine.loaded.nodes[OURS]));

const asked = {
	employeeId: '10236',
	phoneNumber: '317 555 0108',
	plan: 'Continental Pooled 5GB',
};

describe.each(['ai-agent', 'mcp-server'])('%s', (name) => {
	const example = exampleIn(`agents/${name}.json`);

	test.each(example.nodes.filter(isTool).map((node) => node.name))(
		'%s orders nothing',
		async (tool) => {
			const { items, errors } = await runAlone(rig, example, tool, [asked]);

			expect(errors).toEqual([]);
			expect(items.filter(({ error }) => error)).toEqual([]);
			if (tool.startsWith('Preview')) {
				expect(items).toEqual([expect.objectContaining({ ordered: false, reason: 'aiAgent' })]);
			}
			expect(rig.requested('POST')).toEqual([]);
		},
	);
});
