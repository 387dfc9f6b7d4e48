import { join } from 'node:path';

/** The project's root folder. */
export const root = join(__dirname, '..', '..');

/** Everything installed or created here; git-ignored, and safe to delete at any time. */
export const local = join(root, '.n8n-local');

/** Where each part lives. */
export const places = {
	node: join(local, 'node'),
	n8n: join(local, 'n8n'),
	package: join(local, 'package'),
	home: join(local, 'home'),
	examples: join(root, 'examples'),
	installation: join(__dirname, 'installation'),
};
