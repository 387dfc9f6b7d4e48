import fc from 'fast-check';

/** What a tenant says went wrong, and how. */
export interface ErrorBody {
	style: string;
	status: number;
	/** As it comes over the wire. */
	body: string;
	/** What has to reach the person. */
	text: string;
	/** The field that it is about, where the style names one. */
	field?: string;
}

type Style = (text: string, field: string) => unknown;

/** Bodies that name no field. */
const WITHOUT_FIELD: Record<string, Style> = {
	error: (text) => ({ error: text }),
	message: (text) => ({ message: text }),
	messages: (text) => ({ messages: [text] }),
	detail: (text) => ({ detail: text }),
	'error with a code': (text) => ({ error: { code: 'E1017', message: text } }),
	OAuth: (text) => ({ error: 'invalid_request', error_description: text }),
	'success: false': (text) => ({ success: false, reason: text }),
	bad_request: (text) => ({ status: 'bad_request', message: [text] }),
	'neighbor MOBPROC': (text) => ({ errorCode: 17, id: 'a1b2', message: text, status: 400 }),
	'neighbor ServiceNow': (text) => ({
		error: { message: 'Operation failed', detail: text },
		status: 'failure',
	}),
	Apigee: (text) => ({ fault: { faultstring: text, detail: { errorcode: 'steps.Failed' } } }),
	errorMessage: (text) => ({ errorCode: '17', errorMessage: text }),
	'list of texts': (text) => [text],
	exception: (text) => ({ exception: `#<RuntimeError: ${text}>`, status: 500 }),
	'OData value': (text) => ({ 'odata.error': { code: '', message: { lang: 'en', value: text } } }),
	text: (text) => text,
	page: (text) =>
		`<!DOCTYPE html><html><head><title>${text}</title><style>p{}</style></head><body><p>Sorry</p></body></html>`,
	'page without title': (text) => `<html><body><h1>${text}</h1><p>nginx</p></body></html>`,
	SOAP: (text) =>
		`<?xml version="1.0"?><s:Envelope xmlns:s="x"><s:Body><s:Fault><faultcode>s:Client</faultcode><faultstring>${text}</faultstring></s:Fault></s:Body></s:Envelope>`,
	XML: (text) => `<Error><Code>InvalidInput</Code><Message>${text}</Message></Error>`,
};

