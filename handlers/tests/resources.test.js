'use strict';
const assert = require('node:assert');
const { test } = require('node:test');
const { client, failure, folder, quiet } = require('./stand-ins');

test('json gives the value of a text, and the text of a list', async () => {
  const { handler } = folder('json')('index.js');
  const value = await handler({ ResourceType: 'Custom::AWSCDKCfnJson', ResourceProperties: { Value: '{"a":[1,"x"]}' } });
  assert.deepStrictEqual(value, { Data: { Value: { a: [1, 'x'] } } });
  const text = await handler({ ResourceType: 'Custom::AWSCDKCfnJsonStringify', ResourceProperties: { Value: ['a', 'b'] } });
  assert.deepStrictEqual(text, { Data: { Value: '["a","b"]' } });
});

function group(methods = {}) {
  const calls = [];
  const { handler } = folder('restrict-default-security-group', {
    '@aws-sdk/client-ec2': { EC2: client(calls, methods) },
  })('index.js');
  const run = (RequestType, id, old) => handler({
    RequestType,
    ResourceProperties: { DefaultSecurityGroupId: id, Account: '1' },
    ...(old && { OldResourceProperties: { DefaultSecurityGroupId: old, Account: '1' } }),
  });
  return { run, done: () => calls.filter(([name]) => name !== 'new').map(([name, input]) => `${name} ${input.GroupId}`) };
}

test('the rules of a default group go, and come back', async () => {
  const it = group({ revokeSecurityGroupEgress: async () => { throw failure('InvalidPermission.NotFound'); } });
  await it.run('Create', 'sg-1');
  await it.run('Update', 'sg-2', 'sg-1');
  await it.run('Delete', 'sg-2');
  assert.deepStrictEqual(it.done(), [
    'revokeSecurityGroupEgress sg-1', 'revokeSecurityGroupIngress sg-1',
    'authorizeSecurityGroupIngress sg-1', 'authorizeSecurityGroupEgress sg-1',
    'revokeSecurityGroupEgress sg-2', 'revokeSecurityGroupIngress sg-2',
    'authorizeSecurityGroupIngress sg-2', 'authorizeSecurityGroupEgress sg-2',
  ]);
});

test('other errors of a default group are told', async () => {
  const it = group({ revokeSecurityGroupIngress: async () => { throw failure('Unauthorized'); } });
  await assert.rejects(it.run('Create', 'sg-1'), /Unauthorized/);
});

function bucket(methods) {
  const calls = [];
  const { handler } = folder('auto-delete-objects', { '@aws-sdk/client-s3': { S3: client(calls, methods) } })('empty.js');
  return { calls, run: event => quiet(() => handler(event)), done: () => calls.map(([name]) => name) };
}

const tagged = { getBucketTagging: async () => ({ TagSet: [{ Key: 'aws-cdk:auto-delete-objects', Value: 'true' }] }) };
const deletion = { RequestType: 'Delete', ResourceProperties: { BucketName: 'b' } };

test('a bucket is emptied page by page', async () => {
  const pages = [{ Versions: [{ Key: 'a', VersionId: '1' }], DeleteMarkers: [{ Key: 'a', VersionId: '2' }] }, {}];
  const it = bucket({
    ...tagged,
    getBucketPolicy: async () => ({ Policy: '{"Statement":[{"Resource":"arn:aws-cn:s3:::b"}]}' }),
    listObjectVersions: async () => pages.shift(),
  });
  await it.run(deletion);
  const policy = JSON.parse(it.calls.find(([name]) => name === 'putBucketPolicy')[1].Policy);
  assert.deepStrictEqual(policy.Statement[1].Resource, ['arn:aws-cn:s3:::b/*']);
  const [, deleted] = it.calls.find(([name]) => name === 'deleteObjects');
  assert.deepStrictEqual(deleted.Delete.Objects, [{ Key: 'a', VersionId: '1' }, { Key: 'a', VersionId: '2' }]);
  assert.strictEqual(it.done().filter(name => name === 'listObjectVersions').length, 2);
});

test('a bucket without the tag keeps its objects', async () => {
  const it = bucket({ getBucketTagging: async () => ({ TagSet: [] }) });
  await it.run(deletion);
  assert.deepStrictEqual(it.done(), ['new', 'getBucketTagging']);
});

