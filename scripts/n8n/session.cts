/** The person that owns the local n8n. */
export const OWNER = {
	email: 'owner@example.com',
	password: 'Sandbox-Owner-1',
	firstName: 'Sandbox',
	lastName: 'Owner',
};

/** Calls n8n's own interface as the owner; gives back the answer's data. */
export type Rest = <T>(method: string, path: string, body?: unknown) => Promise<T>;

// n8n ties a session to the browser that opened it, by this header.
const BROWSER = { 'browser-id': 'local' };

async function send(url: string, method: string, body: unknown, cookie = ''): Promise<Response> {
	return await fetch(url, {
		method,
		headers: { ...BROWSER, 'content-type': 'application/json', cookie },
		body: body === undefined ? undefined : JSON.stringify(body),
	});
}

async function dataOf<T>(response: Response, what: string): Promise<T> {
	const text = await response.text();
	if (!response.ok) throw new Error(`n8n answered ${what} with ${response.status}: ${text}`);
	const body = JSON.parse(text) as { data?: T };
	return body.data ?? (body as T);
}

async function authenticate(url: string): Promise<Response> {
	const settings = await dataOf<{ userManagement: { showSetupOnFirstLoad: boolean } }>(
		await send(`${url}/rest/settings`, 'GET', undefined),
		'a look at its settings',
	);
	if (settings.userManagement.showSetupOnFirstLoad) {
		return await send(`${url}/rest/owner/setup`, 'POST', OWNER);
	}
	const { email, password } = OWNER;
	return await send(`${url}/rest/login`, 'POST', { emailOrLdapLoginId: email, password });
}

/** Signs in as the owner, who is created on the first occasion. */
export async function signIn(url: string): Promise<Rest> {
	const response = await authenticate(url);
	if (response.status === 401) {
		throw new Error(
			`${OWNER.email} cannot sign in with ${OWNER.password} any more. Set that password in n8n again, or ` +
				'delete .n8n-local/home to start with an empty n8n.',
		);
	}
	await dataOf(response, 'the sign-in');
	const cookie = response.headers
		.getSetCookie()
		.map((it) => it.split(';')[0])
		.join('; ');
	return async (method, path, body) =>
		await dataOf(await send(url + path, method, body, cookie), `${method} ${path}`);
}
