/** One place at which two JSON values differ. */
export interface Difference {
	/** Keys and indexes joined by dots. */
	at: string;
	/** Undefined where there is nothing. */
	documented: unknown;
	sent: unknown;
}

/** Every place at which what is sent differs from what is documented, as deep down as possible. */
export function differences(documented: unknown, sent: unknown, at = ''): Difference[] {
	if (isContainer(documented) && isContainer(sent)) {
		const keys = new Set([...Object.keys(documented), ...Object.keys(sent)]);
		return [...keys].flatMap((key) =>
			differences(documented[key], sent[key], at === '' ? key : `${at}.${key}`),
		);
	}
	return documented === sent ? [] : [{ at, documented, sent }];
}

/** A difference as a sentence. */
export function sentenceOf({ at, documented, sent }: Difference): string {
	if (sent === undefined) return `\`${at}\` is left out; the example has ${shown(documented)}.`;
	if (documented === undefined) return `\`${at}\` is sent as ${shown(sent)}; the example has none.`;
	return `\`${at}\` is sent as ${shown(sent)}; the example has ${shown(documented)}.`;
}

function shown(value: unknown): string {
	return `\`${JSON.stringify(value)}\``;
}

function isContainer(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
