import {
	NodeHelpers,
	Workflow,
	type INode,
	type INodeParameters,
	type INodeTypes,
} from 'n8n-workflow';
import { choicesOf, node, trigger } from '../panel.cts';

const { description } = trigger;

/** The trigger in a workflow, with these parameters. */
function placed(parameters: INodeParameters) {
	const type = 'tangoeMobileTrigger';
	const inWorkflow: INode = {
		...{ id: '1', name: 'Trigger', type, typeVersion: 1, position: [0, 0], parameters },
	};
	const workflow = new Workflow({
		nodes: [inWorkflow],
		connections: {},
		active: false,
		nodeTypes: { getByNameAndVersion: () => trigger } as unknown as INodeTypes,
	});
	return { workflow, inWorkflow: workflow.getNode('Trigger') as INode };
}

const valueOf = (parameters: INodeParameters, value: unknown) => {
	const { workflow, inWorkflow } = placed(parameters);
	return workflow.expression.getSimpleParameterValue(inWorkflow, value as string, 'internal', {});
};

describe('the description of the trigger', () => {
	it('has the contract names', () => {
		expect(description).toMatchObject({
			...{ name: 'tangoeMobileTrigger', displayName: 'Tangoe Mobile Trigger', inputs: [] },
		});
		expect(description.credentials?.map(({ name }) => name)).toEqual([
			...['tangoeMobileApi', 'tangoeMobileJwtApi', 'tangoeMobilePushApi'],
		]);
		const wakeUpBy = description.properties.find(({ name }) => name === 'wakeUpBy');
		expect(choicesOf(wakeUpBy as never).map(({ value }) => value)).toEqual([
			...['push', 'schedule', 'scheduleAndPush'],
		]);
	});

	it('signs in as the other node does', () => {
		expect(description.credentials?.slice(0, 2)).toEqual(node.description.credentials);
	});

	it.each([
		['schedule', '', 'On schedule'],
		['push', 'POST', 'When Tangoe pushes'],
		['scheduleAndPush', 'POST', 'On schedule and push'],
	])('has with %s the webhook method "%s" and says %s', (wakeUpBy, method, words) => {
		const [{ httpMethod }] = description.webhooks ?? [];
		expect(valueOf({ wakeUpBy }, httpMethod)).toBe(method);
		expect(valueOf({ wakeUpBy }, description.subtitle)).toBe(words);
	});

	it('keeps n8n from reading the body of a push before the caller is known', () => {
		expect(valueOf({}, '={{$parameter["options"]["binaryData"]}}')).toBe(true);
	});

	it.each([
		['schedule', false, true],
		['push', true, false],
		['scheduleAndPush', true, true],
	])('with %s shows the sheet for Tangoe: %s, and Look Every: %s', (wakeUpBy, sheet, every) => {
		const { inWorkflow } = placed({ wakeUpBy });
		const isShown = (name: string) =>
			NodeHelpers.displayParameter(
				inWorkflow.parameters,
				description.properties.find((property) => property.name === name) as never,
				inWorkflow,
				description,
			);
		expect([isShown('pushNotice'), isShown('lookEvery')]).toEqual([sheet, every]);
	});
});
