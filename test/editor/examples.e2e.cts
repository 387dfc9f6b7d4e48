import { after, before, beforeEach, describe } from 'node:test';
import { aiAgent } from '../examples/inN8n/aiAgent.cts';
import { approval } from '../examples/inN8n/approval.cts';
import { planCleanUp, travel } from '../examples/inN8n/lists.cts';
import { lostOrStolen } from '../examples/inN8n/lostOrStolen.cts';
import { offboarding } from '../examples/inN8n/offboarding.cts';
import { onboarding } from '../examples/inN8n/onboarding.cts';
import { openStage, type Stage } from './harness/stage.cts';
import { importExamples } from './harness/workflows.cts';

describe('the example workflows in the real n8n', () => {
	let stage: Stage;
	before(async () => {
		stage = await openStage();
		await importExamples(stage);
	});
	after(async () => await stage?.stop());
	beforeEach(() => stage.sandbox.reset());

	for (const test of [
		onboarding,
		offboarding,
		lostOrStolen,
		travel,
		planCleanUp,
		approval,
		aiAgent,
	]) {
		test(() => stage);
	}
});
