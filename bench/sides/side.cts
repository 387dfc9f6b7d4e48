import type { IDataObject } from 'n8n-workflow';
import type { Engine } from '../../scripts/engine/engine.cts';
import type { Tangoe } from '../tangoe.cts';

/** One way to place orders. */
export interface Side {
	name: string;
	/** Places an order for each item. */
	place(items: IDataObject[], on: Stage): Promise<unknown>;
	/** The share of the items that is enough to time it: what is slow and even needs fewer. */
	share?: number;
}

/** What every side has at hand. */
export interface Stage {
	engine: Engine;
	tangoe: Tangoe;
	latencyMs: number;
}
