import { join } from 'node:path';
import { PROJECT_ROOT } from '../root.cjs';

/** Everything installed or created here; git-ignored, and safe to delete at any time. */
export const LOCAL = join(PROJECT_ROOT, '.n8n-local');

/** Where each part lives. */
export const PLACES = {
	node: join(LOCAL, 'node'),
	n8n: join(LOCAL, 'n8n'),
	package: join(LOCAL, 'package'),
	home: join(LOCAL, 'home'),
	examples: join(PROJECT_ROOT, 'examples'),
	installation: join(__dirname, 'installation'),
};
