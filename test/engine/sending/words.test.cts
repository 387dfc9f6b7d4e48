import { byId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';
import { cancelEach, linesAsItems } from './cancelLines.cts';

const rig = useRig({ readsPerMinute: 0 });

describe('what Tangoe says reaches the user', () => {
	const styles = [
		'errorsObject',
		'errorsList',
		'message',
		'error',
		'detail',
		'messagesList',
		'text',
	] as const;

	test.each(styles)('an error body of the form %s', async (errorStyle) => {
		Object.assign(rig.sandbox.settings, { errorStyle });
		const { error } = await rig.run({ ...cancelEach, lineId: byId(999) });
		Object.assign(rig.sandbox.settings, { errorStyle: 'errorsObject' });

		expect(error?.message).toMatch(/^Tangoe Mobile refused the request \(status 422\): .*line/i);
	});

	test('words that look like codes of Node do not replace the message', async () => {
		rig.sandbox.fault({
			kind: 'status',
			status: 422,
			message: 'deviceaccess is missing, ENOENT, approvePERMissions',
		});
		const { error } = await rig.run(cancelEach, { items: linesAsItems.slice(0, 1) });

		expect(error?.message).toContain('deviceaccess is missing, ENOENT, approvePERMissions');
	});

	test('a 2xx that speaks of an error is a refusal', async () => {
		rig.sandbox.fault({ kind: 'errorIn200', message: 'Line has an open order' });
		const { error } = await rig.run(cancelEach, { items: linesAsItems.slice(0, 1) });

		expect(error?.message).toBe(
			'Tangoe Mobile refused the request (status 200): Line has an open order.',
		);
	});

	test('a token that Tangoe repeats is struck out, wherever it is kept', async () => {
		const { apiToken } = rig.sandbox.credentials;
		rig.sandbox.fault({
			kind: 'status',
			status: 422,
			message: `Token ${apiToken} may not do this`,
		});
		const { error, run } = await rig.run(cancelEach, { items: linesAsItems.slice(0, 1) });

		expect(error?.message).toContain('Token *** may not do this');
		expect(JSON.stringify([run, error])).not.toContain(apiToken);
	});

	test.each(['bare', 'activity', 'response', 'data'] as const)(
		'a created record in the envelope %s, with status 200 or 201',
		async (recordEnvelope) => {
			for (const createdStatus of [200, 201] as const) {
				Object.assign(rig.sandbox.settings, { recordEnvelope, createdStatus });
				const { items } = await rig.run(cancelEach, { items: linesAsItems.slice(0, 1) });
				expect(items[0].json.id).toBe(rig.sandbox.activities.at(-1)?.id);
			}
			Object.assign(rig.sandbox.settings, { recordEnvelope: 'bare', createdStatus: 201 });
		},
	);
});
