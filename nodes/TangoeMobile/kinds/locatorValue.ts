/** Whether a value is nothing or white space, bare or inside a resource locator. */
export function isBlank(value: unknown): boolean {
	const inner = locatorValue(value);
	if (inner === undefined || inner === null) return true;
	return typeof inner === 'string' && inner.trim() === '';
}

/** The value inside a resource locator, or the value itself. */
export function locatorValue(value: unknown): unknown {
	return isLocator(value) ? value.value : value;
}

/** The mode of a resource locator; undefined for a bare value. */
export function locatorMode(value: unknown): unknown {
	return isLocator(value) ? value.mode : undefined;
}

function isLocator(value: unknown): value is { value?: unknown; mode?: unknown } {
	return typeof value === 'object' && value !== null && '__rl' in value;
}
