import { LARGEST_PAGE, walk } from '../../../../nodes/TangoeMobile/transport/pages';

describe('a walk through pages', () => {
	it('asks for fewer than a thousand rows', () => expect(LARGEST_PAGE).toBeLessThan(1_000));

	it('ends in an error, and without another read, where no list can be that long', async () => {
		const readNothing = async () => await Promise.reject(new Error('It read on'));
		const pages = walk(readNothing, { path: '/lines', query: {} }, 100, {
			path: '/lines',
			page: 1_001,
		});
		await expect(pages.next()).rejects.toMatchObject({
			kind: 'lost',
			message: expect.stringContaining('/lines'),
		});
	});
});
