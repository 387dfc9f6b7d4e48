const path = require('node:path');
const { default: Runtime } = require('jest-runtime');

const CONDITIONS = { conditions: ['require', 'node', 'default'] };

/**
 * Leaves packages, and the built one, to Node: so n8n-core, which takes seconds to load, is loaded once
 * for a worker. What the project itself has is loaded anew for each test file, as Jest does.
 */
module.exports = class SharingRuntime extends Runtime {
	constructor(config, environment, resolver, ...others) {
		super(config, environment, resolver, ...others);
		this.resolver = resolver;
		this.built = path.join(config.rootDir, 'dist') + path.sep;
	}

	requireModule(from, name, options, ...others) {
		const file = options?.isInternalModule ? undefined : this.fileForNode(from, name);
		return file ? require(file) : super.requireModule(from, name, options, ...others);
	}

	fileForNode(from, name) {
		if (name === undefined || this.resolver.isCoreModule(name)) return undefined;
		const file =
			this.resolver.resolveStubModuleName(from, name, CONDITIONS) ??
			this.resolver.resolveModule(from, name, CONDITIONS);
		return file.includes('/node_modules/') || file.startsWith(this.built) ? file : undefined;
	}

	teardown() {
		super.teardown();
		this.unloadBuiltPackage();
	}

	/** It counts reads and keeps sessions, which no test file may leave to the next. */
	unloadBuiltPackage() {
		const isBuilt = (id) => id.startsWith(this.built);
		for (const module of Object.values(require.cache)) {
			module.children = module.children.filter(({ id }) => !isBuilt(id));
		}
		for (const id of Object.keys(require.cache).filter(isBuilt)) delete require.cache[id];
	}
};
