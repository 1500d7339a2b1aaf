'use strict';
const assert = require('node:assert');
const { test } = require('node:test');
const { folder, quiet } = require('./stand-ins');

const event = {
  RequestType: 'Create',
  ResponseURL: 'https://example.com/answer?secret=1',
  StackId: 'stack',
  RequestId: 'request',
  LogicalResourceId: 'Logical',
  ResourceProperties: {},
};

/** Runs the entry point with a handler; gives what CloudFormation is told. */
async function run(handler, changes = {}, failures = 0) {
  const entry = folder('entrypoint')('__entrypoint__.js');
  const answers = [];
  let waits = 0;
  Object.assign(entry.outside, {
    index: () => handler,
    wait: async () => void waits++,
    send: async (request, body) => {
      if (failures-- > 0) throw new Error('status 500');
      answers.push({ request, body: JSON.parse(body) });
    },
  });
  await quiet(() => entry.handler({ ...event, ...changes }, {}));
  return { ...answers[0], count: answers.length, waits };
}

test('what the handler gives is told', async () => {
  const { request, body } = await run(async () => ({ PhysicalResourceId: 'id', Data: { A: 1 }, NoEcho: true }));
  assert.deepStrictEqual(body, {
    Status: 'SUCCESS', Reason: 'SUCCESS', PhysicalResourceId: 'id', StackId: 'stack', RequestId: 'request',
    LogicalResourceId: 'Logical', NoEcho: true, Data: { A: 1 },
  });
  assert.strictEqual(request.hostname, 'example.com');
  assert.strictEqual(request.path, '/answer?secret=1');
  assert.strictEqual(request.method, 'PUT');
});

test('a new resource without an id takes that of the request', async () => {
  assert.strictEqual((await run(async () => undefined)).body.PhysicalResourceId, 'request');
});

test('a changed resource keeps its id', async () => {
  const { body } = await run(async () => ({}), { RequestType: 'Update', PhysicalResourceId: 'old' });
  assert.strictEqual(body.PhysicalResourceId, 'old');
});

test('an error is told, and what was never created is not deleted', async () => {
  const failed = (await run(async () => { throw new Error('no luck'); })).body;
  assert.strictEqual(failed.Status, 'FAILED');
  assert.match(failed.Reason, /no luck/);
  let asked = false;
  const deletion = { RequestType: 'Delete', PhysicalResourceId: failed.PhysicalResourceId };
  const { body } = await run(async () => { asked = true; }, deletion);
  assert.strictEqual(body.Status, 'SUCCESS');
  assert.strictEqual(asked, false);
});

test('a deletion cannot change the id', async () => {
  const { body } = await run(async () => ({ PhysicalResourceId: 'new' }), { RequestType: 'Delete', PhysicalResourceId: 'old' });
  assert.strictEqual(body.Status, 'FAILED');
  assert.strictEqual(body.PhysicalResourceId, 'old');
});

test('an answer that does not arrive is sent again', async () => {
  const { count, waits } = await run(async () => ({}), {}, 3);
  assert.deepStrictEqual({ count, waits }, { count: 1, waits: 3 });
  await assert.rejects(run(async () => ({}), {}, 99), /status 500/);
});
