import { FaultRig } from './rig.cts';

/** A rig for all tests of a file or a block: each scenario begins on a fresh sandbox. */
export function useFaultRig(): FaultRig {
	const rig = Object.create(FaultRig.prototype) as FaultRig;
	beforeAll(async () => void Object.assign(rig, await FaultRig.start()));
	afterAll(async () => await rig.stop());
	return rig;
}
