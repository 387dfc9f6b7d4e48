import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/index.cts';
import type { WorkflowFile } from '../engine/engine.cts';
import type { Outputs, Repeat } from './outputs.cts';

/** What there is to tell. */
export interface Told {
	workflow: string;
	file: WorkflowFile;
	sandbox: Sandbox;
	outputs: Outputs;
	/** The same workflow and data, run a second time. */
	again: Repeat;
	/** Where the sandbox shows something else. */
	doubts: string[];
	seconds: number;
}

const NEXT = [
	'  npm run sandbox   this local Tangoe Mobile for an n8n of yours, with a page that shows every order:',
	'                    http://127.0.0.1:4010',
	'  npm run editor    a whole n8n with this node, the sandbox and the examples (downloads 830 MB)',
	'  README.md         how to install it and place the first order',
];

/** What happened, for a person. */
export function report(told: Told): string {
	const { workflow, file, sandbox, doubts, seconds } = told;
	return [
		'',
		`${file.name}`,
		`${workflow}, run by the real n8n-core against ${sandbox.url}`,
		'',
		...firstRun(told),
		'',
		...secondRun(told),
		'',
		...(doubts.length === 0
			? [
					`Asked afterwards, the sandbox has ${sandbox.activities.length} activities, each of them once.`,
				]
			: ['The sandbox shows something else:', ...doubts.map((doubt) => `  ✗ ${doubt}`)]),
		`${seconds.toFixed(1)} s, build not counted. Next:`,
		...NEXT,
		'',
	].join('\n');
}

function firstRun({ outputs }: Told): string[] {
	const [{ leaver, joiner }] = outputs['HR Data'] as unknown as Array<{
		leaver: IDataObject;
		joiner: IDataObject;
	}>;
	const lines = outputs['Find Lines'];
	const numberOf = (id: unknown) => lines.find((line) => line.id === id)?.phone_number;
	return [
		`${String(leaver.name)} leaves (employee ${String(leaver.employeeId)})`,
		`  ${lines.length} lines found`,
		...outputs['Cancel Each Line'].map((order) =>
			row(order, `${String(numberOf(order.line_id))} ends on ${String(order.sleep_until)}`),
		),
		...outputs['Return Device'].map((order) => row(order, 'the device goes back')),
		'',
		`${String(joiner.name)} joins (employee ${String(joiner.employeeId)})`,
		...outputs['Order a New Line'].map((order) =>
			row(order, `${String(joiner.phone)}, ${String(joiner.plan)}`),
		),
	];
}

function row(order: IDataObject, what: string): string {
	const name = String(order.activity_name).padEnd(34);
	return `  ✓ ${String(order.id)}  ${name} ${what} (${String(order.state)})`;
}

function secondRun({ again: { outputs, refusal = 'the run was not stopped' } }: Told): string[] {
	const found = ['Cancel Each Line', 'Return Device'].flatMap((node) => outputs[node] ?? []);
	return [
		'HR sends the same two again',
		...found.map(
			({ id, activity_name: name, outcome }) =>
				`  = ${String(id)}  ${String(name).padEnd(34)} ${String(outcome)}: nothing was sent`,
		),
		`  ✗ ${refusal}`,
	];
}
