import { isBlank, locatorValue } from '../../../../nodes/TangoeMobile/kinds/locatorValue';
import { parameterName } from '../../../../nodes/TangoeMobile/kinds/parameterName';

describe('blank', () => {
	it.each([
		[undefined],
		[null],
		[''],
		[' \n\t'],
		[{ __rl: true, mode: 'id', value: '' }],
		[{ __rl: true, mode: 'list', value: null }],
		[{ __rl: true, mode: 'list' }],
	])('is %j', (value) => expect(isBlank(value)).toBe(true));

	it.each([
		[0],
		[false],
		['0'],
		[Number.NaN],
		[[]],
		[{}],
		[{ __rl: true, mode: 'id', value: 0 }],
		[{ value: '' }],
	])('is not %j', (value) => expect(isBlank(value)).toBe(false));
});

describe('the value in a locator', () => {
	it.each([
		[{ __rl: true, mode: 'id', value: '5' }, '5'],
		['5', '5'],
		[{ value: '5' }, { value: '5' }],
		[null, null],
	])('is, for %j, %j', (value, inner) => expect(locatorValue(value)).toEqual(inner));
});

describe('a parameter name', () => {
	it.each([
		['address1', 'address1'],
		['transfer_of_liability_attributes', 'transferOfLiability'],
		['attributes_of_line', 'attributesOfLine'],
		['created_at_gte', 'createdAtGte'],
	])('for %s is %s', (attribute, name) => expect(parameterName({ attribute })).toBe(name));
});
