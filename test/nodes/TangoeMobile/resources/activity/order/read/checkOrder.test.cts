import { preferred, problemsOf, shipping } from '../item.cts';

const employeeId = '10000';

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
