/** A JSON schema whose description is the complaint about a value that does not fit it. */
export interface Shape {
	description: string;
	[keyword: string]: unknown;
}

const id: Shape = { type: 'integer', minimum: 1, description: 'must be a positive integer' };
const ids: Shape = { type: 'array', items: id, description: 'must be an array of integers' };
const text: Shape = { type: 'string', description: 'must be text' };
const flag: Shape = { type: 'boolean', description: 'must be true or false' };
const date: Shape = { type: 'string', format: 'date', description: 'must be a date YYYY-MM-DD' };

const oneOf = (values: string[]): Shape => ({
	enum: values,
	description: `must be one of ${values.join(', ')}`,
});
const pattern = (source: string, description: string): Shape => ({
	type: 'string',
	pattern: source,
	description,
});

/** What a good value is, by the attribute's name; the first that matches counts. */
export const SHAPES: Array<[name: RegExp, shape: Shape]> = [
	[/^employee_id$/, text],
	[/^custom_field_id$/, text],
	[
		/^remote_activity_id$/,
		// Typed as an integer in Attribute Mapping, text in every example.
		{ type: ['string', 'integer'], description: 'must be text or an integer' },
	],
	[
		/^return_imei$/,
		// An integer in the example, though a real one can start with a zero.
		{ type: ['string', 'integer'], pattern: '^\\d*$', description: 'must be digits' },
	],
	[/^(skip|suppress)_/, flag],
	[/_ids$/, ids],
	[/_id$/, id],
	[/_date$|^sleep_until$/, date],
	[/^address[12]$/, { ...text, maxLength: 35, description: 'must be 35 characters or less' }],
	[/^preferred_(area_code|calling_prefix)$/, pattern('^\\d{3}$', 'must be exactly 3 digits')],
	[/^quantity$/, pattern('^[1-9]\\d*$', 'must be text of digits')],
	[/^phone_number$/, pattern('^\\d{7,15}$', 'must be 7 to 15 digits')],
	[/^to_liability$/, oneOf(['corporate', 'individual'])],
	[/_email$/, { ...text, format: 'email', description: 'must be an e-mail address' }],
	[/^(lost_stolen|damaged|broken_seal|neglect|mishandled|modified)$/, flag],
	[/^value$/, { type: ['string', 'number', 'boolean'], description: 'must be a plain value' }],
	[/./, text],
];
