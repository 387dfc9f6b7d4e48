import { rankLookups, rankOf } from '../../../../nodes/TangoeMobile/lookups/ranks';
import { LOOKUPS } from '../../../../nodes/TangoeMobile/lookups/table';
import type { ScopeParameter } from '../../../../nodes/TangoeMobile/lookups/lookup';

/** The table with one more parameter in the scope of a list. */
function tableWith(list: 'lines' | 'carriers' | 'employees', parameter: ScopeParameter) {
	return { ...LOOKUPS, [list]: { scope: [...LOOKUPS[list].scope, parameter] } };
}

describe('the order in which lists are read', () => {
	it('has a list after those that its scope takes a value from', () => {
		expect(rankOf('carriers')).toBeGreaterThan(rankOf('employees'));
		expect(rankOf('businessRefDevices')).toBeGreaterThan(rankOf('lines'));
		expect(rankOf('businessPlans')).toBeGreaterThan(rankOf('businessRefDevices'));
		expect(rankOf('businessFeatures')).toBeGreaterThan(rankOf('businessPlans'));
		expect(rankOf(undefined)).toBe(0);
	});

	it.each([
		['itself', 'lines', 'line_id', /"lines" depends on itself.* line_id, .* field lineId/],
		[
			'itself by a fact of its rows',
			'lines',
			'carrier_id',
			/"lines" depends on itself.*carrier_id/,
		],
		['a list that depends on it', 'carriers', 'business_plan_id', /"carriers" depends on itself/],
		['what everything depends on', 'employees', 'carrier_id', /"employees" depends on itself/],
	] as const)('refuses a list that depends on %s', (_, list, parameter, message) => {
		expect(() => rankLookups(tableWith(list, parameter))).toThrow(message);
	});

	it('accepts the edit that closes no circle', () => {
		expect(() => rankLookups(tableWith('carriers', 'line_id'))).not.toThrow();
	});
});
