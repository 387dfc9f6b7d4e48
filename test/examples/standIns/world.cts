import type { IDataObject } from 'n8n-workflow';

/** What a run of a whole example needs from outside, and what it gives there. */
export interface World {
	/** What the approver decides. */
	decision: 'Approve' | 'Decline';
	/** The Data Tables, by name. */
	tables: Record<string, IDataObject[]>;
	/** The answers to the webhook. */
	answers: Array<{ status: number; body: IDataObject }>;
	/** The e-mails that were sent. */
	mails: IDataObject[];
	/** The requests to other systems. */
	calls: Array<{ method: string; url: string }>;
}
