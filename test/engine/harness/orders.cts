import type { INode, INodeParameters } from 'n8n-workflow';
import type { NodeRun, TangoeRig } from './tangoe.cts';
import { byEmployeeId, byId } from './tangoe.cts';

/** Active lines of the employee 10000. */
export const LINES = [807778, 807729, 807728, 3583821, 813736];

/** Cancels the line that each item names. */
export const CANCEL: INodeParameters = {
	operation: 'lineCancel',
	cancelTiming: 'today',
	employeeId: byEmployeeId("={{ $json.employee ?? '10000' }}"),
	lineId: byId('={{ $json.line }}'),
};

/** The parts of an address that stand on the panel. */
export const SHIPPING_ADDRESS: INodeParameters = {
	shippingAddress1: '123 N Fake St.',
	shippingCity: 'Indianapolis',
	shippingState: 'IN',
	shippingZip: '46220',
	shippingCountryId: byId(52123291),
};

/** The same for the address at which a line is mainly used, which has no country. */
export const PREFERRED_ADDRESS: INodeParameters = {
	preferredAddress1: '123 N Fake St.',
	preferredCity: 'Indianapolis',
	preferredState: 'IN',
	preferredZip: '46220',
};

/** Orders a device, of which a person can have several. */
export const PURCHASE: INodeParameters = {
	operation: 'devicePurchase',
	employeeId: byEmployeeId("={{ $json.employee ?? '10000' }}"),
	businessRefDeviceId: byId('={{ $json.model ?? 26363 }}'),
	...SHIPPING_ADDRESS,
};

export const CONTINUE: Partial<INode> = { onError: 'continueRegularOutput' };
export const ERROR_OUTPUT: Partial<INode> = { onError: 'continueErrorOutput' };

/** The lines as input items. */
export function linesAsItems(count = LINES.length): Array<{ line: number }> {
	return LINES.slice(0, count).map((line) => ({ line }));
}

/** What became of each item, records and errors alike, in the order of the items. */
export function outcomesOf({ items, errors }: NodeRun): unknown[] {
	return [...items, ...errors]
		.sort((one, other) => itemOf(one.pairedItem) - itemOf(other.pairedItem))
		.map(({ json }) => (json.details as { outcome?: string })?.outcome ?? json.outcome);
}

function itemOf(paired: unknown): number {
	return (paired as { item: number }).item;
}

/** So many active lines of the sandbox, each with its employee. */
export function manyLines(
	{ sandbox: { world } }: TangoeRig,
	count: number,
): Array<{ employee: string; line: number }> {
	const employees = new Map(world.people.map(({ id, employee_id }) => [id, employee_id]));
	return world.lines
		.filter(({ status, person_id }) => status === 'active' && employees.get(person_id))
		.slice(0, count)
		.map(({ id, person_id }) => ({ employee: employees.get(person_id) as string, line: id }));
}

/** Makes the latest activity of the sandbox as old as this. */
export function aged({ sandbox }: TangoeRig, ms: number): void {
	const activity = sandbox.activities.at(-1);
	if (activity) activity.created_at = new Date(Date.now() - ms).toISOString();
}
