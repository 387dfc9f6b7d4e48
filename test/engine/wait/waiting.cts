import type { IConnection, INode, INodeExecutionData, INodeParameters, IRun } from 'n8n-workflow';
import type { WorkflowFile } from '../../../scripts/engine/engine.cts';
import type { RunOptions, TangoeRig } from '../harness/tangoe.cts';

const to = (node: string): IConnection => ({ node, type: 'main', index: 0 });
const FOLLOWERS = ['Afterwards', 'Failed'];

export interface WaitOptions extends RunOptions {
	settings?: WorkflowFile['settings'];
	/** How much higher on the canvas than the node what follows Finished is. */
	higher?: number;
	/** Whether Still Open leads back to the node. */
	isWired?: boolean;
}

/** A workflow in which the node waits, and what has become of its execution. */
export class Waiting {
	private constructor(
		private readonly rig: TangoeRig,
		private readonly file: WorkflowFile,
		private readonly options: WaitOptions,
		private run: IRun,
	) {}

	static async start(
		rig: TangoeRig,
		parameters: INodeParameters,
		options: WaitOptions = {},
	): Promise<Waiting> {
		const file = workflow(rig, parameters, options);
		return new Waiting(rig, file, options, await rig.engine.run(file, rig.credentials, options));
	}

	/** Goes on after the time of the wait, or the call of its address. */
	async wake(): Promise<void> {
		this.run = await this.rig.engine.resume(
			this.file,
			this.run,
			this.rig.credentials,
			this.options,
		);
	}

	/** When it is looked at again, in epoch milliseconds; undefined where it does not wait. */
	get until(): number | undefined {
		const { waitTill } = this.run;
		return waitTill ? new Date(waitTill).getTime() : undefined;
	}

	get error() {
		return this.run.data.resultData.error;
	}

	get hints(): string[] {
		return this.runsOf('Tangoe').flatMap(({ hints = [] }) => hints.map(({ message }) => message));
	}

	/** What has left by Finished, or by the error output. */
	left(by: 'Afterwards' | 'Failed' = 'Afterwards'): INodeExecutionData[] {
		return this.runsOf(by).flatMap(({ data }) => data?.main[0] ?? []);
	}

	/** All that n8n stores of the execution. */
	get stored(): IRun['data'] {
		return this.run.data;
	}

	private runsOf(node: string) {
		return this.run.data.resultData.runData[node] ?? [];
	}
}

function workflow(
	rig: TangoeRig,
	parameters: INodeParameters,
	{ settings, higher = 100, isWired = true, items = [{}], node }: WaitOptions,
): WorkflowFile {
	const waiting = rig.node(
		{ resource: 'activity', operation: 'waitUntilFinished', ...parameters },
		{ node, looks: true },
	);
	const [x, y] = waiting.position;
	const following = FOLLOWERS.map((name, index): INode => ({
		id: name,
		name,
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [x + 200, y - higher + 10 * index],
		parameters: {},
	}));
	const trigger: INode = {
		id: 'trigger',
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const back = isWired ? [to('Tangoe')] : [];
	return {
		name: 'waiting',
		nodes: [trigger, waiting, ...following],
		connections: {
			Start: { main: [[to('Tangoe')]] },
			Tangoe: { main: [back, ...FOLLOWERS.map((name) => [to(name)])] },
		},
		pinData: { Start: items.map((json) => ({ json }) as INodeExecutionData) },
		settings: { executionOrder: 'v1', ...settings },
	};
}
