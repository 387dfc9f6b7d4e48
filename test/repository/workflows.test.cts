import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

import { PROJECT_ROOT } from '../../scripts/root.cjs';

interface Step {
	uses?: string;
	run?: string;
	with?: Record<string, unknown>;
}
interface Job {
	'runs-on': string;
	'timeout-minutes'?: number;
	needs?: string | string[];
	permissions?: Record<string, string>;
	environment?: string;
	steps: Step[];
}
interface Workflow {
	permissions?: Record<string, string>;
	jobs: Record<string, Job>;
}

const FOLDER = path.join(PROJECT_ROOT, '.github/workflows');
const read = (file: string) => readFileSync(path.join(PROJECT_ROOT, file), 'utf8');
const texts = readdirSync(FOLDER).map((file) => [file, read(`.github/workflows/${file}`)] as const);
const workflows = new Map(texts.map(([file, text]) => [file, parse(text) as Workflow]));
const commandsOf = ({ steps }: Job) => steps.flatMap(({ run = '' }) => run.trim().split('\n'));
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

test.each(texts)('%s pins every action to a commit, and says which version that is', (_, text) => {
	const used = text.match(/uses: .*/g) ?? [];
	expect(used.length).toBeGreaterThan(0);
	for (const line of used) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test.each([...workflows])('%s gives no right that is not said, and ends what hangs', (_, file) => {
	expect(file.permissions).toBeDefined();
	const names = Object.keys(file.jobs);
	for (const job of Object.values(file.jobs)) {
		expect(job['timeout-minutes']).toBeGreaterThan(0);
		expect(names).toEqual(expect.arrayContaining([job.needs ?? []].flat()));
	}
});

test.each([...workflows])('%s only uses commands of the project that are there', (_, { jobs }) => {
	const used = Object.values(jobs)
		.flatMap(commandsOf)
		.flatMap((command) => /^npm run ([\w:]+)/.exec(command)?.[1] ?? []);
	expect(Object.keys(scripts)).toEqual(expect.arrayContaining(used));
});

test('what .ci/run does quickly, every pull request does', () => {
	const slow = ['extend', 'faults', 'compilers', 'following'];
	const steps = [...read('.ci/run').matchAll(/^step (\S+) (.+)$/gm)];
	const quick = steps.filter(([, name]) => !slow.includes(name)).map(([, , command]) => command);
	const { test: tested, checks } = (workflows.get('ci.yml') as Workflow).jobs;
	expect(quick.length).toBeGreaterThan(5);
	expect(commandsOf(checks)).toEqual(expect.arrayContaining(quick));
	expect(commandsOf(tested)).toContain('npm cit');
});

describe('publishing', () => {
	const { permissions, jobs } = workflows.get('publish.yml') as Workflow;

	test('is the only job that can sign in to npm, and runs nothing of the project', () => {
		expect(permissions).toEqual({});
		const signingIn = Object.entries(jobs).filter(([, job]) => job.permissions?.['id-token']);
		expect(signingIn.map(([name]) => name)).toEqual(['publish']);
		const { publish } = jobs;
		expect(publish.permissions).toEqual({ 'id-token': 'write' });
		expect(publish.environment).toBe('npm');
		const [command, ...others] = commandsOf(publish).filter(Boolean);
		expect(others).toEqual([]);
		expect(command).toMatch(/^npm publish \S+\.tgz --provenance .*--ignore-scripts "\$DRY_RUN"$/);
		expect(publish.steps.some(({ uses }) => uses?.startsWith('actions/checkout'))).toBe(false);
	});

	test('needs what checks the release', () => {
		expect(jobs.publish.needs).toBe('pack');
		expect(commandsOf(jobs.pack)).toContain('npm run release -- "$TAG"');
		expect(commandsOf(jobs.pack).join('\n')).toContain('npm sbom --sbom-format cyclonedx');
		expect(jobs.release.needs).toBe('publish');
	});
});
