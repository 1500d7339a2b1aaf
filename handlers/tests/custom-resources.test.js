'use strict';
const assert = require('node:assert');
const { test } = require('node:test');
const { failure, folder, quiet } = require('./stand-ins');

const event = {
  RequestType: 'Create', ResponseURL: 'https://example.com/answer', StackId: 'stack', RequestId: 'request',
  LogicalResourceId: 'Logical', ResourceProperties: { A: 'x' },
};

function framework(functions, isAsync = false) {
  process.env.USER_ON_EVENT_FUNCTION_ARN = 'onEvent';
  if (isAsync) Object.assign(process.env, { USER_IS_COMPLETE_FUNCTION_ARN: 'isComplete', WAITER_STATE_MACHINE_ARN: 'machine' });
  else delete process.env.USER_IS_COMPLETE_FUNCTION_ARN;
  const entry = folder('entrypoint')('__entrypoint__.js');
  const made = folder('provider-framework', { '@aws-sdk/client-lambda': {}, '@aws-sdk/client-sfn': {}, './__entrypoint__': entry })('framework.js');
  const answers = [];
  const started = [];
  const called = [];
  Object.assign(made.outside, {
    wait: async () => {},
    send: async (_, body) => void answers.push(JSON.parse(body)),
    machines: () => ({ startExecution: async input => void started.push(input) }),
    lambda: () => ({
      invoke: async ({ FunctionName, Payload }) => {
        called.push(JSON.parse(Payload));
        try {
          const given = await functions[FunctionName](JSON.parse(Payload));
          return { Payload: given === undefined ? undefined : JSON.stringify(given) };
        } catch (error) {
          if (error.name === 'TooManyRequestsException') throw error;
          return { FunctionError: 'Unhandled', Payload: JSON.stringify({ errorType: error.name, errorMessage: error.message }) };
        }
      },
    }),
  });
  return { ...made, answers, started, called };
}

test('what the function gives is told, and the address is kept from it', async () => {
  const it = framework({ onEvent: async () => ({ PhysicalResourceId: 'id', Data: { B: 1 } }) });
  await it.onEvent(event);
  assert.strictEqual(it.answers[0].Status, 'SUCCESS');
  assert.strictEqual(it.answers[0].PhysicalResourceId, 'id');
  assert.deepStrictEqual(it.answers[0].Data, { B: 1 });
  assert.strictEqual('ResponseURL' in it.called[0], false);
});

test('an error of the function is told; what was never created is not deleted', async () => {
  const it = framework({ onEvent: async () => { throw new Error('no luck'); } });
  await quiet(() => it.onEvent(event));
  assert.strictEqual(it.answers[0].Status, 'FAILED');
  assert.match(it.answers[0].Reason, /no luck/);
  await it.onEvent({ ...event, RequestType: 'Delete', PhysicalResourceId: it.answers[0].PhysicalResourceId });
  assert.strictEqual(it.answers[1].Status, 'SUCCESS');
  assert.strictEqual(it.called.length, 1);
});

test('a busy function is called again; a deletion keeps the id', async () => {
  let busy = 2;
  const it = framework({ onEvent: async () => { if (busy-- > 0) throw failure('TooManyRequestsException'); return { PhysicalResourceId: 'other' }; } });
  await quiet(() => it.onEvent({ ...event, RequestType: 'Delete', PhysicalResourceId: 'id' }));
  assert.strictEqual(it.called.length, 3);
  assert.strictEqual(it.answers[0].Status, 'FAILED');
  assert.strictEqual(it.answers[0].PhysicalResourceId, 'id');
});

test('a long operation is waited for', async () => {
  let done = false;
  const it = framework({
    onEvent: async () => ({ PhysicalResourceId: 'id', Data: { A: 1 }, Own: 'kept' }),
    isComplete: async told => {
      assert.strictEqual(told.Own, 'kept');
      return done ? { IsComplete: true, Data: { B: 2 } } : { IsComplete: false };
    },
  }, true);
  await it.onEvent(event);
  assert.strictEqual(it.answers.length, 0);
  const input = JSON.parse(it.started[0].input);
  const notYet = await it.isComplete(input).catch(error => error);
  assert.ok(notYet instanceof Error);
  done = true;
  await it.isComplete(input);
  assert.deepStrictEqual(it.answers[0].Data, { A: 1, B: 2 });
  await it.onTimeout({ Error: 'x', Cause: JSON.stringify({ errorMessage: notYet.message }) });
  assert.strictEqual(it.answers[1].Status, 'FAILED');
  assert.match(it.answers[1].Reason, /too long/);
});

