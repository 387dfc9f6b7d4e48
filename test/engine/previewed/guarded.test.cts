import { CANCEL, CONTINUE, ERROR_OUTPUT, linesAsItems, outcomesOf } from '../harness/orders.cts';
import { place, previewsOf } from '../harness/placing.cts';
import { withOptions } from '../harness/previews.cts';
import { changeCredential, letProductionLeadHere } from '../harness/productionHere.cts';
import { addTenantType, TENANT_TYPE } from '../harness/tenantType.cts';
import { byEmployeeId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';

letProductionLeadHere();

const TOOL = 'n8n-nodes-tangoe-mobile.tangoeMobileTool';

const rig = useRig({ readsPerMinute: 0 });
beforeAll(() => {
	// n8n makes a tool of the node under this name.
	rig.engine.loaded.nodes[TOOL] = rig.engine.loaded.nodes['n8n-nodes-tangoe-mobile.tangoeMobile'];
});
beforeEach(() =>
	changeCredential(rig, {
		...{ environment: 'production', allowedOrders: undefined, allowedTypes: undefined },
	}),
);

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
	test('places nothing, and hands the preview on to be placed', async () => {
		const given = await previews();
		const stopped = await place(rig, given, { mode: 'manual' });
		expect(stopped.error?.message).toContain('Nothing was ordered');
		const { items, errors } = await place(rig, given, { mode: 'manual', node: ERROR_OUTPUT });
		expect(items).toEqual([]);
		expect(rig.requested('POST')).toEqual([]);

		const placed = await place(
			rig,
			errors.map(({ json }) => json),
			{ mode: 'trigger' },
		);
		expect(outcomesOf(placed)).toEqual(['created', 'created']);
		expect(rig.sandbox.orders).toEqual(given.map(({ body }) => body));
	});

	test('places what was previewed with the option', async () => {
		const run = await place(rig, await previews(), {
			...{ mode: 'manual', parameters: parameters('orderInTestRuns') },
		});
		expect(outcomesOf(run)).toEqual(['created', 'created']);
	});
});

describe('what the credential allows', () => {
	const other = {
		operation: 'other',
		activityTypeId: TENANT_TYPE,
		employeeId: byEmployeeId('10000'),
		attributes: '{ "reservation_note": "Until May" }',
	};
	beforeAll(addTenantType);

	test.each([
		['the type of what was previewed', ['lineCancel'], ['created', 'created'], ['notSent']],
		['another type', ['newLine'], ['notSent', 'notSent'], ['notSent']],
		['types that the catalog does not have', ['other'], ['notSent', 'notSent'], ['created']],
	])('is %s', async (_, allowedTypes, ofPreviews, ofOther) => {
		const given = await previews();
		changeCredential(rig, { allowedOrders: 'only', allowedTypes });
		const node = CONTINUE;
		expect(outcomesOf(await place(rig, given, { node, mode: 'trigger' }))).toEqual(ofPreviews);
		expect(outcomesOf(await rig.run(other, { node, mode: 'trigger' }))).toEqual(ofOther);
	});
});
