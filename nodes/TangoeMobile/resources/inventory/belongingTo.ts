import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

const NAME = 'belongingTo';
const EMPLOYEE = 'employee';
const BUSINESS = 'business';

/** Whose lines or devices; one employee's where a workflow does not say. */
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

/** A property that is only there for one employee. */
export function forEmployee(property: INodeProperties): INodeProperties {
	return { ...property, displayOptions: { show: { [NAME]: [EMPLOYEE] } } };
}

/** A property that is only there for the whole business. */
export function forBusiness(property: INodeProperties): INodeProperties {
	return { ...property, displayOptions: { show: { [NAME]: [BUSINESS] } } };
}

/** Whether an item asks for the whole business; anything else means the one employee, which is less. */
export function isOfBusiness(context: IExecuteFunctions, itemIndex: number): boolean {
	return context.getNodeParameter(NAME, itemIndex, EMPLOYEE) === BUSINESS;
}
