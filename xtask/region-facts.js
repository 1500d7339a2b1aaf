// Writes the regional facts of the CDK as src/core/facts.txt:
//
//     NODE_PATH=<node_modules with aws-cdk-lib> node xtask/region-facts.js > src/core/facts.txt
//
// The first line names the regions. Then every fact has a line `=name`, and below it a line for each value:
// the value, a tab, and the regions that have it, by their places in the first line. `{r}`, `{p}` and `{d}`
// stand for the region, its partition and its domain suffix.
'use strict';
const { Fact } = require('aws-cdk-lib/region-info');

const regions = [...Fact.regions];
const pairs = Fact.definedFacts();

// One order of names of which every region's own order is a part: what comes behind a name is visited first.
function order() {
  const behind = new Map();
  let last;
  for (const [region, name] of pairs) {
    if (last && last[0] === region) {
      if (!behind.has(last[1])) behind.set(last[1], new Set());
      behind.get(last[1]).add(name);
    }
    last = [region, name];
  }
  const done = new Set();
  const ordered = [];
  const visit = name => {
    if (done.has(name)) return;
    done.add(name);
    for (const next of behind.get(name) ?? []) visit(next);
    ordered.unshift(name);
  };
  for (const name of [...Fact.names].reverse()) visit(name);
  return ordered;
}

function general(region, name, value) {
  const partition = Fact.find(region, 'partition');
  const suffix = Fact.find(region, 'domainSuffix');
  if (name === 'partition' || name === 'domainSuffix') return value;
  let text = value.split(region).join('{r}');
  if (text.endsWith(`.${suffix}`)) text = `${text.slice(0, -suffix.length)}{d}`;
  if (text.startsWith(`arn:${partition}:`)) text = `arn:{p}:${text.slice(`arn:${partition}:`.length)}`;
  return text;
}

const lines = [regions.join(' ')];
for (const name of order()) {
  lines.push(`=${name}`);
  const places = new Map();
  regions.forEach((region, place) => {
    const value = Fact.find(region, name);
    if (value === undefined) return;
    const text = general(region, name, value);
    if (!places.has(text)) places.set(text, []);
    places.get(text).push(place);
  });
  for (const [text, all] of places) lines.push(`${text}\t${all.join(' ')}`);
}
console.log(lines.join('\n'));
