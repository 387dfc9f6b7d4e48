import type { IExecuteFunctions } from 'n8n-workflow';

import { TangoeError, tangoeErrorOf } from '../../../errors/tangoeError';
import type { Problem } from '../../../kinds/fieldKind';
import type { Failure } from '../../../run/result';
import { typeOfOperation } from '../types';
import type { ActivityType } from '../types/activityType';
import { checkDraft } from './check';
import { readDraft, type Draft } from './draft';

/** An item that was read and checked as far as it can be without asking Tangoe. */
export interface PreparedOrder {
	itemIndex: number;
	draft: Draft;
}

/** Reads and checks one item; nothing is sent. */
export function prepareOrder(
	context: IExecuteFunctions,
	itemIndex: number,
	now: Date,
): PreparedOrder | Failure {
	try {
		const draft = readDraft(context, typeOfItem(context, itemIndex), itemIndex, now);
		const problems = checkDraft(draft);
		return problems.length > 0 ? { error: inputError(draft, problems) } : { itemIndex, draft };
	} catch (error) {
		return { error: tangoeErrorOf(error) };
	}
}

/** The error that names every fault of an item. */
export function inputError({ type }: Draft, found: Problem[]): TangoeError {
	const problems = found.map(({ label, text }) => `${label} ${text}.`);
	return new TangoeError(
		'input',
		`${type.name} was not sent. ${problems.join(' ')}`,
		'Correct these fields. Every item is checked before the first one is sent.',
		{ problems },
	);
}

function typeOfItem(context: IExecuteFunctions, itemIndex: number): ActivityType {
	// Only items whose operation is an activity type come this way.
	return typeOfOperation(
		context.getNodeParameter('operation', itemIndex) as string,
	) as ActivityType;
}
