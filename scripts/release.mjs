// Whether the version in package.json may be released, optionally by a tag: npm run release -- 0.2.0
const tsx = await import('tsx/cjs/api');
const [tag] = process.argv.slice(2);
process.exitCode = await tsx.require('./release/main.cts', import.meta.url).main(tag);
