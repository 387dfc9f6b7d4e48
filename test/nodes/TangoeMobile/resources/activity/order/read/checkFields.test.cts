import { problemsOf, shipping } from '../item.cts';

const employeeId = '10000';

const textless = () => Object.create(null) as unknown;

const newLine = {
	employeeId,
	carrierId: '834256072',
	businessRefDeviceId: '26363',
	businessPlanId: '21333',
	preferredAreaCode: '315',
	...shipping,
};

describe('dates', () => {
	const line = { employeeId, lineId: '807778' };

	it.each([
		['2026-11-14', [expect.stringMatching(/^Cancel On is 2026-11-14, which is in the past/)]],
		['2026-11-15', []],
		['2026-11-16', []],
	])('%s as the end of a line', (sleepUntil, problems) => {
		expect(problemsOf('lineCancel', { ...line, sleepUntil })).toEqual(problems);
	});

	it.each([
		['2026-12-01', '2026-12-14', []],
		['2026-12-01', '2026-12-01', []],
		['2015-03-20', '2015-03-22', []],
		[
			'2026-12-14',
			'2026-12-01',
			[expect.stringMatching(/^Travel Start is 2026-12-14, after Travel End 2026-12-01/)],
		],
		['2026-12-14', '1.12.2026', [expect.stringMatching(/^Travel End is text of 9 characters/)]],
	])('a journey from %s to %s', (pickUpDate, returnDate, problems) => {
		const journey = { ...line, comment: 'To Toronto', pickUpDate, returnDate };
		expect(problemsOf('travelRequest', journey)).toEqual(problems);
	});
});

describe('the first digits of a number', () => {
	it.each([
		['315', 0],
		['031', 0],
		['31', 1],
		['3155', 1],
		['3 15', 1],
	])('are three: "%s" has %i faults', (digits, faults) => {
		const area = problemsOf('newLine', { ...newLine, preferredAreaCode: digits });
		const additionalFields = { preferredCallingPrefix: digits };
		const prefix = problemsOf('newLine', { ...newLine, additionalFields });
		expect([area.length, prefix.length]).toEqual([faults, faults]);
	});
});

describe('a required comment', () => {
	it.each(['travelRequest', 'enterBringYourOwnMobile', 'unsuspend', 'upgradeEligibilityCheck'])(
		'is missing in %s when it is blank',
		(operation) => {
			const comments = (comment: string) =>
				problemsOf(operation, { comment }).filter((problem) => problem.startsWith('Comment '));
			expect(comments(' \n')).toHaveLength(1);
			expect(comments('Back from leave')).toEqual([]);
		},
	);
});

describe('a device that comes back', () => {
	const parcel = {
		employeeId,
		returnTrackingNumber: 'fkj234r24tv4v',
		...shipping,
	};
	const imei = { returnImei: '356938035643809' };
	const serial = { returnGenericSerial: '12345656' };

	it.each([
		['both identifiers', { ...imei, ...serial }, false, []],
		['the IMEI alone', imei, false, ['Return Serial Number is empty']],
		['the serial number alone', serial, false, ['Return IMEI is empty']],
		['neither', {}, false, ['Return IMEI is empty', 'Return Serial Number is empty']],
		['the IMEI alone, as confirmed', imei, true, []],
		['the serial number alone, as confirmed', serial, true, []],
		['neither, although confirmed', {}, true, ['Return IMEI and Return Serial Number are both']],
		[
			'half an IMEI, although confirmed',
			{ returnImei: '3569' },
			true,
			['Return IMEI .*14 to 16 digits'],
		],
	])('by %s', (_, identifiers, singleIdentifier, problems) => {
		const parameters = { ...parcel, ...identifiers, options: { singleIdentifier } };
		expect(problemsOf('deviceReturn', parameters)).toEqual(
			problems.map((problem) => expect.stringMatching(new RegExp(`^${problem}`))),
		);
	});
});

describe('what an expression leaves in the place of fields', () => {
	const item = { employeeId: '10000', lineId: '7', cancelTiming: 'today' };

	it.each([[''], ['0'], [[]], [7], [true]])('instead of a collection, %j, is named', (left) => {
		expect(problemsOf('lineCancel', { ...item, additionalFields: left, options: left })).toEqual([
			expect.stringMatching(/^Additional Fields is not a collection of fields/),
			expect.stringMatching(/^Options is not a collection of fields/),
		]);
	});

	it.each([[null], [undefined], [' '], [{ __rl: true }]])(
		'instead of a city, %j, misses it',
		(left) => {
			const problems = problemsOf('orderSimCard', { ...item, ...shipping, shippingCity: left });
			expect(problems).toEqual([expect.stringMatching(/^Shipping City is empty/)]);
		},
	);

	it.each([
		['Cancel On', 'lineCancel', { cancelTiming: 'onDate', sleepUntil: textless() }],
		[
			'Features to Add',
			'planChange',
			{ businessPlanId: '7', additionalFields: { businessFeatureIds: textless() } },
		],
	])('an object without any text in %s is named', (label, operation, parameters) => {
		expect(problemsOf(operation, { ...item, ...parameters })).toEqual([
			expect.stringMatching(new RegExp(`^${label} (is|has) `)),
		]);
	});
});
