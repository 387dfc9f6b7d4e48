/** A part of the video. */
export interface Scene {
	/** Seconds from the start. A scene begins later only where the one before it has not ended. */
	begins: number;
	/** What is to be seen. */
	shows: string;
	/** The caption: two lines at most. */
	says: string;
}

/** The video in its order. How each scene is played is in `scenes/`, under the same name. */
export const SCRIPT = {
	find: {
		begins: 0,
		shows: 'The node panel: searched for a lost phone, then all actions of Tangoe Mobile',
		says: 'Tangoe Mobile: orders phones, lines and plans, for joiners and leavers, lost phones and travel.',
	},
	signIn: {
		begins: 24,
		shows: 'A new credential for the sandbox with a wrong token, then with the right one',
		says: 'A credential is tested when it is saved. A wrong token says what to check. Secrets are never shown.',
	},
	build: {
		begins: 48,
		shows: '**Order a new line** for employee `10000`: carrier, model and plan from their lists',
		says: 'Each list has what this employee may order: 2,000 models of phones are searched as you type.',
	},
	order: {
		begins: 84,
		shows: '**Execute step**: the item with `outcome: created`; then its `url`',
		says: 'Each order comes out as one item, with its outcome, its ID and a link to it.',
	},
	again: {
		begins: 110,
		shows: 'The same again: refused, "the same order already exists"',
		says: 'Run again: nothing is ordered twice.',
	},
	mistyped: {
		begins: 122,
		shows: 'A plan with a typing error: the message has the nearest name',
		says: 'Everything is checked before anything is sent. A typing error is answered with the nearest name.',
	},
	read: {
		begins: 140,
		shows: '**Get many activities** with a filter, then **Get many lines**',
		says: 'Orders and lines are read as well: filtered, and with the fields that matter.',
	},
	offboarding: {
		begins: 172,
		shows: 'The example Leaver reconciliation, run from *Try It*, and its plan',
		says: 'Offboarding: one node finds every line and device of a leaver, and makes a plan in words. Here it orders nothing.',
	},
	agent: {
		begins: 212,
		shows: 'The example AI agent: it looks and previews',
		says: 'An AI agent may look and preview. It orders only if the workflow says so. (The model is a stand-in.)',
	},
	end: {
		begins: 246,
		shows: 'All actions once more',
		says: 'The README and a page for each operation say more. Everything here ran on the local sandbox.',
	},
} as const satisfies Record<string, Scene>;

export type SceneName = keyof typeof SCRIPT;

/** When the video ends, in seconds. n8n asks for five minutes at most. */
export const ENDS = 262;

/** The scenes in their order. */
export const SCENES = Object.entries(SCRIPT) as Array<[SceneName, Scene]>;
