import { CANCEL, ERROR_OUTPUT, linesAsItems, outcomesOf } from '../harness/orders.cts';
import { place, previewsOf } from '../harness/placing.cts';
import { withOptions } from '../harness/previews.cts';
import { useRig } from '../harness/useRig.cts';

/**
 * A credential for production may not lead to this machine. Here alone it does, so that the rest can be
 * seen working on the real engine.
 */
const built = jest.requireActual<typeof import('../../../credentials/connection/host')>(
	'../../../dist/credentials/connection/host.js',
);
jest.spyOn(built, 'originOf').mockImplementation(({ host }) => new URL(String(host)).origin);

const TOOL = 'n8n-nodes-tangoe-mobile.tangoeMobileTool';

const rig = useRig({ readsPerMinute: 0 });
beforeAll(() => {
	// n8n makes a tool of the node under this name.
	rig.engine.loaded.nodes[TOOL] = rig.engine.loaded.nodes['n8n-nodes-tangoe-mobile.tangoeMobile'];
});
beforeEach(() => {
	rig.credentials.tangoeMobileApi.environment = 'production';
});

const previews = async () => await previewsOf(rig, CANCEL, linesAsItems(2));
const parameters = (option: string) => withOptions({}, { [option]: true });

describe('an AI agent', () => {
	const node = { type: TOOL };

	test('cannot place what was previewed: it gets the preview', async () => {
		const given = await previews();
		const run = await place(rig, given, { node, mode: 'trigger' });
		expect(run.items.map(({ json }) => json)).toEqual(
			given.map(({ body, hash }) =>
				expect.objectContaining({
					outcome: 'notSent',
					ordered: false,
					reason: 'aiAgent',
					body,
					hash,
				}),
			),
		);
		expect(rig.requested('POST')).toEqual([]);
	});

	test('places it with the option', async () => {
		const run = await place(rig, await previews(), {
			...{ node, mode: 'trigger', parameters: parameters('letAiAgentsOrder') },
		});
		expect(outcomesOf(run)).toEqual(['created', 'created']);
	});
});

describe('a run by hand on production', () => {
	test('places nothing', async () => {
		const given = await previews();
		const stopped = await place(rig, given, { mode: 'manual' });
		const continued = await place(rig, given, { mode: 'manual', node: ERROR_OUTPUT });
		for (const run of [stopped, continued]) {
			expect(run.items.filter(({ json }) => json.outcome !== 'notSent')).toEqual([]);
		}
		expect(rig.requested('POST')).toEqual([]);
	});

	test('places what was previewed with the option', async () => {
		const run = await place(rig, await previews(), {
			...{ mode: 'manual', parameters: parameters('orderInTestRuns') },
		});
		expect(outcomesOf(run)).toEqual(['created', 'created']);
	});
});
