import { liabilityToPersonal } from '../../../../../../../nodes/TangoeMobile/fields/line/liability';
import { line } from '../../../../../../../nodes/TangoeMobile/fields/line/line';
import { shippingAddress } from '../../../../../../../nodes/TangoeMobile/fields/order/addresses';
import { Failure } from '../../../../../../../nodes/TangoeMobile/errors/result';
import { bodyOf } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/body';
import { readSettings } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/options/options';
import { checkOrder } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/read/checkOrder';
import { readDraft } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/read/readDraft';
import type { ActivityType } from '../../../../../../../nodes/TangoeMobile/resources/activity/types/activityType';
import { suspend } from '../../../../../../../nodes/TangoeMobile/resources/activity/types/suspend';
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

describe('an address that is taken from another', () => {
	it('is judged once, under the other’s name', () => {
		const problems = problemsOf('newLine', {
			...newLine,
			shippingCity: '',
			preferredAddressSameAsShipping: true,
		});
		expect(problems).toEqual([expect.stringMatching(/^Shipping City is empty/)]);
	});

	it.each([[false], ['false']])('is judged by itself with the switch at %j', (off) => {
		const problems = problemsOf('newLine', {
			...newLine,
			preferredAddressSameAsShipping: off,
			...preferred,
			preferredZip: '',
		});
		expect(problems).toEqual([expect.stringMatching(/^Preferred ZIP Code is/)]);
	});
});

describe('a whole address', () => {
	const item = { employeeId, lineId: '7' };

	it.each([['12 North St.'], [''], [7], [[]]])(
		'instead of a whole address, %j, is all that is named',
		(left) => {
			const additionalFields = { shippingAddressJson: left };
			expect(problemsOf('orderSimCard', { ...item, additionalFields })).toEqual([
				expect.stringMatching(/^Shipping Address \(JSON\) is /),
			]);
			expect(problemsOf('newLine', { ...newLine, additionalFields })).toHaveLength(1);
		},
	);

	it('in a whole address misses what it does not have, and names what it should not', () => {
		const home = { street: '12 North St.', town: 'Muncie', state: 'IN', zip: '47302', country: 7 };
		const additionalFields = { shippingAddressJson: home };
		expect(problemsOf('orderSimCard', { ...item, additionalFields })).toEqual([
			expect.stringMatching(/^Shipping Address \(JSON\) has town, which it does not take/),
			expect.stringMatching(/^Shipping City is empty/),
		]);
	});
});

describe('a group that may be left out', () => {
	const type: ActivityType = {
		...suspend,
		required: [line],
		optional: [shippingAddress, liabilityToPersonal],
	};

	/** What an item with such additional fields sends besides its line, or what is wrong with it. */
	function resultOf(additionalFields: Record<string, unknown>) {
		const parameters: Record<string, unknown> = { employeeId, lineId: '7', additionalFields };
		const draft = readDraft(type, (name) => parameters[name] ?? null, 'UTC', new Date());
		const settings = readSettings(type, {});
		const checked = checkOrder({ key: { item: 0, part: 0 }, draft, settings });
		if (checked instanceof Failure) return checked.error.details.problems;
		const { activity_type_id, employee_id, line_id, ...rest } = bodyOf(
			draft,
			checked.sent,
		).activity;
		expect([activity_type_id, employee_id, line_id]).toEqual([2, '10000', 7]);
		return rest;
	}

	it('is not sent without any of its parts, nor is what is sent by itself', () => {
		expect(resultOf({})).toEqual({});
		expect(resultOf({ shippingCity: ' ', transferName: '' })).toEqual({});
	});

	it('has all its parts under Additional Fields', () => {
		expect(resultOf({ ...shipping, shippingAddress2: 'Apt. 4' })).toEqual({
			shipping_address_attributes: {
				...{ address1: '12 North St.', address2: 'Apt. 4', city: 'Indianapolis', state: 'IN' },
				...{ zip: '46220', country_id: 52123291 },
			},
		});
	});

	it('needs the required ones once one is given, and sends its default then', () => {
		const transfer = { transferName: 'Pinkerton Quackers', transferPhoneNumber: '3175550101' };
		expect(resultOf(transfer)).toEqual(['Transfer Notes is empty: fill it in.']);
		expect(resultOf({ ...transfer, transferNotes: 'Leaves' })).toEqual({
			transfer_of_liability_attributes: {
				...{ phone_number: '3175550101', name: 'Pinkerton Quackers' },
				...{ to_liability: 'individual', transfer_notes: 'Leaves' },
			},
		});
	});
});

describe('the warranty', () => {
	const replacement = {
		employeeId,
		lineId: '807778',
		...shipping,
	};
	const flags = ['lost_stolen', 'damaged', 'broken_seal', 'neglect', 'mishandled', 'modified'];

	it.each([[[]], [''], [undefined], [null], [[' ', null]]])(
		'has to say something, not %j',
		(none) => {
			expect(problemsOf('deviceReplacement', { ...replacement, warranty: none })).toEqual([
				expect.stringMatching(/^Warranty is empty: choose at least one/),
			]);
		},
	);

	it.each<{ warranty: unknown }>([
		...flags.map((flag) => ({ warranty: [flag] })),
		{ warranty: flags },
		{ warranty: flags.join(', ') },
	])('says something with $warranty', ({ warranty }) => {
		expect(problemsOf('deviceReplacement', { ...replacement, warranty })).toEqual([]);
	});

	it.each([[['lost_stolen', 'burnt']], ['lostStolen'], [{ lost_stolen: true }], [true], [[true]]])(
		'knows nothing else: %j',
		(warranty) => {
			expect(problemsOf('deviceReplacement', { ...replacement, warranty })).toEqual([
				expect.stringMatching(/^Warranty has .*: enter one or several of lost_stolen, damaged, /),
			]);
		},
	);
});

describe('the details of a transfer', () => {
	const transfer = (details: object) => ({
		employeeId,
		lineId: '807778',
		transferPhoneNumber: '317 555 0101',
		transferName: 'Pinkerton Quackers',
		transferNotes: 'Leaves with the number',
		...details,
	});

	it.each([
		['digits, with whatever is between them', { transferPhoneNumber: '+1 (317) 555-0101' }, []],
		['letters', { transferPhoneNumber: '317-CALL-NOW' }, ['Transfer Phone Number ']],
		['too few digits', { transferPhoneNumber: '555010' }, ['Transfer Phone Number ']],
		['nobody', { transferName: '' }, ['Transfer Name is empty']],
		[
			'another liability',
			{ additionalFields: { toLiability: 'me' } },
			['To Liability is text of 2 characters'],
		],
		[
			'a liability that an expression did not find',
			{ additionalFields: { toLiability: '' } },
			['To Liability is there but empty: enter one of corporate, individual, or remove the field'],
		],
		['an address', { additionalFields: { createdForPersonalEmail: 'pq@mail.example' } }, []],
		[
			'half an address',
			{ additionalFields: { createdForPersonalEmail: 'pq@mail' } },
			['Personal Email '],
		],
	])('with %s', (_, details, problems) => {
		expect(problemsOf('transferOfLiabilityToPersonal', transfer(details))).toEqual(
			problems.map((problem) => expect.stringMatching(new RegExp(`^${problem}`))),
		);
	});
});
