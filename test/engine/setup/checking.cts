import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Profile } from '../../../sandbox/like.cts';
import { CANCEL, LINES } from '../harness/orders.cts';
import { byId, type TangoeRig } from '../harness/tangoe.cts';

/** An answer of Set-Up → Check. */
export interface Answered {
	question: string;
	verdict: string;
	seen: string;
	meaning: string;
	to_do: string | null;
}

const CHECK: INodeParameters = { resource: 'setup', operation: 'check' };

/** The answers of a check, simplified unless the options say otherwise. */
export async function checkOf(rig: TangoeRig, options: IDataObject = {}): Promise<Answered[]> {
	const { items } = await rig.run({ ...CHECK, options } as INodeParameters);
	return items.map(({ json }) => json as unknown as Answered);
}

/** What a check says of a tenant as data. */
export async function profileOf(rig: TangoeRig): Promise<Profile> {
	const items = await checkOf(rig, { simplify: false });
	return (items.at(-1) as unknown as { profile: Profile }).profile;
}

/** Three orders, so that there are activities on two pages of two. */
export async function placeThree(rig: TangoeRig): Promise<void> {
	for (const line of LINES.slice(0, 3)) await rig.run({ ...CANCEL, lineId: byId(line) });
}
