import { atUnitedStates, continental, northern, prairie } from './carriers.cts';
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

const rows: Row[] = [
	// Pinkerton Quackers: the five lines of the documented examples, and one in either other status.
	[807778, 1831571, '3155550101', 'active', atUnitedStates, 807778, 21333],
	[807729, 1831571, '3155550102', 'active', prairie, 610012, 23601],
	[807728, 1831571, '3155550103', 'active', atUnitedStates, 610019, 20440],
	[3583821, 1831571, '3155550104', 'active', atUnitedStates, 610026, 20428],
	[813736, 1831571, '3155550105', 'active', atUnitedStates, 610033, 20445],
	[813801, 1831571, '3155550106', 'suspended', atUnitedStates, 610040, 21333],
	[813802, 1831571, '3155550107', 'deactivated', atUnitedStates, 610047, 21333],
	// Odessa Fairweather, who is about to leave: two phones and a tablet.
	[815101, 1831610, '3175550191', 'active', atUnitedStates, 620101, 20428],
	[815102, 1831610, '3175550192', 'active', continental, 620102, 22501],
	[815103, 1831610, '3175550193', 'active', atUnitedStates, 620103, 20440],
	[820013, 555001218, '3175550101', 'active', atUnitedStates, 640007, 20428],
	[820026, 555001218, '3175550102', 'active', atUnitedStates, 640014, 20440],
	[820039, 1831602, '3175550103', 'active', atUnitedStates, 640021, 20428],
	[820052, 1831602, '3175550104', 'active', northern, 640028, 24702],
	[820065, 1831603, '3175550105', 'suspended', prairie, 640035, 23602],
	[820078, 1831611, '3175550106', 'active', continental, 640042, 22501],
	[820091, 1831611, '3175550107', 'active', atUnitedStates, 640049, 20440],
	[820104, 1831612, '3175550108', 'active', continental, 640056, 22501],
	[820117, 1831613, '3175550109', 'deactivated', atUnitedStates, 640063, 20428],
	[820130, 1831613, '3175550110', 'active', atUnitedStates, 640070, 20440],
	[820143, 1831613, '3175550111', 'active', prairie, 640077, 23604],
	[820156, 1831614, '3175550112', 'active', northern, 640084, 24701],
	[820169, 1831615, '3175550113', 'active', atUnitedStates, 640091, 20428],
	[820182, 1831615, '3175550114', 'active', prairie, 640098, 23603],
	[820195, 1831616, '3175550115', 'active', prairie, 640105, 23602],
	[820208, 1831616, '3175550116', 'suspended', prairie, 640112, 23603],
	[820221, 1831617, '3175550117', 'active', atUnitedStates, 640119, 20428],
	[820234, 1831618, '3175550118', 'active', continental, 640126, 22501],
	[820247, 1831618, '3175550119', 'active', atUnitedStates, 640133, 20440],
	[820260, 1831618, '3175550120', 'active', atUnitedStates, 640140, 20445],
	[820273, 1831619, '3175550121', 'active', prairie, 640147, 23602],
	[820286, 1831620, '3175550122', 'deactivated', atUnitedStates, 640154, 21333],
	[820299, 1831620, '3175550123', 'active', atUnitedStates, 640161, 20440],
	[820312, 1831621, '3175550124', 'active', continental, 640168, 22501],
	[820325, 1831622, '3175550125', 'active', atUnitedStates, 640175, 20428],
	[820338, 1831622, '3175550126', 'active', continental, 640182, 22501],
	[820351, 1831623, '3175550127', 'suspended', prairie, 640189, 23602],
	[820364, 1831624, '3175550128', 'active', prairie, 640196, 23601],
	[820377, 1831624, '3175550129', 'active', prairie, 640203, 23603],
	[820390, 1831625, '3175550130', 'active', prairie, 640210, 23601],
	[820403, 1831626, '3175550131', 'active', prairie, 640217, 23602],
	[820416, 1831590, '3175550132', 'deactivated', atUnitedStates, 640224, 21333],
	[820429, 1831591, '3175550133', 'active', prairie, 640231, 23602],
	[820442, 1831591, '3175550134', 'active', atUnitedStates, 640238, 20440],
];

// The feature that the documented example takes off a line.
const featuresOf: Record<number, number[]> = { 807778: [1056566602, 1056566603] };

const labels: Record<number, string> = { 815101: 'Work phone', 815102: 'Second phone' };

/** Every line of the company. */
export const lines: Line[] = rows.map(
	([id, person_id, phone_number, status, carrier_id, device_id, business_plan_id], n) => ({
		id,
		phone_number,
		status,
		carrier_id,
		device_id,
		business_plan_id,
		feature_ids: featuresOf[id] ?? [],
		person_id,
		label: labels[id] ?? '',
		updated_at: `2024-0${1 + (n % 9)}-12T09:30:00.000-04:00`,
	}),
);
