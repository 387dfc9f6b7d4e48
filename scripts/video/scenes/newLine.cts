import { look, type Play } from './studio.cts';

/** Fills the panel of a new line, from its lists. */
export const build: Play = async (studio) => {
	const { editor } = studio;
	await editor.type('employeeId', '10000');
	await look(studio, 1);
	const carriers = await editor.openList('carrierId');
	await look(studio, 2);
	await carriers.filter({ hasText: 'Continental Wireless' }).click();
	await editor.openList('businessRefDeviceId');
	await look(studio, 3);
	await editor.part('rlc-search').filter({ visible: true }).pressSequentially('green 256GB 15');
	const models = editor.part('rlc-item').filter({ visible: true });
	const model = models.filter({ hasText: 'Apple iPhone 15 256GB - Green' }).first();
	await model.waitFor();
	await look(studio, 2);
	await model.click();
	const plans = await editor.openList('businessPlanId');
	await look(studio, 2);
	await plans.filter({ hasText: 'Continental Unlimited' }).click();
	await editor.type('preferredAreaCode', '317');
	await editor.type('shippingAddress1', '123 N Fake St.');
	await editor.type('shippingCity', 'Indianapolis');
	await editor.type('shippingState', 'IN');
	await editor.type('shippingZip', '46220');
	await editor.choose('shippingCountryId', 'United States', 'united states');
};

/** Places the order, and follows its link. */
export const order: Play = async (studio) => {
	const { editor, stage } = studio;
	await editor.execute();
	await editor.sees('New Line (With Device Activation)');
	await editor.sees('created');
	await look(studio, 6);
	await editor.save();
	await editor.page.waitForURL(/workflow\/(?!new)/);
	const [{ id }] = stage.sandbox.activities;
	await editor.page.goto(`${stage.sandbox.url}/activities/${id}`);
	await editor.page.getByText('New Line (With Device Activation)').first().waitFor();
	await look(studio, 5);
	await editor.page.goBack();
	await editor.part('node-parameters').last().waitFor();
};

/** Orders the same once more. */
export const again: Play = async (studio) => {
	const { editor, stage } = studio;
	await editor.execute();
	await editor.sees(/the same order already exists/);
	if (stage.sandbox.orders.length !== 1) throw new Error('The same line was ordered twice.');
};

/** Gives the plan a name that does not exist. */
export const mistyped: Play = async (studio) => {
	const { editor } = studio;
	await editor.chooseMode('businessPlanId', 'Name');
	await editor.type('businessPlanId', 'Continental Unlimted');
	await look(studio, 1);
	await editor.execute();
	await editor.sees(/Plan is "Continental Unlimted"/);
	await editor.sees(/Nearest: Continental Unlimited/);
};
