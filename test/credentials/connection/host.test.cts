import { isTangoeHost, originOf } from '../../../credentials/connection/host';

const ACME = 'https://acme.thefutureis.mobi';
const ENVIRONMENTS = ['production', 'stage', 'sandbox'];

function originIn(environment: string, host: unknown): string {
	return originOf({ environment, host } as Record<string, string>);
}

describe('a host of Tangoe Mobile', () => {
	it.each([
		['its name', 'acme.thefutureis.mobi', ACME],
		['several levels', 'acme.7.stage.thefutureis.mobi', 'https://acme.7.stage.thefutureis.mobi'],
		['a hyphen', 'acme-corp.thefutureis.mobi', 'https://acme-corp.thefutureis.mobi'],
		['digits', 'sandbox2.thefutureis.mobi', 'https://sandbox2.thefutureis.mobi'],
		['one letter', 'a.thefutureis.mobi', 'https://a.thefutureis.mobi'],
		['capitals', 'Acme.TheFutureIs.MOBI', ACME],
		['white space around it', '  acme.thefutureis.mobi\n', ACME],
		['a scheme', 'https://acme.thefutureis.mobi', ACME],
		['a scheme in capitals', 'HTTPS://ACME.THEFUTUREIS.MOBI', ACME],
		['a slash at the end', 'https://acme.thefutureis.mobi/', ACME],
		['the port that https has anyway', 'acme.thefutureis.mobi:443', ACME],
		['a path', 'acme.thefutureis.mobi/login', ACME],
		['a link from the browser', 'https://acme.thefutureis.mobi/activities/4791064?tab=1#top', ACME],
		['a query', 'acme.thefutureis.mobi?api_token=1', ACME],
		['another host in its path', 'acme.thefutureis.mobi/@evil.example', ACME],
	])('is accepted with %s, in every environment', (_, host, origin) => {
		for (const environment of ENVIRONMENTS) expect(originIn(environment, host)).toBe(origin);
	});
});

describe('any other host', () => {
	it.each([
		['plain http', 'http://acme.thefutureis.mobi'],
		['another scheme', 'ftp://acme.thefutureis.mobi'],
		['a file', 'file://acme.thefutureis.mobi'],
		['a script', 'javascript:alert(1)//acme.thefutureis.mobi'],
		['a port', 'acme.thefutureis.mobi:8443'],
		['the port of http', 'https://acme.thefutureis.mobi:80'],
		['a user', 'someone@acme.thefutureis.mobi'],
		['a user and a password', 'https://acme.thefutureis.mobi:secret@evil.example'],
		['a user that looks like the host', 'https://acme.thefutureis.mobi@evil.example'],
		['a backslash', 'https://evil.example\\@acme.thefutureis.mobi'],
		['a backslash the other way', 'acme.thefutureis.mobi\\.evil.example'],
		['the domain alone', 'thefutureis.mobi'],
		['the domain with a dot before it', '.thefutureis.mobi'],
		['the domain in the middle', 'thefutureis.mobi.evil.example'],
		['the host in the middle', 'acme.thefutureis.mobi.evil.example'],
		['the domain with a hyphen before it', 'evil-thefutureis.mobi'],
		['the domain with a letter before it', 'evilthefutureis.mobi'],
		['the domain under another', 'acme.thefutureis.mobi.com'],
		['another ending', 'acme.thefutureis.mobile'],
		['a hyphen for the dot', 'acme.thefutureis-mobi'],
		['a dot at the end', 'acme.thefutureis.mobi.'],
		['two dots', 'acme..thefutureis.mobi'],
		['a label that begins with a hyphen', '-acme.thefutureis.mobi'],
		['a label that ends with one', 'acme-.thefutureis.mobi'],
		['an underscore', 'acme_corp.thefutureis.mobi'],
		['a wildcard', '*.thefutureis.mobi'],
		['a space', 'acme corp.thefutureis.mobi'],
		['a Cyrillic letter in the domain', 'acme.thefutureіs.mobi'],
		['a Greek letter in the domain', 'acme.thefutureιs.mobi'],
		['an encoded slash', 'evil.example%2f.thefutureis.mobi'],
		['an encoded at sign', 'evil.example%40acme.thefutureis.mobi'],
		['a NUL', 'evil.example\u0000.thefutureis.mobi'],
		['two lines', 'evil.example\n/acme.thefutureis.mobi'],
		['an expression', '={{ $json.host }}'],
		['an address of a network', '10.0.0.7'],
		['an address with the domain as a path', '10.0.0.7/acme.thefutureis.mobi'],
		['an address in hexadecimal', 'https://0x0a000007/'],
		['the metadata service', 'http://169.254.169.254'],
		['a name without a domain', 'acme'],
		['a name that begins like this machine', 'localhost.evil.example'],
		['a name that ends like this machine', 'evil.localhost'],
		['this machine with a dot', 'localhost.'],
		['every address of this machine', '0.0.0.0'],
		['an address that begins like this machine', '127.0.0.1.evil.example'],
		['this machine as a mapped address', 'http://[::ffff:127.0.0.1]:4010'],
		['an IPv6 address', 'https://[2001:db8::1]'],
		['the unspecified IPv6 address', 'http://[::]:4010'],
	])('is refused: %s', (_, host) => {
		for (const environment of ENVIRONMENTS) {
			expect(() => originIn(environment, host)).toThrow(
				expect.objectContaining({
					name: 'HostRefusedError',
					message: expect.stringContaining('acme.thefutureis.mobi'),
				}),
			);
		}
	});

	it('is never repeated in the message: it may contain something pasted by mistake', () => {
		expect(() => originIn('production', 'https://evil.example/?api_token=8fd-secret-77')).toThrow(
			expect.not.objectContaining({ message: expect.stringContaining('8fd-secret') }),
		);
	});

	it.each([[undefined], [null], [''], ['   ']])('is missing when it is %j', (host) => {
		expect(() => originIn('production', host)).toThrow(/has no host/);
	});
});

