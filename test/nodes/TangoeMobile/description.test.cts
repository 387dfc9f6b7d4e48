import {
	NodeHelpers,
	Workflow,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodeTypes,
} from 'n8n-workflow';

import { employee } from '../../../nodes/TangoeMobile/fields/person/employee';
import type { Field } from '../../../nodes/TangoeMobile/kinds/fieldTypes';
import { parameterName } from '../../../nodes/TangoeMobile/kinds/parameterName';
import { inPanelOrder } from '../../../nodes/TangoeMobile/resources/activity/panel/sequence';
import { activity } from '../../../nodes/TangoeMobile/resources/activity';
import { ACTIVITY_TYPES } from '../../../nodes/TangoeMobile/resources/activity/types';
import { fieldsOf } from '../../../nodes/TangoeMobile/resources/activity/types/activityType';
import { GROUPS } from '../../engine/harness/parameters.cts';
import {
	choicesOf,
	everyOperation,
	everyProperty,
	node,
	properties,
	shownFor,
	type Placed,
} from './panel.cts';
import {
	documentedAttributes,
	documentedTypes,
	pathsOfExample,
} from './resources/activity/types/documented.cts';

/** Where of every property of which something is true. */
function whereOf(isTrue: (placed: Placed) => boolean): string[] {
	return everyProperty.filter(isTrue).map(({ where }) => where);
}

const typesOf = (resource: string) =>
	everyOperation.filter((operation) => operation.resource === resource);

