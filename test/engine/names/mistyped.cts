import type { INodeParameters } from 'n8n-workflow';
import { accessory, addressIn, by, byEmail, byName, byPhone } from '../harness/names.cts';
import { newLineByNames as newLine } from '../harness/names.cts';
import { byEmployeeId, byId } from '../harness/tangoe.cts';

/** Something that was not written as it is called, and what the message has to hold. */
export interface Mistyped {
	what: string;
	parameters: object;
	says: string[];
	/** What the message must not hold. */
	never?: string[];
}

const me = byEmployeeId('10000');
const cancel = { operation: 'lineCancel', employeeId: me };
const features = { operation: 'addRemoveFeatures', employeeId: me, lineId: byPhone('3155550101') };
const assign = { operation: 'lineAssignment', employeeId: me, lineId: byPhone('3155550101') };
const changeCarrier = {
	operation: 'changeCarrier',
	employeeId: me,
	lineId: byPhone('3155550101'),
	businessRefDeviceId: byName('Apple iPhone 15 128GB - Blue'),
	businessPlanId: byName('Prairie Talk & Text'),
	shippingAddress: addressIn('US'),
};
const deviceAssign = {
	operation: 'deviceAssign',
	employeeId: me,
	replacementPersonId: by('employeeId', '10234'),
};
const leave = { operation: 'leaveProgram', employeeId: me };

const CHOOSE = 'choose from the list, or give the ID.';
const WHOLE_NAME = `Give the whole name as it is listed, ${CHOOSE}`;

const carrier = (text: unknown) => ({ ...newLine, carrierId: byName(text) });
const model = (text: unknown) => ({ ...newLine, businessRefDeviceId: byName(text) });
const plan = (text: unknown) => ({ ...newLine, businessPlanId: byName(text) });
const line = (text: unknown) => ({ ...cancel, lineId: byPhone(text) });
const country = (text: unknown) => ({ ...newLine, shippingAddress: addressIn(text) });
const employee = (text: unknown) => ({ ...newLine, employeeId: byEmail(text) });
const withMore = (additionalFields: INodeParameters) => ({ ...newLine, additionalFields });

const CARRIERS = 'not among the carriers that Tangoe Mobile lists for this employee.';
const MODELS =
	'not among the device models that Tangoe Mobile lists for this employee, carrier and operation.';
const PLANS =
	'not among the plans that Tangoe Mobile lists for this employee, carrier, operation and device model.';
const LINES = 'not among the lines that Tangoe Mobile lists for this employee.';
const COUNTRIES = 'not among the countries that Tangoe Mobile lists for this employee.';
const NEAR_LINE =
	'Nearest: 3155550101 (active, Apple iPhone 6 16GB - Space Gray, AT United States)';

/** Forty and more. */
export const MISTYPED: Mistyped[] = [
	...carriers(),
	...models(),
	...plans(),
	...lines(),
	...people(),
	...countries(),
	...others(),
];

function carriers(): Mistyped[] {
	const near = (text: string, name: string) => [
		`Carrier is "${text}", which is ${CARRIERS} Nearest: ${name}`,
		WHOLE_NAME,
	];
	return [
		['a missing letter', 'Continental Wireles', 'Continental Wireless.'],
		['swapped letters', 'Praiire Cellular', 'Prairie Cellular.'],
		['an extra word', 'Northern Mobile Inc', 'Northern Mobile.'],
		['a part of the name', 'Prairie', 'Prairie Cellular.'],
		['words in another order', 'United States AT', 'AT United States.'],
	]
		.map(([what, text, name]): Mistyped => ({
			what,
			parameters: carrier(text),
			says: near(text, name),
		}))
		.concat([
			{
				what: 'a carrier that the company does not have',
				parameters: carrier('Zebrafon'),
				says: [
					`Carrier is "Zebrafon", which is ${CARRIERS} Listed there: AT United States; Continental Wireless; Prairie Cellular and 1 more. ${WHOLE_NAME}`,
				],
			},
			{
				what: 'an ID By Name',
				parameters: carrier('834256072'),
				says: ['Carrier is "834256072", which is the ID of AT United States: choose By ID for it.'],
			},
			{
				what: 'a name By ID',
				parameters: { ...newLine, carrierId: byId('AT United States') },
				says: ['Carrier is "AT United States", which is no ID', 'or choose By Name.'],
			},
			{
				what: 'an expression that found nothing',
				parameters: carrier('={{ String($json.carrier) }}'),
				says: ['Carrier reads "undefined": the expression found no name.'],
			},
			{
				what: 'an object',
				parameters: carrier('={{ { name: "AT" } }}'),
				says: ['Carrier is no text: check the expression that gives the name.'],
			},
			{
				what: 'an object as text',
				parameters: carrier('={{ String({}) }}'),
				says: ['Carrier reads "[object Object]": the expression found no name.'],
			},
			{
				what: 'nothing',
				parameters: carrier('={{ $json.carrier }}'),
				says: ['Carrier is empty: choose it from the list or give its ID or name.'],
			},
		]);
}

