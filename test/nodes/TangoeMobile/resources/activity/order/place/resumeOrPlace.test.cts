import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { Failure } from '../../../../../../../nodes/TangoeMobile/errors/result';
import { TangoeError } from '../../../../../../../nodes/TangoeMobile/errors/tangoeError';
import { readSettings } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/options/options';
import type {
	OrderRequest,
	RememberedOrder,
} from '../../../../../../../nodes/TangoeMobile/resources/activity/order/order';
import { resumeOrPlace } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/place/resumeOrPlace';
import { holdBackAllIfOneFailed } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/results';
import { draftOf } from '../item.cts';

/** What n8n keeps for a node, in a workflow that stops on errors. */
function contextWith(kept: IDataObject): IExecuteFunctions {
	return {
		continueOnFail: () => false,
		getContext: () => kept,
		getWorkflowDataProxy: () => ({ $runIndex: 0 }),
		getNodeParameter: () => 'apiToken',
		getNode: () => ({}),
		getCredentials: async () => ({
			environment: 'sandbox',
			host: 'http://127.0.0.1:4010',
			apiToken: 'invented',
		}),
	} as unknown as IExecuteFunctions;
}

function requestOf(item: number): OrderRequest {
	const draft = draftOf('lineCancel', { employeeId: '10000', lineId: '807778' });
	return { key: { item, part: 0 }, draft, settings: readSettings(draft.type, {}) };
}

describe('whether an earlier try has sent an order', () => {
	it('is a value that an order cannot lack', () => {
		const request = requestOf(0);
		// @ts-expect-error A remembered order without its journal entry does not compile.
		const remembered: RememberedOrder = { ...request, entry: undefined };
		expect(remembered.entry).toBeUndefined();
	});

	it('lets no order pass a failed one because of a key that is there but empty', async () => {
		const faulty = new Failure(new TangoeError('input', 'Line is empty', 'Fill it in.'));
		const passed: unknown[] = [];

		const results = await resumeOrPlace(
			contextWith({}),
			[
				{ key: { item: 0, part: 0 }, request: { ...requestOf(0), ...{ entry: undefined } } },
				{ key: { item: 1, part: 0 }, request: faulty },
			],
			new Date(),
			async (run, fresh) => {
				const held = holdBackAllIfOneFailed(run, fresh);
				passed.push(...held.filter((one) => !(one instanceof Failure)));
				return held.map((one) => (one instanceof Failure ? one : { id: 1 }));
			},
		);

		expect(passed).toEqual([]);
		expect(results.map((one) => (one as Failure).error.kind)).toEqual(['heldBack', 'input']);
	});
});
