import {
	addressIn,
	by,
	byEmail,
	byPhone,
	newLineByNames as newLine,
} from '../../harness/names.cts';
import { byEmployeeId } from '../../harness/tangoe.cts';
import { ENDS, notAmong, type Mistyped } from './case.cts';

const COUNTRIES = notAmong('countries');
const assign = {
	operation: 'lineAssignment',
	employeeId: byEmployeeId('10000'),
	lineId: byPhone('3155550101'),
};

const country = (text: unknown) => ({ ...newLine, ...addressIn(text) });
const employee = (text: unknown) => ({ ...newLine, employeeId: byEmail(text) });

export function people(): Mistyped[] {
	return [
		{
			what: 'an email address of nobody',
			parameters: employee('pinkerton.quacker@example.com'),
			says: [
				'Employee is an email address that no one in Tangoe Mobile has: check it, or choose a mode other than Email.',
			],
			never: ['quacker', 'Carrier', '@'],
		},
		{
			what: 'an employee ID By Email',
			parameters: employee('10000'),
			says: ['Employee has no "@" in it: enter an email address, or choose the mode HR ID.'],
			never: ['10000'],
		},
		{
			what: 'an employee who has left',
			parameters: { ...newLine, employeeId: byEmail('ambrose.gone@example.com') },
			says: [
				'Carrier is "AT United States", but Tangoe Mobile lists no carriers for this employee: check the employee ID, which is the one that HR uses, not the internal person ID.',
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
			says: ['Employee is not text: check the expression for the email address.'],
			never: ['@'],
		},
	];
}

export function countries(): Mistyped[] {
	const LABEL = 'Shipping Country is';
	return [
		{
			what: 'a letter missing in a country',
			parameters: country('Untied States'),
			says: [`${LABEL} "Untied States", ${COUNTRIES} Nearest: United States`, ENDS.any],
		},
		{
			what: 'a code that does not exist',
			parameters: country('XQ'),
			says: [`${LABEL} "XQ", ${COUNTRIES} Listed there: United States; Canada; Mexico and 5 more.`],
		},
		{
			what: 'a country without business',
			parameters: country('ZA'),
			says: [`${LABEL} "ZA", ${COUNTRIES}`, ENDS.any],
		},
		{
			what: 'the name of a country without business',
			parameters: country('New Zealand'),
			says: [`${LABEL} "New Zealand", ${COUNTRIES}`, ENDS.any],
		},
	];
}
