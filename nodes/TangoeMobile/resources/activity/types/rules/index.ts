import { pickUpDate, returnDate } from '../../../../fields/order/dates';
import { returnGenericSerial, returnImei } from '../../../../fields/device/deviceReturn';
import type { Rule } from './rule';

/** ISO dates compare like text. */
export const startNotAfterEnd: Rule = (sent) => {
	const [start, end] = [pickUpDate, returnDate].map((field) => String(sent[field.attribute]));
	return start <= end
		? []
		: [
				{
					label: pickUpDate.label,
					text: `is ${start}, after ${returnDate.label} ${end}: swap or correct them`,
				},
			];
};

/** A returned device has to be identified by something. */
export const someIdentifier: Rule = (sent) => {
	const isGiven = [returnImei, returnGenericSerial].some(
		({ attribute }) => String(sent[attribute] ?? '') !== '',
	);
	return isGiven
		? []
		: [
				{
					label: returnImei.label,
					text: `and ${returnGenericSerial.label} are both empty: give at least one of them`,
				},
			];
};
