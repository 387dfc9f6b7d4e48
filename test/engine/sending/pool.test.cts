import { useRig } from '../harness/useRig.cts';
import { LINES, cancelEach, linesAsItems } from './cancelLines.cts';

const rig = useRig({ readsPerMinute: 0 });

const placedLines = () => rig.sandbox.orders.map(({ activity }) => activity.line_id);

describe('a pool keeps order and pairing', () => {
	test('the output has the order of the input, whichever answer comes first', async () => {
		rig.sandbox.fault({ kind: 'slow', delayMs: 150, match: { line_id: LINES[1] } });

		const { items } = await rig.run(cancelEach, { items: linesAsItems });

		expect(items.map(({ json }) => json.line_id)).toEqual(LINES);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(LINES.map((_, item) => ({ item })));
		expect(placedLines()[0]).toBe(LINES[0]);
		expect([...placedLines()].sort()).toEqual([...LINES].sort());
	});

	test('where the workflow stops, a refusal ends the run and names what was placed', async () => {
		rig.sandbox.fault({ kind: 'status', status: 422, match: { line_id: LINES[1] } });

		const { error } = await rig.run(
			{ ...cancelEach, options: { ordersAtOnce: 1 } },
			{ items: linesAsItems },
		);

		expect(placedLines()).toEqual([LINES[0]]);
		expect(error?.context.itemIndex).toBe(1);
		expect(error?.httpCode).toBe('422');
		expect(error?.message).toContain('Tangoe Mobile refused the request');
		expect(error?.description).toContain(
			`Done before it stopped: item 0 → ${rig.sandbox.activities[0].id}.`,
		);
	});
});
