import type { INodeProperties } from 'n8n-workflow';

import { readSettings } from '../../../nodes/TangoeMobile/resources/activity/order/options/options.ts';
import { orderProperties } from '../../../nodes/TangoeMobile/resources/activity/panel/orderProperties.ts';
import type { ActivityType } from '../../../nodes/TangoeMobile/resources/activity/types/activityType.ts';
import { ACTIVITY_TYPES } from '../../../nodes/TangoeMobile/resources/activity/types/index.ts';
import { code, page, table } from '../markdown.cts';

const COMMON_PLACE = '../operations.md#options-of-every-order';

/** What a page says of a type's options: a link to those of every type, and a table of its own. */
export function ownOptions(type: ActivityType): string {
	const own = optionsOf(type).filter(({ name }) => !isCommon(name));
	const common = `[the options of every order](${COMMON_PLACE})`;
	if (own.length === 0) return `It has ${common}.`;
	return page(
		`It has ${common}, and:`,
		tableOf(own, (option) => absenceText(type, option)),
	).trim();
}

/** The table of the options that every type has. */
export function commonOptionTable(): string {
	const common = optionsOf(ACTIVITY_TYPES[0]).filter(({ name }) => isCommon(name));
	return tableOf(common, (option) => {
		const texts = new Set(ACTIVITY_TYPES.map((type) => absenceText(type, option)));
		return texts.size === 1 ? [...texts][0] : 'by operation';
	});
}

function optionsOf(type: ActivityType): INodeProperties[] {
	const panel = orderProperties(type).find(({ name }) => name === 'options');
	return (panel?.options ?? []) as INodeProperties[];
}

function isCommon(name: string): boolean {
	return ACTIVITY_TYPES.every((type) => optionsOf(type).some((option) => option.name === name));
}

function tableOf(
	options: INodeProperties[],
	absenceOf: (option: INodeProperties) => string,
): string {
	return table(
		['Option', 'Parameter', 'Without it', 'What it does'],
		options.map((option) => [
			option.displayName,
			code(`options.${option.name}`),
			absenceOf(option),
			`${(option.description ?? '').replace(/\.$/, '')}.`,
		]),
	);
}

/** What holds where the option was not added, which can differ from what its field begins with. */
function absenceText(type: ActivityType, { name, default: initial }: INodeProperties): string {
	const settings: Record<string, unknown> = readSettings(type, {});
	const value = name in settings ? settings[name] : initial;
	if (value === Infinity) return 'no limit';
	if (typeof value === 'boolean') return value ? 'on' : 'off';
	return typeof value === 'object' || value === '' ? '' : code(String(value));
}