const placedNode: INode = {
	id: '1',
	name: 'Tangoe Mobile',
	type: 'tangoeMobile',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

describe('the description', () => {
	it('stays small: equal fields are one property', () => {
		expect(JSON.stringify(node.description).length).toBeLessThan(200_000);
		const perOperation = properties.map((property) => JSON.stringify(property));
		expect(perOperation).toEqual([...new Set(perOperation)]);
	});

	it('tells what an agent’s tool can and cannot do, in two sentences', () => {
		const { usableAsTool } = node.description;
		const text = typeof usableAsTool === 'object' ? usableAsTool.replacements?.description : '';
		expect(text?.match(/\w\.(?: |$)/g)).toHaveLength(2);
		expect(text).toMatch(
			/^Reads .* previews orders\..* only where .*Let AI Agents Order .* nothing is ordered/,
		);
	});

	it('offers neither an expression nor a model for what lets agents order', () => {
		const found = everyProperty.filter(({ property }) => property.name === 'letAiAgentsOrder');
		expect(found.length).toBeGreaterThan(0);
		expect(found.filter(({ property }) => property.noDataExpression !== true)).toEqual([]);
	});

	it.each(['maxEnding', 'maxEndingPerDay'])(
		'offers %s only where orders may end service',
		(limit) => {
			const withLimit = everyOperation.filter(({ resource, operation }) =>
				shownFor(resource, operation)
					.flatMap(({ name, options }) =>
						name === 'options' ? (options as INodeProperties[]) : [],
					)
					.some(({ name }) => name === limit),
			);
			expect(withLimit.map(({ operation }) => operation).sort()).toEqual([
				...['lineCancel', 'other', 'placePreviewed', 'suspend', 'transferOfLiabilityToPersonal'],
			]);
		},
	);

	it('has the contract names', () => {
		expect(node.description).toMatchObject({ name: 'tangoeMobile', displayName: 'Tangoe Mobile' });
		expect(node.description.credentials).toMatchObject([
			{ name: 'tangoeMobileApi', displayOptions: { show: { authentication: ['apiToken'] } } },
			{ name: 'tangoeMobileJwtApi', displayOptions: { show: { authentication: ['jwt'] } } },
		]);
		const values = (name: string) =>
			choicesOf(properties.find((property) => property.name === name) as INodeProperties).map(
				({ value }) => value,
			);
		expect(values('authentication')).toEqual(['apiToken', 'jwt']);
		expect(values('resource')).toEqual([
			'activity',
			'catalog',
			'device',
			'line',
			'person',
			'setup',
		]);
		expect(properties.find(({ name }) => name === 'resource')?.default).toBe('activity');
	});

	it.each([
		['activity', 'newLine', 'Order a new line'],
		['activity', 'getAll', 'Get many activities'],
		['line', 'getAll', 'Get many lines'],
		['person', 'get', 'Get a person'],
	])('says on the canvas what %s and %s mean', (resource, operation, words) => {
		const parameters = { resource, operation };
		const { expression } = new Workflow({
			nodes: [{ ...placedNode, parameters }],
			connections: {},
			active: false,
			nodeTypes: { getByNameAndVersion: () => node } as unknown as INodeTypes,
		});
		const said = expression.getSimpleParameterValue(
			{ ...placedNode, parameters },
			node.description.subtitle,
			'internal',
			{},
		);
		expect(said).toBe(words);
	});

	it('has an order for each type, two that are of no type, and two reads under Activity', () => {
		const orders = ACTIVITY_TYPES.map(({ operation }) => operation);
		const operations = typesOf('activity').map(({ operation }) => operation);
		const others = ['other', 'placePreviewed', 'get', 'getAll'];
		expect(operations.sort()).toEqual([...orders, ...others].sort());
	});

	it.each([
		['catalog', ['getAll']],
		['device', ['getAll']],
		['line', ['getAll']],
		['person', ['get', 'getAll']],
		['setup', ['check']],
	])('only reads under %s', (resource, operations) => {
		expect(typesOf(resource).map(({ operation }) => operation)).toEqual(operations);
	});
});

describe('texts of the panel', () => {
	const SMALL_WORD = /^(a|an|and|as|at|by|for|from|in|of|on|or|per|the|to|with)$/;
	const CAPITALS = /^(AI|API|HR|ID|IDs|IMEI|ISO|JSON|JWT|SIM|ZIP)$/;
	const CAPITALISED = /^([A-Z][a-z]+(-[A-Z][a-z]+)*|\d+)$/;

	function isTitleCase(label: string): boolean {
		const words = label.split(/[\s/()]+/).filter(Boolean);
		return words.every(
			(word, index) =>
				CAPITALISED.test(word) || CAPITALS.test(word) || (index > 0 && SMALL_WORD.test(word)),
		);
	}

	it('are labelled in title case', () => {
		const labels = everyProperty.flatMap(({ property }) => [
			...(property.type === 'notice' ? [] : [property.displayName]),
			...choicesOf(property).map(({ name }) => name),
			...(property.modes ?? []).map(({ displayName }) => displayName),
			...(property.placeholder?.startsWith('Add ') ? [property.placeholder] : []),
			...[property.typeOptions?.multipleValueButtonText ?? []].flat(),
		]);
		expect([...new Set(labels)].filter((label) => !isTitleCase(label))).toEqual([]);
	});

	it.each([
		['Order ID', true],
		['Add/Remove Features', true],
		['Transfer of Liability (Personal to Corporate)', true],
		['Orders at once', false],
		['New line', false],
		['Of Course', true],
		['of Course', false],
	])('%s in title case: %s', (label, expected) => expect(isTitleCase(label)).toBe(expected));

	it('begin with "Whether" where they describe a switch', () => {
		const odd = whereOf(
			({ property: { type, description = '' } }) =>
				type === 'boolean' && !/^Whether \w/.test(description),
		);
		expect(odd).toEqual([]);
	});

	const descriptions = everyProperty.flatMap(({ where, property }) => [
		{ where, text: property.description },
		...choicesOf(property).map(({ name, description }) => ({
			where: `${where} = ${name}`,
			text: description,
		})),
	]);

	it('end in a full stop when they are several sentences, and in none when they are one', () => {
		const odd = descriptions.filter(({ text }) => {
			if (text === undefined) return false;
			const isSeveral = /\w[.!?] [A-Z]/.test(text.replaceAll('e.g. ', ''));
			return text.endsWith('.') !== isSeveral;
		});
		expect(odd).toEqual([]);
	});

	it('are neither empty nor in wild space', () => {
		const odd = descriptions.filter(
			({ text }) =>
				text !== undefined && (text.trim() !== text || text === '' || /\s\s/.test(text)),
		);
		expect(odd).toEqual([]);
	});

	it('give examples in one form', () => {
		const odd = everyProperty.filter(
			({ property: { placeholder } }) => placeholder && !/^(e\.g\. \S|Add [A-Z])/.test(placeholder),
		);
		expect(odd.map(({ property }) => property.placeholder)).toEqual([]);
	});

	const ACTION = /^[A-Z][a-z]+,?( ([a-z]+,?|SIM|\(BYOD\)))+$/;

	it('name every operation by an action of its own, in sentence case', () => {
		const actions = everyOperation.map(({ action }) => action ?? '');
		expect(actions.filter((action) => !ACTION.test(action))).toEqual([]);
		expect(actions).toEqual([...new Set(actions)]);
	});

	it('describe every operation', () => {
		expect(everyOperation.filter(({ description }) => !description)).toEqual([]);
	});
});

describe('the order of things', () => {
	const sorted = (names: string[]) => [...names].sort((one, other) => one.localeCompare(other));

	it('is alphabetical in every dropdown of five and more', () => {
		const long = everyProperty.filter(
			({ where, property }) => where !== 'operation' && choicesOf(property).length >= 5,
		);
		expect(long.map(({ where }) => where)).toContain('list');
		for (const { property } of long) {
			const names = choicesOf(property).map(({ name }) => name);
			expect(names).toEqual(sorted(names));
		}
	});

	it('is the same for operations and actions: by the thing they concern, then by the action', () => {
		const { operations } = activity;
		const concerns = [...operations.values()].map((operation) => operation.concerns);
		expect([...new Set(concerns)]).toEqual(['line', 'device', 'liability', 'person', 'activity']);
		expect(typesOf('activity').map(({ value }) => value)).toEqual([...operations.keys()]);
		for (const concern of new Set(concerns)) {
			const actions = [...operations.values()]
				.filter((operation) => operation.concerns === concern)
				.map(({ action }) => action);
			expect(actions).toEqual(sorted(actions));
			expect(concerns.lastIndexOf(concern) - concerns.indexOf(concern)).toBe(actions.length - 1);
		}
	});

	it.each(['travel', 'liability', 'SIM', 'voicemail', 'BYOD', 'suspend', 'upgrade', 'swap'])(
		'has an action with the word that people look for: %s',
		(word) => {
			const actions = everyOperation.map(({ action = '' }) => action);
			expect(actions.join('\n')).toMatch(new RegExp(`\\b${word}`, 'i'));
		},
	);

	it.each([
		['line', /\bline$/],
		['device', /\bdevice$/],
		['liability', /^Transfer liability for a (personal|company) line /],
		['person', /\b(person|device)$/],
	])('ends each action with its thing: %s', (concern, thing) => {
		const actions = [...activity.operations.values()]
			.filter((operation) => operation.concerns === concern)
			.map(({ action }) => action);
		expect(actions.filter((action) => !thing.test(action))).toEqual([]);
	});

	it('is alphabetical in every collection', () => {
		const collections = everyProperty.filter(({ property }) => property.type === 'collection');
		expect(collections.length).toBeGreaterThan(0);
		for (const { property } of collections) {
			const names = (property.options as INodeProperties[]).map(({ displayName }) => displayName);
			expect(names).toEqual(sorted(names));
		}
	});

	it('puts parents above the lists that depend on them', () => {
		for (const { resource, operation } of everyOperation) {
			const names = shownFor(resource, operation).map(({ name }) => name);
			const below = shownFor(resource, operation).flatMap(({ name, typeOptions }) =>
				parentsIn(typeOptions?.loadOptionsDependsOn).filter(
					(parent) => names.indexOf(parent) > names.indexOf(name),
				),
			);
			expect({ operation, below }).toEqual({ operation, below: [] });
		}
	});
});

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
			expect(property.displayName).toMatch(/^Features to (Add|Remove)$/);
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

/** What a field that is required has on the panel itself: a group, its required parts. */
function onPanel({ attribute }: { attribute: string }): string[] {
	const group = GROUPS[attribute];
	return group ? Object.values(group.required) : [camelCase(attribute)];
}

/** What a field has under Additional Fields although it is required itself. */
function besidePanel(field: Field): string[] {
	if (field.kind !== 'group') return [];
	return [...field.optional, ...(field.whole ? [field.whole] : [])].map(parameterName);
}

/** The contract's way from an attribute to a parameter, said once more and otherwise. */
function camelCase(attribute: string): string {
	const [first, ...others] = attribute.replace(/_attributes_?$/, '').split('_');
	return [first, ...others.map((word) => word[0].toUpperCase() + word.slice(1))].join('');
}

describe('parameter names', () => {
	it.each([
		['line_id', 'lineId'],
		['business_ref_device_id', 'businessRefDeviceId'],
		['accessory_order_items_attributes', 'accessoryOrderItems'],
		['new_sim', 'newSim'],
		['sleep_until', 'sleepUntil'],
		['business_feature_ids', 'businessFeatureIds'],
		['return_imei', 'returnImei'],
	])('%s is %s', (attribute, name) => {
		expect(camelCase(attribute)).toBe(name);
		expect(everyProperty.map(({ property }) => property.name)).toContain(name);
	});

	const OWN = [
		...['authentication', 'resource', 'operation', 'additionalFields', 'options', 'filters'],
		...['returnAll', 'limit', 'simplify', 'ordersAtOnce', 'sampleEmployeeId', 'activityId'],
		...['checkChoices', 'list', 'enrolleeId'],
		...[
			'ifAlreadyOrdered',
			'lookBackDays',
			'maxOrders',
			'maxEnding',
			'maxEndingPerDay',
			'previewOnly',
		],
		...['expectedHash', 'orderInTestRuns', 'letAiAgentsOrder'],
		...['preview', 'attributes', 'endsService'],
		...['preferredAddressSameAsShipping', 'warrantyPlacement', 'cancelTiming'],
		...['shippingAddressJson', 'preferredAddressJson'],
		...['shippingAddressHeading', 'preferredAddressHeading', 'transferOfLiabilityHeading'],
		...['returnImeiAsNumber', 'singleIdentifier'],
		// "sleeping" and "not_sleeping" in one choice.
		'postponed',
		// What the node makes of the state.
		'phase',
		// The lists of one employee and of the whole business in one operation.
		'belongingTo',
	];
	const FILTERS = [
		...['activity_type_id_eq', 'assigned_to_id_eq', 'rpa_attempted_eq', 'state_eq'],
		...['completed_at', 'created_at', 'updated_at'].flatMap((name) => [
			`${name}_gte`,
			`${name}_lte`,
		]),
		'updated_at_gt',
	];

	it("are the documentation's attributes, or the node's own", () => {
		const attributes = documentedTypes.flatMap((type) =>
			documentedAttributes(type).map(({ path }) => path.split('.').at(-1) as string),
		);
		const undocumented = ACTIVITY_TYPES.flatMap(({ example }) =>
			example ? pathsOfExample(example).map((path) => path.split('.').at(-1) as string) : [],
		);
		const allowed = new Set([
			...[...attributes, ...undocumented, ...FILTERS].flatMap(namesOf),
			...OWN,
		]);
		const used = new Set(everyProperty.map(({ property }) => property.name));
		expect([...used].filter((name) => !allowed.has(name))).toEqual([]);
		expect(OWN.filter((name) => !used.has(name))).toEqual([]);
		expect(FILTERS.map(camelCase).filter((name) => !used.has(name))).toEqual([]);
	});
});

describe.each(everyOperation)('the panel of $resource: $operation', ({ resource, operation }) => {
	const shown = shownFor(resource, operation);

	it('shows no parameter twice', () => {
		const conditionsOf = (property: INodeProperties): Array<[string, unknown[]]> =>
			Object.entries(property.displayOptions?.show ?? {}) as Array<[string, unknown[]]>;
		const excludeEachOther = (one: INodeProperties, other: INodeProperties) =>
			conditionsOf(one).some(([name, values]) => {
				const others = other.displayOptions?.show?.[name] as unknown[] | undefined;
				return others !== undefined && !values.some((value) => others.includes(value));
			});
		const twice = shown.filter((one, index) =>
			shown
				.slice(index + 1)
				.some((other) => one.name === other.name && !excludeEachOther(one, other)),
		);
		expect(twice.map(({ name }) => name)).toEqual([]);
	});

	it('opens with nothing set, and every required list is open', () => {
		const parameters = NodeHelpers.getNodeParameters(
			properties,
			{ resource, operation } as INodeParameters,
			true,
			false,
			{ typeVersion: 1 } as INode,
			node.description,
		);
		expect(parameters).toMatchObject({ resource, operation });
		const isShown = (property: INodeProperties) =>
			NodeHelpers.displayParameter(
				parameters as INodeParameters,
				property,
				{ typeVersion: 1 } as INode,
				node.description,
			);
		const lists = shown.filter(
			(property) => property.type === 'fixedCollection' && property.required && isShown(property),
		);
		for (const { name, options } of lists) {
			const [{ name: set, values }] = options as Array<{ name: string; values: INodeProperties[] }>;
			const rows = (parameters as Record<string, Record<string, object[]>>)[name][set];
			expect(rows).toHaveLength(1);
			expect(Object.keys(rows[0]).sort()).toEqual(values.map((value) => value.name).sort());
		}
	});
});

describe.each(ACTIVITY_TYPES)('the fields of $name', ({ operation, required, optional }) => {
	const shown = shownFor('activity', operation);
	const asked = optional.filter(({ isOnPanel }) => isOnPanel);

	it('that are required or asked for are on the panel, in its order', () => {
		const fields = inPanelOrder([employee, ...required.flatMap(fieldsOf), ...asked]);
		const names = fields.flatMap(onPanel);
		const found = shown.map(({ name }) => name).filter((name) => names.includes(name));
		expect(found).toEqual(names);
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});

	it('that are optional, and not asked for, stand under Additional Fields, and only there', () => {
		const collection = shown.find(({ name }) => name === 'additionalFields');
		const names = (collection?.options as INodeProperties[]).map(({ name }) => name);
		const expected = [
			...required.flatMap(fieldsOf).flatMap(besidePanel),
			...optional
				.filter((field) => !asked.includes(field))
				.map(({ attribute }) => camelCase(attribute)),
		];
		expect([...names].sort()).toEqual(expected.sort());
		expect(shown.filter(({ name }) => names.includes(name))).toEqual([]);
	});

	it('are marked as required unless one of several, or a switch, will do', () => {
		const alone = required.flatMap((field) => ('anyOf' in field ? [] : [field]));
		const marked = alone
			.filter((field) => field.kind !== 'flag' && field.mayBeBlankWith === undefined)
			.flatMap(onPanel);
		const found = shown.filter((property) => property.required).map(({ name }) => name);
		expect([...new Set(found)].sort()).toEqual([...new Set(['employeeId', ...marked])].sort());
	});
});

describe('the day of a Line Cancel', () => {
	it.each([
		[undefined, true],
		['onDate', true],
		['today', false],
	])('with When to Cancel at %s is asked for: %s', (cancelTiming, isShown) => {
		const parameters = NodeHelpers.getNodeParameters(
			properties,
			{ resource: 'activity', operation: 'lineCancel', cancelTiming } as INodeParameters,
			true,
			false,
			{ typeVersion: 1 } as INode,
			node.description,
		);
		expect('sleepUntil' in (parameters as INodeParameters)).toBe(isShown);
		const day = shownFor('activity', 'lineCancel').find(({ name }) => name === 'sleepUntil');
		expect(day?.required).toBe(true);
	});
});

describe('Limit', () => {
	it('is fifty by default and one at least', () => {
		const limits = everyProperty.filter(({ property }) => property.name === 'limit');
		expect(limits).toHaveLength(everyOperation.filter(({ value }) => value === 'getAll').length);
		for (const { property } of limits) {
			expect(property).toMatchObject({ default: 50, typeOptions: { minValue: 1 } });
			expect(property.displayOptions?.show?.returnAll).toEqual([false]);
		}
	});
});

describe.each(['device', 'line'])('Get Many of %s', (resource) => {
	it.each([
		[{}, ['employeeId']],
		[{ belongingTo: 'employee' }, ['employeeId']],
		[{ belongingTo: 'business' }, ['filters']],
	])('with %p shows %p', (typed, expected) => {
		const parameters = NodeHelpers.getNodeParameters(
			properties,
			{ resource, operation: 'getAll', ...typed } as INodeParameters,
			true,
			false,
			{ typeVersion: 1 } as INode,
			node.description,
		);
		const names = Object.keys(parameters as object);
		expect(names.filter((name) => ['employeeId', 'filters'].includes(name))).toEqual(expected);
	});

	it('says whose they are', () => {
		const employeeId = shownFor(resource, 'getAll').find(({ name }) => name === 'employeeId');
		expect(employeeId?.description).toContain(`Whose ${resource}s`);
	});
});
