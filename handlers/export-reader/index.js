'use strict';
// Gives a stack the values that stacks of other regions wrote for it, and notes on them that they are in use.
const { SSM } = require('@aws-sdk/client-ssm');

const IN_USE = 'aws-cdk:strong-ref:';

exports.handler = async event => {
  const { region, prefix, imports: now } = event.ResourceProperties.ReaderProps;
  const before = event.OldResourceProperties && event.OldResourceProperties.ReaderProps;
  const ssm = new SSM({ region });
  const tag = IN_USE + prefix;
  if (event.RequestType === 'Delete') {
    return release(ssm, Object.keys(now), tag);
  }
  if (event.RequestType === 'Update' && before) {
    await release(ssm, Object.keys(before.imports).filter(name => !(name in now)), tag);
  }
  for (const name of Object.keys(now)) {
    await ssm.addTagsToResource({ ResourceType: 'Parameter', ResourceId: name, Tags: [{ Key: tag, Value: 'true' }] });
  }
  return { Data: { ...now } };
};

async function release(ssm, names, tag) {
  for (const name of names) {
    await ssm.removeTagsFromResource({ ResourceType: 'Parameter', ResourceId: name, TagKeys: [tag] }).catch(error => {
      if (error.name !== 'InvalidResourceId') throw error;
    });
  }
}
