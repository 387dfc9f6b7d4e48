import type { INodeParameters } from 'n8n-workflow';
import type { Engine } from '../../scripts/engine/engine.cts';
import type { Measurement, Row } from '../measurement.cts';
import { withTangoe, type Tangoe } from '../tangoe.cts';
import { credentialsOf, placed, tangoeNode } from '../workflow.cts';

/** With the two thousand that the sandbox's Continental Wireless sells anyway. */
const ROWS = 20_000;
const MORE_MODELS = 18_000;

/** The parameters of an order whose device model is about to be chosen. */
const CHOOSING: INodeParameters = {
	operation: 'newLine',
	employeeId: { __rl: true, mode: 'employeeId', value: '10000' },
	carrierId: { __rl: true, mode: 'list', value: '834256101' },
	businessRefDeviceId: { __rl: true, mode: 'list', value: '' },
} as unknown as INodeParameters;

const SEARCHES = [
	{ what: 'searching what stands at the beginning', filter: 'iphone 13' },
	{ what: 'searching the last row', filter: 'trail 18000' },
	{ what: 'searching the last row again', filter: 'trail 18000' },
];

/** What a long list costs in the editor. */
export const dropdown: Measurement = {
	name: 'dropdown',
	title: `A dropdown of ${ROWS.toLocaleString('en')} rows`,
	measure: async (engine) =>
		await withTangoe({}, { models: MORE_MODELS }, async (tangoe) => {
			const rows = [await searched(engine, tangoe, 'opening')];
			for (const { what, filter } of SEARCHES) {
				rows.push(await searched(engine, tangoe, what, filter));
			}
			return rows;
		}),
};

async function searched(
	engine: Engine,
	tangoe: Tangoe,
	what: string,
	filter?: string,
): Promise<Row> {
	const before = (await tangoe.reads()).length;
	const node = placed(tangoeNode(CHOOSING));
	const found = await engine.search('searchBusinessRefDevices', node, credentialsOf(tangoe), {
		filter,
	});
	return {
		what: `GETs for ${what}`,
		figure: (await tangoe.reads()).length - before,
		note: `${found.results.length} rows shown`,
	};
}
