import Ajv from 'ajv';
import { loadOutputSchema, PackageDirectoryLoader } from 'n8n-core';
import path from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { SCHEMAS } from '../../scripts/docs/schemas.cts';
import { PROJECT_ROOT } from '../../scripts/root.cjs';
import { installFastClock, uninstallFastClock } from '../faults/harness/fastClock.cts';
import { CANCEL, linesAsItems, PURCHASE } from '../engine/harness/orders.cts';
import { byEmployeeId, byId } from '../engine/harness/tangoe.cts';
import { useRig } from '../engine/harness/useRig.cts';
import { endAll, Listening } from '../engine/trigger/listening.cts';
import { everyOperation } from '../nodes/TangoeMobile/panel.cts';

const rig = useRig({ readsPerMinute: 0 });
const CANCEL_LATER = { ...CANCEL, cancelTiming: 'onDate', sleepUntil: '2099-11-30' };
const PERSON = { resource: 'person' };
const BY_CALLER = { additionalFields: { remoteActivityId: 'REQ-1', comment: 'Leaver' } };

/** The schema that n8n finds for an operation of the built package, and for the trigger, which has none. */
function schemaOf(resource?: string, operation?: string) {
	const nodeDir = path.join(PROJECT_ROOT, 'dist', path.dirname(path.dirname(SCHEMAS)));
	return loadOutputSchema({ nodeDir, version: 1, resource, operation });
}

test('n8n looks for the schemas beside the file of the node in the package', async () => {
	const loader = new PackageDirectoryLoader(PROJECT_ROOT);
	await loader.loadAll();
	const { sourcePath } = loader.known.nodes.tangoeMobile;
	expect(path.dirname(loader.resolveSourcePath(sourcePath))).toBe(
		path.join(PROJECT_ROOT, 'dist/nodes/TangoeMobile'),
	);
});

test.each(everyOperation.filter(({ resource }) => resource === 'activity'))(
	'n8n finds what $operation gives',
	({ resource, operation }) => {
		expect(schemaOf(resource, operation)).toMatchObject({
			type: 'object',
			properties: {
				...{ id: { type: 'integer' }, state: { type: 'string' }, phase: { type: 'string' } },
				...{ is_final: { type: 'boolean' }, needs_attention: { type: 'boolean' } },
			},
		});
	},
);

test.each<[string, INodeParameters, string?]>([
	['lineCancel', { ...CANCEL_LATER, ...BY_CALLER }],
	['devicePurchase', { ...PURCHASE, ...BY_CALLER }],
	['get', { operation: 'get', activityId: byId('={{ $json.id }}') }],
	['getAll', { operation: 'getAll' }],
	['get', { ...PERSON, operation: 'get', employeeId: byEmployeeId('10000') }, 'person'],
	['getAll', { ...PERSON, operation: 'getAll' }, 'person'],
	[
		'offboard',
		{
			...{ ...PERSON, operation: 'offboard', employeeId: byEmployeeId('10234') },
			...{ lastDayTiming: 'today', lineAction: 'cancelLine', deviceAction: 'leave' },
			...BY_CALLER,
		},
		'person',
	],
])(
	'%s gives nothing that its schema does not have',
	async (operation, parameters, resource = 'activity') => {
		const placed = await rig.run(CANCEL, { items: linesAsItems(1) });
		const [{ json }] = placed.items;
		const { items } = await rig.run(parameters, { items: [{ id: json.id, line: 807729 }] });

		const isValid = new Ajv({ strict: false }).compile({
			...schemaOf(resource, operation),
			additionalProperties: false,
		});
		expect(items.length).toBeGreaterThan(0);
		for (const item of items) {
			isValid(item.json);
			expect(isValid.errors).toBeNull();
		}
	},
);

describe('on a clock that does not wait', () => {
	beforeAll(installFastClock);
	afterAll(uninstallFastClock);

	test('the trigger gives nothing that its schema does not have', async () => {
		await rig.run(PURCHASE);
		const [shown] = await new Listening(rig).execute();
		const listening = new Listening(rig);
		await listening.activate();
		rig.sandbox.advance(rig.sandbox.activities[0].id, 'ordered');
		await listening.tick();
		await endAll();
		const [{ json }] = listening.runs;
		expect(json.previous_state).toBe('approved');

		const isValid = new Ajv({ strict: false }).compile({
			...schemaOf(),
			additionalProperties: false,
		});
		for (const item of [shown, json]) {
			isValid(item);
			expect(isValid.errors).toBeNull();
		}
	});
});
