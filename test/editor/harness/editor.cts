import { randomUUID } from 'node:crypto';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../../scripts/e2e/chromium.cts';
import { OWNER } from '../../../scripts/n8n/session.cts';
import { goTo, HOME } from './navigation.cts';
import { fileOf } from './pictures.cts';
import { PATIENCE } from './untilSeen.cts';

/** How a browser shows the editor. */
export interface View {
	/** In the page's own pixels; the screen has `scale` times as many. */
	width: number;
	height: number;
	scale: number;
	/** Milliseconds before each action, for somebody who watches. */
	delay: number;
}

const IN_TESTS: View = { width: 1500, height: 1100, scale: 1, delay: 0 };

/** The editor in a headless Chromium, in the words of somebody who uses it. */
export class Editor {
	private constructor(
		private readonly browser: Browser,
		readonly page: Page,
		private readonly url: string,
	) {}

	/** Signs the owner in. */
	static async open(url: string, view = IN_TESTS): Promise<Editor> {
		const browser = await chromium.launch({
			executablePath: ensureChromium(),
			// A screencast has the pixels of the screen, which those of a context do not change.
			args: [...CHROMIUM_FLAGS, `--force-device-scale-factor=${view.scale}`],
			slowMo: view.delay,
		});
		// A context of its own, since that of a page made without one takes no second tab.
		const context = await browser.newContext({
			viewport: { width: view.width, height: view.height },
			deviceScaleFactor: view.scale,
		});
		const page = await context.newPage();
		page.setDefaultTimeout(PATIENCE);
		await page.goto(`${url}/signin?redirect=${encodeURIComponent(HOME.path)}`);
		await page.locator('input[type=email]').fill(OWNER.email);
		await page.locator('input[type=password]').fill(OWNER.password);
		await page.keyboard.press('Enter');
		const editor = new Editor(browser, page, url);
		await editor.part(HOME.title).waitFor();
		return editor;
	}

	/** A second tab of the same person. */
	async anotherTab(): Promise<Editor> {
		const page = await this.page.context().newPage();
		page.setDefaultTimeout(PATIENCE);
		await page.goto(this.url + HOME.path);
		return new Editor(this.browser, page, this.url);
	}

	async close(): Promise<void> {
		await this.browser.close();
	}

	/** An element by n8n's own name for it. */
	part(id: string, within: Page | Locator = this.page): Locator {
		return within.locator(`[data-test-id="${id}"]`);
	}

	/** Keeps a picture of what is to be seen. */
	async picture(name: string, part?: Locator): Promise<void> {
		await (part ?? this.page).screenshot(fileOf(name));
	}

	/** A new workflow that begins with the manual trigger. */
	async newWorkflow(): Promise<void> {
		// The editor itself picks the ID of a new workflow, and loads itself anew where it is asked to.
		await goTo(this.page, `/workflow/${randomUUID()}?new=true`);
		await this.part('canvas-add-button').waitFor();
		await this.part('node-creator-plus-button').click();
		await this.page.getByText('Trigger manually').first().click();
		await this.part('canvas-node').first().waitFor();
	}

	/** Opens a stored workflow, all of it in sight. */
	async openWorkflow(workflowId: string): Promise<void> {
		await goTo(this.page, `/workflow/${workflowId}`);
		await this.part('canvas-node').first().waitFor();
		await this.part('zoom-to-fit').click();
	}

	/** Opens a node of a stored workflow. */
	async openNode(workflowId: string, nodeId: string): Promise<void> {
		await goTo(this.page, `/workflow/${workflowId}/${nodeId}`);
		await this.part('node-parameters').last().waitFor();
	}

	/** Searches the node panel; gives what it offers. */
	async searchNodes(words: string): Promise<Locator> {
		await this.part('node-creator-plus-button').click();
		await this.part('node-creator-search-bar').fill(words);
		return this.part('node-creator-item-name');
	}

	/** Opens the package's node in the panel; gives its actions. */
	async openActions(): Promise<Locator> {
		const found = await this.searchNodes('Tangoe');
		await found.filter({ hasText: 'Tangoe Mobile' }).first().click();
		return found;
	}

