import { NodeApiError, NodeOperationError, type INode, type JsonObject } from 'n8n-workflow';

import { toNodeError } from '../../../../nodes/TangoeMobile/errors/nodeError';
import { TangoeError, tangoeErrorOf } from '../../../../nodes/TangoeMobile/errors/tangoeError';

const node = { name: 'Tangoe Mobile', type: 'tangoeMobile' } as INode;
const refused = new TangoeError('refused', 'Tangoe refused it', 'Correct it.', {
	status: 422,
	said: 'Line is not active',
});

describe('an error that leaves the node', () => {
	it('keeps message, remedy, status and item', () => {
		const error = toNodeError(node, refused, 3);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({
			message: 'Tangoe refused it.',
			description: 'Correct it.',
			httpCode: '422',
			context: { itemIndex: 3 },
		});
	});

	it.each(['input', 'configuration'] as const)('is one of the user’s own for %s', (kind) => {
		const error = toNodeError(node, new TangoeError(kind, 'Limit is wrong', 'Correct it.'), 0);
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error).toMatchObject({ message: 'Limit is wrong.', description: 'Correct it.' });
	});

	it.each([
		'Model DEVICEACCESS is unknown.',
		'Set the appropriate approvEPERMission.',
		'ENOENT is the name of a plan.',
	])('keeps letters that n8n mistakes for a Node.js error code: %s', (message) => {
		for (const kind of ['refused', 'input'] as const) {
			expect(toNodeError(node, new TangoeError(kind, message, 'Wait.')).message).toBe(message);
		}
	});

	it.each([
		['No', 'No.'],
		['No.', 'No.'],
		['Why not?', 'Why not?'],
		['And so on…', 'And so on…'],
	])('ends its message like a sentence: %s', (message, sentence) => {
		expect(toNodeError(node, new TangoeError('refused', message, 'Wait.')).message).toBe(sentence);
	});

	it('shows markup in the remedy as text', () => {
		const way = 'Choose <b>Plan & Line</b>.';
		expect(toNodeError(node, new TangoeError('refused', 'No', way)).description).toBe(
			'Choose &lt;b&gt;Plan &amp; Line&lt;/b&gt;.',
		);
	});

	it('contains nothing of an error that n8n made for a request', () => {
		const request = { headers: { 'API-Token': '8fd-secret-77' } };
		const made = new NodeApiError(
			node,
			{ message: 'Bad', config: request } as unknown as JsonObject,
			{ message: 'Its own message', description: 'Its own way' },
		);
		const error = toNodeError(node, made, 0);
		expect(error).not.toBe(made);
		expect(error).toMatchObject({ message: 'Its own message.', description: 'Its own way' });
		expect(JSON.stringify(error)).not.toContain('8fd-secret');
	});
});

describe('any error as one of the package', () => {
	it('is unchanged if it is one already', () => expect(tangoeErrorOf(refused)).toBe(refused));

	it.each([
		[new Error('Referenced node is unexecuted'), 'Referenced node is unexecuted'],
		[{}, 'The item could not be read'],
	])('of %s is about the input', (thrown, message) => {
		expect(tangoeErrorOf(thrown)).toMatchObject({ kind: 'input', message });
		expect(tangoeErrorOf(thrown).remedy).not.toBe('');
	});

	it('can be made from a thrown text', () => {
		expect(tangoeErrorOf('just a text')).toMatchObject({ kind: 'input' });
	});
});
