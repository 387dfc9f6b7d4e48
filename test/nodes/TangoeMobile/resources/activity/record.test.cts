import spec from '../../../../../sandbox/documentation/activity-spec.json';
import { simplifiedActivity } from '../../../../../nodes/TangoeMobile/resources/activity/record';
import type { Connection } from '../../../../../nodes/TangoeMobile/transport/connection';

const connection = {
	origin: 'https://acme.thefutureis.mobi',
	environment: 'production',
} as Connection;

const simplified = (record: object, from: object = {}) =>
	simplifiedActivity({ id: 1, ...record }, { ...connection, ...from });

describe('the simplified activity', () => {
	it('is a third of the documented sixty-eight fields', () => {
		const record = simplified(spec.example_response);
		expect(record).toMatchObject({
			id: spec.example_response.id,
			activity_type_id: 3,
			activity_name: 'New Line (With Device Activation)',
			employee_id: spec.example_response.created_for.employee_id,
			state: 'approved',
			created_at: spec.example_response.created_at,
			created_for_name: 'Pinkerton Quackers',
			plan_name: 'NBI Business Pooled Nation 900',
			ref_device_name: 'Apple iPhone 6 16GB - Space Gray',
			plan_cost_cents: 6499,
			device_cost_cents: 0,
			currency: 'USD',
			environment: 'production',
		});
		expect(Object.keys(record).length).toBeLessThan(24);
	});

	it('has what came of it, and what it came from', () => {
		const found = {
			custom_fields: [{ custom_field_id: 17, value: '3175550199' }],
			field_data: { eligibility_date: '2027-01-31' },
			parent_activity_id: 4,
			triggered_by_activity_id: 5,
			new_sim: '8901260852393334567',
			new_imei: '356938035643809',
			replacement_person_id: 555001218,
			pick_up_date: '2026-12-01',
			return_date: '2026-12-09',
			label: 'Desk 4',
		};
		expect(simplified(found)).toEqual({
			...{ id: 1, ...found, environment: 'production' },
			...{ phase: 'unknown', is_final: false, needs_attention: true },
		});
	});

	it.each([
		[{ name_first: 'Odessa', name_last: null }, 'Odessa'],
		[{ name: 'Odessa Fairweather' }, 'Odessa Fairweather'],
		[{ id: 7 }, undefined],
		[null, undefined],
	])('names the person %j: %s', (created_for, name) => {
		expect(simplified({ created_for }).created_for_name).toBe(name);
	});

	it('has no gaps', () => {
		const record = simplified({
			...{ state: 'ordered', comment: '', order_number: null, line_id: 0 },
			...{ custom_fields: [], field_data: {} },
		});
		expect(record).toEqual({
			...{ id: 1, state: 'ordered', line_id: 0, environment: 'production' },
			...{ phase: 'ordered', is_final: false, needs_attention: false },
		});
	});

	it.each([
		['a type of the documentation', { activity_type_id: 1 }, 'Line Cancel'],
		['that type as text', { activity_type_id: '1' }, 'Line Cancel'],
		[
			'a type that is new',
			{ activity_type_id: 500, activity_details: { name: 'Line Polish' } },
			'Line Polish',
		],
		['a type without a name', { activity_type_id: 500 }, undefined],
	])('is named after %s', (_, record, name) => {
		expect(simplified(record).activity_name).toBe(name);
	});
});

describe('the link to the portal', () => {
	const linkOf = (url: unknown, from: object = {}) =>
		simplified({ activity_details: { url } }, from).url;

	it.each([
		['https://acme.thefutureis.mobi/activities/4791063'],
		['https://sandbox2.7.stage.thefutureis.mobi/activities/4791063'],
	])('is passed on: %s', (url) => expect(linkOf(url)).toBe(url));

	it.each([
		['http://acme.thefutureis.mobi/activities/1'],
		['https://acme.thefutureis.mobi.evil.example/activities/1'],
		['https://evil-thefutureis.mobi/activities/1'],
		['https://acme.thefutureis.mobi@evil.example/'],
		['javascript:alert(1)'],
		['//evil.example'],
		['/activities/1'],
		['http://localhost:4010/activities/1'],
		[''],
		[null],
	])('is not: %j', (url) => expect(linkOf(url)).toBeUndefined());

	it('may lead back to where the answer came from', () => {
		const url = 'http://localhost:4010/activities/1';
		expect(linkOf(url, { origin: 'http://localhost:4010' })).toBe(url);
		expect(linkOf(url, { origin: 'http://localhost:4011' })).toBeUndefined();
	});
});
