import { Workflow, type INode, type INodeProperties, type INodeTypes } from 'n8n-workflow';
import { ACTIVITY_TYPES } from '../../../../nodes/TangoeMobile/resources/activity/types';
import { choicesOf, everyOperation, everyProperty, node, properties, shownFor } from '../panel.cts';
import { typesOf } from './described.cts';

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
				...['lineCancel', 'offboard', 'other', 'placePreviewed', 'suspend'],
				'transferOfLiabilityToPersonal',
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

	it('has an order for each type, two that are of no type, two reads and the wait under Activity', () => {
		const orders = ACTIVITY_TYPES.map(({ operation }) => operation);
		const operations = typesOf('activity').map(({ operation }) => operation);
		const others = ['other', 'placePreviewed', 'get', 'getAll', 'waitUntilFinished'];
		expect(operations.sort()).toEqual([...orders, ...others].sort());
	});

	it.each([
		['catalog', ['getAll']],
		['device', ['getAll']],
		['line', ['getAll']],
		['person', ['get', 'getAll', 'offboard', 'verifyOffboarding']],
		['setup', ['check']],
	])('offers under %s what it is meant to', (resource, operations) => {
		expect(typesOf(resource).map(({ operation }) => operation)).toEqual(operations);
	});
});
