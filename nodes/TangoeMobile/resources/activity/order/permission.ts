import type { IExecuteFunctions, WorkflowExecuteMode } from 'n8n-workflow';

import type { Connection } from '../../../transport/connection';
import type { OrderSettings } from './settings';

/** Why an order is previewed and not sent. */
export interface Withheld {
	reason: 'aiAgent' | 'previewOnly' | 'testRun';
	/** For whoever reads the result: a person, or an agent that passes it on. */
	note: string;
}

const AI_AGENT: Withheld = {
	reason: 'aiAgent',
	note: 'Nothing was ordered: here an AI agent may look and preview, but not order. A person has to place this order, or switch on Let AI Agents Order in the options of this tool.',
};

const PREVIEW_ONLY: Withheld = {
	reason: 'previewOnly',
	note: 'Nothing was ordered: this is a preview. To send exactly this order later, give its hash to the option Expected Hash.',
};

const TEST_RUN: Withheld = {
	reason: 'testRun',
	note: 'Nothing was ordered: this was a test run, started by hand or by an evaluation, and the credential is for production. The published workflow places the order. To order in test runs too, switch on Order in Test Runs in the options.',
};

/** How n8n calls executions that somebody starts to see what a workflow does. */
const TEST_MODES = new Set<WorkflowExecuteMode>(['manual', 'evaluation']);

/** Why an order of this run may not be sent; undefined where it may. */
export function withheldIn(
	context: IExecuteFunctions,
	{ environment }: Connection,
	settings: OrderSettings,
): Withheld | undefined {
	if (isUsedByAgent(context) && !settings.letsAiAgentsOrder) return AI_AGENT;
	if (settings.previewOnly) return PREVIEW_ONLY;
	const isTestRun = TEST_MODES.has(context.getMode()) && environment === 'production';
	return isTestRun && !settings.ordersInTestRuns ? TEST_RUN : undefined;
}

/** Older n8n does not say it; there the node that an agent uses has another type. */
function isUsedByAgent(context: IExecuteFunctions): boolean {
	const says = 'isToolExecution' in context && context.isToolExecution();
	return says || context.getNode().type.endsWith('Tool');
}
