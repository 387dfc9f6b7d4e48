const path = require('node:path');
const project = require('../../jest.config.cjs');

const modules = path.join(process.env.CORE_FOLDER, 'node_modules');

/** @type {import('jest').Config} */
module.exports = {
	...project,
	rootDir: path.resolve(__dirname, '../..'),
	roots: ['<rootDir>/test/engine', '<rootDir>/test/versions'],
	// Tests, scripts and the built package must share one copy of each, and it must be n8n-core's own.
	runtime: path.join(__dirname, 'runtime.cjs'),
	moduleNameMapper: { '^(n8n-core|n8n-workflow)$': path.join(modules, '$1') },
	// The project's own configuration keeps everything below .n8n-local out, and so this n8n-core too.
	modulePathIgnorePatterns: [],
	// n8n-core 1.100 leaves a timer behind, the clean-up of SSH connections.
	forceExit: true,
};
