import type { AttributesField, FlagField, PickField } from '../../kinds/fieldTypes';
import { employee } from '../person/employee';
import { comment, customFields, remoteActivityId } from './texts';

/** A type that the catalog does not have; no list of types is documented. */
export const activityTypeId: PickField = {
	kind: 'pick',
	attribute: 'activity_type_id',
	label: 'Activity Type ID',
	placeholder: 'e.g. 990',
	description: 'The ID that the type has in your tenant, which Tangoe gives you',
};

export const attributes: AttributesField = {
	kind: 'attributes',
	attribute: 'attributes',
	label: 'Attributes',
	description:
		'What the type takes besides the employee, as a JSON object such as {"line_id": 807778}, with the names of the API. It is sent as it is.',
	elsewhere: [activityTypeId, employee, comment, remoteActivityId, customFields],
};

/** Says how an order is handled, and is never sent. */
export const endsService: FlagField = {
	kind: 'flag',
	attribute: 'ends_service',
	label: 'Ends Service',
	initial: true,
	description:
		"Whether it ends or pauses somebody's service, so that Max Orders Ending Service counts it. Leave it on if you are not sure.",
};
