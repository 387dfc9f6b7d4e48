import type { SandboxSettings } from '../../../sandbox/index.cts';
import { MAX_READS } from '../../../nodes/TangoeMobile/resources/setup/check/survey.ts';
import { CONTINUE, linesAsItems } from '../harness/orders.cts';
import { byEmployeeId } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';
import { checkOf, placeThree, type Answered } from './checking.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });

const by = (answers: Answered[], part: string): Answered => {
	const found = answers.filter(({ question }) => question.includes(part));
	expect(found).toHaveLength(1);
	return found[0];
};

test('a tenant as documented: what works, and that a ticket number does not come back', async () => {
	await placeThree(rig);
	const answers = await checkOf(rig);
	expect(
		answers.filter(({ verdict }) => verdict !== 'works').map(({ question }) => question),
	).toEqual(['Does an activity show your own reference (Remote Activity ID)?']);
	for (const answer of answers) {
		expect(Object.keys(answer)).toEqual(['question', 'verdict', 'seen', 'meaning', 'to_do']);
	}
});

test('reads only, and not much of the limit of a minute', async () => {
	await placeThree(rig);
	rig.sandbox.requests.splice(0);
	await checkOf(rig);
	expect(rig.sandbox.requests.map(({ method }) => method)).not.toContain('POST');
	expect(rig.sandbox.requests.length).toBeGreaterThan(20);
	expect(rig.sandbox.requests.length).toBeLessThanOrEqual(MAX_READS);
});

test('returns no value of the tenant, neither in words nor in the profile', async () => {
	await placeThree(rig);
	const text = JSON.stringify([await checkOf(rig), await checkOf(rig, { simplify: false })]);
	const { people, lines, devices } = rig.sandbox.world;
	const values = [
		...people.flatMap(({ employee_id, email, name_last }) => [employee_id, email, name_last]),
		...lines.flatMap(({ id, phone_number }) => [id, phone_number]),
		...devices.map(({ imei }) => imei),
		...rig.sandbox.activities.map(({ id }) => id),
		...Object.values(rig.sandbox.credentials),
	];
	const found = values.filter((value) => value && new RegExp(`\\b${value}\\b`).test(text));
	expect(found).toEqual([]);
	expect(values.length).toBeGreaterThan(100);
});

test('reads the lists of the employee that is given', async () => {
	await checkOf(rig, { employeeId: byEmployeeId('10234') });
	const asked = rig.sandbox.requests.filter(({ path }) => path === '/1/lines');
	expect(asked[0].query).toMatchObject({ employee_id: '10234' });
});

describe('habits that limit what the node can do', () => {
	const CASES: Array<
		[Partial<SandboxSettings>, question: string, verdict: string, meaning: string]
	> = [
		[{ ignorePage: true }, 'read to the end', 'fails', 'Only the first page'],
		[{ beyondEnd: 'last' }, 'read to the end', 'works', 'page by page'],
		[{ ignorePerPage: true }, 'read to the end', 'works', 'page by page'],
		[{ ignorePerPage: true, beyondEnd: 'last' }, 'read to the end', 'unknown', 'not be checked'],
		[{ ignoreFilters: true }, 'created_at_gte', 'limited', 'reads the whole list'],
		[{ ignoreFilters: true }, 'only what is theirs', 'fails', 'whoever is asked for'],
		[{ ignoreFilters: true }, 'updated_at_gt of lines', 'limited', 'reads the whole list'],
		[{ activityRows: 'short' }, 'whom and what', 'limited', 'read one by one'],
		[{ activityRows: 'anonymous' }, 'whom and what', 'limited', 'read one by one'],
		[{ echoRemoteActivityId: true }, 'Remote Activity ID', 'works', 'can be read back'],
		[{ createdAt: 'noZone' }, 'when it was created', 'limited', 'not with Order Anyway'],
		[{ createdAt: 'day' }, 'when it was created', 'limited', 'not with Order Anyway'],
		[{ dateAheadMs: 3_600_000 }, 'clocks', 'limited', 'another day'],
		[{ noMatchStyle: '404' }, 'unknown employee', 'works', 'refused before anything'],
	];
	test.each(CASES)('%j', async (settings, question, verdict, meaning) => {
		await placeThree(rig);
		Object.assign(rig.sandbox.settings, settings);
		const answer = by(await checkOf(rig), question);
		expect(answer).toMatchObject({ verdict });
		expect(answer.meaning).toContain(meaning);
	});
});

describe('lists', () => {
	const answerFor = async (path: string, reshape: (rows: unknown) => unknown) => {
		rig.sandbox.fault({ kind: 'reshaped', times: 9, path, reshape });
		return by(await checkOf(rig), path === '/1/lines' ? 'lines of an employee' : 'the carriers');
	};
	const each = (change: (row: Record<string, unknown>) => unknown) => (rows: unknown) =>
		(rows as Array<Record<string, unknown>>).map(change);

	test('under other keys are named by where they are', async () => {
		const { seen, verdict } = await answerFor('/1/lines', (rows) => ({ data: { found: rows } }));
		expect(seen).toContain('under data.found');
		expect(verdict).toBe('works');
	});

	test('whose rows do not say whose they are', async () => {
		const { verdict, meaning } = await answerFor(
			'/1/lines',
			each(({ id, phone_number }) => ({ id, phone_number })),
		);
		expect(verdict).toBe('limited');
		expect(meaning).toBe(
			'By Phone works (phone_number). Rows do not say whose they are, so a list of somebody else would not be noticed.',
		);
	});

	test('whose rows have nothing that looks like a name', async () => {
		const { verdict, meaning, to_do } = await answerFor(
			'/1/carriers',
			each(({ id }) => ({ id })),
		);
		expect(verdict).toBe('limited');
		expect(meaning).toContain('By Name does not work');
		expect(meaning).toContain('Dropdowns show IDs instead of names');
		expect(to_do).toBe('Choose From List or By ID.');
	});

	test('that the API user may not read', async () => {
		rig.sandbox.fault({ kind: 'status', status: 403, path: '/1/lines', times: 9 });
		const { verdict, seen, to_do } = by(await checkOf(rig), 'lines of an employee');
		expect(verdict).toBe('fails');
		expect(seen).toContain('status 403');
		expect(to_do).toContain('Ask Tangoe');
	});

	test('of a form that nobody knows are named by their keys', async () => {
		const { verdict, seen } = await answerFor('/1/lines', () => ({ total: 2, page: 'one' }));
		expect(verdict).toBe('fails');
		expect(seen).toContain('Its keys: total, page');
	});
});

test('what does not answer is one answer, and the others are asked', async () => {
	rig.sandbox.fault({ kind: 'dropAfter', method: 'GET', path: '/1/accessories' });
	const answers = await checkOf(rig);
	expect(by(answers, 'accessories').verdict).toBe('fails');
	expect(by(answers, 'countries').verdict).toBe('works');
});

test('a credential that signs nobody in ends the check', async () => {
	Object.assign(rig.credentials.tangoeMobileApi, { apiToken: 'wrong' });
	const { items } = await rig.run({ resource: 'setup', operation: 'check' }, { node: CONTINUE });
	expect(items.map(({ json }) => json.error)).toEqual([
		expect.stringContaining('did not accept the credential'),
	]);
	expect(rig.sandbox.requests).toHaveLength(1);
});

test('each item has its own check', async () => {
	const { items } = await rig.run(
		{ resource: 'setup', operation: 'check' },
		{ items: linesAsItems(2) },
	);
	const questions = items.map(({ json }) => json.question);
	expect(questions.length).toBe(2 * new Set(questions).size);
});
