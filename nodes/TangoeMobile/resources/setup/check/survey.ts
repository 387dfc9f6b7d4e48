import type { IDataObject } from 'n8n-workflow';

import { TangoeError, tangoeErrorOf } from '../../../errors/tangoeError';
import { errorOfAnswer, type Answer } from '../../../transport/answers/classify';
import { errorInSuccess } from '../../../transport/answers/complaint';
import { rowsIn, type Row } from '../../../transport/answers/envelope';
import { isWebPage } from '../../../transport/answers/text/markup';
import type { Connection } from '../../../transport/connection';
import { probe } from '../../../transport/probe';

/** A quarter of what Tangoe allows in a minute. */
export const MAX_READS = 25;

/** An answer, and what it is to the node. */
export interface Reply extends Answer {
	/** Why the node cannot use it. */
	error?: TangoeError;
	/** Milliseconds since 1970 on this machine when it came. */
	arrivedAt: number;
}

/** A list, as far as one page of it was read. */
export type ListReply = Reply & { rows?: Row[] };

/** The reads of one check. Questions that ask the same share an answer. */
export class Survey {
	private readonly replies = new Map<string, Promise<Reply>>();

	/** @param employeeId whose lists are read; the first listed person's where it is undefined */
	constructor(
		readonly connection: Connection,
		private readonly givenEmployeeId?: string,
	) {}

	/** How many reads there were. */
	get reads(): number {
		return this.replies.size;
	}

	/** @throws TangoeError where no answer comes */
	async ask(path: string, query: IDataObject = {}, basePath?: string): Promise<Reply> {
		const key = JSON.stringify([basePath, path, query]);
		const reply = this.replies.get(key) ?? this.read(path, query, basePath);
		this.replies.set(key, reply);
		return await reply;
	}

	/** Two rows of a list. */
	async list(path: string, query: IDataObject = {}): Promise<ListReply> {
		const reply = await this.ask(path, { ...query, per_page: 2 });
		if (reply.error) return reply;
		try {
			return { ...reply, rows: rowsIn(reply.body, path) };
		} catch (error) {
			return { ...reply, error: tangoeErrorOf(error) };
		}
	}

	/** The employee whose lists are read; undefined where nobody is listed with an employee ID. */
	async employeeId(): Promise<string | undefined> {
		if (this.givenEmployeeId !== undefined) return this.givenEmployeeId;
		const { rows = [] } = await this.list('/people');
		const ids = rows.map(({ employee_id }) => employee_id);
		const found = ids.find((id) => typeof id === 'string' || typeof id === 'number');
		return found === undefined ? undefined : String(found);
	}

	private async read(path: string, query: IDataObject, basePath?: string): Promise<Reply> {
		if (this.reads >= MAX_READS) {
			throw new TangoeError('input', `Not asked: a check makes at most ${MAX_READS} reads`, '');
		}
		const answer = await probe(this.connection, path, query, basePath);
		const { secrets } = this.connection;
		const error = errorOfAnswer(answer, secrets) ?? errorInSuccess(answer, secrets);
		return { ...answer, arrivedAt: Date.now(), ...(error && { error }) };
	}
}

/** A status in words, with what came where it is no data. */
export function statusOf({ status, body, error }: Reply): string {
	if (isWebPage(body)) return `status ${status} with a web page`;
	return `status ${status}${error?.details.isUnreadable ? ' in an unknown form' : ''}`;
}
