import type { IExecuteFunctions } from 'n8n-workflow';
import { outputOf } from '../../nodes/TangoeMobile/run/output';
import { Failure } from '../../nodes/TangoeMobile/errors/result';
import { TangoeError } from '../../nodes/TangoeMobile/errors/tangoeError';

function failedItemUnder(onError: string) {
	const context = {
		continueOnFail: () => true,
		getNode: () => ({ name: 'Tangoe', type: 'tangoeMobile', onError }),
	} as unknown as IExecuteFunctions;
	return outputOf(context, [[new Failure(new TangoeError('refused', 'No.', 'Ask.'))]])[0][0];
}

describe('a failed item, for an n8n that does not take `details` for a sign of failure', () => {
	test('has an error beside its JSON that is seen, but not copied along', () => {
		const item = failedItemUnder('continueErrorOutput');

		expect(item.error?.message).toBe('No.');
		expect(Object.keys({ ...item })).toEqual(['json', 'pairedItem']);
	});

	test('lets n8n clear that error', () => {
		const item = failedItemUnder('continueErrorOutput');
		item.error = undefined;

		expect(item.error).toBeUndefined();
	});

	test('has none where there is no error output, or n8n would replace the JSON', () => {
		expect('error' in failedItemUnder('continueRegularOutput')).toBe(false);
	});
});
