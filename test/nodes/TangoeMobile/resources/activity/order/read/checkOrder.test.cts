import { preferred, problemsOf, shipping } from '../item.cts';

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

describe('an item without faults', () => {
	it.each([
		['lineCancel', { employeeId, lineId: '807778', cancelTiming: 'today' }],
		['lineCancel', { employeeId, lineId: '807778', sleepUntil: '2026-11-30' }],
		['newLine', newLine],
		['addRemoveFeatures', { employeeId, lineId: 807778, businessFeatureIds: '5247' }],
		['corporateEligibilityCheck', { employeeId }],
	])('has nothing said about it: %s', (operation, parameters) => {
		expect(problemsOf(operation, parameters)).toEqual([]);
	});
});

describe('an item with several faults', () => {
	it('has all of them named, in the order of the panel', () => {
		const problems = problemsOf('newLine', {
			...newLine,
			employeeId: ' ',
			carrierId: 'undefined',
			preferredAreaCode: '31',
			shippingAddress1: 'a'.repeat(36),
			shippingCity: '',
			shippingCountryId: 'US',
			additionalFields: { preferredCallingPrefix: 'abc', accessoryOrderItems: { item: [{}] } },
		});
		expect(problems.map((problem) => problem.split(/ (is|has|does not) /)[0])).toEqual([
			'Employee',
			'Carrier',
			'Area Code',
			'Shipping Address Line 1',
			'Shipping City',
			'Shipping Country',
			'Calling Prefix',
		]);
	});

	it('says how to fix each', () => {
		for (const problem of problemsOf('newLine', {})) {
			expect(problem).toMatch(/ is empty: (choose|enter|fill|give) /);
		}
	});
});

describe('one of two IDs', () => {
	const service = {
		employeeId,
		carrierId: '834256072',
		deviceIdentifier: '356938035643809',
		preferredAreaCode: '315',
		...preferred,
		businessPlanId: '21333',
	};
	const label = 'Device Model or Global Device Model';

	it('is enough', () => {
		const operation = 'addServiceToExistingDevice';
		expect(problemsOf(operation, { ...service, businessRefDeviceId: '26363' })).toEqual([]);
		expect(problemsOf(operation, { ...service, refDeviceId: '1046768210' })).toEqual([]);
	});

	it('is needed', () => {
		const problems = problemsOf('addServiceToExistingDevice', {
			...service,
			refDeviceId: { __rl: true, mode: 'list', value: '' },
		});
		expect(problems).toEqual([expect.stringMatching(new RegExp(`^${label} is empty`))]);
	});

	it('is all there may be', () => {
		const problems = problemsOf('addServiceToExistingDevice', {
			...service,
			businessRefDeviceId: '26363',
			refDeviceId: '1046768210',
		});
		expect(problems).toEqual([expect.stringMatching(new RegExp(`^${label} has both`))]);
	});

	it('is looked at too', () => {
		const problems = problemsOf('addServiceToExistingDevice', {
			...service,
			refDeviceId: 'iPhone',
		});
		expect(problems).toEqual([
			expect.stringMatching(/^Global Device Model is text of 6 characters/),
		]);
	});
});

describe('features to add or to remove', () => {
	const line = { employeeId, lineId: '807778' };

	it.each([
		['none at all', {}],
		['empty lists', { businessFeatureIds: [], removedFeatureIds: [] }],
		['empty texts', { businessFeatureIds: '', removedFeatureIds: ' ' }],
		['lists of nothing', { businessFeatureIds: [''], removedFeatureIds: [null] }],
		['nothing but commas', { businessFeatureIds: ',', removedFeatureIds: ' , ' }],
	])('have to be given: %s', (_, features) => {
		expect(problemsOf('addRemoveFeatures', { ...line, ...features })).toEqual([
			expect.stringMatching(/^Features to Add or Features to Remove is empty: give at least one/),
		]);
	});

	it.each([
		['one list', { removedFeatureIds: [5248] }],
		['both', { businessFeatureIds: ['5247'], removedFeatureIds: '5248' }],
	])('may be in %s', (_, features) => {
		expect(problemsOf('addRemoveFeatures', { ...line, ...features })).toEqual([]);
	});
});

describe('a field that an answer on the panel decides on', () => {
	const line = { employeeId, lineId: '807778' };

	it.each([['onDate'], [''], [null], [undefined]])(
		'is needed with %j, and its problem says how to do without',
		(cancelTiming) => {
			for (const sleepUntil of ['', null, undefined, '  ']) {
				expect(problemsOf('lineCancel', { ...line, cancelTiming, sleepUntil })).toEqual([
					'Cancel On is empty: enter a date such as 2026-11-30, or set When to Cancel to Today',
				]);
			}
		},
	);

	it('is not looked at with another answer', () => {
		const today = { ...line, cancelTiming: 'today' };
		expect(problemsOf('lineCancel', { ...today, sleepUntil: 'next Friday' })).toEqual([]);
	});

	it('is not looked at with an answer that is none, which is named', () => {
		expect(problemsOf('lineCancel', { ...line, cancelTiming: 'tomorrow' })).toEqual([
			'When to Cancel is text of 8 characters: enter one of onDate, today',
		]);
	});
});

describe('an optional field that is there but empty', () => {
	const line = { employeeId, lineId: '807778', cancelTiming: 'today' };

	it('is no fault', () => {
		const additionalFields = {
			comment: '',
			remoteActivityId: null,
			customFields: { field: [{ customFieldId: '', value: '' }] },
		};
		expect(problemsOf('lineCancel', { ...line, additionalFields })).toEqual([]);
	});

	it('is a fault in half a row', () => {
		const additionalFields = { customFields: { field: [{ customFieldId: '17', value: '' }] } };
		expect(problemsOf('lineCancel', { ...line, additionalFields })).toEqual([
			expect.stringMatching(/^Custom Fields 1 › Value is empty/),
		]);
	});
});

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
