import type { SceneName } from '../script.cts';
import { agent } from './agent.cts';
import { end, find } from './actions.cts';
import { offboarding } from './offboarding.cts';
import { again, build, mistyped, order } from './newLine.cts';
import { read } from './reading.cts';
import type { Play } from './studio.cts';
import { signIn } from './signIn.cts';

export type { Studio } from './studio.cts';

/** How each scene of the script is played. */
export const PLAYS: Record<SceneName, Play> = {
	find,
	signIn,
	build,
	order,
	again,
	mistyped,
	read,
	offboarding,
	agent,
	end,
};
