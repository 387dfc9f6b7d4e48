import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { everyOperation } from '../nodes/TangoeMobile/panel.cts';
import { correct, newCredential, turnsGreen } from './harness/credential.cts';
import { Editor } from './harness/editor.cts';
import { countEffort, effortOn, type Effort } from './harness/effort.cts';
import { openStage, type Stage } from './harness/stage.cts';
import { untilSeen } from './harness/untilSeen.cts';

let stage: Stage;
let editor: Editor;
/** From the empty canvas to the panel of a New Line. */
let adding: Effort;

before(async () => {
	stage = await openStage();
	editor = await Editor.open(stage.n8n.url);
});
// What a failed step left on the screen says more than its stack.
afterEach(async ({ name }) => await editor.picture(`after ${name}`.slice(0, 60)));
after(async () => {
	await editor?.close();
	await stage?.stop();
});

test('the node is found by what people want to do', async () => {
	for (const words of ['new line', 'cancel line', 'suspend', 'lost phone', 'offboarding']) {
		await editor.newWorkflow();
		const found = await editor.searchNodes(words);
		await found.filter({ hasText: 'Tangoe Mobile' }).first().waitFor();
	}
});

test('the node and its actions are found in the node panel', async () => {
	await editor.newWorkflow();
	const found = await editor.openActions();
	// The list grows row by row while the one before it is still leaving.
	await editor.page.waitForFunction((count) => {
		const rows = Array.from(document.querySelectorAll('[data-test-id="node-creator-item-name"]'));
		const isLeft = rows.every(({ textContent }) => !textContent?.includes('Tangoe Mobile'));
		return isLeft && rows.length === count;
	}, everyOperation.length);
	const names = await found.allInnerTexts();
	await editor.picture('actions', editor.part('node-creator'));

	const ofActivities = everyOperation.filter(({ resource }) => resource === 'activity');
	assert.deepEqual(
		names.map((name) => name.trim()).slice(0, ofActivities.length),
		ofActivities.map(({ action }) => action),
		'lines, devices, transfers of liability, the person, and then activities',
	);
	assert.ok(names.includes('Get many lines'));
});

test('n8n knows what an operation, and the trigger, give before their first run', async () => {
	const fieldsOf = async (place: string) => {
		const answer = await fetch(`${stage.n8n.url}/schemas/n8n-nodes-tangoe-mobile.${place}.json`);
		return Object.keys(((await answer.json()) as { properties: object }).properties);
	};
	const ofOrder = await fieldsOf('tangoeMobile/1/activity/newLine');
	assert.deepEqual(ofOrder.slice(0, 3), ['outcome', 'ordered', 'id']);
	assert.ok((await fieldsOf('tangoeMobileTrigger/1')).includes('previous_state'));
});

test('a wrong secret says why, and the right one turns the test green', async () => {
	await countEffort(editor.page);
	await editor.newWorkflow();
	await editor.addAction('Order a new line');
	adding = await effortOn(editor.page);
	const { clientId, clientSecret, subject } = stage.sandbox.credentials;
	const host = stage.sandbox.url.replace('http://', '');
	const dialog = await newCredential(editor, 'JWT', {
		host,
		clientId,
		clientSecret: 'wrong',
		subject,
	});
	await dialog.getByText('More details').click();
	await dialog
		.getByText('Check Host, Client ID, Client Secret and Subject in the credential.')
		.waitFor();
	await editor.picture('credential-wrong', dialog);

	await correct(editor, dialog, 'clientSecret', clientSecret);
	await turnsGreen(editor, dialog, 'credential-jwt');
	assert.equal(stage.sandbox.orders.length, 0);
});

test('a static token is entered and tested green, a foreign host is refused', async () => {
	const { apiToken } = stage.sandbox.credentials;
	const dialog = await newCredential(editor, 'API Token', { host: 'tangoe.example.com', apiToken });
	await dialog.getByText('More details').click();
	await dialog.getByText(/not a Tangoe Mobile host/).waitFor();

	await correct(editor, dialog, 'host', stage.sandbox.url);
	await turnsGreen(editor, dialog, 'credential-token');
});

