import { employee } from '../../../../../../nodes/TangoeMobile/fields/person/employee';
import {
	ACTIVITY_TYPES,
	typeOfOperation,
	typeWithId,
} from '../../../../../../nodes/TangoeMobile/resources/activity/types';
import type { ActivityType } from '../../../../../../nodes/TangoeMobile/resources/activity/types/activityType';
import type { Field, FlagsField } from '../../../../../../nodes/TangoeMobile/kinds/fieldTypes';
import { DEVIATIONS, type CatalogueForm, type Deviation } from './deviations.cts';
import { documentedAttributes, documentedTypes, pathsOfExample } from './documented.cts';

interface CatalogueAttribute {
	path: string;
	form: CatalogueForm;
	/** The field itself, and the group that it stands in. */
	fields: Field[];
}

/** Every attribute that the node can send for a type, besides `activity_type_id`. */
function catalogueAttributes({
	employee: ownEmployee,
	required,
	optional,
}: ActivityType): CatalogueAttribute[] {
	const needed = [ownEmployee ?? employee, ...required].flatMap((requirement) => {
		if (!('anyOf' in requirement)) {
			// What another answer on the panel does without is optional for the API.
			return withParts(requirement, requirement.neededWhen ? 'optional' : 'required');
		}
		const form = requirement.count === 'exactlyOne' ? 'either' : 'any';
		return requirement.anyOf.flatMap((field) => withParts(field, form));
	});
	return [...needed, ...optional.flatMap((field) => withParts(field, 'optional'))];
}

function withParts(field: Field, form: CatalogueForm): CatalogueAttribute[] {
	const whole = { path: field.attribute, form, fields: [field] };
	if (field.kind === 'flags') return [whole, ...flagsOf(field)];
	if (field.kind !== 'group' && field.kind !== 'list') return [whole];
	const parts = (fields: Field[], partForm: CatalogueForm) =>
		fields.map((part) => ({
			path: `${field.attribute}.${part.attribute}`,
			form: partForm,
			fields: [part, field],
		}));
	const optional = field.kind === 'group' ? field.optional : [];
	return [
		whole,
		...parts(
			field.fields.filter((part) => !optional.includes(part)),
			'required',
		),
		...parts(optional, 'optional'),
	];
}

/** All flags are sent, whichever are chosen. */
function flagsOf(field: FlagsField): CatalogueAttribute[] {
	return field.choices.map(({ value }) => ({
		path: `${field.attribute}.${value}`,
		form: 'required',
		fields: [field],
	}));
}

const types = documentedTypes.map((documented) => ({
	id: documented.activity_type_id,
	name: documented.index_name,
	documented: documentedAttributes(documented).filter(({ path }) => path !== 'activity_type_id'),
	type: typeWithId(documented.activity_type_id) as ActivityType,
}));

interface Difference {
	path: string;
	documented: Deviation['documented'];
	catalogue: Deviation['catalogue'];
}

const byPath = (one: Difference, other: Difference) => one.path.localeCompare(other.path);

function differencesOf({ documented, type }: (typeof types)[0]): Difference[] {
	const here = catalogueAttributes(type);
	const paths = new Set([...documented, ...here].map(({ path }) => path));
	return [...paths]
		.map((path): Difference => ({
			path,
			documented: documented.find((attribute) => attribute.path === path)?.form ?? 'absent',
			catalogue: here.find((attribute) => attribute.path === path)?.form ?? 'absent',
		}))
		.filter((difference) => difference.documented !== difference.catalogue)
		.sort(byPath);
}

/** Those of a type's attributes about which neither its field, nor its group, nor the type says anything. */
function silentPaths(id: number, paths: string[]): string[] {
	const type = typeWithId(id) as ActivityType;
	return catalogueAttributes(type)
		.filter(({ path }) => paths.includes(path))
		.filter(({ fields }) => ![type, ...fields].some(({ deviations }) => deviations?.length))
		.map(({ path }) => `${id} ${path}`);
}

