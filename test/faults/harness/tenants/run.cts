import fc from 'fast-check';
import { FAULTS, sum, type Count } from '../audit.cts';
import { mixtures } from '../mixtures/draw.cts';
import type { FaultRig } from '../rig.cts';
import { doubts } from './doubts.cts';
import { tenants } from './draw.cts';
import { readTruth } from './lists.cts';
import { namedOrders } from './names.cts';
import { visit, type Visited } from './play.cts';

/** What visits of random tenants came to. */
export interface TenantFigures {
	runs: number;
	seed: number;
	failure?: string;
	count: Count;
	/** Tenants in which everything works, and for the others what does not, each with how often. */
	working: number;
	failures: Map<string, number>;
	/** Habits that Check names rightly, of all, and the others with how often. */
	habits: { right: number; all: number; missed: Map<string, number> };
	/** Error bodies that reach the person, and those that do not. */
	words: { said: number; unsaid: string[] };
}

/** Visits random tenants; a failure is shrunk to the smallest one that fails. */
export async function runTenants(
	rig: FaultRig,
	options: { numRuns: number; seed?: number; path?: string },
): Promise<TenantFigures> {
	rig.become({});
	const truth = await readTruth(rig.tangoe);
	const visits = fc.record({
		tenant: tenants,
		mixture: mixtures(rig),
		named: fc.array(namedOrders, { minLength: 2, maxLength: 2 }),
		doubt: doubts,
	});
	const all: Visited[] = [];
	const property = fc.asyncProperty(visits, async (drawn) => {
		const visited = await visit(rig, truth, drawn);
		all.push(visited);
		if (visited.wrong.length > 0) throw new Error(visited.wrong.join('\n'));
	});
	const details = await fc.check(property, options);
	rig.become({});
	return {
		...figuresOf(all),
		runs: details.numRuns,
		seed: details.seed,
		...(details.failed && {
			failure: `${fc.defaultReportMessage(details)}\n${String(details.errorInstance)}`,
		}),
	};
}

function figuresOf(all: Visited[]): Omit<TenantFigures, 'failure' | 'runs' | 'seed'> {
	const habits = all.flatMap((visited) => visited.habits);
	const wrong = habits.filter((habit) => habit.said !== habit.true);
	const unsaid = all.flatMap((visited) => visited.unsaid ?? []);
	return {
		count: sum(all.flatMap(({ counts }) => counts)),
		working: all.filter(({ failures }) => failures.length === 0).length,
		failures: tally(all.flatMap(({ failures }) => failures.map(withoutValues))),
		habits: {
			right: habits.length - wrong.length,
			all: habits.length,
			missed: tally(
				wrong.map(({ name, ...habit }) => `${name}: ${habit.true}, said: ${String(habit.said)}`),
			),
		},
		words: { said: all.length - unsaid.length, unsaid },
	};
}

/** Messages of one kind are one. */
function withoutValues(message: string): string {
	return message.replace(/\d+/g, 'N').slice(0, 200);
}

/** Each text once, with how often it came, the most frequent first. */
function tally(texts: string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
	return new Map([...counts].sort(([, one], [, other]) => other - one));
}

/** What was counted, for people. */
export function tenantsInWords({
	runs,
	seed,
	count,
	working,
	failures,
	habits,
	words,
}: TenantFigures): string {
	const share = (part: number, whole: number) =>
		`${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
	const never = FAULTS.map((fault) => `${fault} ${count[fault]}`).join(', ');
	return [
		`${runs} random tenants, --seed ${seed}: posts ${count.posts}, stored ${count.stored}, ${never}`,
		`Everything works in ${share(working, runs)}`,
		...listed(failures),
		`Set-Up → Check names ${share(habits.right, habits.all)} habits rightly`,
		...listed(habits.missed),
		`Text and field reach the message of ${share(words.said, words.said + words.unsaid.length)} error bodies`,
		...words.unsaid.slice(0, 10).map((text) => `  ${text}`),
	].join('\n');
}

function listed(counts: Map<string, number>): string[] {
	return [...counts].slice(0, 15).map(([text, times]) => `  ${times} × ${text}`);
}
