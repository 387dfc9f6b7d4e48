// What n8n's verification looks at, without publishing first: the sources, then the built package, with
// the rules that its scan applies and deaf to eslint-disable comments. Warnings count as much as errors.
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

import { PROJECT_ROOT } from './root.cjs';

// The rules come with n8n's own tool, which hands out neither them nor its package.json.
const toolRequire = createRequire(join(PROJECT_ROOT, 'node_modules/@n8n/node-cli/package.json'));
const imported = async (name) => await import(pathToFileURL(toolRequire.resolve(name)).href);

const { ESLint } = toolRequire('eslint');
const parser = toolRequire('@typescript-eslint/parser');
const { n8nCommunityNodesPlugin: community } = await imported('@n8n/eslint-plugin-community-nodes');
const nodesBase = toolRequire('eslint-plugin-n8n-nodes-base');

/** Rules that the scan leaves out, because the community rules replace them. */
const REPLACED = {
	credentials: [
		'cred-class-field-documentation-url-miscased',
		'cred-class-field-type-options-password-missing',
	],
	nodes: [
		'node-class-description-inputs-wrong-regular-node',
		'node-class-description-outputs-wrong',
		'node-param-type-options-max-value-present',
	],
};

const config = [
	...[community.configs.recommended].flat(),
	{ plugins: { 'n8n-nodes-base': nodesBase }, rules: { 'no-console': 'error' } },
	{ files: ['**/*.ts', '**/*.json'], languageOptions: { parser } },
	{ files: ['package.json'], rules: nodesBase.configs.community.rules },
	...Object.entries(REPLACED).map(([folder, rules]) => ({
		files: [`**/${folder}/**/*.ts`],
		rules: {
			...nodesBase.configs[folder].rules,
			...Object.fromEntries(rules.map((rule) => [`n8n-nodes-base/${rule}`, 'off'])),
		},
	})),
];

const LEGS = {
	sources: ['package.json', '{nodes,credentials}/**/*.{ts,js,json}'],
	package: ['package.json', 'dist/**/*.js'],
};

/** Lints one leg, prints what it found and gives the number of findings. */
async function scan(leg, patterns) {
	const eslint = new ESLint({
		cwd: PROJECT_ROOT,
		overrideConfigFile: true,
		overrideConfig: config,
		allowInlineConfig: false,
		errorOnUnmatchedPattern: false,
	});
	const results = await eslint.lintFiles(patterns);
	const count = (kind) => results.reduce((sum, result) => sum + result[kind], 0);
	const [errors, warnings] = [count('errorCount'), count('warningCount')];
	console.log(`${leg}: ${results.length} files, ${errors} errors, ${warnings} warnings`);
	for (const { filePath, messages } of results) {
		for (const { line, ruleId, message } of messages) {
			console.log(`  ${relative(PROJECT_ROOT, filePath)}:${line} ${ruleId} ${message}`);
		}
	}
	if (results.length > 1) return errors + warnings;
	console.log('  nothing but package.json is there: run npm run build first');
	return 1;
}

let findings = 0;
for (const [leg, patterns] of Object.entries(LEGS)) findings += await scan(leg, patterns);
process.exitCode = findings === 0 ? 0 : 1;
