import type { Fault, RecordedRequest } from '../types.cts';

/** The faults that are waiting for a request. */
export interface Faults {
	add(fault: Fault): void;
	/** The first one that fits; it is used up by that much. */
	take(request: RecordedRequest): Fault | undefined;
	clear(): void;
}

export function createFaults(): Faults {
	let queue: Array<{ fault: Fault; left: number; spared: number }> = [];
	return {
		add: (fault) => queue.push({ fault, left: fault.times ?? 1, spared: fault.after ?? 0 }),
		take(request) {
			const entry = queue.find((one) => fits(one.fault, request) && one.spared-- <= 0);
			if (entry && --entry.left <= 0) queue = queue.filter((one) => one !== entry);
			return entry?.fault;
		},
		clear: () => {
			queue = [];
		},
	};
}

const LATE: Array<Fault['kind']> = [
	'dropAfter',
	'slow',
	'truncated',
	'trickle',
	'noId',
	'changed',
	'reshaped',
	'wrongEnvelope',
];

/** Whether the request is carried out before the fault shows. */
export function isLate(fault: Fault): boolean {
	return LATE.includes(fault.kind) || fault.stored === true;
}

function fits(fault: Fault, request: RecordedRequest): boolean {
	if (fault.method && fault.method !== request.method) return false;
	if (fault.path && fault.path !== request.path) return false;
	const body = (request.body ?? {}) as { activity?: object };
	const values: Record<string, unknown> = { ...request.query, ...body, ...body.activity };
	return Object.entries(fault.match ?? {}).every(
		([name, value]) => text(values[name]) === text(value),
	);
}

// Queries hold text where bodies hold numbers.
function text(value: unknown): string {
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
