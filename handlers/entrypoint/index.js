'use strict';
// The entry point of functions that are called `index.handler`: the handler is in call.js beside it.
const entry = require('./__entrypoint__');

entry.outside.index = () => require('./call').handler;
exports.handler = entry.handler;
