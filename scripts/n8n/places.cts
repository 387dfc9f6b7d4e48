import { join } from 'node:path';
import { PROJECT_ROOT } from '../root.cjs';

/** Everything installed or created here; git-ignored, and safe to delete at any time. */
export const local = join(PROJECT_ROOT, '.n8n-local');

/** Where each part lives. */
export const places = {
	node: join(local, 'node'),
	n8n: join(local, 'n8n'),
	package: join(local, 'package'),
	home: join(local, 'home'),
	examples: join(PROJECT_ROOT, 'examples'),
	installation: join(__dirname, 'installation'),
};
