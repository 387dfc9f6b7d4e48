import type { IExecuteFunctions, WorkflowExecuteMode } from 'n8n-workflow';

import { previewReasonFor } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/guards/previewReason';
import type { OrderSettings } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/options';
import type { Connection } from '../../../../../../../nodes/TangoeMobile/transport/connection';

interface Case {
	mode?: WorkflowExecuteMode;
	environment?: string;
	/** What n8n says of the run; undefined for an n8n that does not say it. */
	isTool?: boolean;
	type?: string;
	options?: Partial<OrderSettings>;
}

function reasonOf({ mode = 'trigger', environment = 'production', ...more }: Case) {
	const { isTool, type = 'n8n-nodes-tangoe-mobile.tangoeMobile', options = {} } = more;
	const context = {
		getMode: () => mode,
		getNode: () => ({ type, parameters: {} }),
		...(isTool !== undefined && { isToolExecution: () => isTool }),
	} as unknown as IExecuteFunctions;
	return previewReasonFor(context, { environment } as Connection, options as OrderSettings)?.reason;
}

const TOOL = 'n8n-nodes-tangoe-mobile.tangoeMobileTool';

describe('an order is only previewed', () => {
	it.each<[string, Case, string | undefined]>([
		['by hand on production', { mode: 'manual' }, 'testRun'],
		['in an evaluation on production', { mode: 'evaluation' }, 'testRun'],
		['not by a trigger', { mode: 'trigger' }, undefined],
		['not by a webhook', { mode: 'webhook' }, undefined],
		['not when an execution is retried', { mode: 'retry' }, undefined],
		['not as a sub-workflow', { mode: 'integrated' }, undefined],
		['not by hand on stage', { mode: 'manual', environment: 'stage' }, undefined],
		['not by hand on a sandbox', { mode: 'manual', environment: 'sandbox' }, undefined],
		[
			'not by hand where the option lets it',
			{ mode: 'manual', options: { orderInTestRuns: true } },
			undefined,
		],
		['as a tool', { isTool: true }, 'aiAgent'],
		['as a tool on a sandbox too', { isTool: true, environment: 'sandbox' }, 'aiAgent'],
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
