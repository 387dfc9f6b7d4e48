import type { Settings } from '../../../../kinds/fieldKind';
import type { OrderSettings } from '../../../activity/order/options/options';
import type { ActionChoice, Answers } from '../actions/action';
import type { AssetKind } from '../assets/asset';
import type { Condition } from '../conditions/condition';

/** A person who leaves, and what is to become of what they have. */
export interface Leaver extends Answers {
	/** Index of the input item. */
	item: number;
	employeeId: string;
	/** What becomes of what no rule fits. */
	defaults: Record<AssetKind, ActionChoice>;
	/** The first that fits counts. */
	rules: Rule[];
	/** They come before the rules. */
	exceptions: Exception[];
	/** The time zone and the day of the run, with the options of its orders. */
	settings: Settings;
	orderSettings: OrderSettings;
	plan: PlanSettings;
}

/** What a rule chooses for what meets its condition. */
export interface Rule extends ActionChoice {
	condition: Condition;
}

/** What is not touched. */
export interface Exception {
	condition: Condition;
	/** Which exception it is, and why. */
	reason: string;
}

/** The options of a plan. */
export interface PlanSettings {
	/** Empty where any plan is carried out. */
	expectedHash: string;
	acceptUnowned: boolean;
	ignoreOpenOrders: boolean;
	endedStatuses: readonly string[];
}
