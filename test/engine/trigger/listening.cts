import type {
	IDataObject,
	INode,
	INodeParameters,
	ITriggerFunctions,
	ITriggerResponse,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { TangoeRig } from '../harness/tangoe.cts';
import { triggerContext, webhookContext } from './contexts.cts';

/** A run that the trigger has asked n8n for. */
export interface Emitted {
	json: IDataObject;
	key?: string;
}

type Emit = ITriggerFunctions['emit'];
type TriggerContext = ReturnType<typeof triggerContext>;

const active = new Set<Listening>();

/** Ends every trigger of a test: one that goes on looking would keep the tests from ending. */
export async function endAll(): Promise<void> {
	await Promise.all([...active].map(async (listening) => await listening.unpublish()));
}

/** n8n's part around a trigger: stores its data and its runs, and refuses a run with a key that it has had. */
export class Listening {
	/** Every run that n8n has stored, in order. */
	readonly runs: Emitted[] = [];

	/** How many runs were refused. */
	refused = 0;

	readonly crons: string[] = [];

	/** How many runs came of the last look. */
	lastRuns = 0;

	/** How many looks have ended, well or not. */
	looks = 0;

	private readonly keys = new Set<string>();

	private context?: TriggerContext;

	private response?: ITriggerResponse;

	private onTick: () => void = () => undefined;

	private stored = '{}';

	private hasChanged = false;

	/** How many runs there were when the last look had been stored. */
	private runsBefore = 0;

	/** @param refusesRepeats false for an older n8n, which takes no key */
	constructor(
		private readonly rig: TangoeRig,
		private readonly parameters: INodeParameters = {},
		private readonly refusesRepeats = true,
	) {}

	/** Publishes the workflow, or starts n8n again; waits until the trigger has looked. */
	async activate(name?: string): Promise<void> {
		const before = this.looks;
		const context = triggerContext(this.rig, this.node(name), {
			staticData: JSON.parse(this.stored) as IDataObject,
			// The node tells by their number what this n8n can do.
			emit: this.refusesRepeats ? this.emit : this.emitWithoutKey,
			registerCron: ({ expression }, onTick) => {
				this.crons.push(expression);
				this.onTick = () => onTick(new Date());
			},
		});
		this.context = context;
		active.add(this);
		this.watch(context);
		this.response = await this.type().trigger?.call(context);
		await this.until(before + 1);
	}

	/** Lets the clock, or a push, wake it; waits until it has looked. */
	async tick(): Promise<void> {
		const before = this.looks;
		this.onTick();
		await this.until(before + 1);
	}

	/** Waits for the end of so many looks, and of those that go on in a long list. */
	async until(looks: number): Promise<void> {
		while (this.looks < looks || this.hasMore) await turn();
		// On the fast clock, two changes of a look are a turn apart.
		for (let quiet = 0, count = -1; quiet < 3; quiet++) {
			if (count !== this.runs.length + this.refused) quiet = 0;
			count = this.runs.length + this.refused;
			await turn();
		}
		this.save();
	}

	/**
	 * Ends with its process.
	 *
	 * @param losing how many of the last runs a killed process has not stored
	 */
	async end(losing = 0): Promise<void> {
		await this.unpublish();
		this.stored = this.stored.replace(/"emittedBy":"[^"]*"/, '"emittedBy":"another process"');
		for (const { key } of this.runs.splice(this.runs.length - losing)) {
			if (key !== undefined) this.keys.delete(key);
		}
		this.lastRuns = 0;
	}

	/** Ends, while its process goes on. */
	async unpublish(): Promise<void> {
		active.delete(this);
		await this.response?.closeFunction?.();
		this.save();
		this.onTick = () => undefined;
	}

	/** A test run by hand; what it shows. */
	async execute(): Promise<IDataObject[]> {
		const shown: IDataObject[] = [];
		const context = triggerContext(this.rig, this.node(), {
			mode: 'manual',
			emit: (data) => void shown.push(data[0][0].json),
			registerCron: () => undefined,
		});
		const response = await this.type().trigger?.call(context);
		await response?.manualTriggerFunction?.();
		return shown;
	}

	/** Sends a push; its status, and whether it starts a run by itself. */
	async push(
		body: unknown,
		headers: Record<string, string> = {},
		mode: WorkflowExecuteMode = 'webhook',
	): Promise<{ status: number; starts: boolean }> {
		let status = 0;
		const response = {
			setHeader: () => response,
			status: (code: number) => {
				status = code;
				return response;
			},
			end: () => response,
		};
		const rawBody = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body ?? null));
		const request = { body, headers, rawBody, params: {}, query: {} };
		const context = webhookContext(
			this.rig,
			this.node(),
			{ httpRequest: request as never, httpResponse: response as never },
			mode,
		);
		const answer = await this.type().webhook?.call(context);
		return { status, starts: answer?.workflowData !== undefined };
	}

	/** How much n8n stores for it, in bytes. */
	get size(): number {
		return this.stored.length;
	}

	private readonly emit: Emit = (data, _response, _done, key) => this.run(data[0][0].json, key);

	private readonly emitWithoutKey: Emit = (data) => this.run(data[0][0].json);

	private run(json: IDataObject, key?: string): void {
		this.save();
		if (key !== undefined && this.keys.has(key)) {
			this.refused += 1;
			return;
		}
		if (key !== undefined) this.keys.add(key);
		this.runs.push({ json, key });
		this.lastRuns = this.runs.length - this.runsBefore;
	}

	/** n8n stores only what has changed. */
	private save(): void {
		if (!this.hasChanged) return;
		this.hasChanged = false;
		this.stored = JSON.stringify({ global: this.context?.getWorkflowStaticData('global') });
	}

	private get hasMore(): boolean {
		const cursors = Object.values(this.context?.getWorkflowStaticData('global') ?? {});
		return cursors.some((cursor) => (cursor as { next?: object }).next !== undefined);
	}

	/**
	 * Counts the looks: each ends by keeping what it has seen, or with a word in the log. The first that it
	 * keeps is what it begins with.
	 */
	private watch(context: TriggerContext): void {
		const store = context.getWorkflowStaticData('global');
		let kept = 0;
		const note = () => {
			// A look of an ended process may still be under way.
			if (context !== this.context) return;
			this.runsBefore = this.runs.length;
			this.lastRuns = 0;
			kept += 1;
			if (kept > 1) this.looks += 1;
			this.hasChanged = true;
		};
		const watched = new Proxy(store, {
			set(target, key, value) {
				note();
				return Reflect.set(target, key, value);
			},
		});
		context.getWorkflowStaticData = () => watched;
		const info = (message: string) => {
			if (context === this.context && /could not look/.test(message)) this.looks += 1;
		};
		Object.defineProperty(context, 'logger', { value: { info } });
	}

	private type() {
		return this.rig.engine.loaded.nodes[this.node().type];
	}

	private node(name = 'Trigger'): INode {
		return {
			id: 'trigger-id',
			name,
			type: 'n8n-nodes-tangoe-mobile.tangoeMobileTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: { authentication: 'apiToken', ...this.parameters },
			credentials: {
				tangoeMobileApi: { id: '1', name: 'Token' },
				tangoeMobilePushApi: { id: '3', name: 'Push' },
			},
		};
	}
}

async function turn(): Promise<void> {
	await new Promise(setImmediate);
}
