import type { IExecuteFunctions, WorkflowExecuteMode } from 'n8n-workflow';

import type { Connection } from '../../../../transport/connection';
import type { OrderSettings } from '../options';
import { expressionNote, isUsedByAgent } from './toolOptions';

/** Why an order is previewed and not sent. */
export interface PreviewReason {
	reason: 'aiAgent' | 'previewOnly' | 'testRun';
	/** For whoever reads the result: a person, or an agent that passes it on. */
	note: string;
}

const AI_AGENT: PreviewReason = {
	reason: 'aiAgent',
	note: 'Nothing was ordered: an AI agent may look and preview here, but not order. A person has to place this order, or switch on Let AI Agents Order in the options of this tool.',
};

const PREVIEW_ONLY: PreviewReason = {
	reason: 'previewOnly',
	note: 'Nothing was ordered: this is a preview. To send exactly this order later, give its hash to the option Expected Hash.',
};

const TEST_RUN: PreviewReason = {
	reason: 'testRun',
	note: 'Nothing was ordered: this was a test run, started by hand or by an evaluation, and the credential is for production. The published workflow places the order. To order in test runs too, switch on Order in Test Runs in the options.',
};

/** How n8n calls executions that somebody starts to see what a workflow does. */
const TEST_MODES = new Set<WorkflowExecuteMode>(['manual', 'evaluation']);

/** Why an order of this run is only previewed; undefined where it may be sent. */
export function previewReasonFor(
	context: IExecuteFunctions,
	{ environment }: Connection,
	{ letAiAgentsOrder, previewOnly, orderInTestRuns }: OrderSettings,
): PreviewReason | undefined {
	const withNote = ({ reason, note }: PreviewReason): PreviewReason => ({
		reason,
		note: note + expressionNote(context),
	});
	if (isUsedByAgent(context) && !letAiAgentsOrder) return withNote(AI_AGENT);
	if (previewOnly) return withNote(PREVIEW_ONLY);
	const isTestRun = TEST_MODES.has(context.getMode()) && environment === 'production';
	return isTestRun && !orderInTestRuns ? withNote(TEST_RUN) : undefined;
}
