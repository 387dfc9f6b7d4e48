import { main } from '../../scripts/demo/main.cts';
import type { Outputs } from '../../scripts/demo/outputs.cts';
import { doubtsAboutOrders, doubtsAboutRepeat } from '../../scripts/demo/verify.cts';
import { startSandbox, type Sandbox } from '../../sandbox/index.cts';

test('the demonstration orders everything once, and nothing when the same is sent again', async () => {
	const said = jest.spyOn(console, 'log').mockImplementation();
	const code = await main();
	const text = said.mock.calls.flat().join('\n');
	said.mockRestore();

	expect(code).toBe(0);
	expect(text.match(/^ {2}✓ /gm)).toHaveLength(5);
	expect(text.match(/alreadyThere: nothing was sent$/gm)).toHaveLength(4);
	expect(text).toMatch(/✗ New Line .* was not sent: the same order already exists \(activity \d+/);
	expect(text).toContain('the sandbox has 5 activities, each of them once');
});

describe('the demonstration doubts', () => {
	let sandbox: Sandbox;
	beforeEach(async () => {
		sandbox = await startSandbox();
	});
	afterEach(() => sandbox.stop());

	const order = (id: number, more = {}) => ({ id, outcome: 'alreadyThere', ...more });
	const outputs: Outputs = {
		'Cancel Each Line': [1, 2, 3].map((id) => order(id)),
		'Return Device': [order(4)],
		'Order a New Line': [order(5)],
	};
	const refusal = 'the same order already exists (activity 5)';

	test('what the sandbox does not have', async () => {
		const doubts = await doubtsAboutOrders(outputs, sandbox);
		expect(doubts).toContain('Return Device: the sandbox does not have activity 4');
		expect(doubts).toContain('the sandbox was sent 0 orders and has 0 activities instead of 5');
	});

	test.each([
		['that gave another order', { ...outputs, 'Return Device': [order(6)] }, refusal, /^Return/],
		[
			'that was placed again',
			{ ...outputs, 'Return Device': [order(4, { outcome: 'created' })] },
			refusal,
			/^Return Device/,
		],
		['that nobody refused', outputs, undefined, /^Order a New Line/],
	])('a repeat %s', (_, repeated, reason, doubt) => {
		const [first] = doubtsAboutRepeat(outputs, { outputs: repeated, refusal: reason }, sandbox);
		expect(first).toMatch(doubt);
	});
});
