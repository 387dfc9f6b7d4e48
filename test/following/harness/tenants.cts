import { startSandbox, type Sandbox } from '../../../sandbox/index.cts';
import type { Stage } from '../../editor/harness/stage.cts';
import { storeWaiting } from '../../editor/harness/waiting.cts';
import { publish } from '../../editor/harness/workflows.cts';

/** One Tangoe, which allows 100 reads a minute, and the workflow that waits for its orders. */
export interface Tenant {
	sandbox: Sandbox;
	workflowId: string;
	/** The path of its webhook, and its name. */
	path: string;
}

/** Starts so many, each with a credential and a published workflow of its own. */
export async function openTenants(stage: Stage, count: number): Promise<Tenant[]> {
	const tenants: Tenant[] = [];
	for (let n = 1; n <= count; n++) {
		const path = `waiting-${n}`;
		const sandbox = await startSandbox({ firstActivityId: n * 1_000_000 });
		tenants.push({ sandbox, path, workflowId: '' });
		const { id } = await stage.n8n.rest<{ id: string }>('POST', '/rest/credentials', {
			name: path,
			type: 'tangoeMobileApi',
			data: {
				...{ environment: 'sandbox', host: sandbox.url },
				apiToken: sandbox.credentials.apiToken,
			},
		});
		tenants[n - 1].workflowId = await storeWaiting(stage, path, path, { id, name: path });
		await publish(stage, path);
	}
	return tenants;
}

/** Ends what was started. */
export async function closeTenants(tenants: Tenant[]): Promise<void> {
	await Promise.all(tenants.map(async ({ sandbox }) => await sandbox.stop()));
}
