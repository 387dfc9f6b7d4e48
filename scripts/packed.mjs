// What would be published, held against what may be. With --write the list of files is renewed.
const tsx = await import('tsx/cjs/api');
await tsx.require('./packed/main.cts', import.meta.url).main(process.argv.includes('--write'));
