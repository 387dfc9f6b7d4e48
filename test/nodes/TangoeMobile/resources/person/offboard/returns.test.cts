import {
	readReturns,
	rowFor,
} from '../../../../../../nodes/TangoeMobile/resources/person/offboard/actions/returns';
import type { Asset } from '../../../../../../nodes/TangoeMobile/resources/person/offboard/assets/asset';

const device = (imei: string, generic_serial: string): Asset => ({
	kind: 'device',
	id: '620101',
	name: 'Phone',
	row: { id: 620101, imei, generic_serial },
});

test.each([
	['an ID', { device_id: 620101, tracking_number: 'PP1' }],
	['an IMEI with hyphens', { IMEI: '35-000000-000552-1', 'Tracking Number': 'PP1' }],
	['a serial number in lower case', { serial_number: 'sn555021', tracking: 'PP1' }],
])('a row is found by %s', (_, row) => {
	const { rows, problems } = readReturns(JSON.stringify([row]));
	expect(problems).toEqual([]);
	expect(rowFor(device('350000000005521', 'SN555021'), rows).trackingNumber).toBe('PP1');
});

test.each([
	['no list', '{}', 'is not a list of objects'],
	['no JSON', '[', 'is not a list of objects'],
	['a row of nothing', [null], 'in row 1'],
	['no tracking number', [{ imei: '1', tracking_number: '' }], 'in row 1'],
	['no device', [{ imei: '1', tracking: '2' }, { tracking: '3' }], 'in row 2'],
])('%s is named', (_, table, says) => {
	expect(readReturns(table).problems[0].text).toContain(says);
});

test('nothing is no fault by itself, and a device without a row is one', () => {
	expect(readReturns('')).toEqual({ rows: [], problems: [] });
	expect(() => rowFor(device('1', '2'), [])).toThrow('has no row for device 620101');
});
