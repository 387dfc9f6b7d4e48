import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Problems } from '../http/problems.cts';
import { groups } from './groups.cts';
import type { AttributeRule, TypeRule } from './rules.cts';
import { shapes, type Shape } from './shapes.cts';

const ajv = addFormats(new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true }));
/** Of the types that were asked for: all of them take most of a second. */
const validators = new Map<number, ValidateFunction>();

/** Every way in which an activity does not have the shape its type asks for. */
export function shapeProblems(rule: TypeRule, activity: unknown): Problems {
	const validate = validatorOf(rule);
	const problems: Problems = {};
	if (validate(activity)) return problems;
	for (const error of validate.errors as ErrorObject[]) {
		const { attribute, message } = complaint(error);
		const messages = (problems[attribute] ??= []);
		if (!messages.includes(message)) messages.push(message);
	}
	return problems;
}

function validatorOf({ id, attributes }: TypeRule): ValidateFunction {
	const validator = validators.get(id) ?? ajv.compile(objectOf([...attributes.values()]));
	validators.set(id, validator);
	return validator;
}

function objectOf(rules: AttributeRule[]): Shape {
	return {
		type: 'object',
		description: 'must be an object',
		properties: Object.fromEntries(rules.map((rule) => [rule.name, shapeOf(rule)])),
		required: rules.filter(({ required }) => required).map(({ name }) => name),
		additionalProperties: false,
	};
}

function shapeOf({ name, required, children, also, mayBeEmpty }: AttributeRule): Shape {
	if (children) return groupOf(name, required, objectOf(children));
	const [, shape] = shapes.find(([pattern]) => pattern.test(name)) as [RegExp, Shape];
	if (also === 'string') return { ...shape, type: [shape.type, also], pattern: '^\\d+$' };
	if (also) return { ...shape, type: [shape.type, also] };
	if (shape.type === 'array' && required && !mayBeEmpty) return { ...shape, minItems: 1 };
	return shape;
}

function groupOf(name: string, required: boolean, child: Shape): Shape {
	const { form } = groups[name];
	if (form === 'list') {
		const description = 'must be an array of objects';
		return { type: 'array', items: child, minItems: required ? 1 : 0, description };
	}
	if (form === 'keyed') {
		const description = 'must be an object keyed "1", "2", …';
		return {
			type: 'object',
			patternProperties: { '^[1-9]\\d*$': child },
			additionalProperties: false,
			description,
		};
	}
	return child;
}

function complaint(error: ErrorObject): { attribute: string; message: string } {
	const path = error.instancePath.split('/').slice(1);
	const join = (...more: string[]) => [...path, ...more].join('.') || 'activity';
	if (error.keyword === 'required') {
		return { attribute: join(error.params.missingProperty), message: "can't be blank" };
	}
	if (error.keyword === 'additionalProperties') {
		const name = error.params.additionalProperty;
		return { attribute: join(name), message: 'is not an attribute of this activity type' };
	}
	return { attribute: join(), message: (error.parentSchema as Shape).description };
}
