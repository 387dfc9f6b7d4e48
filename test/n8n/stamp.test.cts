import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from '../../scripts/n8n/stamp.cts';

describe('work that is done once', () => {
	let folder: string;
	let stamp: string;
	const work = jest.fn(async () => {});

	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'stamp-'));
		stamp = join(folder, 'node_modules', '.installed.json');
		work.mockReset();
	});

	afterEach(async () => await rm(folder, { recursive: true }));

	test('is skipped while its facts are the same', async () => {
		expect(await once(stamp, { version: '1' }, work)).toBe(true);
		expect(await once(stamp, { version: '1' }, work)).toBe(false);
		expect(work).toHaveBeenCalledTimes(1);
	});

	test('is done again when its facts change', async () => {
		await once(stamp, { version: '1' }, work);
		expect(await once(stamp, { version: '2' }, work)).toBe(true);
		expect(await once(stamp, { version: '1' }, work)).toBe(true);
	});

	test('is done again when it was interrupted, also after it had succeeded before', async () => {
		await once(stamp, { version: '1' }, work);
		const interrupted = jest.fn().mockRejectedValue(new Error('interrupted'));
		await expect(once(stamp, { version: '2' }, interrupted)).rejects.toThrow('interrupted');
		expect(await once(stamp, { version: '1' }, work)).toBe(true);
	});
});
