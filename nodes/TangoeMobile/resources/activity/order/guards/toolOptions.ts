import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { isObject } from '../../../../data';

/**
 * The options that decide what may happen, and what each counts as where a tool has an expression in its
 * place: a model could permit itself to order there. Undefined is the option's default.
 */
const SAFE_SETTINGS = new Map<string, { label: string; value: string | boolean | undefined }>([
	// No order has this hash, so nothing passes for approved.
	['expectedHash', { label: 'Expected Hash', value: 'an expression' }],
	['ifAlreadyOrdered', { label: 'If Already Ordered', value: 'fail' }],
	['letAiAgentsOrder', { label: 'Let AI Agents Order', value: false }],
	['maxEnding', { label: 'Max Orders Ending Service', value: undefined }],
	['maxEndingPerDay', { label: 'Max Ending Service per Day', value: undefined }],
	['maxOrders', { label: 'Max Orders', value: undefined }],
	['orderInTestRuns', { label: 'Order in Test Runs', value: false }],
	['previewOnly', { label: 'Preview Only', value: true }],
]);

/** The mode of a workflow that one of n8n's own agents starts; n8n before 2.41 does not know it. */
const AGENT_MODE = 'agent';

/** Older n8n does not say it; there the node that an agent uses has another type. */
export function isTool(context: IExecuteFunctions): boolean {
	const isCalledAsTool = 'isToolExecution' in context && context.isToolExecution();
	return isCalledAsTool || context.getNode().type.endsWith('Tool');
}

/** Whether a model decides what happens: as a tool, or in a workflow that one of n8n's agents starts. */
export function isUsedByAgent(context: IExecuteFunctions): boolean {
	return isTool(context) || context.getMode() === AGENT_MODE;
}

/** The options that apply to an item: for a tool, those that decide are taken from the workflow alone. */
export function effectiveOptions(context: IExecuteFunctions, options: IDataObject): IDataObject {
	if (!isUsedByAgent(context)) return options;
	const effective = { ...options };
	for (const name of decidedByExpression(context)) {
		const value = SAFE_SETTINGS.get(name)?.value;
		if (value === undefined) delete effective[name];
		else effective[name] = value;
	}
	return effective;
}

/** Says which options of a tool were not taken from their expressions; empty where there are none. */
export function expressionNote(context: IExecuteFunctions): string {
	const names = isUsedByAgent(context) ? decidedByExpression(context) : [];
	if (names.length === 0) return '';
	const labels = names.map((name) => SAFE_SETTINGS.get(name)?.label).join(', ');
	return ` Of a tool, these options count only as fixed values of the workflow, not from an expression or a model, so their safe settings were used: ${labels}.`;
}

function decidedByExpression(context: IExecuteFunctions): string[] {
	const options: unknown = context.getNode().parameters.options;
	return [...SAFE_SETTINGS.keys()].filter((name) =>
		isObject(options) ? isExpression(options[name]) : isExpression(options),
	);
}

/** n8n takes the "=" off an expression in a field that takes none. */
function isExpression(value: unknown): boolean {
	return typeof value === 'string' && /^(?:=|\{\{)/.test(value);
}
