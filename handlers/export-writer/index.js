'use strict';
// Writes values of a stack into parameters of another region, for stacks there.
const { SSM } = require('@aws-sdk/client-ssm');

// What a reader adds to the parameters that its stack uses: they must not change or vanish.
const IN_USE = 'aws-cdk:strong-ref:';
const BATCH = 10;

exports.handler = async event => {
  const { region, exports: now } = event.ResourceProperties.WriterProps;
  const before = event.OldResourceProperties && event.OldResourceProperties.WriterProps;
  const ssm = new SSM({ region });
  if (event.RequestType === 'Create') {
    await refuseExisting(ssm, Object.keys(now));
    return put(ssm, now);
  }
  if (event.RequestType === 'Delete') {
    await refuseInUse(ssm, Object.keys(now));
    return remove(ssm, Object.keys(now));
  }
  const old = (before && before.exports) || {};
  const fresh = Object.keys(now).filter(name => !(name in old));
  const changed = Object.keys(now).filter(name => name in old && old[name] !== now[name]);
  const gone = Object.keys(old).filter(name => !(name in now));
  await refuseExisting(ssm, fresh);
  await refuseInUse(ssm, [...changed, ...gone]);
  await put(ssm, Object.fromEntries([...fresh, ...changed].map(name => [name, now[name]])));
  await remove(ssm, gone);
};

async function put(ssm, values) {
  for (const [name, value] of Object.entries(values)) {
    await ssm.putParameter({ Name: name, Value: value, Type: 'String', Overwrite: false }).catch(error => {
      if (error.name !== 'ParameterAlreadyExists') throw error;
      return ssm.putParameter({ Name: name, Value: value, Type: 'String', Overwrite: true });
    });
  }
}

async function remove(ssm, names) {
  for (const some of batches(names)) await ssm.deleteParameters({ Names: some });
}

async function refuseExisting(ssm, names) {
  const taken = [];
  for (const some of batches(names)) {
    const { Parameters = [] } = await ssm.getParameters({ Names: some });
    taken.push(...Parameters.map(parameter => parameter.Name));
  }
  if (taken.length) throw new Error(`these parameters exist already: ${taken.join(', ')}`);
}

async function refuseInUse(ssm, names) {
  const used = [];
  for (const name of names) {
    const stacks = await users(ssm, name);
    if (stacks.length) used.push(`${name} (by ${stacks.join(', ')})`);
  }
  if (used.length) throw new Error(`these values are in use by other stacks: ${used.join('; ')}`);
}

/** The stacks that use a parameter. */
async function users(ssm, name) {
  try {
    const { TagList = [] } = await ssm.listTagsForResource({ ResourceType: 'Parameter', ResourceId: name });
    return TagList.filter(tag => tag.Key.startsWith(IN_USE)).map(tag => tag.Key.slice(IN_USE.length));
  } catch (error) {
    if (error.name === 'InvalidResourceId') return [];
    throw error;
  }
}

function batches(names) {
  const all = [];
  for (let at = 0; at < names.length; at += BATCH) all.push(names.slice(at, at + BATCH));
  return all;
}
