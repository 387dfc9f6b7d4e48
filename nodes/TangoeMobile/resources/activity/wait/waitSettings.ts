import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { TangoeError } from '../../../errors/tangoeError';
import { collection } from '../../../panel/collection';
import { simplifyOption } from '../../../panel/simplify';
import { PHASES, type Phase } from '../types/phases/phases';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How a node waits: one answer for all of its items. */
export interface WaitSettings {
	/** Milliseconds between two looks. */
	checkEveryMs: number;
	/** Milliseconds after which an order leaves unfinished. */
	giveUpAfterMs: number;
	/** In which phases an order leaves, beside those that are final. */
	phases: ReadonlySet<Phase>;
}

interface Span {
	label: string;
	name: string;
	unit: string;
	unitMs: number;
	max: number;
	initial: number;
	description: string;
}

const CHECK_EVERY: Span = {
	label: 'Check Every (Minutes)',
	name: 'checkEvery',
	unit: 'minutes',
	unitMs: MINUTE_MS,
	max: 7 * 24 * 60,
	initial: 60,
	description:
		'How long to wait between two looks at Tangoe Mobile. A look reads one list for all orders that wait here, of the 100 reads a minute that a company has.',
};

const GIVE_UP_AFTER: Span = {
	label: 'Give Up After (Days)',
	name: 'giveUpAfter',
	unit: 'days',
	unitMs: DAY_MS,
	max: 365,
	initial: 30,
	description:
		'An order that is still open then leaves by Finished with timed_out true. A fraction is possible, such as 0.5.',
};

/** The two spans on the panel. */
export const spanProperties: INodeProperties[] = [CHECK_EVERY, GIVE_UP_AFTER].map(
	({ label, name, max, initial, description }) => ({
		displayName: label,
		name,
		type: 'number',
		required: true,
		typeOptions: { minValue: 0, maxValue: max },
		default: initial,
		description,
	}),
);

const WAYPOINTS = Object.entries(PHASES)
	.filter(([, { isFinal }]) => !isFinal)
	.sort(([, one], [, other]) => one.name.localeCompare(other.name));

/** The collection Options. */
export const waitOptions = collection('Options', 'options', 'Add Option', [
	{
		displayName: 'Also Finished When',
		name: 'alsoFinishedWhen',
		type: 'multiOptions',
		options: WAYPOINTS.map(([value, { name, description }]) => ({ name, value, description })),
		default: ['shipped'],
		description:
			'Phases in which an order leaves by Finished before it is done, canceled or refused. It then leaves once: wait again for the rest.',
	},
	simplifyOption,
]);

/**
 * Reads the settings of the first item, which hold for all.
 *
 * @throws TangoeError of kind `input`: the panel's limits do not hold for an expression
 */
export function waitSettingsOf(context: IExecuteFunctions): WaitSettings {
	return {
		checkEveryMs: spanOf(context, CHECK_EVERY),
		giveUpAfterMs: spanOf(context, GIVE_UP_AFTER),
		phases: phasesOf(context),
	};
}

function spanOf(context: IExecuteFunctions, { label, name, unit, unitMs, max }: Span): number {
	const value = Number(context.getNodeParameter(name, 0) ?? NaN);
	if (value > 0 && value <= max) return value * unitMs;
	throw new TangoeError(
		'input',
		`${label} must be a number of ${unit} above 0 and up to ${max}.`,
		'Correct it in the node.',
	);
}

function phasesOf(context: IExecuteFunctions): ReadonlySet<Phase> {
	const names: unknown = context.getNodeParameter('options.alsoFinishedWhen', 0, []);
	const given = Array.isArray(names) ? names.map(String) : [String(names)];
	const known = new Map(WAYPOINTS.map(([value]) => [value, value as Phase]));
	const unknown = given.filter((name) => !known.has(name));
	if (unknown.length === 0) return new Set(given as Phase[]);
	throw new TangoeError(
		'input',
		'Also Finished When has a phase that this node does not know.',
		`Choose from its list, or use these names in an expression: ${[...known.keys()].join(', ')}.`,
	);
}
