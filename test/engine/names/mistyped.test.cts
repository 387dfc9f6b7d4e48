import type { INodeParameters } from 'n8n-workflow';
import { useRigForEachTest } from '../harness/useRig.cts';
import { carriers, models, plans } from './mistyped/catalogue.cts';
import { lines, others } from './mistyped/inventory.cts';
import { countries, people } from './mistyped/people.cts';

const MISTYPED = [carriers, models, plans, lines, people, countries, others].flatMap((of) => of());

const rig = useRigForEachTest({ readsPerMinute: 0 });

test('there are forty and more', () => {
	expect(new Set(MISTYPED.map(({ what }) => what)).size).toBe(MISTYPED.length);
	expect(MISTYPED.length).toBeGreaterThanOrEqual(40);
});

test.each(MISTYPED)('$what', async ({ parameters, says, never = [] }) => {
	const { items } = await rig.run(parameters as INodeParameters, {
		node: { onError: 'continueRegularOutput' },
	});

	const { error, details } = items[0].json as { error: string; details: object };
	for (const part of says) expect(error).toContain(part);
	for (const part of never) expect(error).not.toContain(part);
	expect(error).toMatch(/^[^.]+ was not sent\. [A-Z]/);
	// One thing was wrong, and one is told.
	expect(details).toMatchObject({ reason: 'input', problems: [expect.any(String)] });
	expect(error).not.toMatch(/\b(error|problem|failure|mistake|wrong|invalid)\b/i);
	expect(error.length).toBeLessThan(500);
	expect(rig.sandbox.orders).toEqual([]);
	expect(rig.requested('POST')).toEqual([]);
});
