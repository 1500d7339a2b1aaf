'use strict';
// Makes a value of a JSON text whose keys are known only when the stack is deployed, and a JSON text of a list that is
// known only then.

exports.handler = async event => {
  const given = event.ResourceProperties.Value;
  const isList = event.ResourceType === 'Custom::AWSCDKCfnJsonStringify';
  return { Data: { Value: isList ? JSON.stringify(given) : JSON.parse(given) } };
};