test('a New Line is built by clicking, and the order is in the sandbox', async (t) => {
	const before = await effortOn(editor.page);
	await editor.type('employeeId', '10000');
	await editor.choose('carrierId', 'Continental Wireless');

	const rows = await editor.openList('businessRefDeviceId');
	await editor.page.waitForFunction(
		() => document.querySelectorAll('[data-test-id="rlc-item"]').length >= 100,
	);
	const count = await rows.count();
	await rows.last().scrollIntoViewIfNeeded();
	await rows.last().hover();
	await editor.page.mouse.wheel(0, 20_000);
	await editor.page.waitForFunction(
		(first) => document.querySelectorAll('[data-test-id="rlc-item"]').length > first,
		count,
	);
	const search = editor.part('rlc-search').filter({ visible: true });
	await search.fill('green 256GB 15');
	await rows.filter({ hasText: 'Apple iPhone 15 256GB - Green' }).first().waitFor();
	await editor.picture('search', editor.part('ndv'));
	await rows.filter({ hasText: 'Apple iPhone 15 256GB - Green' }).first().click();

	await editor.choose('businessPlanId', 'Continental Unlimited');
	await editor.type('preferredAreaCode', '317');
	await editor.type('shippingAddress1', '123 N Fake St.');
	await editor.type('shippingCity', 'Indianapolis');
	await editor.type('shippingState', 'IN');
	await editor.type('shippingZip', '46220');
	await editor.choose('shippingCountryId', 'United States', 'united states');

	await editor.addField('Features to Add');
	const options = editor.page.locator(
		'[role="option"]:not([data-test-id="collection-parameter-option"]):visible',
	);
	// The select opens only once it has loaded its options, which the click may come before.
	await untilSeen(options.first(), async () => await editor.field('businessFeatureIds').click());
	const feature = (await options.first().innerText()).trim();
	await options.first().click();
	await editor.page.keyboard.press('Escape');
	await editor.picture('new-line');

	await editor.execute();
	await editor.sees('New Line (With Device Activation)');
	await editor.sees('approved');
	const { clicks, typed } = await effortOn(editor.page);
	t.diagnostic(
		`from an empty canvas to a placed New Line with a feature, the credential apart: ${adding.clicks + clicks - before.clicks} clicks, ${adding.typed + typed - before.typed} fields and searches typed`,
	);
	await editor.part('resource-locator-carrierId').last().scrollIntoViewIfNeeded();
	await editor.picture('new-line-placed', editor.part('ndv'));

	const { activity } = stage.sandbox.orders[0];
	const model = stage.sandbox.world.models.find(({ id }) => id === activity.business_ref_device_id);
	const named = stage.sandbox.world.features.find(({ name }) => name === feature);
	assert.equal(stage.sandbox.orders.length, 1);
	assert.equal(activity.employee_id, '10000');
	assert.ok(model, 'the model is one of the catalogue');
	assert.deepEqual(activity.business_feature_ids, [named?.id]);
	assert.deepEqual(activity.preferred_address_attributes, {
		address1: '123 N Fake St.',
		city: 'Indianapolis',
		state: 'IN',
		zip: '46220',
	});
});

test('the lists that depend on the carrier are read anew when it changes', async () => {
	assert.match(await editor.chosen('businessRefDeviceId'), /iPhone 15/);
	await editor.choose('carrierId', 'AT United States');
	await editor.page.waitForFunction(() => {
		const input = document.querySelector(
			'[data-test-id="resource-locator-businessRefDeviceId"] [data-test-id="rlc-input"]',
		);
		return (input as HTMLInputElement | null)?.value === '';
	});
	const rows = await editor.openList('businessRefDeviceId');
	await rows.filter({ hasText: 'Apple iPhone 6 16GB - Space Gray' }).first().waitFor();
	const names = await rows.allInnerTexts();
	assert.ok(!names.some((name) => name.includes('iPhone 12 ')), names.join());
	await editor.page.keyboard.press('Escape');
});
