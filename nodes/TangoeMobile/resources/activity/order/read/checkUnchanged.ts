import type { IDataObject } from 'n8n-workflow';

import type { Problem } from '../../../../kinds/fieldKind';
import { bodyOf } from '../body';
import { hashOf } from '../identity/hash';
import type { Draft } from '../order';

/**
 * What was previewed is sent as it was previewed, or not at all.
 *
 * @param sent the fields by attribute, as they would be sent now
 * @returns the attributes that would be sent in another way
 */
export function checkUnchanged(draft: Draft, sent: IDataObject): Problem[] {
	const { entries, previewed } = draft;
	if (!previewed) return [];
	const { activity: before, ...besideBefore } = previewed.body;
	const { activity: now, ...besideNow } = bodyOf(draft, sent);
	const changed = [...changedIn(before, now), ...changedIn(besideBefore, besideNow)];
	return changed.map((attribute) => ({
		label: entries.find(({ field }) => field.attribute === attribute)?.field.label ?? attribute,
		text: 'would be sent in another way than it was previewed: a day, for example, is left out once it has come',
	}));
}

function changedIn(before: IDataObject, now: IDataObject): string[] {
	const valueOf = (attributes: IDataObject, name: string) => hashOf({ value: attributes[name] });
	return Object.keys({ ...before, ...now }).filter(
		(name) => valueOf(before, name) !== valueOf(now, name),
	);
}
