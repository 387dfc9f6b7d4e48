import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { DEFAULT_SETTINGS } from '../../../../sandbox/settings.cts';
import type { Profile } from '../../../../sandbox/like.cts';
import type { Count } from '../audit.cts';
import type { Mixture } from '../mixtures/draw.cts';
import { playMixture } from '../mixtures/play.cts';
import type { FaultRig } from '../rig.cts';
import type { Existing, OtherTangoe, Scenario } from '../scenario.cts';
import { calledCreated, type Doubt } from './doubts.cts';
import { hidesDuplicates, showsLostOrders, type Tenant } from './draw.cts';
import { readLists, type Truth } from './lists.cts';
import { orderByNames, type NamedOrder } from './names.cts';
import { habitsOf, type Habit } from './truth.cts';
import { missedWords } from './words.cts';

/** A tenant, and what is done in it. */
export interface Visit {
	tenant: Tenant;
	/** Orders by ID, with faults. */
	mixture: Mixture;
	/** Orders by name. */
	named: NamedOrder[];
	doubt: Doubt;
}

/** What came of a visit. */
export interface Visited {
	/** What must never be, and is. */
	wrong: string[];
	/** What does not work in this tenant, with the message. */
	failures: string[];
	/** What Check says of each habit, beside what is true. */
	habits: Habit[];
	/** What the tenant said and did not reach the person. */
	unsaid?: string;
	counts: Count[];
}

/** So many that there are two pages of two. */
const EXISTING: Existing[] = [815101, 815102, 820078].map((line, n) => ({
	order: {
		operation: 'suspend',
		employee: n < 2 ? '10234' : '10235',
		line,
		day: '2099-12-01',
		comment: `there-${n}`,
	},
	ageSeconds: 60,
	isCancelled: false,
}));

/** Does everything in a tenant that the node can do there. */
export async function visit(
	rig: FaultRig,
	truth: Truth,
	{ tenant, mixture, named, doubt }: Visit,
): Promise<Visited> {
	const { settings, errorBody } = tenant;
	await rig.prepare({ existing: EXISTING });
	rig.become(settings);
	const visited: Visited = { wrong: [], failures: [], habits: [], counts: [] };

	const profile = await profileOf(rig);
	if (typeof profile === 'string') visited.wrong.push(`Check: ${profile}`);
	else visited.habits = habitsOf({ ...DEFAULT_SETTINGS, ...settings }, profile);

	const activities = rig.tangoe.sandbox.activities.map(({ id }) => String(id)).sort();
	add(visited, await readLists(rig, new Map([...truth, ['activities', activities]]), settings));
	for (const order of named) add(visited, await orderByNames(rig, order));
	visited.unsaid = await missedWords(rig, errorBody);
	const called = await calledCreated(rig, doubt, settings);
	if (called !== undefined) visited.wrong.push(`called created: ${called}`);

	const { wrong, counts } = await playMixture(rig, inTangoe(mixture, tenant));
	visited.wrong.push(...wrong);
	visited.counts.push(...counts);
	return visited;
}

function add(visited: Visited, { wrong, failures }: Pick<Visited, 'failures' | 'wrong'>): void {
	visited.wrong.push(...wrong);
	visited.failures.push(...failures);
}

/** What Check says of the tenant as data, or why it says nothing. */
async function profileOf(rig: FaultRig): Promise<Profile | string> {
	const parameters: IDataObject = {
		resource: 'setup',
		operation: 'check',
		options: { simplify: false },
	};
	const { items, error } = await rig.tangoe.run(parameters as INodeParameters);
	rig.rest();
	if (error) return error.message;
	return (items.at(-1)?.json.profile as Profile | undefined) ?? 'no profile';
}

/** A mixture as it is played in a tenant, in the run as in its retry. */
function inTangoe({ scenario, course }: Mixture, { settings }: Tenant): Mixture {
	const tangoe: OtherTangoe = {
		settings,
		hidesDuplicates: hidesDuplicates(settings),
		confirmsOrders: settings.createdAnswer !== 'nothing',
		hidesStates: settings.keys?.activities?.state === '',
		showsLostOrders: showsLostOrders(settings),
	};
	const put = (one: Scenario): Scenario => ({ ...one, tangoe });
	return {
		scenario: put(scenario),
		course: typeof course === 'object' ? { retry: put(course.retry) } : course,
	};
}
