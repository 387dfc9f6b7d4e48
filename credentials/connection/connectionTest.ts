import type { ICredentialTestRequest } from 'n8n-workflow';

/**
 * Reads one activity: the cheapest documented list that needs no employee. `authenticate` replaces the
 * host as typed with the checked origin, see `requestOrigin`.
 */
export const connectionTest: ICredentialTestRequest = {
	request: {
		baseURL: '={{$credentials.host}}',
		url: '/1/activities',
		qs: { per_page: 1 },
		headers: { Accept: 'application/json' },
		disableFollowRedirect: true,
		timeout: 20_000,
	},
};
