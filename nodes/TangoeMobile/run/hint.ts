import type { IExecuteFunctions } from 'n8n-workflow';

/** Says something beside the output, where this n8n can. */
export function hint(context: IExecuteFunctions, message: string): void {
	if ('addExecutionHints' in context) {
		context.addExecutionHints({ message, location: 'outputPane' });
	}
}
