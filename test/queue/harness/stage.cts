import { startSandbox } from '../../../sandbox/index.cts';
import {
	startCluster,
	type Cluster,
	type ClusterOptions,
} from '../../../scripts/queue/cluster.cts';
import type { Stage } from '../../editor/harness/stage.cts';

/** A stage whose n8n is in queue mode. */
export interface QueueStage extends Stage {
	cluster: Cluster;
}

/** Opens a stage: an n8n in queue mode beside a sandbox of its own. */
export async function openQueue(options: ClusterOptions): Promise<QueueStage> {
	const cluster = await startCluster(options);
	const sandbox = await startSandbox({ readsPerMinute: 0 });
	const stop = async () => {
		await cluster.stop();
		await sandbox.stop();
	};
	return { n8n: cluster.main, cluster, sandbox, stop };
}
