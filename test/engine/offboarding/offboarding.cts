import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import {
	byEmployeeId,
	byId,
	type NodeRun,
	type RunOptions,
	type TangoeRig,
} from '../harness/tangoe.cts';

/** Odessa Fairweather of the sandbox: three active lines with a device each, and a device without a line. */
export const LEAVER = '10234';
export const LINES = [815101, 815102, 815103];
export const DEVICES = [620101, 620102, 620103, 620104];
/** Wilhelmina Thistle, who takes over: Tangoe's internal ID. */
export const NEW_OWNER = 555001218;

/** A day long after every run. */
export const LATER = '2099-12-30';

/** Cancels all lines today, and leaves the devices. */
export const OFFBOARD: INodeParameters = {
	resource: 'person',
	operation: 'offboard',
	employeeId: byEmployeeId(`={{ $json.employee ?? '${LEAVER}' }}`),
	lastDayTiming: 'today',
	lineAction: 'cancelLine',
	deviceAction: 'leave',
};

/** A rule or an exception of the panel. */
export type Condition = { field: string; value: unknown; fieldName?: string } & Record<
	string,
	unknown
>;

/** The panel with rules. */
export function withRules(...rule: Condition[]): INodeParameters {
	return { rules: { rule } } as unknown as INodeParameters;
}

/** The panel with exceptions. */
export function withExceptions(...exception: Condition[]): INodeParameters {
	return { exceptions: { exception } } as unknown as INodeParameters;
}

/** The new owner on the panel. */
export const TO_NEW_OWNER: INodeParameters = { replacementPersonId: byId(NEW_OWNER) };

/** Offboards with other fields than {@link OFFBOARD}; a run of a published workflow. */
export async function offboard(
	rig: TangoeRig,
	parameters: INodeParameters = {},
	options: RunOptions = {},
): Promise<Offboarded> {
	const run = await rig.run({ ...OFFBOARD, ...parameters }, { mode: 'trigger', ...options });
	const all = [...run.items, ...run.errors].map(({ json }) => json);
	const summaries = all.filter(({ summary }) => summary === true);
	return {
		...run,
		summaries,
		summary: summaries[0],
		assets: all.filter(({ asset }) => asset !== undefined),
		failed: all.filter(({ error }) => error !== undefined),
	};
}

/** What came out of an offboarding. */
export interface Offboarded extends NodeRun {
	/** One for each leaver. */
	summaries: IDataObject[];
	summary: IDataObject;
	/** The items of lines and devices, failed ones too. */
	assets: IDataObject[];
	failed: IDataObject[];
}

/** What became of each line and device, by its ID. */
export function outcomesById({ assets }: Offboarded): Record<string, unknown> {
	return Object.fromEntries(
		assets.map(({ asset_id, outcome, details }) => [
			asset_id,
			outcome ?? (details as IDataObject | undefined)?.outcome,
		]),
	);
}

/** The type and line or device of each order that the sandbox holds, in order. */
export function ordersIn({ sandbox }: TangoeRig): Array<[type: unknown, asset: unknown]> {
	return sandbox.orders.map(({ activity }) => [
		activity.activity_type_id,
		activity.line_id ?? activity.device_id ?? activity.imei ?? activity.generic_serial,
	]);
}

/** Where devices go back to. */
export const ADDRESS = JSON.stringify({
	...{ address1: '123 N Fake St.', city: 'Indianapolis', state: 'IN', zip: '46220' },
	country_id: 52123291,
});

/** The items of the first output, as JSON. */
export function jsonOf({ items }: NodeRun): IDataObject[] {
	return items.map(({ json }: INodeExecutionData) => json);
}