function sdk(answer) {
  const made = folder('aws-custom-resource')('call.js');
  const sent = [];
  class Command { constructor(input) { this.input = input; } }
  Object.assign(made.outside, {
    names: () => ['s3', 'cloudwatch-logs'],
    install: () => { throw new Error('no network'); },
    load: name => ({
      __Client: class {},
      XClient: class {
        constructor(options) { this.options = options; }
        async send(command) { sent.push({ name, options: this.options, ...command }); return answer(command.input); }
      },
      DeleteLogGroupCommand: Command,
      ListBucketsCommand: Command,
    }),
  });
  return { run: given => quiet(() => made.handler(given)), sent };
}

const call = (RequestType, told, more = {}) => ({ ...event, RequestType, ResourceProperties: { [RequestType]: JSON.stringify(told) }, ...more });

test('a call gives the leaves of its answer', async () => {
  const it = sdk(async () => ({ $metadata: {}, Buckets: [{ Name: 'a', Body: new TextEncoder().encode('x') }], Owner: { Id: 1 } }));
  const told = { service: 'S3', action: 'listBuckets', parameters: { A: 1 }, physicalResourceId: { responsePath: 'Buckets.0.Name' }, region: 'r' };
  assert.deepStrictEqual(await it.run(call('Create', told)), {
    PhysicalResourceId: 'a', Data: { 'Buckets.0.Name': 'a', 'Buckets.0.Body': 'x', 'Owner.Id': 1 },
  });
  assert.deepStrictEqual(it.sent[0], { name: '@aws-sdk/client-s3', options: { region: 'r' }, input: { A: 1 } });
  const some = await it.run(call('Create', { ...told, outputPaths: ['Owner'] }));
  assert.deepStrictEqual(some.Data, { 'Owner.Id': 1 });
});

test('names of services and actions are understood, and the id is put in', async () => {
  const it = sdk(async () => ({}));
  const told = { service: 'CloudWatchLogs', action: 'DeleteLogGroupCommand', parameters: { Deep: ['PHYSICAL:RESOURCEID:'] } };
  const given = await it.run(call('Delete', told, { PhysicalResourceId: 'me' }));
  assert.strictEqual(given.PhysicalResourceId, 'me');
  assert.deepStrictEqual(it.sent[0].input, { Deep: ['me'] });
  assert.strictEqual(it.sent[0].name, '@aws-sdk/client-cloudwatch-logs');
});

test('errors are told but for those that are ignored, and nothing to do is done', async () => {
  const it = sdk(async () => { throw failure('NotFound'); });
  const told = { service: 's3', action: 'listBuckets', physicalResourceId: { id: 'x' } };
  await assert.rejects(it.run(call('Create', told)), /NotFound/);
  assert.deepStrictEqual(await it.run(call('Create', { ...told, ignoreErrorCodesMatching: '^Not' })), { PhysicalResourceId: 'x', Data: {} });
  assert.deepStrictEqual(await it.run({ ...event, RequestType: 'Update', PhysicalResourceId: 'y' }), { PhysicalResourceId: 'y' });
  await assert.rejects(it.run(call('Create', { ...told, action: 'fly' })), /has no action "fly"/);
});

test('a rule makes a call; errors that are caught do not count', async () => {
  const made = [];
  const answers = [async () => ({ Name: 'a' }), async () => { throw failure('Busy'); }, async () => { throw failure('Busy'); }];
  const stub = { run: (...given) => { made.push(given); return answers.shift()(); }, plain: async value => value };
  const { handler } = folder('aws-api', { './call': stub })('index.js');
  await quiet(() => handler({ service: 'ECS', action: 'updateService', parameters: { service: 'x' } }));
  await quiet(() => handler({ service: 'ECS', action: 'stopTask', catchErrorPattern: '^Bu' }));
  await assert.rejects(quiet(() => handler({ service: 'ECS', action: 'stopTask' })), /Busy/);
  assert.deepStrictEqual(made, [
    [{ service: 'ECS', action: 'updateService' }, { service: 'x' }, false],
    [{ service: 'ECS', action: 'stopTask' }, {}, false],
    [{ service: 'ECS', action: 'stopTask' }, {}, false],
  ]);
});
