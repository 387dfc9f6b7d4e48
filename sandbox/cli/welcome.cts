import type { Sandbox } from '../types.cts';
import type { Line, Person, World } from '../world/types.cts';
import { byId } from '../world/world.cts';

// Everything documented, the leaver with three lines, leading zeros, nothing at all, gone already.
const WORTH_TRYING = ['10000', '10234', '00417', 'A-1002', '10300', '09902'];

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
		'  For example:',
		`    curl -H 'API-Token: ${apiToken}' '${url}/1/lines?employee_id=10234'`,
		'',
		`  What came in: ${url}/__sandbox/requests, what was ordered: ${url}/__sandbox/activities`,
		'  Ctrl-C stops it.',
	].join('\n');
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
