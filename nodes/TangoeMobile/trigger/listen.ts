import type { CronExpression, ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';

import { toNodeError } from '../errors/nodeError';
import { Failure, settle } from '../errors/result';
import type { TangoeErrorKind } from '../errors/tangoeError';
import { connect } from '../transport/connection';
import { read } from '../transport/read';
import { Emitter, logFailure } from './emitter';
import { emitNewest } from './newest';
import { onPush } from './push/wakers';
import { settingsOf, type TriggerSettings } from './settings';

/** What stays wrong until somebody changes it, so that the workflow is not published. Anything else passes. */
const REFUSED = new Set<TangoeErrorKind>(['configuration', 'forbidden', 'input', 'signIn']);

/**
 * Begins to listen: by the clock, by pushes, or both. The first activation looks at once, so that what has
 * changed before is known when n8n stores the cursor; later ones make sure that they may read.
 *
 * @throws n8n's error where the credential or the panel is wrong; not during an outage
 */
export async function listen(context: ITriggerFunctions): Promise<ITriggerResponse> {
	const settings = await settle(Promise.resolve().then(() => settingsOf(context)));
	if (settings instanceof Failure) throw toNodeError(context.getNode(), settings.error);
	if (context.getMode() === 'manual') {
		return { manualTriggerFunction: async () => await emitNewest(context, settings) };
	}
	return await emitting(context, settings);
}

async function emitting(
	context: ITriggerFunctions,
	settings: TriggerSettings,
): Promise<ITriggerResponse> {
	const emitter = new Emitter(context, settings);
	let isBegun = false;
	let isWoken = false;
	const wake = () => {
		isWoken = true;
		if (isBegun) emitter.wake();
	};
	// Before the first look, so that a push that comes meanwhile is not lost.
	const forget = onPush(context, wake);
	const begun = await settle(emitter.isFirst ? emitter.look() : readOne(context));
	if (begun instanceof Failure) {
		if (REFUSED.has(begun.error.kind)) {
			forget();
			throw toNodeError(context.getNode(), begun.error);
		}
		logFailure(context, begun);
	}
	isBegun = true;
	// What has changed while nobody listened, or is still to be read.
	const hasLooked = emitter.isFirst && !(begun instanceof Failure) && !emitter.hasMore;
	if (!hasLooked || isWoken) wake();
	if (settings.cron) schedule(context, settings.cron, wake);
	return {
		closeFunction: async () => {
			emitter.close();
			forget();
		},
	};
}

async function readOne(context: ITriggerFunctions): Promise<void> {
	await read(await connect(context), '/activities', { per_page: 1 });
}

function schedule(context: ITriggerFunctions, expression: CronExpression, wake: () => void): void {
	const { helpers } = context;
	try {
		helpers.registerCron({ expression }, wake);
	} catch {
		// An older n8n takes the expression by itself.
		const register = helpers.registerCron as unknown as (
			cron: CronExpression,
			wake: () => void,
		) => void;
		register(expression, wake);
	}
}
