import type { INodeParameters } from 'n8n-workflow';
import { accessory, addressIn, by, byName, byPhone } from '../../harness/names.cts';
import { newLineByNames as newLine } from '../../harness/names.cts';
import { byEmployeeId, byId } from '../../harness/tangoe.cts';
import { ENDS, notAmong, type Mistyped } from './case.cts';

const me = byEmployeeId('10000');
const cancel = { operation: 'lineCancel', cancelTiming: 'today', employeeId: me };
const features = { operation: 'addRemoveFeatures', employeeId: me, lineId: byPhone('3155550101') };
const changeCarrier = {
	operation: 'changeCarrier',
	employeeId: me,
	lineId: byPhone('3155550101'),
	businessRefDeviceId: byName('Apple iPhone 15 128GB - Blue'),
	businessPlanId: byName('Prairie Talk & Text'),
	...addressIn('US'),
};
const deviceAssign = {
	operation: 'deviceAssign',
	employeeId: me,
	replacementPersonId: by('employeeId', '10234'),
};
const leave = { operation: 'leaveProgram', employeeId: me };
const line = (text: unknown) => ({ ...cancel, lineId: byPhone(text) });
const withMore = (additionalFields: INodeParameters) => ({ ...newLine, additionalFields });

const LINES = notAmong('lines');
const NEAR_LINE =
	'Nearest: 3155550101 (active, Apple iPhone 6 16GB - Space Gray, AT United States)';

export function lines(): Mistyped[] {
	const near = (text: string) => [`Line is "${text}", ${LINES}`, NEAR_LINE, ENDS.number];
	return [
		{ what: 'a digit wrong', parameters: line('815-555-0101'), says: near('815-555-0101') },
		{ what: 'a digit missing', parameters: line('315-555-011'), says: near('315-555-011') },
		{ what: 'digits swapped', parameters: line('+1 351 555 0101'), says: near('+1 351 555 0101') },
		{
			what: "somebody else's number",
			parameters: line('(402) 777-8899'),
			says: [`Line is "(402) 777-8899", ${LINES} ${ENDS.number}`],
			never: ['31555', 'Nearest'],
		},
		{
			what: 'the same digits in another country',
			parameters: line('+3155550101'),
			says: [`Line is "+3155550101", ${LINES}`, ENDS.any],
		},
		{
			what: 'an extension',
			parameters: line('315-555-0101 ext. 7'),
			says: [
				'Line is text of 19 characters, which is not a phone number: enter one, such as 315-555-0101.',
			],
		},
		{
			what: 'letters for a number',
			parameters: line('my phone'),
			says: [
				'Line is text of 8 characters, which is not a phone number: enter one, such as 315-555-0101.',
			],
		},
		{
			what: 'a number for an employee who has no lines',
			parameters: { ...line('3155550101'), employeeId: byEmployeeId('10300') },
			says: [
				'Line is "3155550101", but Tangoe Mobile lists no lines for this employee: check the employee ID, which is the one that HR uses, not the internal person ID.',
			],
		},
		{
			what: 'a number of somebody else By ID',
			parameters: { ...cancel, lineId: byId('315-555-0999') },
			says: ['Line is "315-555-0999", which is not among the lines'],
		},
	];
}

export function others(): Mistyped[] {
	return [
		{
			what: 'a feature that the plan does not take',
			parameters: withMore({ businessFeatureIds: 'Continental World Pass' }),
			says: [
				'Features to Add is "Continental World Pass", which is not among the features that Tangoe Mobile lists for this employee, carrier, operation, device model and plan.',
				ENDS.any,
			],
		},
		{
			what: 'one mistyped feature of two',
			parameters: withMore({ businessFeatureIds: 'Text 1000, Internatonal Roaming 1GB' }),
			says: ['Features to Add is "Internatonal Roaming 1GB"', 'Nearest: International Roaming 1GB'],
			never: ['"Text 1000"'],
		},
		{
			what: 'a feature that is not on the line',
			parameters: { ...features, removedFeatureIds: ['International Roaming 1GB'] },
			says: [
				'Features to Remove is "International Roaming 1GB", which is not among the features on the line that Tangoe Mobile lists for this employee.',
				ENDS.any,
			],
		},
		{
			what: 'an accessory in the plural',
			parameters: withMore(accessory('Screen Protectors')),
			says: [
				'Accessories 1 › Accessory is "Screen Protectors", which is not among the accessories that Tangoe Mobile lists. Nearest: Screen Protector',
				ENDS.name,
			],
		},
		{
			what: 'a carrier in place of its account',
			parameters: { ...changeCarrier, carrierAccountId: byName('Prairie Cellular') },
			says: [
				'Carrier Account is "Prairie Cellular", which is not among the carrier accounts that Tangoe Mobile lists for this employee. Nearest: Prairie main (9955501)',
				'Enter the full name or number as listed',
			],
		},
		{
			what: 'a digit missing in an IMEI',
			parameters: { ...deviceAssign, deviceId: by('identifier', '35000000000550') },
			says: [
				'Device is "35000000000550", which is not among the devices that Tangoe Mobile lists for this employee. Nearest: ',
				ENDS.number,
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
