import { delimiter } from 'node:path';
import { environment } from '../../scripts/n8n/environment.cts';

describe('the environment of a child process', () => {
	const before = process.env;

	beforeEach(() => {
		process.env = {
			PATH: '/usr/bin',
			npm_config_ignore_scripts: 'true',
			npm_config_registry: 'https://npm.example.com',
			npm_lifecycle_event: 'editor',
			N8N_PORT: '1',
			DB_TYPE: 'postgresdb',
			NO_PROXY: 'intranet',
		};
	});

	afterEach(() => {
		process.env = before;
	});

	test("carries neither this project's npm settings nor another n8n's", () => {
		const kept = Object.keys(environment('/opt/node/bin/node'));
		expect(kept.sort()).toEqual(['NO_PROXY', 'PATH', 'no_proxy', 'npm_config_registry']);
	});

	test('finds the given Node first and reaches this machine without a proxy', () => {
		expect(environment('/opt/node/bin/node', { N8N_PORT: '5678' })).toMatchObject({
			PATH: ['/opt/node/bin', '/usr/bin'].join(delimiter),
			NO_PROXY: 'intranet,127.0.0.1,localhost',
			N8N_PORT: '5678',
		});
	});
});
