import fc from 'fast-check';

/** An error body with what a person has to read of it. */
export interface ErrorBody {
	form: string;
	body: unknown;
	texts: string[];
	/** The field that the error is about, where the body names one. */
	field?: string;
}

const field = fc.constantFrom(
	'line_id',
	'business_plan_id',
	'employee_id',
	'sleep_until',
	'comment',
	'status',
	'name',
);
const text = fc.constantFrom(
	'is invalid',
	"can't be blank",
	'Line has an open order',
	'must be active; call support',
	'RecordNotFound: no line 7',
	'ist ungültig',
	'invalid',
);
const sentence = fc.constantFrom(
	'Line is invalid',
	"The plan can't be used here",
	'RecordNotFound: no line 7',
);
const code = fc.constantFrom('E-17', 'invalid_request', 'unprocessable_entity', 'BLANK', '1204');
const word = fc.constantFrom(
	'error',
	'errors',
	'message',
	'messages',
	'detail',
	'details',
	'error_message',
	'errorMessage',
	'full_messages',
	'error_description',
	'reason',
	'description',
	'msg',
	'title',
);
const fieldWord = fc.constantFrom(
	'field',
	'attribute',
	'param',
	'parameter',
	'property',
	'fieldName',
	'path',
	'name',
	'key',
	'target',
);
const messageWord = fc.constantFrom(
	'message',
	'msg',
	'detail',
	'reason',
	'error',
	'description',
	'title',
	'errorMessage',
);

/** By name, how the text and the field stand in a body. */
const FORMS: Record<
	string,
	(
		field: string,
		text: string,
		code: string,
		word: string,
		words: [string, string],
	) => { body: unknown; hasField: boolean }
> = {
	'text under a word': (_f, text, _c, word) => ({ body: { [word]: text }, hasField: false }),
	'list under a word': (_f, text, _c, word) => ({ body: { [word]: [text] }, hasField: false }),
	'bare text': (_f, text) => ({ body: text, hasField: false }),
	'bare list': (_f, text) => ({ body: [text], hasField: false }),
	'Rails, bare': (field, text) => ({ body: { [field]: [text] }, hasField: true }),
	'Rails, bare, in a record': (field, text) => ({
		body: { activity: { [field]: [text] } },
		hasField: true,
	}),
	'Rails, by field': (field, text) => ({ body: { errors: { [field]: [text] } }, hasField: true }),
	'Rails, by field, one': (field, text) => ({
		body: { errors: { [field]: text } },
		hasField: true,
	}),
	'Rails, nested': (field, text) => ({
		body: { errors: { activity: { shipping_address: { [field]: [text] } } } },
		hasField: true,
	}),
	'Rails, with details': (field, text, code) => ({
		body: { errors: { [field]: [{ error: code, message: text }] } },
		hasField: true,
	}),
	'a word and Rails beside it': (field, text, _c, word) => ({
		body: { [word]: 'Unprocessable Entity', [field]: [text] },
		hasField: true,
	}),
	'message and errors by field': (field, text) => ({
		body: { message: 'Validation failed', errors: { [field]: [text] } },
		hasField: true,
	}),
	'list of field and message': (field, text, code, _w, [f, m]) => ({
		body: { errors: [{ [f]: field, [m]: text, code, status: 422 }] },
		hasField: true,
	}),
	'bare list of field and message': (field, text, _c, _w, [f, m]) => ({
		body: [{ [f]: field, [m]: text }],
		hasField: true,
	}),
	'list under a word nobody knows': (field, text, _c, _w, [f, m]) => ({
		body: { status: 422, 'invalid-params': [{ [f]: field, [m]: text }] },
		hasField: true,
	}),
	'JSON:API': (field, text, code) => ({
		body: {
			errors: [
				{
					id: '17',
					status: '422',
					code,
					title: 'Invalid',
					detail: text,
					source: { pointer: `/data/attributes/${field}` },
				},
			],
		},
		hasField: true,
	}),
	'JSON:API, parameter': (field, text) => ({
		body: { errors: [{ title: text, source: { parameter: field } }] },
		hasField: true,
	}),
	FastAPI: (field, text) => ({
		body: { detail: [{ loc: ['body', 'activity', field], msg: text, type: 'value_error' }] },
		hasField: true,
	}),
	'problem details': (_f, text) => ({
		body: {
			type: 'https://example.com/problem',
			title: 'Bad',
			status: 422,
			detail: text,
			instance: '/1/activities',
		},
		hasField: false,
	}),
	'code beside description': (_f, text, code) => ({
		body: { error: code, error_description: text },
		hasField: false,
	}),
	'code and message': (_f, text, code) => ({
		body: { errorCode: code, id: 5, message: text, status: 400 },
		hasField: false,
	}),
	'in an envelope': (_f, text, code) => ({
		body: { response: { error: { code, message: text } } },
		hasField: false,
	}),
	'in two envelopes': (field, text) => ({
		body: { data: { result: { errors: { [field]: text } } } },
		hasField: true,
	}),
	Spring: (_f, text) => ({
		body: {
			timestamp: '2026-11-27T09:00:00Z',
			status: 400,
			error: 'Bad Request',
			message: text,
			path: '/1/activities',
		},
		hasField: false,
	}),
	ServiceNow: (_f, text) => ({
		body: { error: { detail: text, message: 'Failed' }, status: 'failure' },
		hasField: false,
	}),
	'text under a word nobody knows': (_f, text) => ({ body: { notice: text }, hasField: false }),
	'no success': (_f, text) => ({ body: { success: false, message: text }, hasField: false }),
	'JSON as text': (field, text) => ({
		body: JSON.stringify({ errors: { [field]: [text] } }),
		hasField: true,
	}),
	'XML of Rails': (_f, text) => ({
		body: `<?xml version="1.0"?><errors><error>${text}</error></errors>`,
		hasField: false,
	}),
	'XML by field': (field, text) => ({
		body: `<errors><error><field>${field}</field><message>${text}</message></error></errors>`,
		hasField: true,
	}),
	SOAP: (_f, text) => ({
		body: `<soap:Envelope><soap:Body><soap:Fault><faultcode>x</faultcode><faultstring>${text}</faultstring></soap:Fault></soap:Body></soap:Envelope>`,
		hasField: false,
	}),
	'a page with a title': (_f, text) => ({
		body: `<!DOCTYPE html><html><head><title>${text}</title></head><body><center>nginx</center></body></html>`,
		hasField: false,
	}),
	'a page with a heading': (_f, text) => ({
		body: `<html><body><h1>${text}</h1></body></html>`,
		hasField: false,
	}),
	'an echo of the order': (field, text, _c, word) => ({
		body: {
			[word]: { [field]: [text] },
			activity: { comment: 'Please call me', address1: '3 Main St' },
		},
		hasField: true,
	}),
};

/** Every plausible error body. */
export const errorBody: fc.Arbitrary<ErrorBody> = fc
	.tuple(
		fc.constantFrom(...Object.keys(FORMS)),
		field,
		text,
		sentence,
		code,
		word,
		fieldWord,
		messageWord,
	)
	.map(([form, field, text, sentence, code, word, fieldWord, messageWord]) => {
		const isAlone = form === 'bare text' || form === 'text under a word nobody knows';
		const said = isAlone ? sentence : text;
		const { body, hasField } = FORMS[form](field, said, code, word, [fieldWord, messageWord]);
		return { form, body, texts: [said], ...(hasField && { field }) };
	});
