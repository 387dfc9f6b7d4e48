import { Failure, type Result } from '../../../../errors/result';
import { TangoeError } from '../../../../errors/tangoeError';
import type { Connection } from '../../../../transport/connection';
import type { OrderRequest } from '../order';

/** Refuses an order of a type that the credential does not allow, whoever asks for it. */
export function allowedOrder(
	{ permissions: { allowedOperations } }: Connection,
	request: OrderRequest,
): Result<OrderRequest> {
	const { operation, name } = request.draft.type;
	if (allowedOperations === undefined || allowedOperations.has(operation)) return request;
	return new Failure(
		new TangoeError(
			'notAllowed',
			`${name} was not sent: the credential does not allow it`,
			'Ask whoever manages the credential to allow it under Allowed Orders, or choose another credential.',
			{ outcome: 'notSent' },
		),
	);
}
