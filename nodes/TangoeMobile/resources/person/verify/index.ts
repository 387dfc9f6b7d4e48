import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { Failure, settle, type Result } from '../../../errors/result';
import { propertyOf } from '../../../kinds';
import { checkFields } from '../../../kinds/fieldSet';
import { settingsOf, throwProblems } from '../../../kinds/item/itemValues';
import { parameterName } from '../../../kinds/parameterName';
import { Lists } from '../../../lookups/lists';
import { collection } from '../../../panel/collection';
import { collectionParameter } from '../../../panel/parameters';
import { runBatch } from '../../../run/batch';
import { READS_AT_ONCE } from '../../../run/forEachItem';
import type { ItemResult, Operation as RunItems } from '../../../run/result';
import { connect } from '../../../transport/connection';
import { Holdings } from '../../inventory/holdings/holdings';
import type { Operation } from '../../operation';
import { planSettingsIn } from '../offboard/leaver/planSettings';
import { acceptUnowned, endedStatuses } from '../offboard/panel/options';
import { evidenceField, readEvidence, type Evidence } from './evidence';
import { verifyLeaver } from './verifyLeaver';

const OPTIONS = [acceptUnowned, endedStatuses];

/** Reads again what people have who were offboarded, and says whether it is as their plans wanted. */
export const verifyOffboarding: Operation = {
	name: 'Verify Offboarding',
	value: 'verifyOffboarding',
	action: 'Verify an offboarding',
	description: 'Read the lines and devices of a leaver again, and say which are as wanted',
	properties: [
		{ ...propertyOf(evidenceField), required: true },
		collection(
			'Options',
			'options',
			'Add Option',
			OPTIONS.map((field) => propertyOf(field)),
		),
	],
	start: verify,
};

interface Asked {
	evidence: Evidence;
	options: ReturnType<typeof planSettingsIn>;
}

function verify(context: IExecuteFunctions): RunItems {
	return async (items) => {
		const connection = await connect(context);
		const asked = await Promise.all(
			items.map(
				async (item) => await settle(Promise.resolve().then(() => readItem(context, item))),
			),
		);
		const known = asked.filter((one): one is Asked => !(one instanceof Failure));
		const holdings = new Holdings(
			new Lists(connection),
			known.map(({ evidence }) => evidence.employeeId),
			{ acceptUnowned: known.every(({ options }) => options.acceptUnowned) },
		);
		const results = await runBatch(
			context,
			asked,
			async (one: Result<Asked>): Promise<IDataObject[]> => {
				if (one instanceof Failure) throw one.error;
				return await verifyLeaver(connection, holdings, one.evidence, one.options);
			},
			{ width: READS_AT_ONCE },
		);
		return results.map((result): ItemResult => (result instanceof Failure ? [result] : result));
	};
}

function readItem(context: IExecuteFunctions, item: number): Asked {
	const options = collectionParameter(context, 'options', item);
	throwProblems(checkFields({ fields: OPTIONS, optional: OPTIONS }, options, settingsOf(context)));
	const given: unknown = context.getNodeParameter(parameterName(evidenceField), item, null);
	return { evidence: readEvidence(given), options: planSettingsIn(options) };
}
