import fc from 'fast-check';
import { DEFAULT_SETTINGS, type SandboxSettings } from '../../../sandbox/settings.cts';
import { settingsLike } from '../../../sandbox/like.cts';
import { installFastClock, trueNow, uninstallFastClock } from '../../faults/harness/fastClock.cts';
import { useRigForEachTest } from '../harness/useRig.cts';
import { placeThree, profileOf } from './checking.cts';

// So many checks would wait for the read limit.
beforeAll(installFastClock);
afterAll(uninstallFastClock);

const rig = useRigForEachTest({ readsPerMinute: 0 }, trueNow);

/** Every habit that a profile tells of. */
const TENANTS = fc.record({
	envelope: fc.constantFrom('bare', 'resource', 'data', 'items', 'response.result', 'a.b.records'),
	rows: fc.constantFrom<SandboxSettings['rows']>('bare', 'wrapped', 'JSON:API'),
	ignorePage: fc.boolean(),
	ignoreFilters: fc.boolean(),
	activityRows: fc.constantFrom<SandboxSettings['activityRows']>('whole', 'short', 'anonymous'),
	echoRemoteActivityId: fc.boolean(),
	createdAt: fc.constantFrom<SandboxSettings['createdAt']>(
		'documented',
		'seconds',
		'minutes',
		'noZone',
		'day',
	),
	noMatchStyle: fc.constantFrom<SandboxSettings['noMatchStyle']>('empty', 'null', 'array', '404'),
	dateAheadMs: fc.constantFrom(0, 600_000),
	keys: fc.constantFrom<SandboxSettings['keys']>(
		{},
		{
			lines: { phone_number: 'msisdn', employee_id: 'person.employee_id' },
			devices: { imei: 'IMEI', employee_id: '' },
			people: { email: 'work_email' },
			carriers: { name: 'title' },
		},
	),
});

test('a sandbox that is set up by the profile of a tenant has the habits of that tenant', async () => {
	await placeThree(rig);
	await fc.assert(
		fc.asyncProperty(TENANTS, async (tenant) => {
			Object.assign(rig.sandbox.settings, DEFAULT_SETTINGS, { readsPerMinute: 0 }, tenant);
			const like = settingsLike(await profileOf(rig));
			const { dateAheadMs, noMatchStyle, ...others } = tenant;
			expect(like).toMatchObject(others);
			expect(Math.abs(Number(like.dateAheadMs) - dateAheadMs)).toBeLessThan(10_000);
			// Whoever ignores what is asked for answers with somebody, whatever nobody would look like.
			expect(like.noMatchStyle).toBe(tenant.ignoreFilters ? undefined : noMatchStyle);
		}),
		{ numRuns: 25 },
	);
});

test('a profile that knows nothing changes nothing', () => {
	expect(settingsLike({})).toEqual({});
});
