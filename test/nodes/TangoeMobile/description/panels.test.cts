import { NodeHelpers, type INode, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { employee } from '../../../../nodes/TangoeMobile/fields/person/employee';
import type { Field } from '../../../../nodes/TangoeMobile/kinds/fieldTypes';
import { parameterName } from '../../../../nodes/TangoeMobile/kinds/parameterName';
import { inPanelOrder } from '../../../../nodes/TangoeMobile/resources/activity/panel/sequence';
import { ACTIVITY_TYPES } from '../../../../nodes/TangoeMobile/resources/activity/types';
import { fieldsOf } from '../../../../nodes/TangoeMobile/resources/activity/types/activityType';
import { everyOperation, everyProperty, node, properties, shownFor } from '../panel.cts';
import { onPanel, camelCase } from './described.cts';

/** What a field has under Additional Fields although it is required itself. */
function besidePanel(field: Field): string[] {
	if (field.kind !== 'group') return [];
	return [...field.optional, ...(field.whole ? [field.whole] : [])].map(parameterName);
}

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
				.flatMap((field) => [
					camelCase(field.attribute),
					...(field.kind === 'list' && field.names ? [parameterName(field.names)] : []),
				]),
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
