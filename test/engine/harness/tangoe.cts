import type { IConnection, INode, INodeExecutionData, INodeParameters, IRun } from 'n8n-workflow';
import { startSandbox, type Sandbox, type SandboxSettings } from '../../../sandbox/index.cts';
import type { Clock } from '../../../sandbox/clock.cts';
import type { CredentialData } from '../../../scripts/engine/credentials.cts';
import { Engine, type EngineRunOptions } from '../../../scripts/engine/engine.cts';

const TO_NODE: IConnection = { node: 'Tangoe', type: 'main', index: 0 };

/** What came out of the node under test. */
export interface NodeRun {
	/** Items of the first output, or nothing when the run stopped. */
	items: INodeExecutionData[];
	/** Items of the error output, where the node has one. */
	errors: INodeExecutionData[];
	/** What stopped the run. */
	error?: {
		message: string;
		description?: string | null;
		httpCode?: string | null;
		context: { itemIndex?: number };
	};
	/** What the node says under its output. */
	hints: string[];
	run: IRun;
}

export interface RunOptions extends EngineRunOptions {
	items?: Array<Record<string, unknown>>;
	authentication?: 'apiToken' | 'jwt';
	/** The node's settings beside its parameters, such as `onError`. */
	node?: Partial<INode>;
	/** Looks and counts before sending as it is set by default; otherwise a test of the sending sees only its own requests. */
	looks?: boolean;
	/** How often the trigger's items reach the node: each time is a run of the node, as in a loop. */
	times?: number;
}

/** The built package on the real n8n-core, with a sandbox of its own. */
export class TangoeRig {
	private constructor(
		readonly engine: Engine,
		readonly sandbox: Sandbox,
		readonly credentials: CredentialData,
	) {}

	static async start(
		settings: Partial<SandboxSettings> = {},
		now: Clock = () => Date.now(),
	): Promise<TangoeRig> {
		// First what can fail: a sandbox that nobody stops would keep the test run from ending.
		const engine = await Engine.start();
		const sandbox = await startSandbox(settings, now);
		const { apiToken, clientId, clientSecret, subject } = sandbox.credentials;
		const connection = { environment: 'sandbox', host: sandbox.url };
		return new TangoeRig(engine, sandbox, {
			tangoeMobileApi: { ...connection, apiToken },
			tangoeMobileJwtApi: { ...connection, clientId, clientSecret, subject, sessionToken: '' },
		});
	}

	/** A node of the package, as a workflow file has it. */
	node(
		parameters: INodeParameters,
		{ authentication = 'apiToken', node = {}, looks = false }: RunOptions = {},
	): INode {
		return {
			id: 'node',
			name: 'Tangoe',
			type: 'n8n-nodes-tangoe-mobile.tangoeMobile',
			typeVersion: 1,
			position: [200, 0],
			parameters: { authentication, ...parameters, ...(!looks && orderingAnyway(parameters)) },
			credentials: {
				tangoeMobileApi: { id: '1', name: 'Token' },
				tangoeMobileJwtApi: { id: '2', name: 'JWT' },
			},
			...node,
		};
	}

	/** Runs the node with input items, between a trigger and whatever follows. */
	async run(parameters: INodeParameters, options: RunOptions = {}): Promise<NodeRun> {
		const trigger: INode = {
			id: 'trigger',
			name: 'Start',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		};
		const run = await this.engine.run(
			{
				name: 'test',
				nodes: [trigger, this.node(parameters, options)],
				connections: { Start: { main: [Array<IConnection>(options.times ?? 1).fill(TO_NODE)] } },
				pinData: {
					Start: (options.items ?? [{}]).map((json) => ({ json }) as INodeExecutionData),
				},
				settings: { timezone: 'America/Indiana/Indianapolis' },
			},
			this.credentials,
			options,
		);
		return nodeRunsIn(run).at(-1) as NodeRun;
	}

	/** The requests that reached the sandbox, as "METHOD /path". */
	requested(method: 'GET' | 'POST'): string[] {
		return this.sandbox.requests
			.filter((request) => request.method === method)
			.map(({ path }) => path);
	}

	/** Puts a new sandbox in the place of the old one: on another port, it is another Tangoe for the node. */
	async renew(settings: Partial<SandboxSettings>): Promise<void> {
		await this.stop();
		const sandbox = await startSandbox(settings);
		Object.assign(this, { sandbox });
		for (const credential of Object.values(this.credentials)) credential.host = sandbox.url;
	}

	async stop(): Promise<void> {
		await this.sandbox.stop();
	}
}

/** What came out of the node under test each time that it ran; an error is of the last one. */
export function nodeRunsIn(run: IRun): NodeRun[] {
	const { runData, error } = run.data.resultData;
	const runs = runData.Tangoe ?? [undefined];
	return runs.map((one, index) => {
		const [items, errors] = one?.data?.main ?? [];
		return {
			items: items ?? [],
			errors: errors ?? [],
			error: index === runs.length - 1 ? (error as NodeRun['error']) : undefined,
			hints: (one?.hints ?? []).map(({ message }) => message),
			run,
		};
	});
}

function orderingAnyway({ resource = 'activity', options }: INodeParameters): INodeParameters {
	if (resource !== 'activity') return {};
	const withoutReads = { ifAlreadyOrdered: 'orderAnyway', maxEndingPerDay: 100_000 };
	return { options: { ...withoutReads, ...(options as INodeParameters) } };
}

/** The locator of an employee, by the ID that HR uses. */
export function byEmployeeId(value: string) {
	return { __rl: true, mode: 'employeeId', value };
}

/** A resource locator by ID. */
export function byId(value: string | number) {
	return { __rl: true, mode: 'id', value };
}

/** A resource locator in another mode, such as `name`. */
export function byMode(mode: string, value: string) {
	return { __rl: true, mode, value };
}
