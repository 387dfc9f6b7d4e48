import type { LookupName } from '../../../../../nodes/TangoeMobile/lookups/lookup';
import { LOOKUPS } from '../../../../../nodes/TangoeMobile/lookups/table';
import { CATALOG_LISTS } from '../../../../../nodes/TangoeMobile/resources/catalog/lists';

/** The lists that Catalog: Get Many does not read, and what reads them instead. */
const NOT_OFFERED: Partial<Record<LookupName, string>> = {
	activities: 'Activity: Get Many',
	devices: 'Device: Get Many',
	employees: 'Person: Get Many',
	lines: 'Line: Get Many',
	people: 'Person: Get Many',
	refDevices: 'Device Models, whose rows carry the global IDs',
};

const offered = CATALOG_LISTS.map(({ lookup }) => lookup);

test.each(Object.keys(LOOKUPS) as LookupName[])(
	'%s is in resources/catalog/lists.ts, or not offered there for a reason',
	(lookup) => {
		const places = [offered.includes(lookup), lookup in NOT_OFFERED].filter(Boolean);
		expect(places).toHaveLength(1);
	},
);

test('no list is offered twice', () => {
	expect(offered).toEqual([...new Set(offered)]);
});
