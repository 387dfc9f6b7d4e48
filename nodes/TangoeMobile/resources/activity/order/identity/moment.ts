/** Longer than any date with a time. */
const MAX_LENGTH = 40;
const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:,?[ T](\d{1,2}:\d{2}(?::\d{2})?))?$/;
/** Epoch seconds have ten digits until the year 2286, milliseconds thirteen. */
const EPOCH = /^\d{10}(\d{3})?(\.\d+)?$/;

/**
 * When an activity was created, in epoch milliseconds. Tangoe's example is an ISO time with a zone; this
 * reads the other plausible forms too. Without a zone it may be half a day off.
 *
 * @returns `NaN` where it cannot be told
 */
export function momentOf(value: unknown): number {
	const text = String(value ?? '').trim();
	if (text.length > MAX_LENGTH) return NaN;
	if (EPOCH.test(text)) return Number(text) * (Number(text) < 1e11 ? 1_000 : 1);
	const dayFirst = DAY_FIRST.exec(text);
	// Other digits alone would be taken for a year.
	if (!dayFirst) return /^\d*$/.test(text) ? NaN : Date.parse(text);
	const [, one, other, year, time = '00:00'] = dayFirst;
	// With slashes the month comes first, unless there is no such month.
	const isMonthFirst = text.includes('/') && Number(one) <= 12;
	const [day, month] = isMonthFirst ? [other, one] : [one, other];
	return Date.parse(
		`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${time.padStart(5, '0')}`,
	);
}
