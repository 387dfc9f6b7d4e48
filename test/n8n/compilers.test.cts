import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compilerAdvice, missingCompilers } from '../../scripts/n8n/compilers.cts';

const onUnix = process.platform === 'win32' ? describe.skip : describe;

onUnix('what a native build needs', () => {
	const before = process.env.PATH;
	let folder: string;

	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'compilers-'));
		process.env.PATH = folder;
	});

	afterEach(async () => {
		process.env.PATH = before;
		await rm(folder, { recursive: true });
	});

	async function install(program: string) {
		await writeFile(join(folder, program), '');
		await chmod(join(folder, program), 0o755);
	}

	test('names exactly what is missing', async () => {
		await install('make');
		expect(await missingCompilers()).toContain('g++, python3 (');
		expect(await compilerAdvice()).toContain('g++, python3 (');
	});

	test('takes one compiler for another', async () => {
		await Promise.all(['clang++', 'make', 'python3'].map(install));
		expect(await missingCompilers()).toBeUndefined();
		expect(await compilerAdvice()).not.toContain('Missing');
	});
});
