import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';

import { PROJECT_ROOT } from '../../scripts/root.cjs';

const FOLDER = path.join(PROJECT_ROOT, '.github/ISSUE_TEMPLATE');
const forms = readdirSync(FOLDER)
	.filter((file) => /^\d/.test(file))
	.map((file) => [file, parse(readFileSync(path.join(FOLDER, file), 'utf8'))] as const);

const label = { type: 'string', minLength: 3 };
const options = { type: 'array', minItems: 1 };
/** What GitHub accepts as an issue form; it shows nothing of one that it does not accept. */
const isForm = new Ajv({ allErrors: true, strictRequired: false }).compile({
	type: 'object',
	required: ['name', 'description', 'body'],
	additionalProperties: false,
	properties: {
		name: label,
		description: label,
		labels: { type: 'array', items: { type: 'string' } },
		body: {
			type: 'array',
			minItems: 1,
			items: {
				type: 'object',
				required: ['type', 'attributes'],
				additionalProperties: false,
				properties: {
					type: { enum: ['markdown', 'textarea', 'input', 'dropdown', 'checkboxes'] },
					id: { type: 'string', pattern: '^[\\w-]+$' },
					attributes: { type: 'object' },
					validations: { type: 'object', properties: { required: { type: 'boolean' } } },
				},
				allOf: [
					{
						if: { properties: { type: { const: 'markdown' } } },
						then: { properties: { attributes: { type: 'object', required: ['value'] } } },
						else: {
							required: ['id'],
							properties: {
								attributes: { type: 'object', required: ['label'], properties: { label } },
							},
						},
					},
					{
						if: { properties: { type: { enum: ['dropdown', 'checkboxes'] } } },
						then: {
							properties: {
								attributes: { type: 'object', required: ['options'], properties: { options } },
							},
						},
					},
				],
			},
		},
	},
});

test.each(forms)('%s is a form that GitHub shows', (_, form) => {
	isForm(form);
	expect(isForm.errors ?? []).toEqual([]);
	const ids = form.body.flatMap(({ id }: { id?: string }) => id ?? []);
	expect(ids).toEqual([...new Set(ids)]);
});

test('whoever reports a fault confirms that there is no personal data in it', () => {
	const reports = forms.filter(([file]) => /bug|tenant/.test(file));
	expect(reports).toHaveLength(2);
	for (const [, { body }] of reports) {
		const { attributes } = body.at(-1);
		expect(attributes.label).toBe('Personal data');
		expect(attributes.options).toEqual([expect.objectContaining({ required: true })]);
	}
});
