import { byName, newLineByNames as newLine } from '../../harness/names.cts';
import { byId } from '../../harness/tangoe.cts';
import { ENDS, notAmong, type Mistyped } from './case.cts';

const CARRIERS = notAmong('carriers');
const MODELS = notAmong('device models', 'employee, carrier and operation');
const PLANS = notAmong('plans', 'employee, carrier, operation and device model');

const carrier = (text: unknown) => ({ ...newLine, carrierId: byName(text) });
const model = (text: unknown) => ({ ...newLine, businessRefDeviceId: byName(text) });
const plan = (text: unknown) => ({ ...newLine, businessPlanId: byName(text) });

export function carriers(): Mistyped[] {
	const near = (text: string, name: string) => [
		`Carrier is "${text}", ${CARRIERS} Nearest: ${name}`,
		ENDS.name,
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
					`Carrier is "Zebrafon", ${CARRIERS} Listed there: AT United States; Continental Wireless; Prairie Cellular and 1 more. ${ENDS.name}`,
				],
			},
			{
				what: 'an ID By Name that the list does not have',
				parameters: carrier('834256073'),
				says: [`Carrier is "834256073", ${CARRIERS}`],
			},
			{
				what: 'a mistyped name By ID',
				parameters: { ...newLine, carrierId: byId('AT Untied States') },
				says: ['Carrier is "AT Untied States"', 'Nearest: AT United States'],
			},
			{
				what: 'an expression that found nothing',
				parameters: carrier('={{ String($json.carrier) }}'),
				says: ['Carrier is "undefined": the expression found no name.'],
			},
			{
				what: 'an object',
				parameters: carrier('={{ { name: "AT" } }}'),
				says: ['Carrier is not text: check the expression for the name.'],
			},
			{
				what: 'an object as text',
				parameters: carrier('={{ String({}) }}'),
				says: ['Carrier is "[object Object]": the expression found no name.'],
			},
			{
				what: 'nothing',
				parameters: carrier('={{ $json.carrier }}'),
				says: ['Carrier is empty: choose it from the list or enter its name or ID.'],
			},
		]);
}

export function models(): Mistyped[] {
	return [
		{
			what: 'a wrong dash',
			parameters: model('Apple iPhone 6 16GB – Space Gray'),
			says: [
				`Device Model is "Apple iPhone 6 16GB – Space Gray", ${MODELS} Nearest: Apple iPhone 6 16GB - Space Gray`,
				ENDS.name,
			],
		},
		{
			what: 'the model without its color',
			parameters: model('iPhone 15'),
			says: [`Device Model is "iPhone 15", ${MODELS} Nearest: Apple iPhone 15 128GB - Blue`],
		},
		{
			what: 'a model that another carrier sells',
			parameters: model('Google Pixel 8 128GB - Obsidian'),
			says: [`Device Model is "Google Pixel 8 128GB - Obsidian", ${MODELS}`, ENDS.any],
		},
		{
			what: 'a retired model',
			parameters: model('Apple iPhone 5s 16GB - Gold'),
			says: [
				'"Apple iPhone 5s 16GB - Gold"',
				'Nearest: Apple iPhone 6 16GB - Space Gray',
				ENDS.any,
			],
		},
		{
			what: 'another color',
			parameters: model('Apple iPhone 8 64GB - Gold'),
			says: ['Nearest: Apple iPhone 8 64GB - Silver', ENDS.name],
		},
		{
			what: 'the null of JSON as text',
			parameters: model('null'),
			says: ['Device Model is "null": the expression found no name.'],
		},
	];
}

export function plans(): Mistyped[] {
	return [
		{
			what: 'an and instead of its sign',
			parameters: plan('Business Unlimited Talk and Data'),
			says: [
				`Plan is "Business Unlimited Talk and Data", ${PLANS} Nearest: Business Unlimited Talk & Data`,
				ENDS.name,
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
			says: [`Plan is "Tablet 5GB", ${PLANS}`, 'Listed there: NBI Business Pooled Nation 900'],
		},
		{
			what: 'a plan that is only for changes',
			parameters: plan('Business Nation 450'),
			says: [`Plan is "Business Nation 450", ${PLANS}`, 'Nearest: NBI Business Pooled Nation 900'],
		},
	];
}
