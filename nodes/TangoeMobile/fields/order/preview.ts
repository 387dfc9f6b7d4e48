import type { JsonField } from '../../kinds/fieldTypes';

/** What was previewed: the item of a preview, or its body and its hash. */
export const preview: JsonField = {
	kind: 'json',
	attribute: 'preview',
	label: 'Preview',
	initial: '={{ $json }}',
	description:
		'The item of a preview, unchanged: of Preview Only, or of a test run that stopped. An object with its body and its hash is enough.',
};
