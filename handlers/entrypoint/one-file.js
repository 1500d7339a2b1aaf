// Makes modules of the functions in `files`, and takes the handler from the one called `start`.
const loaded = {};

function load(name) {
  if (!files[name]) return require(name);
  if (!loaded[name]) {
    loaded[name] = { exports: {} };
    files[name](loaded[name], loaded[name].exports, load);
  }
  return loaded[name].exports;
}

exports.handler = load(start).handler;
