/** @type {import('jest').Config} */
module.exports = {
	testMatch: ['<rootDir>/test/**/*.test.cts'],
	moduleFileExtensions: ['cts', 'ts', 'js', 'json', 'node'],
	// Files in one context, and packages loaded once for a worker: each says more.
	testEnvironment: '<rootDir>/test/jest/sharedContext.cts',
	runtime: '<rootDir>/test/jest/sharingRuntime.cjs',
	globalSetup: '<rootDir>/test/jest/makeRunFolder.cts',
	setupFiles: ['<rootDir>/test/jest/randomness.cts'],
	globalTeardown: '<rootDir>/test/jest/removeRunFolder.cts',
	transform: {
		'\\.c?ts$': [
			'@swc/jest',
			{ jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
		],
	},
	// By default in the temporary directory, where it would stay.
	cacheDirectory: '<rootDir>/node_modules/.cache/jest',
	modulePathIgnorePatterns: ['<rootDir>/\\.n8n-local/'],
	// By default one core is left free, and so one of two.
	maxWorkers: '100%',
	workerIdleMemoryLimit: '1GB',
	// Ends what hangs; a busy machine takes its time.
	testTimeout: 120_000,
};
