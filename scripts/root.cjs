// Plain JavaScript: also for what runs on a fresh clone, before any dependency exists.
const path = require('node:path');

/** The project's root folder. */
exports.PROJECT_ROOT = path.resolve(__dirname, '..');
