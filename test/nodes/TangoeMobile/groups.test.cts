import { NodeHelpers, type INode, type INodeParameters, type INodeProperties } from 'n8n-workflow';

import { ACTIVITY_TYPES } from '../../../nodes/TangoeMobile/resources/activity/types';
import { fieldsOf } from '../../../nodes/TangoeMobile/resources/activity/types/activityType';
import { GROUPS } from '../../engine/harness/parameters.cts';
import { everyProperty, node, properties, shownFor } from './panel.cts';

const INODE = { typeVersion: 1 } as INode;

/** The panel's properties that the editor shows with such parameters, and those of Additional Fields. */
function shownWith(operation: string, given: INodeParameters): string[] {
	const typed = { resource: 'activity', operation, ...given };
	const parameters = NodeHelpers.getNodeParameters(
		properties,
		typed,
		true,
		true,
		INODE,
		node.description,
	) as INodeParameters;
	const isShown = (property: INodeProperties) =>
		NodeHelpers.displayParameter({ ...parameters, ...typed }, property, INODE, node.description);
	const shown = shownFor('activity', operation).filter(isShown);
	const additional = shown.find(({ name }) => name === 'additionalFields');
	const options = (additional?.options as INodeProperties[]).filter((property) =>
		NodeHelpers.displayParameter(
			(given.additionalFields ?? {}) as INodeParameters,
			property,
			INODE,
			node.description,
			{ ...parameters, ...typed },
		),
	);
	return [...shown, ...options].map(({ name }) => name);
}

const ofAddress = (names: string[], address: string) =>
	names.filter((name) => name.startsWith(address) && /Address|City|Zip|Attention/.test(name));

const SHIPPING = ['shippingAddressHeading', 'shippingAddress1', 'shippingCity', 'shippingZip'];
const MORE_SHIPPING = ['shippingAddressJson', 'shippingAddress2', 'shippingAttention'];
const SWITCH = 'preferredAddressSameAsShipping';
const PREFERRED = ['preferredAddressHeading', 'preferredAddress1', 'preferredCity', 'preferredZip'];
const MORE_PREFERRED = ['preferredAddressJson', 'preferredAddress2', 'preferredAttention'];

describe('a group', () => {
	const groups = ACTIVITY_TYPES.flatMap(({ operation, required }) =>
		required
			.flatMap(fieldsOf)
			.flatMap((field) => (field.kind === 'group' ? [{ operation, field }] : [])),
	);

	it.each(groups)(
		'$field.attribute of $operation is flat, below a heading',
		({ operation, field }) => {
			const names = shownFor('activity', operation).map(({ name }) => name);
			const [first, ...others] = Object.values(GROUPS[field.attribute].required);
			const heading = names[names.indexOf(first) - 1];
			expect(heading).toMatch(/Heading$/);
			const start = names.indexOf(first) + 1;
			expect(names.slice(start, start + others.length)).toEqual(others);
		},
	);

	it('has no form in which it can be added twice, or as an object', () => {
		const ofOne = everyProperty.filter(
			({ property: { type, typeOptions } }) =>
				type === 'fixedCollection' &&
				(typeOptions?.multipleValues !== true || typeOptions.maxAllowedFields !== undefined),
		);
		expect(ofOne).toEqual([]);
	});

	it.each(groups)(
		'$field.attribute of $operation has labels of its own',
		({ operation, field }) => {
			const shown = shownFor('activity', operation);
			const labels = shown.map(({ displayName }) => displayName);
			const [word] = field.label.split(' ');
			for (const { label } of field.fields.filter((part) => !field.optional.includes(part))) {
				expect(label.startsWith(word)).toBe(true);
				expect(labels.filter((other) => other === label)).toEqual([label]);
			}
		},
	);
});

describe.each(['newLine', 'addServiceToManagedDevice', 'transferOfLiabilityAndChangeCarrier'])(
	'the two addresses of %s',
	(operation) => {
		it.each([
			[{}, [SWITCH]],
			[{ [SWITCH]: true }, [SWITCH]],
			[{ [SWITCH]: false }, [SWITCH, ...PREFERRED, ...MORE_PREFERRED]],
			[
				{ [SWITCH]: false, additionalFields: { preferredAddressJson: '={{ $json.home }}' } },
				[SWITCH, 'preferredAddressJson'],
			],
		])('with %j show of the second one %j', (given, names) => {
			expect(ofAddress(shownWith(operation, given), 'preferred')).toEqual(names);
		});

		it.each([
			[{}, [...SHIPPING, ...MORE_SHIPPING]],
			[{ additionalFields: { shippingAddressJson: '' } }, [...SHIPPING, ...MORE_SHIPPING]],
			[{ additionalFields: { shippingAddressJson: '{"city": 1}' } }, ['shippingAddressJson']],
			[
				{ additionalFields: { preferredAddressJson: '={{ $json.home }}' } },
				[...SHIPPING, ...MORE_SHIPPING],
			],
		])('with %j show of the first one %j', (given, names) => {
			expect(ofAddress(shownWith(operation, given), 'shipping')).toEqual(names);
		});
	},
);

/** n8n 1 waits for every parameter that a property depends on, unless it is named from the root. */
test('no property depends on another inside a collection but from the root', () => {
	const paths = everyProperty.flatMap(({ property: { displayOptions = {} } }) =>
		Object.values(displayOptions).flatMap((conditions) => Object.keys(conditions as object)),
	);
	expect(paths.filter((path) => path.includes('.') && !path.startsWith('/'))).toEqual([]);
});
