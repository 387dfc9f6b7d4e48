import type { Clock } from '../../../sandbox/clock.cts';
import type { SandboxSettings } from '../../../sandbox/index.cts';
import { TangoeRig } from './tangoe.cts';

/** A rig for all tests of a file or a block, with a new sandbox for each: the node remembers what it has ordered where. */
export function useRig(settings: Partial<SandboxSettings> = {}): TangoeRig {
	const rig = notStarted();
	beforeAll(async () => void Object.assign(rig, await TangoeRig.start(settings)));
	beforeEach(async () => await rig.renew(settings));
	afterAll(async () => await rig.stop());
	return rig;
}

/** A rig for each test, for those that read: the node would hold back all that read on one host. */
export function useRigForEachTest(settings: Partial<SandboxSettings> = {}, now?: Clock): TangoeRig {
	const rig = notStarted();
	beforeEach(async () => void Object.assign(rig, await TangoeRig.start(settings, now)));
	afterEach(async () => await rig.stop());
	return rig;
}

/** Tests are written down before there is a sandbox: this is what they get to hold. */
function notStarted(): TangoeRig {
	return Object.create(TangoeRig.prototype) as TangoeRig;
}
