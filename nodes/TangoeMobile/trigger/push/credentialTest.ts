import type { ICredentialsDecrypted, INodeCredentialTestResult } from 'n8n-workflow';

const MIN_LENGTH = 16;

/** Whether a push credential can keep strangers out: nothing can be asked, because it is Tangoe that calls. */
export async function pushCredential({
	data,
}: ICredentialsDecrypted): Promise<INodeCredentialTestResult> {
	const { user = '', password = '' } = data ?? {};
	if (String(user) === '' || String(user).includes(':')) {
		return {
			status: 'Error',
			message: 'User is empty, or has a colon, which Basic authentication does not allow.',
		};
	}
	if (String(password).length < MIN_LENGTH) {
		return {
			status: 'Error',
			message: `Password is shorter than ${MIN_LENGTH} characters. Anybody on the internet can try to guess it.`,
		};
	}
	return { status: 'OK', message: 'A push has to know this user and this password.' };
}