function models(): Mistyped[] {
	return [
		{
			what: 'a wrong dash',
			parameters: model('Apple iPhone 6 16GB – Space Gray'),
			says: [
				`Device Model is "Apple iPhone 6 16GB – Space Gray", which is ${MODELS} Nearest: Apple iPhone 6 16GB - Space Gray`,
				WHOLE_NAME,
			],
		},
		{
			what: 'the model without its color',
			parameters: model('iPhone 15'),
			says: [
				`Device Model is "iPhone 15", which is ${MODELS} Nearest: Apple iPhone 15 128GB - Blue`,
			],
		},
		{
			what: 'a model that another carrier sells',
			parameters: model('Google Pixel 8 128GB - Obsidian'),
			says: [`Device Model is "Google Pixel 8 128GB - Obsidian", which is ${MODELS}`, CHOOSE],
		},
		{
			what: 'a retired model',
			parameters: model('Apple iPhone 5s 16GB - Gold'),
			says: ['"Apple iPhone 5s 16GB - Gold"', 'Nearest: Apple iPhone 6 16GB - Space Gray', CHOOSE],
		},
		{
			what: 'another color',
			parameters: model('Apple iPhone 8 64GB - Gold'),
			says: ['Nearest: Apple iPhone 8 64GB - Silver', WHOLE_NAME],
		},
		{
			what: 'the null of JSON as text',
			parameters: model('null'),
			says: ['Device Model reads "null": the expression found no name.'],
		},
	];
}

function plans(): Mistyped[] {
	return [
		{
			what: 'an and instead of its sign',
			parameters: plan('Business Unlimited Talk and Data'),
			says: [
				`Plan is "Business Unlimited Talk and Data", which is ${PLANS} Nearest: Business Unlimited Talk & Data`,
				WHOLE_NAME,
			],
		},
		{
			what: 'a wrong number in the name',
			parameters: plan('NBI Business Pooled Nation 90'),
			says: ['Nearest: NBI Business Pooled Nation 900'],
		},
		{
			what: 'a plan for another kind of device',
			parameters: plan('Tablet 5GB'),
			says: [
				`Plan is "Tablet 5GB", which is ${PLANS}`,
				'Listed there: NBI Business Pooled Nation 900',
			],
		},
		{
			what: 'a plan that is only for changes',
			parameters: plan('Business Nation 450'),
			says: [
				`Plan is "Business Nation 450", which is ${PLANS}`,
				'Nearest: NBI Business Pooled Nation 900',
			],
		},
	];
}

function lines(): Mistyped[] {
	const near = (text: string) => [
		`Line is "${text}", which is ${LINES}`,
		NEAR_LINE,
		`Correct it, ${CHOOSE}`,
	];
	return [
		{ what: 'a digit wrong', parameters: line('815-555-0101'), says: near('815-555-0101') },
		{ what: 'a digit missing', parameters: line('315-555-011'), says: near('315-555-011') },
		{ what: 'digits swapped', parameters: line('+1 351 555 0101'), says: near('+1 351 555 0101') },
		{
			what: "somebody else's number",
			parameters: line('(402) 777-8899'),
			says: [`Line is "(402) 777-8899", which is ${LINES} Correct it, ${CHOOSE}`],
			never: ['31555', 'Nearest'],
		},
		{
			what: 'the same digits in another country',
			parameters: line('+3155550101'),
			says: [`Line is "+3155550101", which is ${LINES}`, CHOOSE],
		},
		{
			what: 'an extension',
			parameters: line('315-555-0101 ext. 7'),
			says: [
				'Line is "315-555-0101 ext. 7", which is no phone number: give one, such as 315-555-0101.',
			],
		},
		{
			what: 'letters for a number',
			parameters: line('my phone'),
			says: ['Line is "my phone", which is no phone number: give one, such as 315-555-0101.'],
		},
		{
			what: 'the ID of a line',
			parameters: line('807778'),
			says: ['Line is "807778", which is the ID of 3155550101', 'choose By ID for it.'],
		},
		{
			what: 'a number for an employee who has no lines',
			parameters: { ...line('3155550101'), employeeId: byEmployeeId('10300') },
			says: [
				'Line is "3155550101", but Tangoe Mobile lists no lines for this employee: check the employee.',
			],
		},
		{
			what: 'a number By ID',
			parameters: { ...cancel, lineId: byId('315-555-0101') },
			says: ['Line is "315-555-0101", which is no ID', 'or choose By Phone Number.'],
		},
	];
}

