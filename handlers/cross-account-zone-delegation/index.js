'use strict';
// Keeps the record in a zone of another account that delegates a part of it, by a role of that account.
const { Route53 } = require('@aws-sdk/client-route-53');
const { fromTemporaryCredentials } = require('@aws-sdk/credential-providers');

exports.handler = async event => {
  const wanted = event.ResourceProperties;
  if (event.RequestType === 'Delete') return change('DELETE', wanted);
  const old = event.OldResourceProperties;
  // A record of another name or in another zone would stay behind.
  if (event.RequestType === 'Update' && old && isElsewhere(old, wanted)) await change('DELETE', old);
  return change('UPSERT', wanted);
};

const isElsewhere = (old, wanted) =>
  ['DelegatedZoneName', 'ParentZoneName', 'ParentZoneId'].some(key => old[key] !== wanted[key]);

async function change(action, { AssumeRoleArn, AssumeRoleRegion, ParentZoneId, ParentZoneName, DelegatedZoneName, DelegatedZoneNameServers, TTL }) {
  const route53 = new Route53({
    credentials: fromTemporaryCredentials({
      params: { RoleArn: AssumeRoleArn, RoleSessionName: `delegation-${Date.now()}` },
      clientConfig: { region: AssumeRoleRegion || signingRegion(process.env.AWS_REGION || '') },
    }),
  });
  const record = {
    Name: DelegatedZoneName,
    Type: 'NS',
    TTL: Number(TTL),
    ResourceRecords: DelegatedZoneNameServers.map(server => ({ Value: server })),
  };
  const HostedZoneId = ParentZoneId || (await zoneOf(route53, ParentZoneName));
  const ChangeBatch = { Changes: [{ Action: action, ResourceRecordSet: record }] };
  try {
    await route53.changeResourceRecordSets({ HostedZoneId, ChangeBatch });
  } catch (error) {
    // What is gone already need not be deleted.
    if (action !== 'DELETE' || error.name !== 'InvalidChangeBatch') throw error;
  }
}

/** The id of the only public zone of a name. */
async function zoneOf(route53, name) {
  const { HostedZones } = await route53.listHostedZonesByName({ DNSName: name });
  const zones = HostedZones.filter(zone => zone.Name === `${name}.` && !zone.Config?.PrivateZone);
  if (zones.length !== 1) throw new Error(`there must be one hosted zone for ${name}, there are ${zones.length}`);
  return zones[0].Id;
}

/** The region in which Route 53 is, by the partition of a region. */
function signingRegion(region) {
  if (region.startsWith('cn-')) return 'cn-northwest-1';
  if (region.startsWith('us-gov-')) return 'us-gov-west-1';
  return 'us-east-1';
}
