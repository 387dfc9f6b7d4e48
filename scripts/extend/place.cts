// Runs in the copy: places the new type by the names that people use, on the real engine.
import assert from 'node:assert/strict';
import type { INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox/index.cts';
import { Engine } from '../engine/engine.cts';

const ORDER = { activity_type_id: 990, employee_id: '10000', loaner_pool_id: 71 };
const POOL = 'Repair Desk';

async function main(): Promise<void> {
	const engine = await Engine.start();
	const sandbox = await startSandbox();
	try {
		const { results } = await engine.search(
			'searchLoanerPools',
			nodeWith(requesting('')),
			credentialsFor(sandbox),
		);
		assert.deepEqual(
			results.map(({ name, value }) => [name, value]),
			[[POOL, String(ORDER.loaner_pool_id)]],
		);

		const [row] = await run(engine, sandbox, {
			resource: 'catalog',
			operation: 'getAll',
			list: 'loanerPools',
		});
		assert.equal(row.json.name, POOL);

		const [placed] = await run(engine, sandbox, requesting(POOL));
		assert.equal(placed.json.outcome, 'created');
		assert.deepEqual(sandbox.orders, [{ activity: ORDER }]);

		await assert.rejects(run(engine, sandbox, requesting('Repair Shop')), {
			message: /Loaner Pool.*Repair Desk/,
		});
		assert.equal(sandbox.orders.length, 1);
	} finally {
		await sandbox.stop();
	}
}

function requesting(pool: string): INodeParameters {
	return {
		operation: 'loanerRequest',
		employeeId: { __rl: true, mode: 'employeeId', value: ORDER.employee_id },
		loanerPoolId: { __rl: true, mode: 'name', value: pool },
	};
}

function nodeWith(parameters: INodeParameters): INode {
	return {
		id: 'node',
		name: 'Tangoe',
		type: 'n8n-nodes-tangoe-mobile.tangoeMobile',
		typeVersion: 1,
		position: [200, 0],
		parameters,
		credentials: { tangoeMobileApi: { id: '1', name: 'Token' } },
	};
}

async function run(
	engine: Engine,
	sandbox: Sandbox,
	parameters: INodeParameters,
): Promise<INodeExecutionData[]> {
	const start = { ...nodeWith({}), id: 'start', name: 'Start' };
	const { data } = await engine.run(
		{
			name: 'loan',
			nodes: [{ ...start, type: 'n8n-nodes-base.manualTrigger' }, nodeWith(parameters)],
			connections: { Start: { main: [[{ node: 'Tangoe', type: 'main', index: 0 }]] } },
		},
		credentialsFor(sandbox),
	);
	if (data.resultData.error) throw data.resultData.error;
	return data.resultData.runData.Tangoe.at(-1)?.data?.main[0] ?? [];
}

function credentialsFor({ url, credentials: { apiToken } }: Sandbox) {
	return { tangoeMobileApi: { environment: 'sandbox', host: url, apiToken } };
}

main().catch((error: Error) => {
	console.error(error);
	process.exitCode = 1;
});
