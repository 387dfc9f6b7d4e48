import type { TangoeRig } from './tangoe.cts';

/**
 * A credential for production may not lead to this machine. In a file that calls this it does, so that what
 * the node does there can be seen on the real engine.
 */
export function letProductionLeadHere(): void {
	const built = jest.requireActual<typeof import('../../../credentials/connection/host')>(
		'../../../dist/credentials/connection/host.js',
	);
	jest.spyOn(built, 'originOf').mockImplementation(({ host }) => new URL(String(host)).origin);
	// Otherwise every environment would be the local sandbox.
	jest.spyOn(built, 'isLoopback').mockReturnValue(false);
}

/** Changes fields of the credential; `undefined` is a field that it does not have. */
export function changeCredential(rig: TangoeRig, fields: Record<string, unknown>): void {
	Object.assign(rig.credentials.tangoeMobileApi, fields);
}
