import { FAULTS, sum, type Count } from '../audit.cts';
import type { Visited } from './play.cts';

/** What visits of random tenants came to. */
export interface TenantFigures {
	runs: number;
	seed: number;
	/** The smallest visit in which something is that must never be. */
	failure?: string;
	count: Count;
	/** In how many tenants everything works, and in how many others what does not. */
	working: number;
	failures: Map<string, number>;
	/** How many habits Check names rightly, of all, and how often which other one. */
	habits: { right: number; all: number; missed: Map<string, number> };
	/** How many error bodies reach the person, and those that do not. */
	words: { said: number; unsaid: string[] };
}

/** The least shares that are good enough, in a hundred. */
const LEAST = { working: 95, habits: 95, words: 98 };
/** Of fewer tenants, a share says nothing. */
const LEAST_RUNS = 500;
const MAX_LISTED = 15;
const MAX_LENGTH = 160;

/** Counts what visits came to. */
export function figuresOf(visits: Visited[]): Omit<TenantFigures, 'failure' | 'runs' | 'seed'> {
	const habits = visits.flatMap((visited) => visited.habits);
	const missed = habits.filter((habit) => habit.said !== habit.true);
	const unsaid = visits.flatMap((visited) => visited.unsaid ?? []);
	return {
		count: sum(visits.flatMap(({ counts }) => counts)),
		working: visits.filter(({ failures }) => failures.length === 0).length,
		failures: tally(visits.flatMap(({ failures }) => [...new Set(failures.map(kindOf))])),
		habits: {
			right: habits.length - missed.length,
			all: habits.length,
			missed: tally(
				missed.map(({ name, true: isTrue, said }) => `${name}: ${isTrue}, not ${said}`),
			),
		},
		words: { said: visits.length - unsaid.length, unsaid },
	};
}

/** What is broken, or not good enough. */
export function shortfallsOf({ runs, failure, working, habits, words }: TenantFigures): string[] {
	if (failure !== undefined) return [failure];
	if (runs < LEAST_RUNS) return [];
	const said = words.said / (words.said + words.unsaid.length);
	const shares: Array<[what: string, share: number, least: number]> = [
		['tenants in which everything works', working / runs, LEAST.working],
		['habits that Check names rightly', habits.right / habits.all, LEAST.habits],
		['error bodies of which text and field reach the message', said, LEAST.words],
	];
	return shares
		.filter(([, share, least]) => share * 100 <= least)
		.map(([what, share, least]) => `${(share * 100).toFixed(1)} % ${what}, not over ${least} %`);
}

/** What was counted, for people. */
export function tenantsInWords(figures: TenantFigures): string {
	const { runs, seed, count, working, failures, habits, words } = figures;
	const never = FAULTS.map((fault) => `${fault} ${count[fault]}`).join(', ');
	return [
		`${runs} random tenants, --seed ${seed}: posts ${count.posts}, stored ${count.stored}, ${never}`,
		`Everything works in ${share(working, runs)}; in the others:`,
		...listed(failures),
		`Set-Up → Check names ${share(habits.right, habits.all)} habits rightly; not so:`,
		...listed(habits.missed),
		`Text and field reach the message of ${share(words.said, words.said + words.unsaid.length)} error bodies`,
		...words.unsaid.slice(0, MAX_LISTED).map((text) => `  ${text}`),
	].join('\n');
}

function share(part: number, whole: number): string {
	return `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
}

function listed(counts: Map<string, number>): string[] {
	return [...counts].slice(0, MAX_LISTED).map(([text, times]) => `  ${times} × ${text}`);
}

/** A message without what it is about: the same for every list. */
function kindOf(message: string): string {
	return message
		.replace(/\d+/g, 'N')
		.replace(/(Its|Their) keys: .*/, '$1 keys: …')
		.replace(/^.*?: "?(The list of [\w ]+ could not be read\. )?/, '')
		.replace(/the list \w+/, 'the list …')
		.slice(0, MAX_LENGTH);
}

/** Each text once, with how often it came, the most frequent first. */
function tally(texts: string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
	return new Map([...counts].sort(([, one], [, other]) => other - one));
}
