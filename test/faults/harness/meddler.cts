import { setTimeout as wait } from 'node:timers/promises';
import type { IHttpRequestOptions } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/index.cts';
import type { CredentialData } from '../../../scripts/engine/credentials.cts';
import { setClock } from './fastClock.cts';
import type { Scenario, SessionEnd } from './scenario.cts';

/** Sees each request of a scenario before it leaves, and lets happen what the scenario says. */
export class Meddler {
	/** How many requests have left. */
	private sent = 0;

	private orders = 0;

	constructor(
		private readonly scenario: Scenario,
		private readonly sandbox: Sandbox,
		private readonly credentials: CredentialData,
	) {}

	/** Ends the session, sets the clock, and shortens the patience where nothing answers. */
	readonly beforeSending = (options: IHttpRequestOptions): IHttpRequestOptions => {
		const { session, clock, patienceMs } = this.scenario;
		this.sent++;
		if (options.method === 'POST' && String(options.url).endsWith('/activities')) {
			this.orders++;
			if (session?.atOrder === this.orders) this.endSession(session.how);
			if (clock?.atOrder === this.orders) setClock(clock.byMs);
		}
		return this.isHanging() ? { ...options, timeout: patienceMs } : options;
	};

	/** A request that nobody waits for any more may still be on its way on a busy machine. */
	async arrivals(): Promise<void> {
		if (!this.isHanging()) return;
		const arrived = () => this.sandbox.requests.filter(({ path }) => path.startsWith('/1/')).length;
		for (let turn = 0; turn < 50 && arrived() < this.sent; turn++) await wait(10);
		await wait(10);
	}

	private isHanging(): boolean {
		return this.scenario.faults.some(({ kind }) => kind === 'hang');
	}

	private endSession(how: SessionEnd['how']): void {
		if (this.scenario.authentication !== 'jwt') return;
		if (how === 'revoked') return this.sandbox.revokeTokens();
		const { tangoeMobileJwtApi: jwt } = this.credentials;
		jwt.sessionToken = JSON.stringify({ ...JSON.parse(String(jwt.sessionToken)), renewAt: 1 });
	}
}
