import { Failure } from '../../../../../../nodes/TangoeMobile/errors/result';
import { TangoeError } from '../../../../../../nodes/TangoeMobile/errors/tangoeError';
import { countsOf } from '../../../../../../nodes/TangoeMobile/resources/person/offboard/result/counts';

test('each line and device counts once, and a failure without an outcome as failed', () => {
	const failure = (outcome?: 'failed' | 'notSent' | 'unknown') =>
		new Failure(new TangoeError('refused', 'No', 'Look', outcome && { outcome }));
	const outcomes = ['created', 'recovered', 'alreadyThere', 'asWanted', 'skipped', 'notYet'];
	const results = [
		...outcomes.map((outcome) => ({ outcome })),
		...[failure(), failure('failed'), failure('notSent'), failure('unknown')],
	];
	expect(countsOf(results)).toEqual({
		...{ found: 10, done: 2, already_there: 2, skipped: 1, not_yet: 1, failed: 3, unknown: 1 },
	});
});
