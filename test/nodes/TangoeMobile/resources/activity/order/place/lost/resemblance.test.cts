import { resemblance } from '../../../../../../../../nodes/TangoeMobile/resources/activity/order/place/lost/resemblance';

const LONG = 'Leaves at the end of the month. '.repeat(20).trim();

const sent = { activity_type_id: 1, employee_id: '10000', line_id: 807778 };
const row = { id: 7, activity_type_id: 1, created_for: { employee_id: '10000' }, line_id: 807778 };

function compare(shown: unknown, comment: string) {
	return resemblance({ ...row, comment: shown as string }, { ...sent, comment });
}

describe('a comment is the same', () => {
	it.each([
		['with other line breaks', 'one\r\ntwo', 'one\ntwo'],
		['with HTML entities', 'A &amp; B &lt;C&gt; &quot;D&quot;', 'A & B <C> "D"'],
		['with one space for many', 'one two', '  one \t two '],
		['cut off', LONG.slice(0, 255), LONG],
		['not shown', undefined, 'leaver'],
		['shown as nothing', '', 'leaver'],
	])('%s', (_, shown, comment) => {
		expect(compare(shown, comment)).toBe('whole');
	});
});

describe('a comment is another one', () => {
	it.each([
		['with another word', 'leaver two', 'leaver one'],
		['that begins alike and is too short to be cut', 'leaver', 'leaver of May'],
		['that goes on', `${LONG} Or not.`, LONG],
	])('%s', (_, shown, comment) => {
		expect(compare(shown, comment)).toBe('butTexts');
	});
});

describe('a record of something else', () => {
	it.each([
		['another line', { ...row, line_id: 807729 }],
		['no line', { id: 7, activity_type_id: 1, created_for: { employee_id: '10000' } }],
		['another person', { ...row, created_for: { employee_id: '20000' } }],
		['another type', { ...row, activity_type_id: 2 }],
		["another of the caller's IDs", { ...row, remote_activity_id: 'REQ-2' }],
		['another day', { ...row, sleep_until: '2099-12-02' }],
	])('%s', (_, other) => {
		const order = { ...sent, remote_activity_id: 'REQ-1', sleep_until: '2099-12-01' };
		expect(resemblance(other, order)).toBe('none');
	});
});

it('compares a megabyte of text in no time', () => {
	const text = '& '.repeat(500_000);
	const startedAt = process.cpuUsage();
	compare(text, `${text}end`);
	expect(process.cpuUsage(startedAt).user / 1000).toBeLessThan(200);
});
