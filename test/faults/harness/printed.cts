import { inspect } from 'node:util';
import { Container } from '@n8n/di';
import { Logger } from '@n8n/backend-common';
import { jsonStringify } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/index.cts';
import type { NodeRun } from '../../engine/harness/tangoe.cts';
import { PRIVATE, type Wanted } from './orders.cts';

/** Everything that n8n's loggers were given since the last look. */
export class LogBook {
	private lines: string[] = [];

	constructor() {
		const logger = Container.get(Logger);
		for (const level of ['error', 'warn', 'info', 'debug'] as const) {
			logger[level] = (...said: unknown[]) => {
				this.lines.push(inspect(said, { depth: 6 }));
			};
		}
	}

	take(): string[] {
		return this.lines.splice(0);
	}
}

/** Every secret of a run: those of the credentials, and every token that was sent. */
function secretsOf({ credentials, requests }: Sandbox): string[] {
	const { apiToken, clientSecret } = credentials;
	const tokens = requests.flatMap(({ headers: { authorization = '' } }) =>
		authorization.replace(/^Bearer /, ''),
	);
	return [...new Set([apiToken, clientSecret, ...tokens])].filter((secret) => secret !== '');
}

/** Personal data that no log and no message may have. */
function personalData({ world }: Sandbox, wanted: Wanted[]): string[] {
	const people = world.people.flatMap(({ email, name_last }) => [email, name_last]);
	const phones = world.lines.map(({ phone_number }) => phone_number);
	return [...Object.values(PRIVATE), ...people, ...phones, ...wanted.map(({ comment }) => comment)];
}

/**
 * Secrets anywhere in what a run gives, which n8n stores and shows; personal data in its messages, hints
 * and log lines. Records and input are the user's own data and not looked at for the latter.
 */
export function leaksIn(run: NodeRun, sandbox: Sandbox, wanted: Wanted[], log: string[]): string[] {
	const { error } = run.run.data.resultData;
	const everything = [
		jsonStringify(run.run, { replaceCircularRefs: true }),
		inspect(error, { depth: 12, showHidden: true }),
		String(error?.stack),
		...log,
	].join('\n');
	const words = wordsOf(run).concat(log).join('\n');
	return [
		...secretsOf(sandbox).filter((secret) => everything.includes(secret)),
		...personalData(sandbox, wanted).filter((data) => isIn(words, data)),
	].map((found) => `printed: ${found}`);
}

/** As a word of its own: the comment `order-1` is not in `order-12`. */
function isIn(words: string, data: string): boolean {
	const literal = data.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`(?<![\\w-])${literal}(?![\\w-])`).test(words);
}

/** What a run says to its user. */
function wordsOf({ items, errors, run }: NodeRun): string[] {
	const { error, runData } = run.data.resultData;
	const failed = [...items, ...errors].filter(({ json }) => 'error' in json);
	return [
		...failed.map(({ json }) => JSON.stringify([json.error, json.details])),
		inspect(error && { ...error, message: error.message, node: undefined }, { depth: 8 }),
		JSON.stringify(runData.Tangoe?.map(({ hints, metadata }) => ({ hints, metadata }))),
		JSON.stringify(run.data.executionData?.contextData),
	].map(String);
}
