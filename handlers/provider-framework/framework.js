'use strict';
// Stands between CloudFormation and the functions of a program that manage custom resources: it calls them, waits until
// they are done, and answers. Three functions are made of it: `onEvent`, `isComplete` and `onTimeout`.
const { Lambda } = require('@aws-sdk/client-lambda');
const { SFN } = require('@aws-sdk/client-sfn');
const entry = require('./__entrypoint__');

const { answer, failed, neverCreated } = entry;
const MOST_CALLS = 5;

// What tests replace.
const outside = Object.assign(entry.outside, {
  lambda: () => new Lambda({}),
  machines: () => new SFN({}),
});

/** Called by CloudFormation. */
async function onEvent(event) {
  return answering(event, async () => {
    if (await neverCreated(event)) return;
    // The address of the answer is nobody else's business.
    const { ResponseURL, ...told } = event;
    const given = await call('USER_ON_EVENT_FUNCTION_ARN', told);
    const result = resourceEvent(event, given);
    if (!process.env.USER_IS_COMPLETE_FUNCTION_ARN) return answer('SUCCESS', event, result);
    await outside.machines().startExecution({
      stateMachineArn: process.env.WAITER_STATE_MACHINE_ARN,
      name: event.RequestId,
      input: JSON.stringify({ ...event, ...result }),
    });
  });
}

/** Called by the waiter again and again: an error makes it try once more. */
async function isComplete(event) {
  let waiting = false;
  await answering(event, async () => {
    const { ResponseURL, ...told } = event;
    const given = (await call('USER_IS_COMPLETE_FUNCTION_ARN', told)) || {};
    if (!given.IsComplete) {
      if (given.Data && Object.keys(given.Data).length) {
        throw new Error('"Data" is not allowed while "IsComplete" is false');
      }
      waiting = true;
      return;
    }
    await answer('SUCCESS', event, { ...event, ...given, Data: { ...event.Data, ...given.Data } });
  });
  if (waiting) throw new NotYet(JSON.stringify(event));
}

/** Called by the waiter when it gives up: what it was waiting for is in the last error. */
async function onTimeout(failure) {
  const event = JSON.parse(JSON.parse(failure.Cause).errorMessage);
  await answer('FAILED', event, { ...event, Reason: 'the operation took too long' });
}

class NotYet extends Error {}

/** Does something, and tells CloudFormation of an error. */
async function answering(event, work) {
  try {
    await work();
  } catch (error) {
    console.error(error);
    await failed(event, error.message);
  }
}

/** What the function of the program says of the resource, checked, with the id that the resource has. */
function resourceEvent(event, given) {
  if (given !== null && given !== undefined && typeof given !== 'object') {
    throw new Error(`the function must return an object, not ${JSON.stringify(given)}`);
  }
  const result = given || {};
  const known = event.RequestType === 'Create' ? event.RequestId : event.PhysicalResourceId;
  const id = result.PhysicalResourceId || known;
  if (event.RequestType === 'Delete' && id !== event.PhysicalResourceId) {
    throw new Error(`a deletion cannot change the physical id from "${event.PhysicalResourceId}" to "${id}"`);
  }
  return { ...result, PhysicalResourceId: id };
}

/** Calls a function of the program, and gives what it returns. */
async function call(name, payload) {
  const request = { FunctionName: process.env[name], Payload: JSON.stringify(payload) };
  const lambda = outside.lambda();
  let response;
  for (let attempt = 1; ; attempt++) {
    try {
      response = await lambda.invoke(request);
      break;
    } catch (error) {
      // A function that was just made or called long ago may not be ready.
      const mayPass = ['ResourceConflictException', 'CodeArtifactUserPendingException', 'TooManyRequestsException'];
      if (attempt === MOST_CALLS || !mayPass.includes(error.name)) throw error;
      await outside.wait(1000 * 2 ** attempt);
    }
  }
  const text = response.Payload ? Buffer.from(response.Payload).toString() : '';
  const result = text ? JSON.parse(text) : undefined;
  if (!response.FunctionError) return result;
  const { errorType = 'Error', errorMessage = text, trace } = result || {};
  const error = new Error(trace ? [errorMessage, ...trace].join('\n') : errorMessage);
  error.name = errorType;
  throw error;
}

module.exports = { onEvent, isComplete, onTimeout, outside };
