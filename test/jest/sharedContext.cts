import type { JestEnvironment, JestEnvironmentConfig } from '@jest/environment';
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';
import vm from 'node:vm';

/** Stands for the context of this process, for which Node has no name that `vm` takes. */
const THIS_CONTEXT = vm.createContext({});

const compileFunction = vm.compileFunction;
vm.compileFunction = (code, parameters, options = {}) => {
	const { parsingContext, ...others } = options;
	return compileFunction(code, parameters, parsingContext === THIS_CONTEXT ? others : options);
};

/** Where Jest keeps the listeners of a test file. */
const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS');

/**
 * Runs test files in the context of their process: with one of its own for each file, nothing that Node
 * has loaded could be shared between files (see sharingRuntime.cjs), for an array would not be an `Array`.
 */
export default class SharedContext implements JestEnvironment {
	readonly global = globalThis as unknown as JestEnvironment['global'];

	readonly fakeTimers = null;

	readonly fakeTimersModern: ModernFakeTimers;

	readonly moduleMocker = new ModuleMocker(globalThis);

	private readonly console = globalThis.console;

	private readonly ofProcess = {
		exit: process.exit,
		getBuiltinModule: process.getBuiltinModule,
	};

	constructor({ projectConfig }: JestEnvironmentConfig) {
		this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
	}

	async setup(): Promise<void> {}

	/** Takes back what Jest has changed in the process for this file. */
	async teardown(): Promise<void> {
		this.fakeTimersModern.dispose();
		globalThis.console = this.console;
		Object.assign(process, this.ofProcess);
		Reflect.deleteProperty(globalThis, EVENT_HANDLERS);
	}

	exportConditions(): string[] {
		return ['node', 'node-addons'];
	}

	getVmContext(): vm.Context {
		return THIS_CONTEXT;
	}
}
