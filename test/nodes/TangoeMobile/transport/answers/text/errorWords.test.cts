import fc from 'fast-check';
import { errorOfAnswer } from '../../../../../../nodes/TangoeMobile/transport/answers/classify';
import { errorBody, type ErrorBody } from './errorBodies.cts';

const STATUSES = [400, 401, 403, 404, 408, 409, 422, 429, 500, 502, 503];

test('of any error body, its text and its field reach the message, with the status', () => {
	const missing = new Map<string, ErrorBody>();
	let total = 0;
	fc.assert(
		fc.property(errorBody, fc.constantFrom(...STATUSES), (one, status) => {
			total += 1;
			const error = errorOfAnswer({ status, headers: {}, body: one.body }, []);
			const message = error?.message ?? '';
			const isThere = [...one.texts, one.field ?? '', String(status)].every((part) =>
				message.includes(part),
			);
			if (!isThere) missing.set(`${one.form}: ${JSON.stringify(one)} ${message}`, one);
		}),
		{ numRuns: 5_000 },
	);
	expect([...missing.keys()].slice(0, 5)).toEqual([]);
	expect(missing.size / total).toBeLessThan(0.02);
});
