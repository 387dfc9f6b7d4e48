// Plain JavaScript: also for what runs on a fresh clone, before any dependency exists.
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Calls back once this process has to end: at a signal, or when the npm that started it is gone.
 *
 * @param {(exitCode: number) => void} stop
 * @returns {() => void} ends the watch
 */
exports.whenToldToStop = (stop) => {
	const listeners = Object.entries(EXIT_CODES).map(([signal, code]) => [signal, () => stop(code)]);
	for (const [signal, listener] of listeners) process.on(signal, listener);
	// `npm run` hands a SIGTERM to the shell between us, which ends without passing it on.
	const parent = process.ppid;
	const orphaned = () => process.ppid !== parent && stop(EXIT_CODES.SIGTERM);
	const watch = process.env.npm_lifecycle_event ? setInterval(orphaned, 500).unref() : undefined;
	return () => {
		for (const [signal, listener] of listeners) process.off(signal, listener);
		clearInterval(watch);
	};
};
