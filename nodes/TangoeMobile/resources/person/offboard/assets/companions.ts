import { textAt } from '../../../../lookups/row';
import type { Asset } from './asset';

/**
 * The line that a device belongs to, where either row shows it: how Tangoe joins the two is not documented.
 */
export function lineOf(device: Asset, lines: readonly Asset[]): Asset | undefined {
	const shown = ['line_id', 'line.id']
		.map((path) => textAt(path, device.row))
		.find((id) => id !== undefined);
	return lines.find(
		({ id, row }) =>
			id === shown || ['device_id', 'device.id'].some((path) => textAt(path, row) === device.id),
	);
}
