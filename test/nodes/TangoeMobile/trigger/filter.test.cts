import { filterOf } from '../../../../nodes/TangoeMobile/trigger/filter.ts';

const row = {
	id: 4791063,
	state: 'ordered',
	activity_type_id: 22,
	created_for: { employee_id: '10000' },
	remote_activity_id: 'HR-1',
};

test.each([
	['state', {}],
	['activity_type_id', { activityTypes: ['22'] }],
	['created_for', { employees: '10000' }],
	['remote_activity_id', { remoteActivityIdPrefix: 'HR-' }],
])('a row without %s is not judged, where the filter looks at it', (key, filters) => {
	const shown = Object.fromEntries(Object.entries(row).filter(([name]) => name !== key));
	const less = { ...shown, id: row.id };
	expect(filterOf(filters).canJudge(row)).toBe(true);
	expect(filterOf(filters).accepts(row)).toBe(true);
	expect(filterOf(filters).canJudge(less)).toBe(false);
	expect(filterOf({}).canJudge(less)).toBe(key !== 'state');
});
