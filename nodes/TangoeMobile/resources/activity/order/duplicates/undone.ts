import type { ActivityLists, ActivityList } from './rows/activityLists';
import { distinguishingAttributes, SHOWN_SUBJECTS } from '../identity/identity';
import { compareShown, typeIdOf } from '../identity/marks';
import type { ResolvedOrder } from '../order';
import { isNewer, RowGroup, type ReadRow } from './rows/rowGroup';

/** Tells whether an existing order still holds, or a newer one about the same line or device has undone it. */
export class UndoingOrders {
	private readonly groups = new Map<ActivityList, RowGroup>();

	constructor(private readonly activities: ActivityLists) {}

	/**
	 * Whether a newer activity undoes an existing one, by the types that undo the order's type. The employee is
	 * not compared: a line may have changed its owner.
	 *
	 * @throws TangoeError when the activities cannot be read
	 */
	async haveUndone(existing: ReadRow, order: ResolvedOrder): Promise<boolean> {
		const { type } = order.draft;
		const { activity } = order.body;
		const isAboutThing = SHOWN_SUBJECTS.some((attribute) => activity[attribute] !== undefined);
		if (!isAboutThing || Number.isNaN(existing.createdAt)) return false;
		for (const typeId of type.undoneBy ?? []) {
			const list = await this.activities.ofType(typeId, existing.createdAt);
			for (const candidate of this.groupOf(list, typeId).rowsAbout(activity)) {
				if (Number.isNaN(candidate.createdAt) || !isNewer(candidate, existing)) continue;
				if (compareShown(candidate.row, activity, SHOWN_SUBJECTS) !== 'same') continue;
				const isOfOtherType = typeId !== type.id;
				const distinguishing = distinguishingAttributes(type);
				if (
					isOfOtherType ||
					compareShown(candidate.row, activity, distinguishing) === 'different'
				) {
					return true;
				}
			}
		}
		return false;
	}

	private groupOf(list: ActivityList, typeId: number): RowGroup {
		const known = this.groups.get(list);
		if (known) return known;
		const group = new RowGroup();
		for (const row of list.rows) if (typeIdOf(row) === String(typeId)) group.add(row);
		this.groups.set(list, group);
		return group;
	}
}
