import { delimiter, dirname } from 'node:path';

// What `npm run` tells the scripts of this project, and what a developer's other n8n may have set, would
// reach our npm and our n8n too. npm_config_* stays: it may name the registry or a proxy.
const FOREIGN = [
	/^npm_(package|lifecycle)_/i,
	/^npm_(command|execpath|node_execpath)$/i,
	/^npm_config_(local_prefix|ignore_scripts|nodedir)$/i,
	/^(N8N|DB|EXECUTIONS|QUEUE|CREDENTIALS|WORKFLOWS|GENERIC)_/,
	/^(NODE_OPTIONS|NODE_ENV|NODE_PATH|INIT_CWD|WEBHOOK_URL|PORT)$/,
];

/** The environment for a child process: ours, cleaned, with `node` first on the path, plus `extra`. */
export function environment(node: string, extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(([key]) => !FOREIGN.some((it) => it.test(key)));
	const { PATH, ...rest } = Object.fromEntries(kept);
	const loopback = [process.env.NO_PROXY, '127.0.0.1', 'localhost'].filter(Boolean).join(',');
	return {
		...rest,
		PATH: [dirname(node), PATH].filter(Boolean).join(delimiter),
		NO_PROXY: loopback,
		no_proxy: loopback,
		...extra,
	};
}
