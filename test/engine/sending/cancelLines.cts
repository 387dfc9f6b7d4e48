import type { INodeParameters } from 'n8n-workflow';
import { byEmployeeId, byId } from '../harness/tangoe.cts';

export const EMPLOYEE = '10000';

/** Active lines of that employee. */
export const LINES = [807778, 807729, 807728, 3583821, 813736];

export const cancelEach: INodeParameters = {
	operation: 'lineCancel',
	cancelTiming: 'today',
	employeeId: byEmployeeId(EMPLOYEE),
	lineId: byId('={{ $json.line }}'),
};

export const linesAsItems = LINES.map((line) => ({ line }));
