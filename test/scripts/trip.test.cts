import { report, tripOf } from '../../scripts/trip/report.cts';

const CALLS = ['a', 'a', 'b', 'a', 'c', 'b', 'b'];

test('a trip counts visits, moves between files, and returns to files already left', () => {
	expect(tripOf(CALLS)).toEqual({
		visits: new Map([
			['a', 2],
			['b', 2],
			['c', 1],
		]),
		moves: 4,
		returns: 2,
	});
});

test('the files are listed by their first visit where that is asked for', () => {
	expect(report(CALLS, true).split('\n').slice(-3)).toEqual([
		'     2  a',
		'     2  b',
		'     1  c',
	]);
	expect(report(CALLS, false)).not.toContain('  a');
});
