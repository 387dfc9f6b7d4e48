import type { ICredentialTestRequest } from 'n8n-workflow';

/**
 * Reads one activity: the cheapest documented list that needs no employee. `authenticate` replaces the
 * host as typed with the checked origin, see `requestOrigin`.
 *
 * @param fields those that decide whether Tangoe accepts the request, by their labels
 */
export function connectionTest(fields: string): ICredentialTestRequest {
	return {
		request: {
			baseURL: '={{$credentials.host}}',
			url: '/1/activities',
			qs: { per_page: 1 },
			headers: { Accept: 'application/json' },
			disableFollowRedirect: true,
			timeout: 20_000,
		},
		rules: [
			onStatus(401, `Tangoe Mobile does not accept this credential. Check ${fields}.`),
			onStatus(
				403,
				'Tangoe Mobile accepts the credential, but its API user may not read activities. Ask Tangoe to give the user the role Portal API.',
			),
			onStatus(404, 'There is no Tangoe Mobile API at this host. Check Host.'),
		],
	};
}

type Rule = NonNullable<ICredentialTestRequest['rules']>[number];

function onStatus(value: number, message: string): Extract<Rule, { type: 'responseCode' }> {
	return { type: 'responseCode', properties: { value, message } };
}
