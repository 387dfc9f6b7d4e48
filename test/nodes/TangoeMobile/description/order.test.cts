import { type INodeProperties } from 'n8n-workflow';
import { activity } from '../../../../nodes/TangoeMobile/resources/activity';
import { choicesOf, everyOperation, everyProperty, shownFor } from '../panel.cts';
import { typesOf } from './described.cts';

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