function people(): Mistyped[] {
	return [
		{
			what: 'an email address of nobody',
			parameters: employee('pinkerton.quacker@example.com'),
			says: [
				'Employee is an email address that nobody in Tangoe Mobile has: check it, or choose another way than By Email.',
			],
			never: ['quacker', 'Carrier', '@'],
		},
		{
			what: 'an employee ID By Email',
			parameters: employee('10000'),
			says: ['Employee has no "@" in it: give an email address, or choose By Employee ID.'],
			never: ['10000'],
		},
		{
			what: 'an employee who has left',
			parameters: { ...newLine, employeeId: byEmail('ambrose.gone@example.com') },
			says: [
				'Carrier is "AT United States", but Tangoe Mobile lists no carriers for this employee: check the employee.',
			],
			never: ['ambrose', '@'],
		},
		{
			what: 'an employee ID that nobody has',
			parameters: { ...assign, replacementPersonId: by('employeeId', '0417') },
			says: [
				'New Owner is "0417", and Tangoe Mobile knows nobody with this employee ID: check it, leading zeros included.',
			],
		},
		{
			what: 'a new owner by a name',
			parameters: { ...assign, replacementPersonId: byEmail('Odessa Fairweather') },
			says: ['New Owner has no "@" in it'],
			never: ['Odessa'],
		},
		{
			what: 'an object in place of an email address',
			parameters: employee('={{ { email: "pinkerton.quackers@example.com" } }}'),
			says: ['Employee is no text: check the expression that gives the email address.'],
			never: ['@'],
		},
	];
}

function countries(): Mistyped[] {
	const LABEL = 'Shipping Address › Country is';
	return [
		{
			what: 'a letter missing in a country',
			parameters: country('Untied States'),
			says: [`${LABEL} "Untied States", which is ${COUNTRIES} Nearest: United States`, CHOOSE],
		},
		{
			what: 'a code that does not exist',
			parameters: country('XQ'),
			says: [
				`${LABEL} "XQ", which is ${COUNTRIES} Listed there: United States; Canada; Mexico and 5 more.`,
			],
		},
		{
			what: 'a country without business',
			parameters: country('ZA'),
			says: [`${LABEL} "ZA", which is ${COUNTRIES}`, CHOOSE],
		},
		{
			what: 'the name of a country without business',
			parameters: country('New Zealand'),
			says: [`${LABEL} "New Zealand", which is ${COUNTRIES}`, CHOOSE],
		},
	];
}

function others(): Mistyped[] {
	return [
		{
			what: 'a feature that the plan does not take',
			parameters: withMore({ businessFeatureIds: 'Continental World Pass' }),
			says: [
				'Feature is "Continental World Pass", which is not among the features that Tangoe Mobile lists for this employee, carrier, operation, device model and plan.',
				CHOOSE,
			],
		},
		{
			what: 'one mistyped feature of two',
			parameters: withMore({ businessFeatureIds: 'Text 1000, Internatonal Roaming 1GB' }),
			says: ['Feature is "Internatonal Roaming 1GB"', 'Nearest: International Roaming 1GB'],
			never: ['"Text 1000"'],
		},
		{
			what: 'a feature that is not on the line',
			parameters: { ...features, removedFeatureIds: ['International Roaming 1GB'] },
			says: [
				'Feature to Remove is "International Roaming 1GB", which is not among the features on the line that Tangoe Mobile lists for this employee.',
				CHOOSE,
			],
		},
		{
			what: 'an accessory in the plural',
			parameters: withMore(accessory('Screen Protectors')),
			says: [
				'Accessories 1 › Accessory is "Screen Protectors", which is not among the accessories that Tangoe Mobile lists. Nearest: Screen Protector',
				WHOLE_NAME,
			],
		},
		{
			what: 'a carrier in place of its account',
			parameters: { ...changeCarrier, carrierAccountId: byName('Prairie Cellular') },
			says: [
				'Carrier Account is "Prairie Cellular", which is not among the carrier accounts that Tangoe Mobile lists for this employee. Nearest: Prairie main (9955501)',
				'Give the whole name or number as it is listed',
			],
		},
		{
			what: 'a digit missing in an IMEI',
			parameters: { ...deviceAssign, deviceId: by('identifier', '35000000000550') },
			says: [
				'Device is "35000000000550", which is not among the devices that Tangoe Mobile lists for this employee. Nearest: ',
				`Correct it, ${CHOOSE}`,
			],
		},
		{
			what: 'a program that the employee is not in',
			parameters: { ...leave, programMembershipId: byName('Bring Your Own Phone') },
			says: ['Program Membership is "Bring Your Own Phone"', 'Nearest: Bring Your Own Device'],
		},
		{
			what: 'a program of an employee whom nobody knows',
			parameters: {
				...leave,
				employeeId: byEmployeeId('99999'),
				programMembershipId: byName('Bring Your Own Device'),
			},
			says: [
				'Program Membership cannot be looked up: Tangoe Mobile knows nobody with this employee ID.',
			],
		},
	];
}
