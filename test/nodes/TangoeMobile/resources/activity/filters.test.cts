import { FILTERS } from '../../../../../nodes/TangoeMobile/resources/activity/filters';

const filterOf = (attribute: string) =>
	FILTERS.find(({ field }) => field.attribute === attribute) as (typeof FILTERS)[0];

describe('a row that a filter cannot have let through', () => {
	const contradicts = (attribute: string, value: unknown, row: object) =>
		filterOf(attribute).contradicts?.({ id: 1, ...row }, value);

	it.each([
		['activity_type_id_eq', '1', { activity_type_id: 1 }, false],
		['activity_type_id_eq', '1', { activity_type_id: '1' }, false],
		['activity_type_id_eq', '1', { activity_type_id: 12 }, true],
		['activity_type_id_eq', '1', { activity_type_id: null }, true],
		['activity_type_id_eq', '1', {}, false],
		['assigned_to_id_eq', 253054, { assigned_to_id: 253054 }, false],
		['assigned_to_id_eq', 253054, { assigned_to_id: 253055 }, true],
		['state_eq', 'Ordered', { state: 'ordered' }, false],
		['state_eq', 'ordered', { state: 'ORDERED' }, false],
		['state_eq', 'ordered', { state: 'completed' }, true],
		['rpa_attempted_eq', true, { rpa_attempted: true }, false],
		['rpa_attempted_eq', true, { rpa_attempted: null }, true],
		['rpa_attempted_eq', false, { rpa_attempted: null }, false],
		['rpa_attempted_eq', false, {}, false],
	])('by %s of %j: %j, %s', (attribute, value, row, isWrong) => {
		expect(contradicts(attribute, value, row)).toBe(isWrong);
	});

	it.each([
		['created_at_gte', '2026-11-30T00:00:00.000-04:00', false],
		['created_at_gte', '2026-12-24T12:00:00Z', false],
		['created_at_gte', '2026-11-29T12:00:00Z', false],
		['created_at_gte', '2026-11-28T23:59:00Z', true],
		['created_at_lte', '2026-11-30T23:59:00Z', false],
		['created_at_lte', '2026-01-01T12:00:00Z', false],
		['created_at_lte', '2026-12-01T12:00:00Z', false],
		['created_at_lte', '2026-12-02T00:00:00Z', true],
		['created_at_lte', null, true],
		['created_at_gte', 'soon', true],
	])('%s 2026-11-30, give or take a day for the time zone: %s, %s', (attribute, at, isWrong) => {
		expect(contradicts(attribute, '2026-11-30', { created_at: at })).toBe(isWrong);
	});

	it.each(['created', 'updated', 'completed'])('looks at its own moment: %s', (moment) => {
		const row = { [`${moment}_at`]: '2020-01-01' };
		for (const other of ['created', 'updated', 'completed']) {
			expect(contradicts(`${other}_at_gte`, '2026-11-30', row)).toBe(other === moment);
		}
	});
});

describe('the query of a filter', () => {
	it.each([
		['sleeping', { sleeping: true }],
		['not_sleeping', { not_sleeping: true }],
	])('for postponed is "%s"', (value, query) => {
		expect(filterOf('postponed').query?.(value)).toEqual(query);
	});

	it('is nothing for the phase, which Tangoe does not know', () => {
		expect(filterOf('phase').query?.({ shipped: true })).toEqual({});
	});

	it('is the attribute itself, for all others', () => {
		const others = FILTERS.filter(({ field }) => !['phase', 'postponed'].includes(field.attribute));
		expect(others.filter(({ query }) => query)).toEqual([]);
		expect(others.map(({ field }) => field.attribute)).not.toContain('created_id_eq');
	});
});
