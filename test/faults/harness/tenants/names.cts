import fc from 'fast-check';
import type { INodeParameters } from 'n8n-workflow';
import { CONTINUE } from '../../../engine/harness/orders.cts';
import {
	accessory,
	addressIn,
	byEmail,
	byName,
	byPhone,
	by,
	newLineByNames,
} from '../../../engine/harness/names.cts';
import { byEmployeeId } from '../../../engine/harness/tangoe.cts';
import type { FaultRig } from '../rig.cts';

/** An order in which something is named, and the IDs of what was meant. */
export interface NamedOrder {
	name: string;
	parameters: Record<string, unknown>;
	/** What is named is somebody else's, so that it must not be ordered. */
	isOfAnother?: true;
	/** By attribute; empty where nothing has that name. */
	meant?: Record<string, unknown>;
}

const EMPLOYEE = { employeeId: byEmployeeId('10000') };

/** Orders that name what there is, what is somebody else's, and what there is not. */
const ORDERS: NamedOrder[] = [
	{
		name: 'New Line by names',
		parameters: newLineByNames,
		meant: {
			employee_id: '10000',
			carrier_id: 834256072,
			business_ref_device_id: 26363,
			business_plan_id: 21333,
		},
	},
	{
		name: 'New Line with a plan of another carrier',
		parameters: { ...newLineByNames, businessPlanId: byName('Prairie Data 10GB') },
	},
	{
		name: 'Suspend by phone',
		parameters: { operation: 'suspend', ...EMPLOYEE, lineId: byPhone('(315) 555-0102') },
		meant: { line_id: 807729 },
	},
	{
		name: 'Line Cancel by phone',
		parameters: {
			operation: 'lineCancel',
			cancelTiming: 'today',
			employeeId: byEmail('pinkerton.quackers@example.com'),
			lineId: byPhone('+1 315 555 0101'),
		},
		meant: { employee_id: '10000', line_id: 807778 },
	},
	{
		name: 'Suspend by the phone of somebody else',
		isOfAnother: true,
		parameters: { operation: 'suspend', ...EMPLOYEE, lineId: byPhone('3175550191') },
		meant: { line_id: 815101 },
	},
	{
		name: 'Suspend by a phone that nobody has',
		parameters: { operation: 'suspend', ...EMPLOYEE, lineId: byPhone('3155550999') },
	},
	{
		name: 'Device Assign by IMEI and email',
		parameters: {
			operation: 'deviceAssign',
			...EMPLOYEE,
			deviceId: by('identifier', '35-000000-000550-2'),
			replacementPersonId: byEmail('Odessa.Fairweather@example.com'),
		},
		meant: { device_id: 123, replacement_person_id: 1831610 },
	},
	{
		name: 'Device Assign by the IMEI of somebody else',
		isOfAnother: true,
		parameters: {
			operation: 'deviceAssign',
			...EMPLOYEE,
			deviceId: by('identifier', '350000000005521'),
			replacementPersonId: byEmail('odessa.fairweather@example.com'),
		},
		meant: { device_id: 620101, replacement_person_id: 1831610 },
	},
	{
		name: 'Device Assign to an email that nobody has',
		parameters: {
			operation: 'deviceAssign',
			...EMPLOYEE,
			deviceId: by('identifier', '350000000005502'),
			replacementPersonId: byEmail('nobody@example.com'),
		},
	},
	{
		name: 'Accessory Order by names',
		parameters: {
			operation: 'accessoryOrder',
			...EMPLOYEE,
			...accessory('usb-c wall charger 20w'),
			...addressIn('United States'),
		},
		meant: { accessory_id: 'USB-C Wall Charger 20W', country_id: 52123291 },
	},
	{
		name: 'Accessory Order by a name that nothing has',
		parameters: {
			operation: 'accessoryOrder',
			...EMPLOYEE,
			...accessory('USB-D Wall Charger'),
			...addressIn('United States'),
		},
	},
];

/** Why what is named is not found or placed: what was seen instead, or what has to be chosen. */
const REASONS =
	/keys: \w|\(status \d{3}\)|cannot be read to its end|several [\w ]+ have this|not listed to the end/;

/** Which of them. */
export const namedOrders = fc.constantFrom(...ORDERS);

/** What came of an order by names. */
export interface Named {
	/** An ID that was sent and is not that of what was named. */
	wrong: string[];
	/** Why what was named was not found, where it is there. */
	failures: string[];
}

/** Places an order by names: it names the right rows, or is not sent. */
export async function orderByNames(
	rig: FaultRig,
	{ name, parameters, isOfAnother, meant }: NamedOrder,
): Promise<Named> {
	const { sandbox } = rig.tangoe;
	rig.forgetPlaced();
	sandbox.forget();
	const { items } = await rig.tangoe.run(parameters as INodeParameters, {
		node: CONTINUE,
		looks: true,
	});
	const { json } = items[0];
	const bodies = sandbox.requests.filter(({ method }) => method === 'POST').map(({ body }) => body);
	const said = `${name}: ${JSON.stringify(json.error ?? json)}`;
	const wrong = bodies.flatMap((body) =>
		isMeant(rig, body, meant) ? [] : [`${said}, ${JSON.stringify(body)}`],
	);
	const isPlaced = json.outcome === 'created' || json.outcome === 'recovered';
	if (isPlaced && (isOfAnother || !meant)) wrong.push(said);
	const isMissed = meant !== undefined && !isOfAnother && !isPlaced;
	if (isMissed && !REASONS.test(said)) wrong.push(`no reason: ${said}`);
	return { wrong, failures: isMissed ? [said] : [] };
}

function isMeant({ tangoe }: FaultRig, body: unknown, meant: NamedOrder['meant']): boolean {
	if (!meant) return false;
	const sent = flat((body as { activity: object }).activity);
	const { accessory_id: accessoryName, ...ids } = meant;
	const { world } = tangoe.sandbox;
	const accessoryId = world.accessories.find(({ name }) => name === accessoryName)?.id;
	return (
		Object.entries(ids).every(([attribute, id]) => sent.get(attribute) === String(id)) &&
		(accessoryName === undefined || sent.get('accessory_id') === String(accessoryId))
	);
}

/** By attribute, every plain value of a body, however deep. */
function flat(value: object): Map<string, string> {
	return new Map(
		Object.entries(value).flatMap(([key, inner]): Array<[string, string]> =>
			typeof inner === 'object' && inner !== null ? [...flat(inner)] : [[key, String(inner)]],
		),
	);
}
