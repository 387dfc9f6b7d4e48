import type { IExecuteFunctions, WorkflowExecuteMode } from 'n8n-workflow';

import { previewReasonFor } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/guards/previewReason';
import type { OrderSettings } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/options/options';
import type { Connection } from '../../../../../../../nodes/TangoeMobile/transport/connection';

interface Case {
	mode?: WorkflowExecuteMode;
	/** As the credential says. */
	testRunsMayOrder?: boolean;
	/** Left by the first run. */
	isTestRun?: boolean;
	/** What n8n says of the run; undefined for an n8n that does not say it. */
	isTool?: boolean;
	type?: string;
	options?: Partial<OrderSettings>;
}

function reasonOf({ mode = 'trigger', testRunsMayOrder = false, ...more }: Case) {
	const { isTool, isTestRun, type = 'n8n-nodes-tangoe-mobile.tangoeMobile', options = {} } = more;
	const context = {
		getMode: () => mode,
		getContext: () => ({ isTestRun }),
		getNode: () => ({ type, parameters: {} }),
		...(isTool !== undefined && { isToolExecution: () => isTool }),
	} as unknown as IExecuteFunctions;
	const permissions = { testRunsMayOrder, readsPerMinute: 90 };
	const connection = { permissions } as Connection;
	return previewReasonFor(context, connection, options as OrderSettings)?.reason;
}

const TOOL = 'n8n-nodes-tangoe-mobile.tangoeMobileTool';

describe('an order is only previewed', () => {
	it.each<[string, Case, string | undefined]>([
		['by hand', { mode: 'manual' }, 'testRun'],
		['in an evaluation', { mode: 'evaluation' }, 'testRun'],
		['not by a trigger', { mode: 'trigger' }, undefined],
		['not by a webhook', { mode: 'webhook' }, undefined],
		['not when an execution is retried', { mode: 'retry' }, undefined],
		['not as a sub-workflow', { mode: 'integrated' }, undefined],
		['when a test run is retried', { mode: 'retry', isTestRun: true }, 'testRun'],
		['not by a trigger, whatever ran before', { isTestRun: true }, undefined],
		[
			'not by hand where the credential lets it',
			{ mode: 'manual', testRunsMayOrder: true },
			undefined,
		],
		[
			'not by hand where the option lets it',
			{ mode: 'manual', options: { orderInTestRuns: true } },
			undefined,
		],
		['as a tool', { isTool: true }, 'aiAgent'],
		['as a tool wherever test runs order', { isTool: true, testRunsMayOrder: true }, 'aiAgent'],
		['in a workflow that an agent of n8n starts', { mode: 'agent' }, 'aiAgent'],
		['as a tool of an older n8n', { type: TOOL }, 'aiAgent'],
		['as a tool that n8n does not call one', { isTool: false, type: TOOL }, 'aiAgent'],
		['not as a node', { isTool: false }, undefined],
		['not as a tool that may', { isTool: true, options: { letAiAgentsOrder: true } }, undefined],
		[
			'by hand, as a tool that may',
			{ isTool: true, mode: 'manual', options: { letAiAgentsOrder: true } },
			'testRun',
		],
		['where it is asked for', { options: { previewOnly: true } }, 'previewOnly'],
		[
			'where it is asked for, whatever else is allowed',
			{ options: { previewOnly: true, letAiAgentsOrder: true, orderInTestRuns: true } },
			'previewOnly',
		],
	])('%s', (_, given, reason) => expect(reasonOf(given)).toBe(reason));
});
