import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/index.cts';
import type { WorkflowFile } from '../engine/engine.cts';
import type { Outputs } from './orders.cts';

/** What there is to tell. */
export interface Told {
	workflow: string;
	file: WorkflowFile;
	sandbox: Sandbox;
	outputs: Outputs;
	/** What Tangoe's side does not bear out. */
	doubts: string[];
	seconds: number;
}

/** What happened, for a person. */
export function report({ workflow, file, sandbox, outputs, doubts, seconds }: Told): string {
	const [{ leaver, joiner }] = outputs['HR Data'] as unknown as Array<{
		leaver: IDataObject;
		joiner: IDataObject;
	}>;
	const lines = outputs['Find Lines'];
	const numberOf = (id: unknown) => lines.find((line) => line.id === id)?.phone_number;
	const cancelled = outputs['Cancel Each Line'];

	return [
		'',
		`${file.name}`,
		`${workflow}, run by the real n8n-core against ${sandbox.url}`,
		'',
		`${String(leaver.name)} leaves (employee ${String(leaver.employeeId)})`,
		`  ${lines.length} lines found`,
		...cancelled.map((order) =>
			row(order, `${String(numberOf(order.line_id))} ends on ${String(order.sleep_until)}`),
		),
		...outputs['Return Device'].map((order) => row(order, 'the device goes back')),
		'',
		`${String(joiner.name)} joins (employee ${String(joiner.employeeId)})`,
		...outputs['Order a New Line'].map((order) =>
			row(order, `${String(joiner.phone)}, ${String(joiner.plan)}`),
		),
		'',
		...(doubts.length === 0
			? [
					`Asked afterwards, Tangoe's side holds all ${sandbox.activities.length} activities. Each was sent once.`,
				]
			: ["Tangoe's side does not bear this out:", ...doubts.map((doubt) => `  ✗ ${doubt}`)]),
		`${seconds.toFixed(1)} s, build not counted. Next: npm run sandbox, npm run editor, README.md`,
		'',
	].join('\n');
}

function row(order: IDataObject, what: string): string {
	const name = String(order.activity_name).padEnd(34);
	return `  ✓ ${String(order.id)}  ${name} ${what} (${String(order.state)})`;
}
