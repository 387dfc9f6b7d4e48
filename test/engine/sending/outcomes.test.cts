import type { INode, INodeParameters } from 'n8n-workflow';
import { byId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';
import {
	CANCEL,
	CONTINUE,
	ERROR_OUTPUT,
	LINES,
	linesAsItems,
	outcomesOf,
} from '../harness/orders.cts';

const rig = useRig({ readsPerMinute: 0 });

interface Case {
	outcome: string;
	/** Whether Tangoe holds it. */
	ordered: boolean;
	/** What happens to the first item. */
	arrange?: () => Promise<unknown> | void;
	parameters?: INodeParameters;
	items?: Array<Record<string, unknown>>;
	looks?: boolean;
	/** What the first item says where it is no record. */
	says?: RegExp;
	posts: number;
}

const [line] = LINES;
const lost = { kind: 'dropAfter', method: 'POST' } as const;

const cases: Case[] = [
	{ outcome: 'created', ordered: true, posts: 1 },
	{
		outcome: 'alreadyThere',
		ordered: true,
		arrange: async () => await rig.run(CANCEL, { items: [{ line }] }),
		looks: true,
		posts: 1,
	},
	{ outcome: 'recovered', ordered: true, arrange: () => rig.sandbox.fault(lost), posts: 1 },
	{
		outcome: 'notSent',
		ordered: false,
		items: [{ line: 'my phone' }],
		says: /^Line Cancel was not sent\./,
		posts: 0,
	},
	{
		outcome: 'failed',
		ordered: false,
		arrange: () => rig.sandbox.fault({ kind: 'status', status: 422, message: 'Not this line' }),
		says: /^Tangoe Mobile refused the request \(status 422\): .*Not this line\.$/,
		posts: 1,
	},
	{
		outcome: 'unknown',
		ordered: false,
		// The second item orders the same, so that the first cannot be told from it.
		items: [{ line }, { line }],
		arrange: () => rig.sandbox.fault(lost),
		says: /may or may not have been placed, and is not sent again\.$/,
		posts: 2,
	},
];

async function placed(
	{ arrange, parameters, items, looks }: Case,
	node: Partial<INode>,
	more = {},
) {
	await arrange?.();
	return await rig.run(
		{ ...CANCEL, ...parameters, options: { ordersAtOnce: 1, ...more } },
		{ items: items ?? [{ line }], looks, node },
	);
}

describe.each(cases)('an order ends as $outcome', (given) => {
	const { outcome, ordered, says, posts } = given;

	test('simplified and raw', async () => {
		for (const simplify of [true, false]) {
			rig.sandbox.reset();
			const run = await placed(given, CONTINUE, { simplify });
			const { json } = run.items[0];

			expect(outcomesOf(run)[0]).toBe(outcome);
			expect((says ? (json.details as { ordered: boolean }) : json).ordered).toBe(ordered);
			expect(rig.requested('POST')).toHaveLength(posts);
			if (says) expect(json.error).toMatch(says);
			else expect(json).toMatchObject({ id: rig.sandbox.activities[0].id, line_id: line });
			expect('created_for' in json).toBe(!says && !simplify);
		}
	});

	test('on the error output, where there is one', async () => {
		const { items, errors } = await placed(given, ERROR_OUTPUT);
		const [{ json }] = says ? errors : items;

		expect(says ? (json.details as { outcome: string }).outcome : json.outcome).toBe(outcome);
		if (says) expect(json).toMatchObject({ line: given.items?.[0].line ?? line });
	});

	test('where the workflow stops', async () => {
		const { items, error } = await placed(given, {});

		if (!says) expect(items[0].json.outcome).toBe(outcome);
		else expect(error?.message).toMatch(says);
	});
});

test('an unknown outcome says what to check, where, and that sending again may duplicate', async () => {
	const run = await placed(cases[5], CONTINUE);

	const { whatToDo } = run.items[0].json.details as { whatToDo: string };
	expect(whatToDo).toContain('Look at the activities of this employee in Tangoe Mobile');
	expect(whatToDo).toContain('Activity: Get Many');
	expect(whatToDo).toContain('sending it a second time may place it twice');
});

test('where one order fails, those that were held back were not sent', async () => {
	rig.sandbox.fault({ kind: 'status', status: 401, method: 'POST', times: 9 });

	const run = await rig.run(
		{ ...CANCEL, options: { ordersAtOnce: 1 } },
		{ items: linesAsItems(3), node: CONTINUE },
	);

	expect(outcomesOf(run)).toEqual(['failed', 'notSent', 'notSent']);
});

test('a credential that leads nowhere means that nothing was sent', async () => {
	const { tangoeMobileApi } = rig.credentials;
	const { host } = tangoeMobileApi;
	tangoeMobileApi.host = 'example.com';
	const run = await rig.run(CANCEL, { items: linesAsItems(2), node: CONTINUE });
	tangoeMobileApi.host = host;

	expect(outcomesOf(run)).toEqual(['notSent', 'notSent']);
});

test.each([true, false])(
	'what became of an order comes first, simplified: %s',
	async (simplify) => {
		const { items } = await rig.run({ ...CANCEL, options: { simplify } }, { items: [{ line }] });
		expect(Object.keys(items[0].json).slice(0, 3)).toEqual(['outcome', 'ordered', 'id']);
	},
);

test('what became of an order comes first in the details of an error', async () => {
	const { items } = await rig.run(CANCEL, { items: [{ line: 'none' }], node: CONTINUE });
	expect(Object.keys(items[0].json)).toEqual(['error', 'details']);
	expect(Object.keys(items[0].json.details as object).slice(0, 3)).toEqual([
		'outcome',
		'ordered',
		'reason',
	]);
});

describe('what was sent stands in the simplified output', () => {
	const today = new Intl.DateTimeFormat('sv-SE', {
		timeZone: 'America/Indiana/Indianapolis',
	}).format(new Date());

	test.each([
		['without a day', {}, today],
		['with today', { cancelTiming: 'onDate', sleepUntil: '={{ $now }}' }, today],
		['with a later day', { cancelTiming: 'onDate', sleepUntil: '2099-12-31' }, '2099-12-31'],
	])('the day that a line ends, %s', async (_, when, ends_on) => {
		const parameters = { ...CANCEL, ...when };
		const created = await rig.run(parameters, { items: [{ line }] });
		const there = await rig.run(parameters, { items: [{ line }], looks: true });

		expect(created.items[0].json).toMatchObject({ outcome: 'created', ends_on });
		expect(there.items[0].json).toMatchObject({ outcome: 'alreadyThere', ends_on });
	});

	test('no other order has one', async () => {
		const { items } = await rig.run({ ...CANCEL, operation: 'suspend' }, { items: [{ line }] });
		expect(items[0].json).not.toHaveProperty('ends_on');
	});

	test('the ID of the caller, also after a retry, but not on an order of an earlier time', async () => {
		const parameters = { ...CANCEL, additionalFields: { remoteActivityId: 'REQ-1' } };
		rig.sandbox.fault({ kind: 'status', status: 422, match: { line_id: LINES[1] } });
		const created = await rig.run(parameters, {
			items: linesAsItems(2),
			node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
		});
		const there = await rig.run(parameters, { items: [{ line }], looks: true });

		expect(created.items.map(({ json }) => json.remote_activity_id)).toEqual(['REQ-1', 'REQ-1']);
		expect(there.items[0].json).not.toHaveProperty('remote_activity_id');
	});
});

test('a run that stops after Retry On Fail still names what its earlier tries placed', async () => {
	rig.sandbox.fault({ kind: 'status', status: 422, match: { line_id: LINES[1] } });
	// The look of the second try fails.
	const looking = { method: 'GET', path: '/1/activities' } as const;
	rig.sandbox.fault({ kind: 'slow', delayMs: 0, times: 2, ...looking });
	rig.sandbox.fault({ kind: 'status', status: 403, ...looking });

	const { error } = await rig.run(
		{
			...CANCEL,
			lineId: byId('={{ $json.line }}'),
			options: { ordersAtOnce: 1, maxEndingPerDay: 100_000 },
		},
		{
			items: linesAsItems(3),
			looks: true,
			node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
		},
	);

	expect(error?.message).toContain('Existing orders could not be read');
	expect(error?.description).toContain(`item 0 → ${rig.sandbox.activities[0].id}`);
	expect(rig.requested('POST')).toHaveLength(2);
});
