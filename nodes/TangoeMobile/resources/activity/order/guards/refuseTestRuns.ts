import type { IDataObject } from 'n8n-workflow';

import { previewInOneLine } from '../../../../errors/previewInOneLine';
import { Failure, settle, type Result } from '../../../../errors/result';
import { TangoeError } from '../../../../errors/tangoeError';
import type { ComparedOrder } from '../order';
import type { OrderRun } from '../orderRun';
import { withOutcome } from '../outcome';
import { previewOf } from '../preview/preview';
import { previewReasonFor, waysToOrder } from './previewReason';
import { isUsedByAgent } from './toolOptions';

/**
 * Fails the orders that a test run may not place: their previews would leave by the output of placed
 * orders, and the nodes behind it would take them for that. An agent gets the preview as its answer.
 */
export async function refuseTestRuns(
	run: OrderRun,
	orders: ComparedOrder[],
): Promise<Array<Result<ComparedOrder>>> {
	const { context, connection } = run;
	if (isUsedByAgent(context)) return orders;
	const results: Array<Result<ComparedOrder>> = [];
	for (const order of orders) {
		const reason = previewReasonFor(context, connection, order.settings);
		if (reason?.reason !== 'testRun') {
			results.push(order);
			continue;
		}
		const preview = await settle(previewOf(connection, order, reason));
		results.push(
			preview instanceof Failure
				? preview
				: new Failure(testRunError(order, preview, connection.environment)),
		);
	}
	return results;
}

function testRunError(
	{ duplicate }: ComparedOrder,
	preview: IDataObject,
	environment: string,
): TangoeError {
	const wouldBe = duplicate
		? String(preview.note)
		: `It would have ordered: ${previewInOneLine(preview)}.`;
	return withOutcome(
		new TangoeError(
			'testRun',
			`Nothing was ordered: test runs do not order on ${environment}`,
			`${wouldBe} ${waysToOrder(environment)}`,
			{ preview },
		),
		'notSent',
	);
}
