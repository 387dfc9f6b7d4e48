import type { INodeParameters } from 'n8n-workflow';
import { byEmployeeId, byId, type RunOptions } from '../harness/tangoe.cts';

export const LINES = [807778, 807729, 807728];

export const cancelEach: INodeParameters = {
	operation: 'lineCancel',
	cancelTiming: 'today',
	employeeId: byEmployeeId('10000'),
	lineId: byId('={{ $json.line }}'),
};

export const linesAsItems = LINES.map((line) => ({ line }));

export const oneLine: RunOptions = { items: linesAsItems.slice(0, 1) };

export const retried: RunOptions['node'] = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
