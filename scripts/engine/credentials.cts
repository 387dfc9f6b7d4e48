import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INode,
} from 'n8n-workflow';
import { ICredentialsHelper } from 'n8n-workflow';

/** Decrypted credentials by type name. */
export type CredentialData = Record<string, ICredentialDataDecryptedObject>;

/** Sees every authenticated request, and gives it back as it shall leave. */
export type BeforeSending = (options: IHttpRequestOptions) => IHttpRequestOptions;

/**
 * Credentials in memory, under n8n's rules: the hidden expirable field is filled by `preAuthentication`
 * when it is empty or after a 401, and kept for the next request.
 */
export class MemoryCredentials extends ICredentialsHelper {
	/** @param beforeSending changes a request that is about to leave; for tests */
	constructor(
		private readonly types: Record<string, ICredentialType>,
		readonly data: CredentialData,
		private readonly beforeSending: BeforeSending = (options) => options,
	) {
		super();
	}

	getParentTypes(): string[] {
		return [];
	}

	getCredentialsProperties(type: string) {
		return this.types[type].properties;
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async getDecrypted(_additionalData: unknown, _node: unknown, type: string) {
		return { ...this.data[type] };
	}

	async getCredentials(): Promise<never> {
		throw new Error('Credentials are only kept decrypted here');
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(): Promise<void> {}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		type: string,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.types[type];
		if (typeof authenticate !== 'function')
			throw new Error(`${type} has no function to authenticate`);
		return this.beforeSending(await authenticate(credentials, options));
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		type: string,
		_node: INode,
		credentialsExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const credentialType = this.types[type];
		const expirable = credentialType.properties.find(
			({ type: kind, typeOptions }) => kind === 'hidden' && typeOptions?.expirable,
		);
		if (!expirable || !credentialType.preAuthentication) return undefined;
		if (credentials[expirable.name] !== '' && !credentialsExpired) return undefined;
		const output = (await credentialType.preAuthentication.call(
			helpers,
			credentials,
		)) as ICredentialDataDecryptedObject;
		if (output[expirable.name] === undefined) return undefined;
		Object.assign(this.data[type], output);
		return Object.assign(credentials, output);
	}
}
