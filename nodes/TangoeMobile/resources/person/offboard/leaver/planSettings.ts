import type { IDataObject } from 'n8n-workflow';

import type { SimpleField } from '../../../../kinds/fieldTypes';
import { isBlank } from '../../../../kinds/locatorValue';
import { parameterName } from '../../../../kinds/parameterName';
import { flagOf } from '../../../../kinds/plain/flag';
import { toText } from '../../../../kinds/wording';
import { ENDED } from '../assets/statuses';
import { acceptUnowned, endedStatuses, expectedHash, ignoreOpenOrders } from '../panel/options';
import type { PlanSettings } from './leaver';

/** The checked options of a plan; what is not set has its default. */
export function planSettingsIn(options: IDataObject): PlanSettings {
	const valueOf = (field: SimpleField) => options[parameterName(field)];
	const ended = valueOf(endedStatuses);
	return {
		expectedHash: isBlank(valueOf(expectedHash)) ? '' : toText(valueOf(expectedHash)).trim(),
		acceptUnowned: flagOf(valueOf(acceptUnowned)) === true,
		ignoreOpenOrders: flagOf(valueOf(ignoreOpenOrders)) === true,
		endedStatuses: isBlank(ended)
			? ENDED
			: toText(ended)
					.split(',')
					.map((status) => status.trim())
					.filter((status) => status !== ''),
	};
}
