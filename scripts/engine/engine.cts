import { loadPackage, type LoadedPackage } from './load.cts';

import { ExecutionLifecycleHooks, LoadOptionsContext, WorkflowExecute } from 'n8n-core';
import {
	NodeHelpers,
	Workflow,
	type IConnections,
	type IExecuteContextData,
	type INode,
	type INodeExecutionData,
	type INodeListSearchResult,
	type INodeParameters,
	type INodePropertyOptions,
	type INodeTypeDescription,
	type IDataObject,
	type INodeTypes,
	type IRun,
	type IRunExecutionData,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { BASE_NODES } from './baseNodes.cts';
import { MemoryCredentials, type BeforeSending, type CredentialData } from './credentials.cts';

/** A workflow file, as n8n exports it. */
export interface WorkflowFile {
	name: string;
	nodes: INode[];
	connections: IConnections;
	pinData?: Record<string, INodeExecutionData[]>;
	staticData?: IDataObject;
	settings?: { timezone?: string; executionOrder?: 'v1'; executionTimeout?: number };
}

const ANY_URL = 'http://localhost/';
const NOT_RUN = new Set(['n8n-nodes-base.stickyNote']);

/** How a workflow is run. */
export interface EngineRunOptions {
	/** Sees every request of a node before it leaves. */
	beforeSending?: BeforeSending;
	/** How n8n calls the way it was started; by hand where it is not said. */
	mode?: WorkflowExecuteMode;
	/** What nodes have kept in an earlier execution, as n8n hands it on when an execution is retried. */
	contextData?: IExecuteContextData;
	/** Stops the execution, as the button in the editor does. */
	stop?: AbortSignal;
}

/** The real n8n-core with the built package in it. */
export class Engine {
	private constructor(readonly loaded: LoadedPackage) {}

	/** @param others nodes and credentials that stand beside the built package */
	static async start(others: Partial<LoadedPackage> = {}): Promise<Engine> {
		const { nodes, credentials } = await loadPackage();
		return new Engine({
			nodes: { ...nodes, ...others.nodes },
			credentials: { ...credentials, ...others.credentials },
		});
	}

	/** Runs a workflow from its trigger, which emits its pinned data. */
	async run(
		file: WorkflowFile,
		credentials: CredentialData,
		{ beforeSending, mode = 'manual', stop, contextData = {} }: EngineRunOptions = {},
	): Promise<IRun> {
		const workflow = this.workflowOf(file);
		const trigger = Object.values(workflow.nodes).find(({ type }) => /trigger$/i.test(type));
		if (!trigger) throw new Error(`${file.name} has no trigger`);
		const items = file.pinData?.[trigger.name] ?? [{ json: {} }];
		const runData = startingAt(trigger, items, contextData);
		return await this.execute(workflow, runData, credentials, { beforeSending, mode, stop });
	}

	/**
	 * Goes on with a parked execution, as n8n does when its time has come: from what it has stored of it.
	 *
	 * @param parked as {@link run} or an earlier call has left it
	 */
	async resume(
		file: WorkflowFile,
		parked: IRun,
		credentials: CredentialData,
		options: EngineRunOptions = {},
	): Promise<IRun> {
		const stored = structuredClone(parked.data);
		return await this.execute(this.workflowOf(file), stored, credentials, options);
	}

	private async execute(
		workflow: Workflow,
		runData: IRunExecutionData,
		credentials: CredentialData,
		{ beforeSending, mode = 'manual', stop }: EngineRunOptions,
	): Promise<IRun> {
		await workflow.expression.acquireIsolate?.();
		try {
			const execution = new WorkflowExecute(
				this.additionalData(credentials, beforeSending),
				mode,
				runData,
			);
			const running = execution.processRunExecutionData(workflow);
			stop?.addEventListener('abort', () => running.cancel());
			return await running;
		} finally {
			await workflow.expression.releaseIsolate?.();
		}
	}

	/** Opens a searchable list of a node, as the editor does. */
	async search(
		method: string,
		node: INode,
		credentials: CredentialData,
		{ filter, token }: { filter?: string; token?: string } = {},
	): Promise<INodeListSearchResult> {
		const search = this.nodeType(node).methods?.listSearch?.[method];
		if (!search) throw new Error(`There is no list ${method}`);
		return await search.call(this.loadOptionsContext(node, credentials), filter, token);
	}

	/** Loads the options of a multi-select, as the editor does. */
	async options(
		method: string,
		node: INode,
		credentials: CredentialData,
	): Promise<INodePropertyOptions[]> {
		const load = this.nodeType(node).methods?.loadOptions?.[method];
		if (!load) throw new Error(`There are no options ${method}`);
		return await load.call(this.loadOptionsContext(node, credentials));
	}

	/** What a node's methods see while the editor fills a list. */
	loadOptionsContext(node: INode, credentials: CredentialData): LoadOptionsContext {
		const workflow = this.workflowOf({ name: 'list', nodes: [node], connections: {} });
		return new LoadOptionsContext(
			workflow,
			workflow.getNode(node.name) as INode,
			{
				...this.additionalData(credentials),
				currentNodeParameters: withDefaults(this.nodeType(node).description, node),
			},
			'parameters.any',
		);
	}

	private nodeType({ type }: INode) {
		return { ...BASE_NODES, ...this.loaded.nodes }[type];
	}

	/** A workflow as n8n holds it: active or run, without its notes. */
	workflowOf({ name, nodes, connections, settings, staticData }: WorkflowFile): Workflow {
		const known = { ...BASE_NODES, ...this.loaded.nodes };
		const nodeTypes: INodeTypes = {
			getByName: (type) => known[type],
			getByNameAndVersion: (type, version) =>
				NodeHelpers.getVersionedNodeType(known[type], version),
			getKnownTypes: () => ({}),
		};
		return new Workflow({
			id: name,
			name,
			nodes: nodes.filter(({ type }) => !NOT_RUN.has(type)),
			connections,
			nodeTypes,
			active: false,
			settings,
			staticData,
		});
	}

	/** What n8n hands to every node beside its workflow. */
	additionalData(
		credentials: CredentialData,
		beforeSending?: BeforeSending,
	): IWorkflowExecuteAdditionalData {
		return {
			credentialsHelper: new MemoryCredentials(this.loaded.credentials, credentials, beforeSending),
			hooks: new ExecutionLifecycleHooks('manual', '1', {} as never),
			executionId: '1',
			restApiUrl: ANY_URL,
			instanceBaseUrl: ANY_URL,
			webhookBaseUrl: ANY_URL,
			webhookTestBaseUrl: ANY_URL,
			webhookWaitingBaseUrl: ANY_URL,
			formWaitingBaseUrl: ANY_URL,
			variables: {},
			setExecutionStatus() {},
		} as unknown as IWorkflowExecuteAdditionalData;
	}
}

/** By hand, because an older n8n-workflow has no function for it. */
function startingAt(
	trigger: INode,
	items: INodeExecutionData[],
	contextData: IExecuteContextData,
): IRunExecutionData {
	return {
		version: 1,
		startData: {},
		resultData: { runData: {} },
		executionData: {
			contextData,
			nodeExecutionStack: [{ node: trigger, data: { main: [items] }, source: null }],
			metadata: {},
			waitingExecution: {},
			waitingExecutionSource: {},
		},
	} as unknown as IRunExecutionData;
}

function withDefaults(description: INodeTypeDescription, node: INode): INodeParameters {
	const parameters = NodeHelpers.getNodeParameters(
		description.properties,
		node.parameters,
		true,
		false,
		node,
		description,
	);
	return parameters ?? {};
}
