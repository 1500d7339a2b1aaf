'use strict';
// The function's entry point, by the name that it has always had.
const entry = require('./__entrypoint__');

entry.outside.index = () => require('./empty').handler;
exports.handler = entry.handler;
