import { AT_UNITED_STATES, CONTINENTAL, NORTHERN, PRAIRIE } from './carriers.cts';
import type { Line, LineStatus } from './types.cts';

type Row = [
	id: number,
	person: number,
	phone: string,
	status: LineStatus,
	carrier: number,
	device: number,
	plan: number,
];

const ROWS: Row[] = [
	// Pinkerton Quackers: the five lines of the documented examples, and one in either other status.
	[807778, 1831571, '3155550101', 'active', AT_UNITED_STATES, 807778, 21333],
	[807729, 1831571, '3155550102', 'active', PRAIRIE, 610012, 23601],
	[807728, 1831571, '3155550103', 'active', AT_UNITED_STATES, 610019, 20440],
	[3583821, 1831571, '3155550104', 'active', AT_UNITED_STATES, 610026, 20428],
	[813736, 1831571, '3155550105', 'active', AT_UNITED_STATES, 610033, 20445],
	[813801, 1831571, '3155550106', 'suspended', AT_UNITED_STATES, 610040, 21333],
	[813802, 1831571, '3155550107', 'deactivated', AT_UNITED_STATES, 610047, 21333],
	// Odessa Fairweather, who is about to leave: two phones and a tablet.
	[815101, 1831610, '3175550191', 'active', AT_UNITED_STATES, 620101, 20428],
	[815102, 1831610, '3175550192', 'active', CONTINENTAL, 620102, 22501],
	[815103, 1831610, '3175550193', 'active', AT_UNITED_STATES, 620103, 20440],
	[820013, 555001218, '3175550101', 'active', AT_UNITED_STATES, 640007, 20428],
	[820026, 555001218, '3175550102', 'active', AT_UNITED_STATES, 640014, 20440],
	[820039, 1831602, '3175550103', 'active', AT_UNITED_STATES, 640021, 20428],
	[820052, 1831602, '3175550104', 'active', NORTHERN, 640028, 24702],
	[820065, 1831603, '3175550105', 'suspended', PRAIRIE, 640035, 23602],
	[820078, 1831611, '3175550106', 'active', CONTINENTAL, 640042, 22501],
	[820091, 1831611, '3175550107', 'active', AT_UNITED_STATES, 640049, 20440],
	[820104, 1831612, '3175550108', 'active', CONTINENTAL, 640056, 22501],
	[820117, 1831613, '3175550109', 'deactivated', AT_UNITED_STATES, 640063, 20428],
	[820130, 1831613, '3175550110', 'active', AT_UNITED_STATES, 640070, 20440],
	[820143, 1831613, '3175550111', 'active', PRAIRIE, 640077, 23604],
	[820156, 1831614, '3175550112', 'active', NORTHERN, 640084, 24701],
	[820169, 1831615, '3175550113', 'active', AT_UNITED_STATES, 640091, 20428],
	[820182, 1831615, '3175550114', 'active', PRAIRIE, 640098, 23603],
	[820195, 1831616, '3175550115', 'active', PRAIRIE, 640105, 23602],
	[820208, 1831616, '3175550116', 'suspended', PRAIRIE, 640112, 23603],
	[820221, 1831617, '3175550117', 'active', AT_UNITED_STATES, 640119, 20428],
	[820234, 1831618, '3175550118', 'active', CONTINENTAL, 640126, 22501],
	[820247, 1831618, '3175550119', 'active', AT_UNITED_STATES, 640133, 20440],
	[820260, 1831618, '3175550120', 'active', AT_UNITED_STATES, 640140, 20445],
	[820273, 1831619, '3175550121', 'active', PRAIRIE, 640147, 23602],
	[820286, 1831620, '3175550122', 'deactivated', AT_UNITED_STATES, 640154, 21333],
	[820299, 1831620, '3175550123', 'active', AT_UNITED_STATES, 640161, 20440],
	[820312, 1831621, '3175550124', 'active', CONTINENTAL, 640168, 22501],
	[820325, 1831622, '3175550125', 'active', AT_UNITED_STATES, 640175, 20428],
	[820338, 1831622, '3175550126', 'active', CONTINENTAL, 640182, 22501],
	[820351, 1831623, '3175550127', 'suspended', PRAIRIE, 640189, 23602],
	[820364, 1831624, '3175550128', 'active', PRAIRIE, 640196, 23601],
	[820377, 1831624, '3175550129', 'active', PRAIRIE, 640203, 23603],
	[820390, 1831625, '3175550130', 'active', PRAIRIE, 640210, 23601],
	[820403, 1831626, '3175550131', 'active', PRAIRIE, 640217, 23602],
	[820416, 1831590, '3175550132', 'deactivated', AT_UNITED_STATES, 640224, 21333],
	[820429, 1831591, '3175550133', 'active', PRAIRIE, 640231, 23602],
	[820442, 1831591, '3175550134', 'active', AT_UNITED_STATES, 640238, 20440],
];

// The feature that the documented example takes off a line.
const FEATURES_OF: Record<number, number[]> = { 807778: [1056566602, 1056566603] };

const LABELS: Record<number, string> = { 815101: 'Work phone', 815102: 'Second phone' };

/** Every line of the company. */
export const LINES: Line[] = ROWS.map(
	([id, person_id, phone_number, status, carrier_id, device_id, business_plan_id], n) => ({
		id,
		phone_number,
		status,
		carrier_id,
		device_id,
		business_plan_id,
		feature_ids: FEATURES_OF[id] ?? [],
		person_id,
		label: LABELS[id] ?? '',
		updated_at: `2024-0${1 + (n % 9)}-12T09:30:00.000-04:00`,
	}),
);
