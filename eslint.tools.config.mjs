// The package itself is linted by n8n's own configuration (eslint.config.mjs, which strict mode keeps
// unchanged). Sandbox, scripts and tests are ordinary Node programs and are held to this one.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
	{ files: ['**/*.cts'], extends: [js.configs.recommended, tseslint.configs.recommended] },
	// Fixed values are written in capitals. Tables are too, which no rule can tell from other objects.
	{
		files: ['{bench,sandbox,scripts}/**/*.cts'],
		languageOptions: { parserOptions: { project: 'tsconfig.tools.json' } },
		rules: {
			'@typescript-eslint/naming-convention': [
				'error',
				{
					selector: 'variable',
					modifiers: ['const', 'global'],
					types: ['boolean', 'number', 'string'],
					format: ['UPPER_CASE'],
				},
			],
		},
	},
	{
		files: ['**/*.mjs'],
		extends: [js.configs.recommended],
		languageOptions: {
			globals: {
				process: 'readonly',
				console: 'readonly',
				URL: 'readonly',
				setTimeout: 'readonly',
			},
		},
	},
);
