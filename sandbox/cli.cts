import { createRequire } from 'node:module';

// On Node 20, what tsx starts directly cannot reach JSON files through `require`, and neither can
// anything below it (fastify and ajv do so). Node's own `require` can.
createRequire(__filename)('./cli/main.cts');
