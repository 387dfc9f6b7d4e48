import type { Problems } from '../http/problems.cts';
import type { OrderBody } from '../types.cts';
import type { Scope } from '../world/scope.cts';
import type { Person, World } from '../world/types.cts';
import { byId } from '../world/world.cts';
import { isBlank, withoutBlanks } from './blanks.cts';
import { REFERENCES, type OrderContext } from './references.cts';
import { TYPE_RULES, type TypeRule } from './rules.cts';
import { shapeProblems } from './schema.cts';

type Attributes = Record<string, unknown>;

/** An order that passed: its type, its person and its attributes, the blank ones left out. */
export interface CheckedOrder {
	type: TypeRule;
	person: Person;
	attributes: Attributes;
}

/** Holds a POST body against the documentation and the world: every problem at once, or an order. */
export function checkOrder(
	body: unknown,
	world: World,
	now: number,
): { problems: Problems } | { order: CheckedOrder } {
	if (!isObject(body) || !isObject(body.activity)) {
		return { problems: { activity: ["can't be blank"] } };
	}
	const type = TYPE_RULES.get(Number(body.activity.activity_type_id));
	if (!type) return { problems: { activity_type_id: ['does not exist'] } };

	const problems = envelopeProblems(body, type);
	const sent = withWarranty(body, body.activity, type);
	const attributes = withoutBlanks(sent, type.attributes.values()) as Attributes;
	add(problems, shapeProblems(type, attributes));
	add(problems, pairProblems(type, attributes));

	const person = findPerson(attributes, world);
	if (!person) add(problems, personProblems(attributes));
	else
		add(
			problems,
			worldProblems(contextOf(type, person, attributes, world, now), attributes, problems),
		);

	if (!person || Object.keys(problems).length > 0) return { problems };
	return { order: { type, person, attributes } };
}

// The example has it beside the activity, the table inside: either is read as the activity's own.
function withWarranty({ warranty }: Attributes, activity: Attributes, type: TypeRule): Attributes {
	return warranty !== undefined && takesWarranty(type) ? { ...activity, warranty } : activity;
}

function takesWarranty(type: TypeRule): boolean {
	return type.attributes.has('warranty');
}

function envelopeProblems(body: Attributes, type: TypeRule): Problems {
	const problems: Problems = {};
	for (const name of Object.keys(body)) {
		if (name === 'activity' || (name === 'warranty' && takesWarranty(type))) continue;
		problems[name] = ['does not belong beside activity'];
	}
	const inside = (body as unknown as OrderBody).activity.warranty;
	if (takesWarranty(type) && body.warranty !== undefined && inside !== undefined) {
		problems.warranty = ['must stand beside activity or inside it, not both'];
	}
	return problems;
}

function pairProblems(type: TypeRule, attributes: Attributes): Problems {
	const problems: Problems = {};
	const filled = (name: string) => {
		const value = attributes[name];
		return !isBlank(value) && !(Array.isArray(value) && value.length === 0);
	};
	for (const names of type.exactlyOne) {
		const count = names.filter(filled).length;
		if (count === 1) continue;
		const rival = `and ${names.slice(1).join(', ')} must not be sent together`;
		problems[names[0]] = [count === 0 ? "can't be blank" : rival];
	}
	for (const names of type.someFilled) {
		if (names.some(filled) || names.some((name) => !(name in attributes))) continue;
		problems[names[0]] = [`and ${names.slice(1).join(', ')} can't all be empty`];
	}
	return problems;
}

function findPerson(attributes: Attributes, world: World): Person | undefined {
	const { employee_id, created_for_id } = attributes;
	if (employee_id === undefined) return byId(world.people, created_for_id);
	return world.people.find((person) => person.employee_id === String(employee_id));
}

function personProblems({ employee_id, created_for_id }: Attributes): Problems {
	if (employee_id !== undefined) return { employee_id: ['does not exist'] };
	return created_for_id === undefined ? {} : { created_for_id: ['does not exist'] };
}

function contextOf(
	type: TypeRule,
	person: Person,
	attributes: Attributes,
	world: World,
	now: number,
): OrderContext {
	const line = byId(world.lines, attributes.line_id);
	const account = byId(world.carrierAccounts, attributes.carrier_account_id);
	const device = byId(world.devices, attributes.device_id ?? line?.device_id);
	const model = attributes.business_ref_device_id as number | undefined;
	// Features are added to the plan that is ordered or, without one, to the plan of the line.
	const plan = attributes.business_plan_id ?? line?.business_plan_id;
	const scope: Scope = {
		person,
		activity_type_id: type.id,
		carrier_id: (attributes.carrier_id as number) ?? account?.carrier_id ?? line?.carrier_id,
		business_ref_device_id: model,
		category: byId(world.refDevices, device?.ref_device_id)?.product_category,
		business_plan_id: plan as number | undefined,
	};
	return { world, now, typeId: type.id, person, line, scope };
}

function worldProblems(context: OrderContext, attributes: Attributes, known: Problems): Problems {
	const problems: Problems = {};
	for (const [name, value] of Object.entries(attributes)) {
		const misshapen = Object.keys(known).some((one) => one === name || one.startsWith(`${name}.`));
		const complaint = misshapen ? undefined : REFERENCES[name]?.(value as never, context);
		if (complaint) problems[name] = [complaint];
	}
	return problems;
}

function add(problems: Problems, more: Problems): void {
	for (const [name, messages] of Object.entries(more)) {
		problems[name] = [...new Set([...(problems[name] ?? []), ...messages])];
	}
}

function isObject(value: unknown): value is Attributes {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
