import type { INodeParameters } from 'n8n-workflow';
import { installFastClock, uninstallFastClock } from '../../faults/harness/fastClock.cts';
import { byName, byPhone, newLineByNames } from '../harness/names.cts';
import { CANCEL, CONTINUE, linesAsItems } from '../harness/orders.cts';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

beforeAll(installFastClock);
afterAll(uninstallFastClock);

const rig = useRigForEachTest({ readsPerMinute: 0 });

type Json = Record<string, unknown>;
type Reshape = (answer: unknown) => unknown;
const eachRow =
	(change: (row: Json) => unknown): Reshape =>
	(answer) =>
		Array.isArray(answer) ? answer.map((row: Json) => change(row)) : change(answer as Json);
const under =
	(...keys: string[]): Reshape =>
	(answer) =>
		keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), answer);
const jsonApi: Reshape = (answer) => ({
	data: eachRow(({ id, ...attributes }) => ({ id: String(id), type: 'x', attributes }))(answer),
});

/** What the answers of a whole tenant look like. */
const FORMS: Array<[name: string, reshape: Reshape]> = [
	['under a word that nobody knows', under('tango')],
	['two levels deep', under('response', 'result')],
	['four levels deep', under('a', 'b', 'data', 'records')],
	['with each row wrapped', eachRow((row) => ({ entry: row }))],
	[
		'with each row in a node',
		(answer) => ({ data: { edges: eachRow((node) => ({ cursor: 'x', node }))(answer) } }),
	],
	['as JSON:API', jsonApi],
	[
		'beside what else a page has',
		(answer) => ({
			status: 'ok',
			success: true,
			errors: [],
			meta: { total: 9, filters: [{ id: 5 }] },
			records: answer,
		}),
	],
	['in an array', (answer) => [under('response')(answer)]],
];

/** In every answer, until the test ends. */
function reshaped(reshape: Reshape, path?: string): void {
	rig.sandbox.fault({ kind: 'reshaped', times: 1_000, reshape, ...(path && { path }) });
}

describe.each(FORMS)('a tenant whose answers come %s', (_name, reshape) => {
	beforeEach(() => reshaped(reshape));

	test.each([
		['lines', { resource: 'line', operation: 'getAll', employeeId: byEmployeeId('10000') }],
		['all devices', { resource: 'device', operation: 'getAll', belongingTo: 'business' }],
		['people', { resource: 'person', operation: 'getAll' }],
		['countries', { resource: 'catalog', operation: 'getAll', list: 'countries' }],
	])('gives Get Many its %s', async (_, parameters) => {
		const { items, error } = await rig.run(parameters as INodeParameters);
		expect(error).toBeUndefined();
		expect(items.length).toBeGreaterThan(2);
		expect(items.every(({ json }) => Number(json.id) > 0)).toBe(true);
	});

	test('takes an order by names, and shows what was created', async () => {
		const { items, error } = await rig.run(newLineByNames as INodeParameters);
		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({ outcome: 'created', employee_id: '10000' });
		expect(String(items[0].json.id)).toBe(String(rig.sandbox.activities[0].id));
	});

	test('finds an order again whose answer was lost', async () => {
		rig.sandbox.clearFaults();
		rig.sandbox.fault({ kind: 'dropAfter', method: 'POST' });
		reshaped(reshape);
		const { items } = await rig.run(CANCEL, { items: linesAsItems(1) });
		expect(items[0].json).toMatchObject({ outcome: 'recovered' });
	});
});

describe('a tenant whose list has the name of', () => {
	test.each([
		['its path', 'business_countries'],
		['the first part of its path', 'countries'],
		['a record', 'country'],
	])('%s', async (_, key) => {
		reshaped(under(key), '/1/countries/business_countries');
		const { items } = await rig.run({
			resource: 'catalog',
			operation: 'getAll',
			list: 'countries',
		});
		expect(items.length).toBeGreaterThan(2);
	});

	test('something else is asked for it by its other path', async () => {
		reshaped(under('carriers'), '/1/countries/business_countries');
		const { items } = await rig.run({
			resource: 'catalog',
			operation: 'getAll',
			list: 'countries',
		});
		expect(items.length).toBeGreaterThan(2);
		expect(rig.requested('GET')).toContain('/1/countries');
	});

	test('something else, with no other path, is told its keys and no values', async () => {
		reshaped((rows) => ({ carriers: rows, page: 1 }), '/1/lines');
		const run = { resource: 'line', operation: 'getAll', employeeId: byEmployeeId('10000') };
		const { error } = await rig.run(run);
		expect(error?.message).toContain(
			'for the list lines has an unknown format. Its keys: carriers[].id, ',
		);
		expect(error?.message).not.toContain('315');
	});
});

