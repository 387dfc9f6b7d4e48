import { readFileSync } from 'node:fs';
import path from 'node:path';

import { complaintsAbout, type Release } from '../../scripts/release/complaints.cts';
import { versionsIn } from '../../scripts/release/published.cts';
import { standInsLeft } from '../../scripts/release/standIns.cts';
import { PROJECT_ROOT } from '../../scripts/root.cjs';

const good: Release = {
	tag: '0.2.0',
	version: '0.2.0',
	published: ['0.1.0'],
	changelog: '## [0.2.0] - 2026-12-01\n\n## [0.1.0] - 2026-11-01\n',
	standIns: [],
};

describe('a release', () => {
	test('is good where nothing is in the way', () => {
		expect(complaintsAbout(good)).toEqual([]);
		expect(complaintsAbout({ ...good, tag: undefined })).toEqual([]);
	});

	test.each<[string, Partial<Release>, RegExp]>([
		['whose tag is another version', { tag: '0.2.1' }, /tag is 0\.2\.1.*0\.2\.0/],
		['whose tag has a letter before the version', { tag: 'v0.2.0' }, /tag is v0\.2\.0/],
		['that npm has', { published: ['0.1.0', '0.2.0'] }, /npm has 0\.2\.0/],
		['that the changelog does not date', { changelog: '## [0.2.0] - Unreleased' }, /CHANGELOG/],
		['that the changelog does not have', { changelog: '## [0x2.0] - 2026-12-01' }, /CHANGELOG/],
		['with names that do not exist', { standIns: ['a.md', 'b.md'] }, /a\.md, b\.md/],
	])('%s is refused', (_, change, complaint) => {
		expect(complaintsAbout({ ...good, ...change })).toEqual([expect.stringMatching(complaint)]);
	});
});

describe('what npm answers about versions', () => {
	test.each([
		['["0.1.0","0.2.0"]', ['0.1.0', '0.2.0']],
		['"0.1.0"', ['0.1.0']],
		['{"error":{"code":"E404","summary":"not found"}}', []],
	])('%s', (answer, versions) => expect(versionsIn(answer)).toEqual(versions));

	test.each(['', '{"error":{"code":"ENOTFOUND"}}'])('%j says nothing', (answer) => {
		expect(() => versionsIn(answer)).toThrow('npm does not say');
	});
});

test('docs/releasing.md lists every file that names something that does not exist yet', () => {
	const page = readFileSync(path.join(PROJECT_ROOT, 'docs/releasing.md'), 'utf8');
	const [, table] = page.split('## What still needs a person');
	const rows = table.split('\n').filter((line) => line.startsWith('|'));
	const listed = [...rows.join('\n').matchAll(/`([\w./-]+\.\w+|\.github\/CODEOWNERS)`/g)];
	expect([...new Set(listed.map(([, file]) => file))].sort()).toEqual(standInsLeft());
});
