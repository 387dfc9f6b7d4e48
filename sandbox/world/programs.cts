import type { Membership, Named } from './types.cts';

/** Programs one can bring a device to. No endpoint lists them: Tangoe tells the ids. */
export const PROGRAMS: Named[] = [
	{ id: 209, name: 'Bring Your Own Device' },
	{ id: 214, name: 'Monthly Stipend' },
];

export const MEMBERSHIPS: Membership[] = [
	{ id: 10000, program_id: 209, enrollee_id: 1831571 },
	{ id: 10014, program_id: 214, enrollee_id: 1831571 },
	{ id: 10022, program_id: 209, enrollee_id: 1831616 },
];

/** Couriers for returns. No endpoint lists these either. */
export const COURIERS: Named[] = [
	{ id: 1, name: 'Parcel Post' },
	{ id: 3, name: 'Overnight Express' },
];
