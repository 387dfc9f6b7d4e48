import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import {
	DEFAULT_READS_PER_MINUTE,
	MAX_READS_PER_MINUTE,
} from '../../../credentials/connection/fields';
import { isLoopback } from '../../../credentials/connection/host';
import { configurationError } from './configurationError';

/** What a credential lets a run do. */
export interface Permissions {
	/** The operations that may order; undefined for all of them. */
	allowedOperations?: ReadonlySet<string>;
	/** Whether a run by hand may order without asking for it. */
	testRunsMayOrder: boolean;
	/** Of this process. */
	readsPerMinute: number;
}

const ENVIRONMENTS = ['production', 'sandbox', 'stage'];

/**
 * Reads what a credential allows. Each field can be an expression, so what is none of its values is
 * refused: a typing error must not allow more than was meant.
 *
 * @param origin the checked host
 * @throws TangoeError of kind `configuration`
 */
export function permissionsOf(
	credentials: ICredentialDataDecryptedObject,
	origin: string,
): Permissions {
	return {
		allowedOperations: allowedOperations(credentials),
		testRunsMayOrder: testRunsMayOrder(credentials, origin),
		readsPerMinute: readsPerMinute(credentials),
	};
}

function allowedOperations({
	allowedOrders = 'all',
	allowedTypes = [],
}: ICredentialDataDecryptedObject): ReadonlySet<string> | undefined {
	if (allowedOrders === 'all') return undefined;
	if (allowedOrders === 'none') return new Set();
	if (allowedOrders === 'only' && Array.isArray(allowedTypes)) {
		return new Set(allowedTypes.map(String));
	}
	throw configurationError('Allowed Orders in the credential is none of its choices');
}

/** Only what is proven not to be production takes orders from a run by hand. */
function testRunsMayOrder(
	{ environment, testRunsMayOrder: isAllowed }: ICredentialDataDecryptedObject,
	origin: string,
): boolean {
	if (!ENVIRONMENTS.includes(String(environment))) {
		throw configurationError(
			'Environment in the credential is neither Production nor Sandbox nor Stage',
		);
	}
	if (environment === 'production') return false;
	return isAllowed === true || isLoopback(new URL(origin).hostname);
}

function readsPerMinute({
	readsPerMinute: reads = DEFAULT_READS_PER_MINUTE,
}: ICredentialDataDecryptedObject): number {
	const number = Number(reads);
	if (Number.isInteger(number) && number >= 1 && number <= MAX_READS_PER_MINUTE) return number;
	throw configurationError(
		`Reads per Minute in the credential is not a whole number from 1 to ${MAX_READS_PER_MINUTE}`,
	);
}