describe('an address of this machine', () => {
	it.each([
		['localhost', 'http://localhost'],
		['localhost:4010', 'http://localhost:4010'],
		['LOCALHOST:4010', 'http://localhost:4010'],
		['http://localhost:4010', 'http://localhost:4010'],
		['http://localhost:4010/', 'http://localhost:4010'],
		['localhost:4010/activities?x=1', 'http://localhost:4010'],
		['https://localhost:4010', 'https://localhost:4010'],
		['127.0.0.1:4010', 'http://127.0.0.1:4010'],
		['http://127.1.2.3:4010', 'http://127.1.2.3:4010'],
		['[::1]:4010', 'http://[::1]:4010'],
		['http://[::1]:4010', 'http://[::1]:4010'],
		['http://[0:0:0:0:0:0:0:1]:4010', 'http://[::1]:4010'],
	])('%s is accepted for the sandbox alone', (host, origin) => {
		expect(originIn('sandbox', host)).toBe(origin);
		for (const environment of ['production', 'stage', '', 'Sandbox']) {
			expect(() => originIn(environment, host)).toThrow(/Set Environment to Sandbox/);
		}
	});

	it('is named where one is wanted and may be given', () => {
		expect(() => originIn('sandbox', 'tangoe.example')).toThrow(/or the address of the local/);
		expect(() => originIn('production', 'tangoe.example')).toThrow(/acme\.thefutureis\.mobi\.$/);
	});

	it.each([
		['with a user', 'http://someone@localhost:4010'],
		['that is none', 'http://127.0.0.256:4010'],
		['by another scheme', 'ws://localhost:4010'],
	])('is refused %s', (_, host) => {
		expect(() => originIn('sandbox', host)).toThrow(
			expect.objectContaining({ name: 'HostRefusedError' }),
		);
	});
});

describe('a host name in an answer', () => {
	it.each([
		['acme.thefutureis.mobi', true],
		['sandbox2.7.stage.thefutureis.mobi', true],
		['thefutureis.mobi', false],
		['acme.thefutureis.mobi.evil.example', false],
		['evil-thefutureis.mobi', false],
		['acme.thefutureis.mobi:443', false],
		['localhost', false],
		['', false],
	])('%s is one of Tangoe’s: %s', (hostname, isTangoe) => {
		expect(isTangoeHost(hostname)).toBe(isTangoe);
	});
});