describe('the catalogue against the documentation', () => {
	it('has every documented type, and an example of its own for every other', () => {
		const documented = new Set(documentedTypes.map(({ activity_type_id: id }) => id));
		const others = ACTIVITY_TYPES.filter(({ id }) => !documented.has(id));
		expect(types.filter(({ type }) => type === undefined)).toEqual([]);
		expect(others.filter(({ example }) => !example).map(({ name }) => name)).toEqual([]);
		const shown = ACTIVITY_TYPES.filter(({ example }) => example);
		expect(shown.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
	});

	it('takes everything that a type shows in an example of its own', () => {
		for (const type of ACTIVITY_TYPES.filter(({ example }) => example)) {
			const paths = catalogueAttributes(type).map(({ path }) => path);
			const shown = pathsOfExample(type.example as object);
			expect(['activity_type_id', ...paths]).toEqual(expect.arrayContaining(shown));
			expect(type.example?.activity.activity_type_id).toBe(type.id);
		}
	});

	it.each(types)('$id $name has every attribute, and no other', (type) => {
		const listed = DEVIATIONS.filter((deviation) => deviation.types.includes(type.id)).flatMap(
			({ paths, documented, catalogue }) => paths.map((path) => ({ path, documented, catalogue })),
		);
		expect(differencesOf(type)).toEqual(listed.sort(byPath));
	});

	it.each(types)('$id $name has no attribute twice', ({ type }) => {
		const paths = catalogueAttributes(type).map(({ path }) => path);
		expect(paths).toEqual([...new Set(paths)]);
	});

	it.each(types)('$id $name keeps the documented lengths', ({ documented, type }) => {
		const limited = catalogueAttributes(type).flatMap(({ path, fields: [field] }) =>
			field.kind === 'text' && field.maxLength !== undefined
				? [`${path} ${field.maxLength} Characters or less`]
				: [],
		);
		const noted = documented.filter(({ notes }) => /^\d+ Characters or less$/.test(notes ?? ''));
		expect(limited.sort()).toEqual(noted.map(({ path, notes }) => `${path} ${notes}`).sort());
	});

	it.each(types)('$id $name is named as in the index', ({ type, name }) => {
		expect(type.name.toLowerCase()).toBe(name.toLowerCase());
	});

	it('writes down, beside the field or the type, what it takes over of a contradiction', () => {
		const silent = DEVIATIONS.filter(({ documented }) => documented !== 'absent').flatMap(
			({ types: ids, paths, catalogue }) =>
				catalogue === 'absent' ? [] : ids.flatMap((id) => silentPaths(id, paths)),
		);
		expect(silent).toEqual([]);
	});

	it('asks for one of the two IDs where the documentation says "or"', () => {
		const documented = types.map(({ type }) => type);
		const pairs = documented.flatMap(({ id, required }) =>
			required.flatMap((requirement) =>
				'anyOf' in requirement && requirement.count === 'exactlyOne'
					? [[id, ...requirement.anyOf.map(({ attribute }) => attribute)]]
					: [],
			),
		);
		expect(pairs).toEqual([
			[37, 'business_ref_device_id', 'ref_device_id'],
			[37, 'business_plan_id', 'plan_id'],
			[4, 'business_plan_id', 'plan_id'],
		]);
	});

	it.each([
		[5, 'corporate'],
		[6, 'corporate'],
		[31, 'corporate'],
		[21, 'individual'],
	])('%i begins with the liability %s', (id, initial) => {
		const { required } = typeWithId(id) as ActivityType;
		const groups = required.flatMap((field) =>
			'kind' in field && field.kind === 'group' ? [field] : [],
		);
		const [liability] = groups.filter(
			({ attribute }) => attribute === 'transfer_of_liability_attributes',
		);
		const toLiability = liability.fields.find(({ attribute }) => attribute === 'to_liability');
		expect(toLiability).toMatchObject({ kind: 'choice', initial });
	});

	it('passes by no approval, no consent and no notice of its own accord', () => {
		const flags = (typeWithId(29) as ActivityType).required.filter(
			(field) => 'kind' in field && field.kind === 'yesNo',
		);
		expect(flags).toMatchObject([
			{ attribute: 'skip_approval', initial: 'no' },
			{ attribute: 'skip_policy_agreement', initial: 'no' },
			{ attribute: 'suppress_user_email', initial: 'no' },
		]);
	});

	it('puts the warranty beside the activity, the one attribute that stands there', () => {
		const beside = ACTIVITY_TYPES.flatMap(({ id, required, optional }) =>
			[...required, ...optional].flatMap((field) =>
				'kind' in field && field.kind === 'flags' && field.besideUnless !== undefined
					? [[id, field.attribute]]
					: [],
			),
		);
		expect(beside).toEqual([[18, 'warranty']]);
	});
});

describe('the contract with saved workflows', () => {
	const contract: Array<[number, string, string]> = [
		[7, 'accessoryOrder', 'Accessory Order'],
		[15, 'addRemoveFeatures', 'Add/Remove Features'],
		[37, 'addServiceToExistingDevice', 'Add Service to Existing Device'],
		[40, 'addServiceToManagedDevice', 'Add Service to Managed Device'],
		[4, 'changeCarrier', 'Change Carrier'],
		[13, 'changePhoneNumber', 'Change Phone Number'],
		[44, 'corporateEligibilityCheck', 'Corporate Eligibility Check'],
		[24, 'deviceAssign', 'Device Assign'],
		[22, 'devicePurchase', 'Device Purchase'],
		[18, 'deviceReplacement', 'Device Replacement (Lost/Stolen/Broken)'],
		[46, 'deviceReturn', 'Device Return'],
		[8, 'deviceSwap', 'Device Swap'],
		[17, 'deviceUpgrade', 'Device Upgrade'],
		[29, 'enterBringYourOwnMobile', 'Enter Bring Your Own Mobile'],
		[33, 'leaveProgram', 'Leave Program'],
		[1, 'lineCancel', 'Line Cancel'],
		[16, 'lineAssignment', 'Line Assignment'],
		[3, 'newLine', 'New Line (With Device Activation)'],
		[38, 'orderSimCard', 'Order SIM Card'],
		[45, 'pickDevice', 'Pick Device'],
		[14, 'planChange', 'Plan Change'],
		[42, 'reactivateLine', 'Reactivate Line'],
		[20, 'resetVoicemailPassword', 'Reset Voicemail Password'],
		[2, 'suspend', 'Suspend'],
		[5, 'transferOfLiabilityToCorporate', 'Transfer of Liability (Personal to Corporate)'],
		[6, 'transferOfLiabilityAndChangeCarrier', 'Transfer of Liability and Change Carrier'],
		[21, 'transferOfLiabilityToPersonal', 'Transfer of Liability (Corporate to Personal)'],
		[31, 'transferOfLiabilityWithUpgrade', 'Transfer of Liability With Upgrade'],
		[12, 'travelRequest', 'Travel Request'],
		[87, 'unsuspend', 'Unsuspend'],
		[9, 'upgradeEligibilityCheck', 'Upgrade Eligibility Check'],
	];

	it('is about every type of the documentation so far', () => expect(contract).toHaveLength(31));

	it.each(contract)('%i is %s, %s', (id, operation, name) => {
		expect(typeWithId(id)).toMatchObject({ id, operation, name });
		expect(typeOfOperation(operation)).toBe(typeWithId(id));
	});

	it.each(['get', 'getAll', '__proto__', 'constructor', ''])('"%s" places nothing', (operation) => {
		expect(typeOfOperation(operation)).toBeUndefined();
	});

	it.each([0, -1, Number.NaN])('%d is the ID of no type', (id) => {
		expect(typeWithId(id)).toBeUndefined();
	});
});
