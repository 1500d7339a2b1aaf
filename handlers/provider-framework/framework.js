'use strict';
// Stands between CloudFormation and the functions of a program that manage custom resources: it calls them, waits until
// they are done, and answers. Three functions are made of it: `onEvent`, `isComplete` and `onTimeout`.
const https = require('https');
const { Lambda } = require('@aws-sdk/client-lambda');
const { SFN } = require('@aws-sdk/client-sfn');

const NEVER_CREATED = 'AWSCDK::CustomResourceProviderFramework::CREATE_FAILED';
const NO_ID = 'AWSCDK::CustomResourceProviderFramework::MISSING_PHYSICAL_ID';
const MOST_ATTEMPTS = 5;
const MOST_CALLS = 5;

// What tests replace.
const outside = {
  lambda: () => new Lambda({}),
  machines: () => new SFN({}),
  send,
  wait: ms => new Promise(resolve => setTimeout(resolve, ms)),
};

/** Called by CloudFormation. */
async function onEvent(event) {
  return answering(event, async () => {
    if (event.RequestType === 'Delete' && event.PhysicalResourceId === NEVER_CREATED) {
      return answer('SUCCESS', event, { Reason: 'the resource was never created' });
    }
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

/** Tells CloudFormation of an error; without an answer it would wait for an hour. */
async function answering(event, work) {
  try {
    await work();
  } catch (error) {
    console.error(error);
    const id = event.PhysicalResourceId || (event.RequestType === 'Create' ? NEVER_CREATED : NO_ID);
    await answer('FAILED', event, { PhysicalResourceId: id, Reason: error.message });
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

async function answer(status, event, { PhysicalResourceId, Data, NoEcho, Reason }) {
  const body = JSON.stringify({
    Status: status,
    Reason: Reason || status,
    PhysicalResourceId: PhysicalResourceId || event.PhysicalResourceId || NO_ID,
    StackId: event.StackId,
    RequestId: event.RequestId,
    LogicalResourceId: event.LogicalResourceId,
    NoEcho: NoEcho === true,
    Data,
  });
  const url = new URL(event.ResponseURL);
  const request = {
    hostname: url.hostname,
    path: url.pathname + url.search,
    method: 'PUT',
    headers: { 'content-type': '', 'content-length': Buffer.byteLength(body, 'utf8') },
  };
  for (let attempt = 1; ; attempt++) {
    try {
      return await outside.send(request, body);
    } catch (error) {
      if (attempt === MOST_ATTEMPTS) throw error;
      await outside.wait(1000 * 2 ** (attempt - 1));
    }
  }
}

function send(request, body) {
  return new Promise((resolve, reject) => {
    const sent = https.request(request, response => {
      response.resume();
      if (!response.statusCode || response.statusCode >= 400) {
        reject(new Error(`CloudFormation did not take the answer: status ${response.statusCode}`));
      } else resolve();
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

module.exports = { onEvent, isComplete, onTimeout, outside };
