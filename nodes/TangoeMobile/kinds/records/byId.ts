/** A resource locator that holds an ID. */
export function byId(value: unknown): { __rl: true; mode: 'id'; value: unknown } {
	return { __rl: true, mode: 'id', value };
}
