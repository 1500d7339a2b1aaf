'use strict';
// Stand-ins for what Lambda brings: the AWS SDK and the log.
const Module = require('node:module');
const path = require('node:path');

/** Loads files of a handler's folder anew, with stand-ins for modules: `folder('x', { '@aws-sdk/client-s3': {...} })('index.js')`. */
function folder(name, modules = {}) {
  return file => {
    const full = path.join(__dirname, '..', name, file);
    for (const key of Object.keys(require.cache)) if (key.startsWith(path.dirname(full))) delete require.cache[key];
    const load = Module._load;
    Module._load = (request, ...rest) => (request in modules ? modules[request] : load(request, ...rest));
    try {
      return require(full);
    } finally {
      Module._load = load;
    }
  };
}

/** A client of the SDK: its methods are those given, and every call is noted. */
function client(calls, methods) {
  return class {
    constructor(options) {
      calls.push(['new', options]);
      return new Proxy({}, {
        get: (_, name) => async input => {
          calls.push([name, input]);
          return methods[name] ? methods[name](input) : {};
        },
      });
    }
  };
}

/** An error of the SDK. */
const failure = name => Object.assign(new Error(name), { name });

/** Runs something with an empty log. */
async function quiet(work) {
  const { log, error } = console;
  console.log = console.error = () => {};
  try {
    return await work();
  } finally {
    Object.assign(console, { log, error });
  }
}

module.exports = { folder, client, failure, quiet };
