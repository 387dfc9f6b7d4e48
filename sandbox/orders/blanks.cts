import type { AttributeRule } from './attributeRule.cts';

/**
 * A copy without the known attributes that are null or blank: the examples send `""` for optional
 * attributes, and for a required one blank is the same as missing.
 */
export function withoutBlanks(value: unknown, rules: Iterable<AttributeRule>): unknown {
	if (Array.isArray(value)) return value.map((one) => withoutBlanks(one, rules));
	if (typeof value !== 'object' || value === null) return value;
	const byName = new Map([...rules].map((rule) => [rule.name, rule]));
	return Object.fromEntries(
		Object.entries(value).flatMap(([name, one]) => {
			const rule = byName.get(name);
			if (rule && !rule.mayBeEmpty && isBlank(one)) return [];
			return [[name, rule?.children ? withoutBlanks(one, rule.children) : one]];
		}),
	);
}

/** Nothing, or text without a character to see. */
export function isBlank(value: unknown): boolean {
	return (
		value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
	);
}