/** Bodies that say which field is wrong. */
const WITH_FIELD: Record<string, Style> = {
	Rails: (text, field) => ({ [field]: [text] }),
	'Rails under errors': (text, field) => ({ errors: { [field]: [text] } }),
	'Rails under its record': (text, field) => ({ activity: { [field]: [text] } }),
	'Rails details': (text, field) => ({
		errors: { [field]: [{ error: 'invalid', message: text }] },
	}),
	'Rails nested': (text, field) => ({
		errors: { shipping_address_attributes: { [field]: [text] } },
	}),
	'Rails with full messages': (text, field) => ({
		errors: { [field]: [text] },
		full_messages: [`${field} ${text}`],
	}),
	sentences: (text, field) => ({ errors: [`${field} ${text}`] }),
	'field and text': (text, field) => ({ errors: { [field]: text } }),
	'field and message': (text, field) => ({ errors: [{ field, message: text }] }),
	'error and field': (text, field) => ({ error: text, field }),
	'JSON:API': (text, field) => ({
		errors: [
			{
				status: '422',
				code: '100',
				title: 'Invalid Attribute',
				detail: text,
				source: { pointer: `/data/attributes/${field}` },
			},
		],
	}),
	'JSON:API parameter': (text, field) => ({
		errors: [{ title: text, source: { parameter: field } }],
	}),
	OData: (text, field) => ({ error: { code: 'BadArgument', message: text, target: field } }),
	'OData details': (text, field) => ({
		error: {
			code: 'BadArgument',
			message: 'Several errors',
			details: [{ code: 'Null', target: field, message: text }],
		},
	}),
	problem: (text, field) => ({
		type: 'https://example.com/problems/validation',
		title: 'Your request is not valid',
		status: 422,
		'invalid-params': [{ name: field, reason: text }],
	}),
	FastAPI: (text, field) => ({
		detail: [{ loc: ['body', 'activity', field], msg: text, type: 'value_error' }],
	}),
	Laravel: (text, field) => ({
		message: 'The given data was invalid.',
		errors: { [field]: [text] },
	}),
	'ASP.NET': (text, field) => ({
		type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
		title: 'One or more validation errors occurred.',
		status: 400,
		traceId: '00-0af7651916cd43dd',
		errors: { [field]: [text] },
	}),
	'Web API': (text, field) => ({
		Message: 'The request is invalid.',
		ModelState: { [`activity.${field}`]: [text] },
	}),
	Spring: (text, field) => ({
		timestamp: '2026-11-27T12:00:00.000+00:00',
		status: 400,
		error: 'Bad Request',
		path: '/1/activities',
		errors: [{ objectName: 'activity', field, defaultMessage: text, rejectedValue: 'x' }],
	}),
	violations: (text, field) => ({ violations: [{ propertyPath: field, message: text }] }),
	'express-validator': (text, field) => ({
		errors: [{ type: 'field', msg: text, path: field, location: 'body' }],
	}),
	validation_errors: (text, field) => ({ validation_errors: { [field]: text } }),
	fieldErrors: (text, field) => ({ fieldErrors: [{ name: field, reason: text }] }),
	GraphQL: (text, field) => ({
		data: null,
		errors: [{ message: text, path: ['createActivity', field] }],
	}),
	'list of errors': (text, field) => [{ field, message: text }],
	'in an envelope': (text, field) => ({ response: { errors: { [field]: [text] } } }),
	'in a result': (text, field) => ({
		result: { status: 'error', messages: [{ param: field, msg: text }] },
	}),
	'code and data': (text, field) => ({ code: 422, msg: text, data: { field } }),
	'errorMessage of a field': (text, field) => ({
		errors: [{ fieldName: field, errorMessage: text, errorCode: 'E17' }],
	}),
	'text of a message': (text, field) => ({ messages: { error: [{ text, field }] } }),
	'XML of a field': (text, field) =>
		`<errors type="array"><error><field>${field}</field><message>${text}</message></error></errors>`,
	'XML named by the field': (text, field) => `<errors><${field}>${text}</${field}></errors>`,
};

/** What a 2xx can have in it, of these styles: the word for an error is what tells it from a record. */
const IN_SUCCESS = [
	...['error', 'error with a code', 'bad_request', 'neighbor MOBPROC', 'errorMessage', 'page'],
	...['Rails under errors', 'sentences', 'field and message', 'JSON:API', 'Laravel', 'OData'],
];

const FIELDS = [
	...['line_id', 'employee_id', 'sleep_until', 'business_plan_id', 'comment', 'zip', 'lineId'],
	'custom_fields',
];

const TEXTS = [
	'is invalid',
	"can't be blank",
	'must be in the future',
	'has already been taken',
	'is not active, suspend it first',
	'Line has an open order',
	'La ligne est déjà résiliée',
	'RecordNotFound: no such line',
	'Employee may not order from this carrier (policy 4.2)',
	'must be one of: corporate, individual',
];

const of = (styles: Record<string, Style>, names: string[] = Object.keys(styles)) =>
	fc.constantFrom(
		...names.filter((name) => name in styles).map((name) => [name, styles[name]] as const),
	);

/** An error body in one of the styles that are plausible for an API of which none is documented. */
export const errorBodies: fc.Arbitrary<ErrorBody> = fc
	.record({
		status: fc.oneof(
			{ weight: 6, arbitrary: fc.constantFrom(400, 404, 409, 422, 403) },
			{ weight: 2, arbitrary: fc.constantFrom(500, 503) },
		),
		styled: fc.oneof(
			{ weight: 2, arbitrary: of(WITH_FIELD) },
			{ weight: 1, arbitrary: of(WITHOUT_FIELD) },
		),
		isInSuccess: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
		text: fc.constantFrom(...TEXTS),
		field: fc.constantFrom(...FIELDS),
	})
	.map(({ status, styled: [style, write], isInSuccess, text, field }) => {
		const body = write(text, field);
		return {
			style,
			status: isInSuccess && IN_SUCCESS.includes(style) ? 200 : status,
			body: typeof body === 'string' ? body : JSON.stringify(body),
			text,
			...(style in WITH_FIELD && { field }),
		};
	});
