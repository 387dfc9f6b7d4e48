import { rmSync } from 'node:fs';
import type { INode, INodeParameters } from 'n8n-workflow';
import { startSandbox } from '../../sandbox/index.cts';
import { Engine } from '../engine/engine.cts';
import { loadPackage } from '../engine/load.cts';
import { collectCalls, instrumentedCopy } from './instrument.cts';

const TRIGGER: INode = {
	id: 'trigger',
	name: 'Start',
	type: 'n8n-nodes-base.manualTrigger',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const PARAMETERS: INodeParameters = {
	operation: 'lineCancel',
	cancelTiming: 'today',
	employeeId: { __rl: true, mode: 'employeeId', value: '10000' },
	lineId: { __rl: true, mode: 'id', value: 807778 },
};

const NODE: INode = {
	id: 'node',
	name: 'Tangoe',
	type: 'n8n-nodes-tangoe-mobile.tangoeMobile',
	typeVersion: 1,
	position: [200, 0],
	parameters: PARAMETERS,
	credentials: { tangoeMobileApi: { id: '1', name: 'Token' } },
};

/** The file of every call of one Line Cancel by IDs with default options, on the real n8n-core. */
export async function callsOf(folder: string): Promise<string[]> {
	const copy = instrumentedCopy(folder);
	const sandbox = await startSandbox();
	try {
		const engine = await Engine.start(await loadPackage(copy));
		const calls = collectCalls();
		const { data } = await engine.run(
			{
				name: 'trip',
				nodes: [TRIGGER, NODE],
				connections: { Start: { main: [[{ node: 'Tangoe', type: 'main', index: 0 }]] } },
			},
			{
				tangoeMobileApi: {
					environment: 'sandbox',
					host: sandbox.url,
					apiToken: sandbox.credentials.apiToken,
				},
			},
		);
		if (data.resultData.error) throw data.resultData.error;
		if (sandbox.activities.length !== 1) throw new Error('The line was not canceled.');
		return calls;
	} finally {
		await sandbox.stop();
		rmSync(copy, { recursive: true });
	}
}
