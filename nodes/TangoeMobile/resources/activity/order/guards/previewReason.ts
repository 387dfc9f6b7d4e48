import type { IExecuteFunctions } from 'n8n-workflow';

import type { Connection } from '../../../../transport/connection';
import type { OrderSettings } from '../options/options';
import { isTestRun } from './testRun';
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
	note: 'Nothing was ordered: this is a preview. To send exactly this order later, give it to the operation Place Previewed Order.',
};

const TEST_RUN = 'Nothing was ordered: this is a test run, started by hand or by an evaluation.';

/** Why an order of this run is only previewed; undefined where it may be sent. */
export function previewReasonFor(
	context: IExecuteFunctions,
	{ environment, permissions }: Connection,
	{ letAiAgentsOrder, previewOnly, orderInTestRuns }: OrderSettings,
): PreviewReason | undefined {
	const withNote = ({ reason, note }: PreviewReason): PreviewReason => ({
		reason,
		note: note + expressionNote(context),
	});
	if (isUsedByAgent(context) && !letAiAgentsOrder) return withNote(AI_AGENT);
	if (previewOnly) return withNote(PREVIEW_ONLY);
	const isHeldBack = isTestRun(context) && !permissions.testRunsMayOrder && !orderInTestRuns;
	if (!isHeldBack) return undefined;
	return withNote({ reason: 'testRun', note: `${TEST_RUN} ${waysToOrder(environment)}` });
}

/** What to do about an order that a test run does not place. */
export function waysToOrder(environment: string): string {
	const inCredential =
		environment === 'production'
			? ''
			: ' For all workflows, switch on Test Runs May Order in the credential.';
	return `The published workflow places it. To get it as data, switch on Preview Only in the options. To place it in test runs too, switch on Order in Test Runs there.${inCredential}`;
}
