import { PLACES } from '../../scripts/n8n/places.cts';
import { readWorkflows, withCredentials, type Workflow } from '../../scripts/n8n/workflows.cts';
import { exampleFiles, exampleIn } from '../examples/workflow.cts';

const placeholder = { id: '', name: 'Tangoe' };
const workflow: Workflow = {
	name: 'Onboarding',
	nodes: [
		{ credentials: { tangoeMobileApi: placeholder } },
		{ credentials: { tangoeMobileJwtApi: placeholder, slackApi: placeholder } },
		{},
	],
	connections: {},
	settings: { timezone: 'Europe/Berlin' },
};
const created = new Map([
	['tangoeMobileApi', { id: 'a', name: 'Token' }],
	['tangoeMobileJwtApi', { id: 'b', name: 'JWT' }],
]);

describe('an example workflow', () => {
	test('points at the created credentials, by type, and keeps everything else', () => {
		expect(withCredentials(workflow, created)).toEqual({
			...workflow,
			nodes: [
				{ credentials: { tangoeMobileApi: { id: 'a', name: 'Token' } } },
				{
					credentials: { tangoeMobileJwtApi: { id: 'b', name: 'JWT' }, slackApi: placeholder },
				},
				{},
			],
		});
	});

	test('is itself left alone', () => {
		const before = structuredClone(workflow);
		withCredentials(workflow, created);
		expect(workflow).toEqual(before);
	});
});

test('every example is read, in the folders too', async () => {
	const names = (await readWorkflows(PLACES.examples)).map(({ name }) => name);
	expect(names).toEqual(exampleFiles().map((file) => exampleIn(file).name));
	expect(names.length).toBeGreaterThan(10);
});