test('a bucket that is gone is empty, and another name is another resource', async () => {
  const it = bucket({ getBucketTagging: async () => { throw failure('NoSuchBucket'); } });
  await it.run(deletion);
  const changed = await it.run({ RequestType: 'Update', PhysicalResourceId: 'a', ResourceProperties: { BucketName: 'b' } });
  assert.deepStrictEqual(changed, { PhysicalResourceId: 'b' });
});

test('objects that S3 refuses to delete are told', async () => {
  const it = bucket({
    ...tagged,
    getBucketPolicy: async () => { throw failure('NoSuchBucketPolicy'); },
    listObjectVersions: async () => ({ Versions: [{ Key: 'locked', VersionId: '1' }] }),
    deleteObjects: async () => ({ Errors: [{ Key: 'locked', Code: 'AccessDenied' }] }),
  });
  await assert.rejects(it.run(deletion), /"locked": AccessDenied/);
});

function exporter(name, methods) {
  const calls = [];
  const { handler } = folder(name, { '@aws-sdk/client-ssm': { SSM: client(calls, methods) } })('index.js');
  return { run: handler, calls, named: name => calls.filter(call => call[0] === name).map(call => call[1]) };
}

const write = (RequestType, exports, old) => ({
  RequestType,
  ResourceProperties: { WriterProps: { region: 'r', exports } },
  ...(old && { OldResourceProperties: { WriterProps: { region: 'r', exports: old } } }),
});

test('exports are written, changed and deleted', async () => {
  const it = exporter('export-writer', {});
  await it.run(write('Create', { '/a': '1' }));
  await it.run(write('Update', { '/b': '2' }, { '/a': '1' }));
  assert.deepStrictEqual(it.named('putParameter').map(put => put.Name), ['/a', '/b']);
  assert.deepStrictEqual(it.named('deleteParameters'), [{ Names: ['/a'] }]);
  assert.deepStrictEqual(it.calls[0], ['new', { region: 'r' }]);
});

test('exports in use neither change nor vanish', async () => {
  const it = exporter('export-writer', {
    listTagsForResource: async () => ({ TagList: [{ Key: 'aws-cdk:strong-ref:Consumer', Value: 'true' }] }),
  });
  await assert.rejects(it.run(write('Update', { '/a': '2' }, { '/a': '1' })), /in use by other stacks: \/a \(by Consumer\)/);
  await assert.rejects(it.run(write('Delete', { '/a': '1' })), /in use/);
  assert.deepStrictEqual(it.named('putParameter'), []);
});

test('exports do not overwrite what others wrote', async () => {
  const it = exporter('export-writer', { getParameters: async ({ Names }) => ({ Parameters: [{ Name: Names[0] }] }) });
  await assert.rejects(it.run(write('Create', { '/a': '1' })), /exist already: \/a/);
});

test('imports are held on to, and let go', async () => {
  const it = exporter('export-reader', {});
  const read = (RequestType, imports, old) => ({
    RequestType,
    ResourceProperties: { ReaderProps: { region: 'r', prefix: 'Me', imports } },
    ...(old && { OldResourceProperties: { ReaderProps: { region: 'r', prefix: 'Me', imports: old } } }),
  });
  assert.deepStrictEqual(await it.run(read('Create', { '/a': '1' })), { Data: { '/a': '1' } });
  await it.run(read('Update', { '/b': '2' }, { '/a': '1' }));
  await it.run(read('Delete', { '/b': '2' }));
  assert.deepStrictEqual(it.named('addTagsToResource').map(tag => tag.ResourceId), ['/a', '/b']);
  assert.deepStrictEqual(it.named('removeTagsFromResource').map(tag => tag.ResourceId), ['/a', '/b']);
  assert.deepStrictEqual(it.named('removeTagsFromResource')[0].TagKeys, ['aws-cdk:strong-ref:Me']);
});

function provider(methods = {}) {
  const calls = [];
  const all = { createOpenIDConnectProvider: async ({ Url }) => ({ OpenIDConnectProviderArn: `arn:${Url}` }), ...methods };
  const { handler } = folder('oidc-provider', { '@aws-sdk/client-iam': { IAM: client(calls, all) } })('index.js');
  return { handler, done: () => calls.filter(([name]) => name !== 'new') };
}

