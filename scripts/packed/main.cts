import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { listPath, measure, type Facts } from './facts.cts';
import { findingsIn } from './findings.cts';

/** Measures, prints the figures and says what may not be. */
export function main(isToWrite: boolean): void {
	const measured = measure();
	if (isToWrite) writeFileSync(listPath(), `${measured.files.join('\n')}\n`);
	const facts = isToWrite ? { ...measured, expected: measured.files } : measured;
	console.log(figures(facts));

	const findings = findingsIn(facts);
	if (findings.length === 0) return;
	console.error(
		['', ...findings, '', 'Files that are meant: npm run packed -- --write'].join('\n'),
	);
	process.exitCode = 1;
}

function figures(facts: Facts): string {
	const [longest, lines] = Object.entries(facts.sourceLines).reduce((most, file) =>
		file[1] > most[1] ? file : most,
	);
	return [
		`files          ${facts.files.length}`,
		`packed         ${facts.packedBytes} bytes`,
		`unpacked       ${facts.unpackedBytes} bytes`,
		...Object.entries(facts.descriptionBytes).map(
			([file, bytes]) => `description    ${bytes} bytes of JSON (${path.basename(file)})`,
		),
		`longest source ${lines} lines (${longest})`,
	].join('\n');
}