describe('a tenant whose rows have other names', () => {
	const renamed = (path: string, change: (row: Json) => Json) => reshaped(eachRow(change), path);

	test.each(['phone', 'mobile_number', 'msisdn', 'wirelessNumber', 'service-number'])(
		'finds a line by its phone number under %s',
		async (key) => {
			renamed('/1/lines', ({ id, phone_number }) => ({ id, [key]: phone_number }));
			const lineId = byPhone(
				String(rig.sandbox.world.lines.find(({ id }) => id === 807778)?.phone_number),
			);
			const { error } = await rig.run({ ...CANCEL, employeeId: byEmployeeId('10000'), lineId });
			expect(error).toBeUndefined();
			expect(rig.sandbox.orders[0].activity.line_id).toBe(807778);
		},
	);

	test('never finds one by the number of somebody else', async () => {
		renamed('/1/lines', ({ id, phone_number }) => ({ id, contact_phone: phone_number }));
		const lineId = byPhone(
			String(rig.sandbox.world.lines.find(({ id }) => id === 807778)?.phone_number),
		);
		const { error } = await rig.run({ ...CANCEL, employeeId: byEmployeeId('10000'), lineId });
		expect(error?.message).toContain(
			'no key of the lines that Tangoe Mobile lists looks like the phone number. Their keys: id, contact_phone',
		);
		expect(rig.sandbox.orders).toHaveLength(0);
	});

	test.each(['title', 'carrier_label', 'displayName'])(
		'finds a carrier by its name under %s',
		async (key) => {
			renamed('/1/carriers', ({ id, name }) => ({ id, [key]: name }));
			const { error } = await rig.run(newLineByNames as INodeParameters);
			expect(error).toBeUndefined();
			expect(rig.sandbox.orders[0].activity.carrier_id).toBe(834256072);
		},
	);

	test('is told which ID its list of global models lacks', async () => {
		renamed('/1/business_ref_devices', ({ id, name }) => ({ id, name }));
		const { error } = await rig.run({
			operation: 'deviceSwap',
			employeeId: byEmployeeId('10000'),
			lineId: byId(807778),
			replacementRefDeviceId: byName('Apple iPhone 15'),
			deviceIdentifier: '356938035643809',
			newSim: '8901410321111851072',
		});
		expect(error?.message).toContain(
			'lists device models without the ID that this field needs (ref_device_id or ref_device.id): enter it with By ID',
		);
	});
});

describe('what Tangoe says of an order', () => {
	const rails = '{"line_id": ["is locked"]}';
	const page = '<!DOCTYPE html><html><head><title>Bad Gateway 17</title></head></html>';

	test.each([
		[400, rails, 'failed', 'line_id: is locked'],
		[401, '{"error": "Token is revoked"}', 'failed', 'Token is revoked'],
		[
			422,
			'{"errors": [{"field": "line_id", "message": "is locked"}]}',
			'failed',
			'line_id: is locked',
		],
		[422, '<errors><error>Line is locked</error></errors>', 'failed', 'Line is locked'],
		[429, '{"message": "Slow down, please"}', 'failed', 'Slow down, please'],
		[500, '{"error": "RecordNotFound: line 7"}', 'unknown', 'RecordNotFound: line 7'],
		[503, page, 'unknown', 'Bad Gateway 17'],
		[200, '{"error": "Line is locked"}', 'unknown', 'Line is locked'],
		[200, '{"id": 5, "errorCode": "E7", "message": "Line is locked"}', 'unknown', 'Line is locked'],
		[200, '{"id": 5, "status": 400, "message": "Line is locked"}', 'unknown', 'Line is locked'],
		[200, '{"success": false, "message": "Line is locked"}', 'unknown', 'Line is locked'],
		[200, '{"status": "error", "message": "Line is locked"}', 'failed', 'Line is locked'],
		[200, page, 'unknown', 'Bad Gateway 17'],
		[200, '{"strange": {"ticket": 7}}', 'unknown', 'Its keys: strange.ticket'],
	])(
		'with status %i and %s is in the message, and in the details',
		async (status, body, outcome, words) => {
			const fault = { kind: 'status', method: 'POST', status, body, times: 9 } as const;
			rig.sandbox.fault(fault);
			const { error } = await rig.run(CANCEL, { items: linesAsItems(1) });
			expect(error?.message).toContain(words);
			expect(error?.message).toContain(String(status));

			rig.sandbox.reset();
			rig.sandbox.fault(fault);
			// Of another line: the node remembers which order it has just lost.
			const { items } = await rig.run(CANCEL, {
				items: linesAsItems(2).slice(1),
				node: CONTINUE,
			});
			expect(items[0].json.details).toMatchObject({ outcome, status });
			expect(items[0].json.error).toContain(words);
		},
	);

	test('in place of a list is in the message', async () => {
		rig.sandbox.fault({ kind: 'status', status: 200, body: '{"error": "No access to lines"}' });
		const { error } = await rig.run({
			resource: 'line',
			operation: 'getAll',
			employeeId: byEmployeeId('10000'),
		});
		expect(error?.message).toBe(
			'Tangoe Mobile refused the request (status 200): No access to lines.',
		);
	});

	test('beside a list keeps the list back: it may not be whole', async () => {
		reshaped((rows) => ({ lines: rows, errors: ['Some lines are missing'] }), '/1/lines');
		const { error } = await rig.run({
			resource: 'line',
			operation: 'getAll',
			employeeId: byEmployeeId('10000'),
		});
		expect(error?.message).toContain('Some lines are missing');
	});
});
