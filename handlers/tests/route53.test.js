'use strict';
const assert = require('node:assert');
const { test } = require('node:test');
const { client, failure, folder } = require('./stand-ins');

const PARENT = { Id: '/hostedzone/P', Name: 'example.com.', Config: { PrivateZone: false } };

function delegation(methods = {}) {
  const calls = [];
  const roles = [];
  const { handler } = folder('cross-account-zone-delegation', {
    '@aws-sdk/client-route-53': {
      Route53: client(calls, { listHostedZonesByName: async () => ({ HostedZones: [PARENT] }), ...methods }),
    },
    '@aws-sdk/credential-providers': { fromTemporaryCredentials: options => roles.push(options) },
  })('index.js');
  const props = { AssumeRoleArn: 'arn:role', ParentZoneName: 'example.com', DelegatedZoneName: 'sub.example.com', DelegatedZoneNameServers: ['ns1', 'ns2'], TTL: '60' };
  const run = (RequestType, own, old) => handler({
    RequestType,
    ResourceProperties: { ...props, ...own },
    ...(old && { OldResourceProperties: { ...props, ...old } }),
  });
  const done = () => calls.filter(([name]) => name === 'changeResourceRecordSets').map(([, input]) => {
    const [{ Action, ResourceRecordSet }] = input.ChangeBatch.Changes;
    return `${Action} ${ResourceRecordSet.Name} in ${input.HostedZoneId}`;
  });
  return { calls, roles, run, done };
}

test('a delegation is made, moved and deleted', async () => {
  const it = delegation();
  await it.run('Create');
  await it.run('Update', { DelegatedZoneName: 'new.example.com' }, {});
  await it.run('Update', { TTL: '90' }, {});
  await it.run('Delete', { ParentZoneId: 'Z', ParentZoneName: undefined });
  assert.deepStrictEqual(it.done(), [
    'UPSERT sub.example.com in /hostedzone/P',
    'DELETE sub.example.com in /hostedzone/P',
    'UPSERT new.example.com in /hostedzone/P',
    'UPSERT sub.example.com in /hostedzone/P',
    'DELETE sub.example.com in Z',
  ]);
  assert.strictEqual(it.roles[0].params.RoleArn, 'arn:role');
  const [, { ChangeBatch }] = it.calls.find(([name]) => name === 'changeResourceRecordSets');
  assert.strictEqual(ChangeBatch.Changes[0].ResourceRecordSet.TTL, 60);
});

test('a delegation that is gone need not be deleted, and one that is refused is told', async () => {
  const gone = { changeResourceRecordSets: async () => { throw failure('InvalidChangeBatch'); } };
  await delegation(gone).run('Delete');
  await assert.rejects(delegation(gone).run('Create'), /InvalidChangeBatch/);
});

test('the zone of the other account must be the only one of its name', async () => {
  const none = delegation({ listHostedZonesByName: async () => ({ HostedZones: [] }) });
  await assert.rejects(none.run('Create'), /one hosted zone for example.com, there are 0/);
});

function deletion(sets) {
  const calls = [];
  const waited = [];
  const { handler } = folder('delete-existing-record-set', {
    '@aws-sdk/client-route-53': {
      Route53: client(calls, {
        listResourceRecordSets: async () => ({ ResourceRecordSets: sets }),
        changeResourceRecordSets: async () => ({ ChangeInfo: { Id: 'C' } }),
      }),
      waitUntilResourceRecordSetsChanged: async (_, input) => waited.push(input.Id),
    },
  })('index.js');
  const run = RequestType => handler({ RequestType, ResourceProperties: { HostedZoneId: 'Z', RecordName: 'a.', RecordType: 'A' } });
  return { waited, run, done: () => calls.map(([name]) => name).filter(name => name !== 'new') };
}

test('a record that is in the way is deleted once', async () => {
  const it = deletion([{ Name: 'a.', Type: 'A' }]);
  assert.deepStrictEqual(await it.run('Create'), { PhysicalResourceId: 'a.-A' });
  await it.run('Update');
  await it.run('Delete');
  assert.deepStrictEqual(it.done(), ['listResourceRecordSets', 'changeResourceRecordSets']);
  assert.deepStrictEqual(it.waited, ['C']);
});

test('another record is left alone', async () => {
  const it = deletion([{ Name: 'a.', Type: 'TXT' }]);
  assert.deepStrictEqual(await it.run('Create'), {});
  assert.deepStrictEqual(it.done(), ['listResourceRecordSets']);
});
