import type { INodePropertyOptions } from 'n8n-workflow';

import { TangoeMobileApi } from '../../../credentials/TangoeMobileApi.credentials';
import { TangoeMobileJwtApi } from '../../../credentials/TangoeMobileJwtApi.credentials';
import { authentication, credentials } from '../../../nodes/TangoeMobile/authentication';

// n8n's lint compares credentials with those of the package only where they are a literal of the node.
it('offers the credentials of this package, and no others', () => {
	const names = [new TangoeMobileApi().name, new TangoeMobileJwtApi().name];
	expect(credentials.map(({ name }) => name)).toEqual(names);
});

it('requires one credential for each choice', () => {
	const choices = (authentication.options as INodePropertyOptions[]).map(({ value }) => [value]);
	expect(credentials.map(({ displayOptions }) => displayOptions?.show)).toEqual(
		choices.map((value) => ({ [authentication.name]: value })),
	);
	expect(credentials.every(({ required }) => required)).toBe(true);
});
