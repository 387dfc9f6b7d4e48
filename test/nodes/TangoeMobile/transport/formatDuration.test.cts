import { formatDuration } from '../../../../nodes/TangoeMobile/transport/formatDuration';

test.each([
	[1, '1 second'],
	[1_001, '2 seconds'],
	[119_500, '120 seconds'],
	[120_001, '3 minutes'],
	[3_600_000, '60 minutes'],
	[7_200_001, '3 hours'],
	[172_800_000, '48 hours'],
	[2_592_000_000, '30 days'],
])('%d milliseconds are %s', (milliseconds, words) =>
	expect(formatDuration(milliseconds)).toBe(words),
);
