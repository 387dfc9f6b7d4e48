import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DEGRADED } from '../../scripts/versions/degraded.cts';
import { byEmployeeId, byId } from '../engine/harness/tangoe.cts';
import { useRigForEachTest } from '../engine/harness/useRig.cts';

const LINES = [807778, 807729, 807728];
const items = LINES.map((line) => ({ line }));
const cancelEach = {
	operation: 'lineCancel',
	cancelTiming: 'today',
	employeeId: byEmployeeId('10000'),
	lineId: byId('={{ $json.line }}'),
};

const rig = useRigForEachTest();

describe('what is degraded on the oldest n8n-core is never unsafe', () => {
	test('after a session that ended early, every order is placed once', async () => {
		await rig.run(cancelEach, { items, authentication: 'jwt' });
		rig.sandbox.revokeTokens();
		const { items: placed } = await rig.run(cancelEach, { items, authentication: 'jwt' });

		expect(placed).toHaveLength(3);
		expect(rig.sandbox.activities).toHaveLength(6);
		expect(rig.requested('POST').filter((url) => url === '/v2/token')).toHaveLength(2);
		const refused = rig.sandbox.requests.filter(({ status }) => status === 401);
		expect(refused.length).toBeLessThanOrEqual(2);
	});

	test('an Operation that an expression gives sends nothing that was not meant', async () => {
		const run = rig.run(
			{ ...cancelEach, operation: '={{ $json.operation }}' },
			{ items: [{ operation: 'cancelEverything', line: LINES[0] }] },
		);
		// Either n8n refuses the workflow or the node refuses the item.
		const refusal = await run.then(({ error }) => error?.message, String);

		expect(refusal).toMatch(/has issues|not a combination that this node offers/);
		expect(rig.sandbox.requests).toEqual([]);
	});
});

test('every test that is left out exists', () => {
	const engine = path.join(__dirname, '..', 'engine');
	const engineTests = readdirSync(engine, { recursive: true })
		.map(String)
		.filter((file) => file.endsWith('.test.cts'))
		.map((file) => readFileSync(path.join(engine, file), 'utf8'))
		.join('\n');
	for (const { test: name } of DEGRADED) expect(engineTests).toContain(`test('${name}`);
});

// Only `npm run test:oldest` names a folder.
const { CORE_FOLDER } = process.env;
(CORE_FOLDER ? test : test.skip)('tests and package run on the n8n-core that was asked for', () => {
	for (const name of ['n8n-core', 'n8n-workflow']) {
		expect(require.resolve(name).startsWith(path.join(CORE_FOLDER as string, 'node_modules'))).toBe(
			true,
		);
	}
});
