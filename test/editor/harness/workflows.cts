import { setTimeout as sleep } from 'node:timers/promises';
import { PLACES } from '../../../scripts/n8n/places.cts';
import { importWorkflows, setUpCredentials } from '../../../scripts/n8n/setup.cts';
import { readWorkflows, type Workflow } from '../../../scripts/n8n/workflows.cts';
import type { Stage } from './stage.cts';

/** An item's data, whatever it holds. */
export type Json = Record<string, unknown>;

/** What a workflow answered to a request. */
export interface Answer {
	status: number;
	body: Json;
}

/** What the nodes of one run gave out. */
export interface Outputs {
	/** The items of a node's first output; none if it did not run. */
	of(node: string): Json[];
}

type Stored = Workflow & { id: string; versionId: string };

interface RunData {
	data: {
		resultData: {
			runData: Record<string, Array<{ data?: { main: Array<Array<{ json: Json }> | null> } }>>;
		};
	};
}

/** Imports the example workflows as `npm run editor` does. */
export async function importExamples({ n8n, sandbox }: Stage): Promise<void> {
	const credentials = await setUpCredentials(n8n, sandbox);
	await importWorkflows(n8n, await readWorkflows(PLACES.examples), credentials);
}

/** A workflow as n8n keeps it, by its name. */
export async function stored({ n8n }: Stage, name: string): Promise<Stored> {
	const all = await n8n.rest<Stored[]>('GET', '/rest/workflows');
	const found = all.find((workflow) => workflow.name === name);
	if (!found) throw new Error(`n8n has no workflow "${name}"`);
	return await n8n.rest<Stored>('GET', `/rest/workflows/${found.id}`);
}

/** Runs a workflow from its manual trigger, by n8n's own command. */
export async function execute(stage: Stage, name: string): Promise<Outputs> {
	const { id } = await stored(stage, name);
	const said = await stage.n8n.cli(['execute', `--id=${id}`, '--rawOutput']);
	const lines = said.split('\n');
	const json = lines.slice(lines.indexOf('{'), lines.lastIndexOf('}') + 1).join('\n');
	return outputsIn((JSON.parse(json) as RunData).data.resultData.runData);
}

function outputsIn(runData: RunData['data']['resultData']['runData']): Outputs {
	return {
		of: (node) =>
			(runData[node] ?? []).flatMap(({ data }) => (data?.main[0] ?? []).map((item) => item.json)),
	};
}

/** Publishes a workflow, so that its webhook listens; changed first, if a change is given. */
export async function publish(
	stage: Stage,
	name: string,
	change?: (workflow: Workflow) => Workflow,
): Promise<void> {
	const { id, ...workflow } = await stored(stage, name);
	if (change) {
		// Published anew while it is active, n8n goes on answering with the version before for a while.
		await stage.n8n.rest('POST', `/rest/workflows/${id}/deactivate`, {});
		await stage.n8n.rest('PATCH', `/rest/workflows/${id}`, change(workflow));
	}
	const { versionId } = await stored(stage, name);
	await stage.n8n.rest('POST', `/rest/workflows/${id}/activate`, { versionId });
}

/** Posts to a published webhook. */
export async function post({ n8n }: Stage, path: string, body: object): Promise<Answer> {
	const send = async () =>
		await fetch(`${n8n.url}/webhook/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
	let response = await send();
	// Publishing is answered before the webhook listens; until then nothing runs.
	for (let tries = 0; response.status === 404 && tries < 100; tries++) {
		await sleep(100);
		response = await send();
	}
	const text = await response.text();
	try {
		return { status: response.status, body: JSON.parse(text) as Json };
	} catch {
		throw new Error(`${path} answered ${response.status}: ${text}`);
	}
}

interface Listed {
	id: string;
	status: string;
}

async function lastListed(stage: Stage, name: string): Promise<Listed | undefined> {
	const { id } = await stored(stage, name);
	const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
	const path = `/rest/executions?filter=${filter}`;
	const { results } = await stage.n8n.rest<{ results: Listed[] }>('GET', path);
	return results[0];
}

async function statusOfLastRun(stage: Stage, name: string): Promise<string> {
	return (await lastListed(stage, name))?.status ?? 'unknown';
}

/** What the nodes of the last run of a workflow gave out. */
export async function lastOutputs(stage: Stage, name: string): Promise<Outputs> {
	const { id } = (await lastListed(stage, name)) as Listed;
	const { data } = await stage.n8n.rest<{ data: string }>('GET', `/rest/executions/${id}`);
	const { parse } = await import('flatted');
	return outputsIn((parse(data) as RunData['data']).resultData.runData);
}

/** How the last run of a workflow ended, as n8n lists it, once it has ended. */
export async function lastRun(stage: Stage, name: string): Promise<string> {
	for (;;) {
		const status = await statusOfLastRun(stage, name);
		if (!['new', 'running', 'waiting'].includes(status)) return status;
		await sleep(100);
	}
}

/** Waits until the last run of a workflow waits for a person: before, n8n does not answer its form. */
export async function untilWaiting(stage: Stage, name: string): Promise<void> {
	while (['new', 'running'].includes(await statusOfLastRun(stage, name))) await sleep(100);
}
