import { useSandbox } from './client.cts';

const order = { activity_type_id: 2, employee_id: '10000', line_id: 807778 };

describe('the sandbox in a browser', () => {
	const client = useSandbox();

	const open = async (path: string) => {
		const { status, headers, data } = await client.http.get<string>(path, {
			headers: { 'API-Token': null },
		});
		expect(headers['content-type']).toMatch(/^text\/html/);
		return { status, page: data };
	};

	it('says at its root what it is', async () => {
		const { status, page } = await open('/');
		expect(status).toBe(200);
		expect(page).toContain('A local Tangoe Mobile with invented people');
		expect(page).toContain('Nothing has been ordered yet');
	});

	it('lists what was ordered, newest first, with whom it is for and a page of its own', async () => {
		await client.order(order);
		await client.order({ ...order, activity_type_id: 42 });
		const { page } = await open('/');
		const cells = [...page.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell);
		const [{ created_at }] = client.sandbox.activities;
		expect(cells.filter((_, index) => index % 5 !== 4)).toEqual([
			...['<a href="/activities/4791065">4791065</a>', 'Reactivate Line'],
			...['Pinkerton Quackers (10000)', 'approved'],
			...['<a href="/activities/4791064">4791064</a>', 'Suspend'],
			...['Pinkerton Quackers (10000)', 'approved'],
		]);
		expect(cells[9]).toBe(created_at);
	});

	it('forgets everything by the request that its button makes', async () => {
		await client.order(order);
		const [, path] = /fetch\('([^']+)', \{ method: 'POST' \}\)/.exec((await open('/')).page) ?? [];
		await client.http.post(path);
		expect((await open('/')).page).toContain('Nothing has been ordered yet');
	});

	it('shows the fields of an activity under its own url', async () => {
		await client.order({ ...order, comment: '<b>on leave</b> & back' });
		const [{ activity_details }] = client.sandbox.activities;
		const { url } = activity_details as { url: string };
		const { status, page } = await open(url);
		expect(status).toBe(200);
		expect(page).toContain('<tr><th>state</th><td>approved</td></tr>');
		expect(page).toContain('<tr><th>line_id</th><td>807778</td></tr>');
		expect(page).toContain('&#60;b&#62;on leave&#60;/b&#62; &#38; back');
		expect(page).not.toContain('<b>on leave');
		expect(page).not.toContain('completed_at');
	});

	it.each(['4791064', 'nothing', '<i>'])('says that there is no activity %s', async (id) => {
		const { status, page } = await open(`/activities/${encodeURIComponent(id)}`);
		expect(status).toBe(404);
		expect(page).toContain('There is no activity');
		expect(page).not.toContain('<i>');
	});
});