	/** Adds one of the package's actions, by its name in the panel. */
	async addAction(action: string): Promise<void> {
		const actions = await this.openActions();
		await actions.filter({ hasText: action }).first().click();
		await this.part('node-parameters').last().waitFor();
	}

	/** A field of the panel by its parameter's name. */
	field(name: string): Locator {
		return this.part(`parameter-input-${name}`).last();
	}

	async type(name: string, text: string): Promise<void> {
		await this.field(name).locator('input, textarea').last().fill(text);
	}

	/** Switches a locator to another mode, by the mode's name on the panel. */
	async chooseMode(name: string, mode: string): Promise<void> {
		const locator = this.part(`resource-locator-${name}`).last();
		await this.part('rlc-mode-selector', locator).click();
		await this.page.locator('[role="option"]:visible').filter({ hasText: mode }).first().click();
	}

	/** Runs the nodes before the opened one, so that its input has values. */
	async runBefore(): Promise<void> {
		const button = this.part('execute-previous-node');
		await button.or(this.part('execute-previous-node-compact')).first().click();
		await this.part('run-data-schema-item').first().waitFor();
	}

	/** Drags a value of the input onto a locator, by the value's name. */
	async drag(value: string, name: string): Promise<void> {
		const pill = this.page.locator(`[data-target="mappable"][data-value*=".${value}"]`);
		await pill.first().hover();
		const target = this.part(`resource-locator-${name}`).last();
		const box = await target.boundingBox();
		if (!box) throw new Error(`Not on the screen: ${name}`);
		await this.page.mouse.down();
		// The editor sees a drop only after it has seen the way there.
		await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
		await this.page.mouse.up();
	}

	/** Leaves a field of a tool to the model: the button with the stars. */
	async letModelDefine(name: string): Promise<void> {
		const field = this.part(`resource-locator-${name}`).last();
		const item = this.page.locator('.parameter-item').filter({ has: field }).last();
		await item.hover();
		await this.part('from-ai-override-button', item).first().click();
	}

	/** Saves the workflow; the stored one is what a test reads. */
	async save(): Promise<void> {
		await this.page.keyboard.press('Control+s');
	}

	/** Adds an additional field or a filter, from the first collection of the panel. */
	async addField(label: string): Promise<void> {
		await this.addFrom(this.part('collection-parameter-add').first(), label);
	}

	/** Adds an option of the node to its collection Options, which is the last. */
	async addOption(label: string): Promise<void> {
		await this.addFrom(this.part('collection-parameter-add').last(), label);
	}

	private async addFrom(button: Locator, label: string): Promise<void> {
		await button.click();
		await this.page
			.locator('[data-test-id="collection-parameter-option"]:visible, [role="option"]:visible')
			.filter({ hasText: label })
			.first()
			.click();
	}

	/** Opens a locator's list and waits for its rows. */
	async openList(name: string): Promise<Locator> {
		const locator = this.part(`resource-locator-${name}`).last();
		await this.part('rlc-input', locator).click();
		const rows = this.part('rlc-item').filter({ visible: true });
		await rows.first().waitFor();
		return rows;
	}

	/** Chooses a row of a locator's list, after typing a search if there is one. */
	async choose(name: string, row: string | RegExp, search?: string): Promise<void> {
		const rows = await this.openList(name);
		if (search !== undefined) {
			await this.part('rlc-search').filter({ visible: true }).fill(search);
		}
		await rows.filter({ hasText: row }).first().click();
	}

	/** What stands in a locator. */
	async chosen(name: string): Promise<string> {
		const locator = this.part(`resource-locator-${name}`).last();
		return await this.part('rlc-input', locator).inputValue();
	}

	async execute(): Promise<void> {
		await this.part('node-execute-button').click();
	}

	/** Waits until a text is to be seen in the opened node. */
	async sees(text: string | RegExp, timeout = PATIENCE): Promise<Locator> {
		const found = this.part('ndv').getByText(text).filter({ visible: true }).first();
		await found.waitFor({ timeout });
		return found;
	}
}