test('an OpenID Connect provider is made with its thumbprints', async () => {
  const it = provider();
  const made = await it.handler({ RequestType: 'Create', ResourceProperties: { Url: 'https://a', ThumbprintList: ['b', 'a'] } });
  assert.deepStrictEqual(made, { PhysicalResourceId: 'arn:https://a', Data: { Thumbprints: '["a","b"]' } });
  assert.deepStrictEqual(it.done(), [
    ['createOpenIDConnectProvider', { Url: 'https://a', ClientIDList: [], ThumbprintList: ['a', 'b'] }],
  ]);
});

test('an OpenID Connect provider is changed in place, but for its URL', async () => {
  const change = (Url, ClientIDList) => ({
    RequestType: 'Update', PhysicalResourceId: 'arn:https://a',
    ResourceProperties: { Url, ClientIDList, ThumbprintList: ['a'] },
    OldResourceProperties: { Url: 'https://a', ClientIDList: ['one', 'two'], ThumbprintList: ['b'] },
  });
  const it = provider();
  assert.strictEqual((await it.handler(change('https://a', ['two', 'three']))).PhysicalResourceId, 'arn:https://a');
  assert.deepStrictEqual(it.done().map(([name, input]) => [name, input.ClientID]), [
    ['updateOpenIDConnectProviderThumbprint', undefined],
    ['addClientIDToOpenIDConnectProvider', 'three'],
    ['removeClientIDFromOpenIDConnectProvider', 'one'],
  ]);
  const other = provider();
  assert.strictEqual((await other.handler(change('https://b', []))).PhysicalResourceId, 'arn:https://b');
});

test('an OpenID Connect provider is deleted', async () => {
  const it = provider();
  await it.handler({ RequestType: 'Delete', PhysicalResourceId: 'arn:x', ResourceProperties: { Url: 'https://a' } });
  assert.deepStrictEqual(it.done(), [['deleteOpenIDConnectProvider', { OpenIDConnectProviderArn: 'arn:x' }]]);
});

function retention(methods = {}) {
  const calls = [];
  const made = folder('log-retention', { '@aws-sdk/client-cloudwatch-logs': { CloudWatchLogs: client(calls, methods) } })('call.js');
  made.outside.wait = async () => {};
  const run = (RequestType, told) => made.handler({ RequestType, ResourceProperties: { LogGroupName: 'g', ...told } });
  return { run, calls, done: () => calls.filter(([name]) => name !== 'new').map(([name]) => name) };
}

test('a log group is made, and keeps its events for some days', async () => {
  const it = retention();
  const given = await it.run('Create', { RetentionInDays: '7', LogGroupRegion: 'r', SdkRetry: { maxRetries: '3' } });
  assert.deepStrictEqual(given, { PhysicalResourceId: 'g', Data: { LogGroupName: 'g' } });
  assert.deepStrictEqual(it.calls, [
    ['new', { region: 'r', maxAttempts: 4 }],
    ['createLogGroup', { logGroupName: 'g' }],
    ['putRetentionPolicy', { logGroupName: 'g', retentionInDays: 7 }],
  ]);
});

test('a log group that is there stays, and keeps its events for ever', async () => {
  let busy = 2;
  const it = retention({
    createLogGroup: async () => { throw failure('ResourceAlreadyExistsException'); },
    deleteRetentionPolicy: async () => { if (busy-- > 0) throw failure('OperationAbortedException'); },
  });
  await it.run('Update', {});
  assert.deepStrictEqual(it.done(), ['createLogGroup', ...Array(3).fill('deleteRetentionPolicy')]);
});

test('a log group is deleted only where that is said', async () => {
  const it = retention({ deleteLogGroup: async () => { throw failure('ResourceNotFoundException'); } });
  await it.run('Delete', {});
  assert.deepStrictEqual(it.done(), []);
  await it.run('Delete', { RemovalPolicy: 'destroy' });
  assert.deepStrictEqual(it.done(), ['deleteLogGroup']);
});

test('errors of a log group are told', async () => {
  const denied = retention({ createLogGroup: async () => { throw failure('AccessDeniedException'); } });
  await assert.rejects(denied.run('Create', {}), /AccessDenied/);
  const busy = retention({ createLogGroup: async () => { throw failure('OperationAbortedException'); } });
  await assert.rejects(busy.run('Create', {}), /OperationAborted/);
});
