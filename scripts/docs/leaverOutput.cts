import type { IDataObject } from 'n8n-workflow';

import { outcomeJson } from '../../nodes/TangoeMobile/errors/orderOutcome.ts';

/** What the summary and the items of both operations have. */
const ABOUT = { employee_id: '10000', environment: 'production' };
const SUMMARY = {
	summary: true,
	text: 'Offboarding of employee 10000',
	complete: false,
	evidence: {},
};
const ASSET = { asset: 'line', asset_id: 807778, action: 'cancelLine', reason: '' };
const ACTIVITY = {
	...{ id: 4791064, state: 'approved', phase: 'withTangoe' },
	...{ is_final: false, needs_attention: false },
};

/** Every key that an item of Offboard may have: the summary is the first, one for each line and device follows. */
export const OFFBOARD_OUTPUT: IDataObject = {
	...ABOUT,
	...SUMMARY,
	...{ last_day: '2026-11-30', all_ordered: true, hash: '' },
	...{ found: 1, done: 1, already_there: 0, skipped: 0, not_yet: 0, failed: 0, unknown: 0 },
	...outcomeJson('created'),
	...ASSET,
	...{ asset_name: '', rule: 'Default', status_before: 'active' },
	...ACTIVITY,
	...{ ends_on: '2026-11-30', remote_activity_id: '', warning: '', duplicate_check: '' },
};

/** The same of Verify Offboarding. */
export const VERIFY_OUTPUT: IDataObject = {
	...ABOUT,
	...SUMMARY,
	...{ checked: 1, open: 0, as_wanted: true },
	...ASSET,
	...{ status_after: 'deactivated' },
	...ACTIVITY,
};
