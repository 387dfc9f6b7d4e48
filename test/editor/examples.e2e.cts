import { after, before, beforeEach, describe } from 'node:test';
import { aiAgent } from '../examples/inN8n/agents/aiAgent.cts';
import { approval } from '../examples/inN8n/approval/approval.cts';
import { byHand } from '../examples/inN8n/byHand.cts';
import { planCleanUp, travel } from '../examples/inN8n/lists.cts';
import { lostOrStolen } from '../examples/inN8n/lostOrStolen.cts';
import { mcpServer } from '../examples/inN8n/agents/mcpServer.cts';
import { offboarding } from '../examples/inN8n/offboarding.cts';
import { onboarding } from '../examples/inN8n/onboarding/onboarding.cts';
import { recurring } from '../examples/inN8n/recurring.cts';
import { small } from '../examples/inN8n/forms/small.cts';
import { twoStageLeaver } from '../examples/inN8n/forms/twoStageLeaver.cts';
import { wokenByPush } from '../examples/inN8n/forms/wokenByPush.cts';
import { letProductionBeHere } from './harness/productionHere.cts';
import { openStage, type Stage } from './harness/stage.cts';
import { importExamples } from './harness/workflows.cts';

describe('the example workflows in the real n8n', () => {
	let stage: Stage;
	before(async () => {
		stage = await openStage(letProductionBeHere);
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
		mcpServer,
		small,
		twoStageLeaver,
		recurring,
		wokenByPush,
		byHand,
	]) {
		test(() => stage);
	}
});
