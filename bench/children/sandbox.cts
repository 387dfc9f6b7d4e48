import { grow, startSandbox, type Growth, type SandboxSettings } from '../../sandbox/index.cts';
import { input } from './fork.cts';

/** What a sandbox is started with. */
export interface SandboxInput {
	settings: Partial<SandboxSettings>;
	growth: Growth;
}

async function main(): Promise<void> {
	const { settings, growth } = input<SandboxInput>();
	const sandbox = await startSandbox(settings);
	grow(sandbox.world, growth);
	process.once('disconnect', () => void sandbox.stop().then(() => process.exit(0)));
	process.send?.({ url: sandbox.url, apiToken: sandbox.credentials.apiToken });
}

void main();
