'use strict';
// Answers CloudFormation for the custom resource handler in index.js beside it. Other handlers that answer themselves take
// `answer` from here.
const https = require('https');

// The id of a resource whose creation failed: there is nothing to delete, so the handler is not asked.
const NEVER_CREATED = 'AWSCDK::CustomResourceProviderFramework::CREATE_FAILED';
const NO_ID = 'AWSCDK::CustomResourceProviderFramework::MISSING_PHYSICAL_ID';
const MOST_ATTEMPTS = 5;

// What tests replace.
const outside = {
  index: () => require('./index').handler,
  send,
  wait: ms => new Promise(resolve => setTimeout(resolve, ms)),
};

async function handler(event, context) {
  // The address allows anybody to answer, so it stays out of the log.
  console.log(JSON.stringify({ ...event, ResponseURL: '...' }));
  if (await neverCreated(event)) return;
  let result;
  try {
    result = physical(event, await outside.index()(event, context));
  } catch (error) {
    console.error(error);
    return failed(event, reason(error));
  }
  return answer('SUCCESS', event, result);
}

/** Answers where there is nothing to delete; gives whether it did. */
async function neverCreated(event) {
  if (event.RequestType !== 'Delete' || event.PhysicalResourceId !== NEVER_CREATED) return false;
  await answer('SUCCESS', event, { Reason: 'the resource was never created' });
  return true;
}

/** Tells CloudFormation of a failure; without an answer it would wait for an hour. */
function failed(event, Reason) {
  const id = event.PhysicalResourceId || (event.RequestType === 'Create' ? NEVER_CREATED : NO_ID);
  return answer('FAILED', event, { PhysicalResourceId: id, Reason });
}

/** The answer of a handler with the id of the resource: the handler's, else the one that it has, else a new one. */
function physical(event, result = {}) {
  const known = event.PhysicalResourceId;
  const id = (result && result.PhysicalResourceId) || known || event.RequestId;
  if (event.RequestType === 'Delete' && id !== known) {
    throw new Error(`a deletion cannot change the physical id from "${known}" to "${id}"`);
  }
  return { ...result, PhysicalResourceId: id };
}

function reason(error) {
  if (process.env.AWS_CDK_CUSTOM_RESOURCE_SHORT_ERRORS) return String((error && error.message) || error);
  return String((error && (error.stack || error.message)) || error);
}

/** Tells CloudFormation how it went. */
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
      await outside.wait(1000 * 2 ** (attempt - 1) * (0.5 + Math.random() / 2));
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

module.exports = { handler, answer, failed, neverCreated, outside };
