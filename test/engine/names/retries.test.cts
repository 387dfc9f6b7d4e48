import { byName, byPhone, newLineByNames } from '../harness/names.cts';
import { byEmployeeId, type RunOptions } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });

const retried: RunOptions['node'] = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const cancelEach = {
	operation: 'lineCancel',
	cancelTiming: 'today',
	employeeId: byEmployeeId('10000'),
	lineId: byPhone('={{ $json.phone }}'),
};
const items = ['3155550101', '3155550102'].map((phone) => ({ phone }));
const posts = () => rig.sandbox.requests.filter(({ method }) => method === 'POST');
const ordered = () =>
	posts().map(({ body }) => (body as { activity: { line_id: number } }).activity.line_id);

/** From the first order on, a line that is cancelled is in no list any more. */
function linesVanish(): void {
	const { world, orders } = rig.sandbox;
	const { lines } = world;
	Object.defineProperty(world, 'lines', {
		get: () => lines.filter(({ id }) => !orders.some(({ activity }) => activity.line_id === id)),
	});
}

describe('Retry On Fail with phone numbers', () => {
	test('neither repeats nor misses a line that is gone from the list', async () => {
		linesVanish();
		rig.sandbox.fault({
			kind: 'status',
			status: 422,
			method: 'POST',
			match: { line_id: 807729 },
		});

		const { items: done, error } = await rig.run(cancelEach, { items, node: retried });

		expect(error).toBeUndefined();
		expect(ordered()).toEqual([807778, 807729, 807729]);
		expect(done.map(({ json }) => [json.line_id, json.outcome])).toEqual([
			[807778, 'created'],
			[807729, 'created'],
		]);
	});

	test('finds an order whose answer was lost, by IDs and not by the number that is gone', async () => {
		linesVanish();
		rig.sandbox.fault({ kind: 'dropAfter', method: 'POST', match: { line_id: 807778 } });
		// The first look fails as well.
		rig.sandbox.fault({ kind: 'status', status: 422, path: '/1/activities', method: 'GET' });

		const { items: done, error } = await rig.run(cancelEach, { items, node: retried });

		expect(error).toBeUndefined();
		expect(ordered()).toEqual([807778, 807729]);
		expect(done.map(({ json }) => [json.line_id, json.outcome])).toEqual([
			[807778, 'recovered'],
			[807729, 'created'],
		]);
	});

	test('looks names up anew in every try that sends', async () => {
		rig.sandbox.fault({ kind: 'status', status: 422, path: '/1/lines', times: 1 });
		const { error } = await rig.run(cancelEach, { items, node: retried });
		expect(error).toBeUndefined();
		expect(ordered()).toEqual([807778, 807729]);
	});
});

test('a lost answer of an order by names is looked up by what the names stand for', async () => {
	rig.sandbox.fault({ kind: 'dropAfter', method: 'POST' });
	const { items: done } = await rig.run(newLineByNames as never);
	expect(done[0].json).toMatchObject({ outcome: 'recovered', id: rig.sandbox.activities[0].id });
	expect(posts()).toHaveLength(1);
});

test('one line by two spellings is twice the same order', async () => {
	rig.sandbox.fault({ kind: 'dropAfter', method: 'POST' });
	const { errors } = await rig.run(cancelEach, {
		items: [{ phone: '3155550101' }, { phone: '+1 315 555 0101' }],
		node: { onError: 'continueErrorOutput' },
	});
	expect(errors[0].json.details).toMatchObject({ reason: 'unknownOutcome' });
	expect(errors[0].json.error).toContain('another item of this run orders the same');
});

test('what the memory of the run keeps is no name and no number', async () => {
	rig.sandbox.fault({ kind: 'status', status: 422, method: 'POST', match: { line_id: 807729 } });
	const { run } = await rig.run(
		{ ...cancelEach, additionalFields: { comment: 'leaver' } },
		{ items },
	);
	const kept = JSON.stringify(run.data.executionData?.contextData ?? {});
	expect(kept).toContain(String(rig.sandbox.activities[0].id));
	expect(kept).not.toMatch(/3155550101|leaver/);
});

test('another name in the place of the first is another order', async () => {
	const named = (name: string) => ({ ...newLineByNames, carrierId: byName(name) });
	await rig.run(named('AT United States') as never);
	await rig.run(named('at united states') as never);
	expect(posts()).toHaveLength(2);
});
