import type { AttributeRule } from './attributeRule.cts';
import { CONTRADICTIONS, type Change } from './contradictions.cts';
import { EXTRA_TYPES, type ExtraType } from './extraTypes.cts';
import { GROUPS } from './groups.cts';
import { TYPE_TABLES, type TypeTable } from './tables.cts';

/** What an activity type asks for. */
export interface TypeRule {
	id: number;
	name: string;
	attributes: Map<string, AttributeRule>;
	exactlyOne: string[][];
	someFilled: string[][];
}

/** The rules of every type, by id. */
export const TYPE_RULES = new Map(
	[...TYPE_TABLES, ...EXTRA_TYPES].map((table) => [
		table.activity_type_id,
		decided(fromTable(table)),
	]),
);

function fromTable(table: TypeTable | ExtraType): TypeRule {
	const rule: TypeRule = {
		id: table.activity_type_id,
		name: table.name,
		attributes: new Map(),
		exactlyOne: [],
		someFilled: [],
	};
	let group: AttributeRule | undefined;
	for (const { attribute, required } of table.attributes) {
		const known = group && GROUPS[group.name].children.some(({ name }) => name === attribute);
		if (group && known) {
			(group.children ??= []).push({ name: attribute, required });
			continue;
		}
		const names = attribute.split(' or ');
		if (names.length > 1) rule.exactlyOne.push(names);
		for (const name of names) {
			rule.attributes.set(name, { name, required: required && names.length === 1 });
		}
		group = attribute in GROUPS ? rule.attributes.get(attribute) : undefined;
	}
	return rule;
}

function decided(rule: TypeRule): TypeRule {
	for (const { types, change } of CONTRADICTIONS) {
		if (types === 'all' || types.includes(rule.id)) apply(change, rule);
	}
	for (const attribute of rule.attributes.values()) {
		attribute.children ??= GROUPS[attribute.name]?.children;
	}
	return rule;
}

function apply(change: Change, rule: TypeRule): void {
	const { attributes } = rule;
	const at = (name: string) => attributes.get(name) as AttributeRule;
	if ('optional' in change) {
		attributes.set(change.optional, { name: change.optional, required: false });
	} else if ('required' in change) {
		attributes.set(change.required, { name: change.required, required: true });
	} else if ('dropped' in change) {
		attributes.delete(change.dropped);
	} else if ('renamed' in change) {
		const [from, to] = change.renamed;
		attributes.set(to, { ...at(from), name: to });
		attributes.delete(from);
	} else if ('exactlyOne' in change) {
		rule.exactlyOne.push(change.exactlyOne);
		change.exactlyOne.forEach((name) => attributes.set(name, { name, required: false }));
	} else if ('someFilled' in change) {
		rule.someFilled.push(change.someFilled);
		change.someFilled.forEach((name) => (at(name).mayBeEmpty = true));
	} else if ('alsoInteger' in change) {
		at(change.alsoInteger).also = 'integer';
	} else {
		at(change.alsoText).also = 'string';
	}
}
