import type { INodeParameters } from 'n8n-workflow';
import { installFastClock, uninstallFastClock } from '../../faults/harness/fastClock.cts';
import { CANCEL, LINES, outcomesOf } from '../harness/orders.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

beforeAll(installFastClock);
afterAll(uninstallFastClock);

const rig = useRigForEachTest({ readsPerMinute: 0 });

/** A node whose failed items come back to it, which is another run of the node every time. */
async function loop(parameters: INodeParameters) {
	const node = rig.node(parameters, { looks: true, node: { onError: 'continueErrorOutput' } });
	const run = await rig.engine.run(
		{
			name: 'loop',
			nodes: [
				{
					id: 'trigger',
					name: 'Start',
					type: 'n8n-nodes-base.manualTrigger',
					typeVersion: 1,
					position: [0, 0],
					parameters: {},
				},
				node,
			],
			connections: {
				Start: { main: [[{ node: 'Tangoe', type: 'main', index: 0 }]] },
				Tangoe: { main: [[], [{ node: 'Tangoe', type: 'main', index: 0 }]] },
			},
			pinData: { Start: [{ json: { line: LINES[0] } }] },
		},
		rig.credentials,
	);
	return run.data.resultData.runData.Tangoe;
}

test.each(['orderAnyway', 'returnExisting'])(
	'with %s, a later run of the node looks a lost order up and does not send it again',
	async (ifAlreadyOrdered) => {
		rig.sandbox.fault({ kind: 'dropAfter', method: 'POST' });
		// The look-up of the first run fails: one read before sending, where it looks at all.
		if (ifAlreadyOrdered === 'returnExisting') {
			rig.sandbox.fault({ kind: 'slow', delayMs: 0, method: 'GET' });
		}
		rig.sandbox.fault({ kind: 'status', status: 500, method: 'GET', times: 4 });

		const runs = await loop({ ...CANCEL, options: { ifAlreadyOrdered } });

		expect(runs).toHaveLength(2);
		expect(runs[1].data?.main[0]?.[0].json).toMatchObject({
			id: rig.sandbox.activities[0].id,
			outcome: 'recovered',
		});
		expect(rig.requested('POST')).toHaveLength(1);
	},
);

test('a later run of the node sends no second one of two equal orders of which the first is lost', async () => {
	rig.sandbox.settings.listedAfterMs = 60_000;
	rig.sandbox.fault({ kind: 'dropAfter', method: 'POST' });

	const line = LINES[0];
	const run = await rig.run(CANCEL, {
		items: [{ line }, { line }],
		looks: true,
		node: { onError: 'continueRegularOutput' },
		times: 2,
	});

	expect(rig.requested('POST')).toHaveLength(1);
	expect(outcomesOf(run)).toEqual(['unknown', 'notSent']);
});
