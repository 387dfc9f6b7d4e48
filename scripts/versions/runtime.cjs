const Module = require('node:module');
const path = require('node:path');

const modules = path.join(process.env.CORE_FOLDER, 'node_modules');
const resolveFilename = Module._resolveFilename;

/** Jest maps these names for what it loads itself; what it leaves to Node has to come to the same. */
Module._resolveFilename = (name, ...others) =>
	resolveFilename(/^n8n-(core|workflow)$/.test(name) ? path.join(modules, name) : name, ...others);

module.exports = require('../../test/jest/sharingRuntime.cjs');
