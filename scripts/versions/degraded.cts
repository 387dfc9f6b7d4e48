/** Something that the newest n8n does and the oldest supported one does not. */
export interface Degradation {
	/** Part of the name of the one test that asserts it; test/versions has what holds on both. */
	test: string;
	inWords: string;
}

/** All that is known to be less on the oldest n8n-core; docs/versions.md explains each. */
export const DEGRADED: Degradation[] = [
	{
		test: 'is renewed once on a 401, and every order is placed once',
		inWords: 'a session that Tangoe ends early costs one more refused request before its renewal',
	},
	{
		test: 'is not printed where n8n renewed it in the run',
		inWords: 'the token that replaces one which Tangoe has ended is issued a request later',
	},
	{
		test: 'an operation that an expression makes up is refused',
		inWords: 'n8n itself refuses a workflow whose Operation is an expression',
	},
	{
		test: 'warns where the Timeout of the workflow would end the wait',
		inWords: 'a node is not told the Timeout of its workflow, so Wait Until Finished cannot warn',
	},
];
