import type { Sandbox } from '../types.cts';
import type { Line, Person, World } from '../world/types.cts';
import { byId } from '../world/world.cts';

// Everything documented, the leaver with three lines, leading zeros, nothing at all, gone already.
const WORTH_TRYING = ['10000', '10234', '00417', 'A-1002', '10300', '09902'];

const SUSPEND = { activity_type_id: 2, employee_id: '10234', line_id: 815101 };

/** What somebody who has just started the sandbox wants to know. */
export function welcome({ url, credentials, world }: Sandbox): string {
	const { apiToken, clientId, clientSecret, subject } = credentials;
	return [
		'A local Tangoe Mobile, with invented people and no connection to anything real.',
		'',
		`  Address        ${url}`,
		`  API token      ${apiToken}`,
		`  Client ID      ${clientId}`,
		`  Client secret  ${clientSecret}`,
		`  Subject        ${subject}`,
		'',
		'  Employees worth trying:',
		...WORTH_TRYING.flatMap((employeeId) => describe(world, employeeId)),
		'',
		'  To paste into another terminal. Read the lines of an employee:',
		`    curl -H 'API-Token: ${apiToken}' '${url}/1/lines?employee_id=10234'`,
		'  Order: suspend one of them:',
		`    ${post(`${url}/1/activities`, { activity: SUSPEND }, apiToken)}`,
		'  Sign in with authentication 2.0:',
		`    ${post(`${url}/v2/token`, {
			client_id: clientId,
			client_secret: clientSecret,
			subject,
			grant_type: 'client_credentials',
		})}`,
		'',
		`  In a browser: ${url} shows what was ordered and what came in.`,
		'  Ctrl-C stops it.',
	].join('\n');
}

function post(url: string, body: object, apiToken?: string): string {
	const token = apiToken ? `-H 'API-Token: ${apiToken}' ` : '';
	return `curl ${token}-H 'Content-Type: application/json' -d '${JSON.stringify(body)}' '${url}'`;
}

function describe(world: World, employeeId: string): string[] {
	const person = world.people.find(({ employee_id }) => employee_id === employeeId) as Person;
	const lines = world.lines.filter(({ person_id }) => person_id === person.id);
	const name = `${person.name_first} ${person.name_last}`;
	const remark = person.active ? '' : ', has left';
	const heading = `    ${employeeId.padEnd(8)}${name} (${person.group_name}${remark})`;
	if (lines.length === 0) return [heading, '              no lines'];
	return [heading, ...lines.map((line) => describeLine(world, line))];
}

function describeLine(world: World, line: Line): string {
	const carrier = byId(world.carriers, line.carrier_id)?.name ?? '';
	const device = byId(world.devices, line.device_id);
	const model = byId(world.refDevices, device?.ref_device_id)?.name ?? '';
	const id = `line ${line.id}`.padEnd(13);
	return `              ${id} ${line.phone_number}  ${line.status.padEnd(12)}${carrier}, ${model}`;
}
