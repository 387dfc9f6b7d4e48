import { TangoeError } from '../errors/tangoeError';

/** The credential cannot be used as it is: nothing is sent until somebody corrects it. */
export function configurationError(message: string): TangoeError {
	return new TangoeError('configuration', message, 'Open the credential and correct it.');
}
