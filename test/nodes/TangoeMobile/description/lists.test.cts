import { GROUPS } from '../../../engine/harness/parameters.cts';
import { everyProperty, node } from '../panel.cts';
import { documentedAttributes, documentedTypes } from '../resources/activity/types/documented.cts';
import { whereOf, camelCase } from './described.cts';

/** The parameters on the panel that a list depends on. */
function parentsIn(dependsOn: string[] = []): string[] {
	const onPanel = dependsOn.filter((path) => !path.startsWith('additionalFields.'));
	return onPanel.map((path) => path.split('.')[0]);
}

describe('lists', () => {
	const methods = {
		search: Object.keys(node.methods.listSearch ?? {}),
		load: Object.keys(node.methods.loadOptions ?? {}),
	};

	it('offer a list and an ID wherever one record is picked', () => {
		const odd = everyProperty.filter(({ property: { type, modes = [] } }) => {
			const names = modes.map(({ name }) => name);
			const isOwn =
				names.includes('list') && (names.includes('id') || names.includes('employeeId'));
			return type === 'resourceLocator' && !isOwn;
		});
		expect(odd).toEqual([]);
	});

	const locators = everyProperty.filter(({ property }) => property.type === 'resourceLocator');

	it('have modes in the order list, what people have, ID; the ID of HR before the list', () => {
		const RANKS = ['employeeId', 'list', 'name', 'phoneNumber', 'identifier', 'email', 'id'];
		for (const { where, property } of locators) {
			const names = (property.modes ?? []).map(({ name }) => name);
			const isOwner = names.at(-1) === 'id' && names.includes('email');
			const expected = isOwner
				? ['list', 'email', 'employeeId', 'id']
				: [...names].sort((one, other) => RANKS.indexOf(one) - RANKS.indexOf(other));
			expect({ where, names }).toEqual({ where, names: expected });
		}
		expect(new Set(locators.map(({ property }) => property.modes?.[0].name))).toEqual(
			new Set(['employeeId', 'list']),
		);
	});

	it('have modes whose labels the editor shows whole', () => {
		const labels = locators.flatMap(({ property: { modes = [] } }) =>
			modes.filter(({ name }) => name !== 'list').map(({ displayName }) => displayName),
		);
		expect([...new Set(labels)].sort()).toEqual([
			'By ID',
			'Email',
			'HR ID',
			'IMEI',
			'Name',
			'Phone',
		]);
		expect(labels.filter((label) => label.length > 8)).toEqual([]);
	});

	it('call for methods that exist', () => {
		const searches = everyProperty.flatMap(({ property: { modes = [] } }) =>
			modes.flatMap(({ type, typeOptions }) =>
				type === 'list' ? [String(typeOptions?.searchListMethod)] : [],
			),
		);
		const loads = everyProperty.flatMap(({ property: { type, typeOptions } }) =>
			type === 'multiOptions' && typeOptions ? [String(typeOptions.loadOptionsMethod)] : [],
		);
		expect(searches.filter((name) => !methods.search.includes(name))).toEqual([]);
		expect(loads.filter((name) => !methods.load.includes(name))).toEqual([]);
		expect([searches.length, loads.length].every((count) => count > 0)).toBe(true);
	});

	it('can be searched', () => {
		const odd = everyProperty.flatMap(({ where, property: { modes = [] } }) =>
			modes.some(({ type, typeOptions }) => type === 'list' && typeOptions?.searchable !== true)
				? [where]
				: [],
		);
		expect(odd).toEqual([]);
	});

	it('are multi-selects in n8n’s own words', () => {
		const wording =
			'Choose from the list, or specify names or IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.';
		const multiSelects = everyProperty.filter(
			({ property }) => property.type === 'multiOptions' && property.options === undefined,
		);
		expect(multiSelects.length).toBeGreaterThan(0);
		for (const { property } of multiSelects) {
			expect(property.displayName).toMatch(
				/^(Features to (Add|Remove)|Accessories \(Names or IDs\))$/,
			);
			expect(property.description?.endsWith(`. ${wording}`)).toBe(true);
		}
	});

	it('depend on locators that exist, by the value inside them', () => {
		const locators = everyProperty
			.filter(({ property }) => property.type === 'resourceLocator')
			.flatMap(({ property }) => [`${property.name}.value`, `${property.name}.cachedResultName`]);
		const parents = everyProperty.flatMap(
			({ property }) => property.typeOptions?.loadOptionsDependsOn ?? [],
		);
		expect(parents.length).toBeGreaterThan(0);
		const names = parents.map((parent) => parent.replace('additionalFields.', ''));
		expect(names.filter((name) => !locators.includes(name))).toEqual([]);
	});

	it('are not cleared by the data of an expression', () => {
		const odd = whereOf(
			({ property: { type, typeOptions } }) =>
				type === 'resourceLocator' &&
				(typeOptions?.loadOptionsDependsOn ?? []).some(
					(path) => !path.endsWith('.cachedResultName'),
				),
		);
		expect(odd).toEqual([]);
	});

	it('never depend on themselves', () => {
		const odd = whereOf(({ property: { name, typeOptions } }) =>
			parentsIn(typeOptions?.loadOptionsDependsOn).includes(name),
		);
		expect(odd).toEqual([]);
	});

	/** Documented with a "suggested lookup", but no list of it is. */
	const WITHOUT_LIST = new Map([
		['plan_id', 'Lists of plans are those of the company: none has global IDs'],
		[
			'busines_feature_ids',
			'Misspelt in the table of Plan Change; business_feature_ids has the list',
		],
	]);
	const suggested = new Set(
		documentedTypes.flatMap((type) =>
			documentedAttributes(type)
				.filter(({ notes }) => notes?.startsWith('suggested lookup'))
				.map(({ path }) => path.split('.').at(-1) as string),
		),
	);

	it.each([...suggested].filter((attribute) => !WITHOUT_LIST.has(attribute)))(
		'are offered for %s, as the documentation suggests',
		(attribute) => {
			const found = everyProperty.filter(({ property }) =>
				namesOf(attribute).includes(property.name),
			);
			const types = new Set(found.map(({ property }) => property.type));
			expect([...types]).toEqual([/_ids$/.test(attribute) ? 'multiOptions' : 'resourceLocator']);
		},
	);

	it.each([...WITHOUT_LIST.keys()])('are not offered for %s', (attribute) => {
		expect(suggested).toContain(attribute);
		const found = everyProperty.filter(({ property }) => property.name === camelCase(attribute));
		expect(found.filter(({ property }) => property.type !== 'string')).toEqual([]);
	});
});

/** Every parameter that an attribute has: of its own, and as a part of groups. */
function namesOf(attribute: string): string[] {
	const parts = Object.values(GROUPS).flatMap(({ required, optional }) => [
		...(required[attribute] ? [required[attribute]] : []),
		...(optional[attribute] ? [optional[attribute]] : []),
	]);
	return [camelCase(attribute), ...parts];
}
