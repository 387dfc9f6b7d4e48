import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { shownWhen } from '../../panel/shownWhen';

const NAME = 'belongingTo';
const EMPLOYEE = 'employee';
const BUSINESS = 'business';

/** Whose lines or devices; one employee's in workflows without this parameter. */
export const belongingTo: INodeProperties = {
	displayName: 'Belonging To',
	name: NAME,
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'One Employee', value: EMPLOYEE },
		{ name: 'The Whole Business', value: BUSINESS },
	],
	default: EMPLOYEE,
};

/** A property that is only shown for one employee. */
export function forEmployee(property: INodeProperties): INodeProperties {
	return shownWhen(NAME, [EMPLOYEE], property);
}

/** A property that is only shown for the whole business. */
export function forBusiness(property: INodeProperties): INodeProperties {
	return shownWhen(NAME, [BUSINESS], property);
}

/** Whether an item asks for the whole business; anything else means the one employee, which is less. */
export function isOfBusiness(context: IExecuteFunctions, itemIndex: number): boolean {
	return context.getNodeParameter(NAME, itemIndex, EMPLOYEE) === BUSINESS;
}
