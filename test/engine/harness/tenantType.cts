import { GROUPS } from '../../../sandbox/orders/groups.cts';
import { TYPE_RULES } from '../../../sandbox/orders/rules.cts';

/** The ID of a type that the sandbox has while these tests run, and nobody else. */
export const TENANT_TYPE = 991;

/** Gives the sandbox a type that neither the documentation nor the catalog has. */
export function addTenantType(): void {
	const attribute = (name: string, required: boolean) =>
		[name, { name, required, children: GROUPS[name]?.children }] as const;
	TYPE_RULES.set(TENANT_TYPE, {
		id: TENANT_TYPE,
		name: 'Number Reservation',
		attributes: new Map([
			attribute('activity_type_id', true),
			attribute('employee_id', true),
			attribute('line_id', false),
			attribute('reservation_note', true),
			attribute('suppress_user_email', false),
			attribute('comment', false),
			attribute('remote_activity_id', false),
			attribute('custom_fields', false),
		]),
		exactlyOne: [],
		someFilled: [],
	});
}
