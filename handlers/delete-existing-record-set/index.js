'use strict';
// Deletes a record before CloudFormation makes one of the same name and type.
const { Route53, waitUntilResourceRecordSetsChanged } = require('@aws-sdk/client-route-53');

/** How long Route 53 may take, in seconds: less than the function may. */
const MOST_SECONDS = 890;

exports.handler = async event => {
  const { HostedZoneId, RecordName, RecordType } = event.ResourceProperties;
  // The record is CloudFormation's own from then on.
  if (event.RequestType !== 'Create') return {};
  const route53 = new Route53({});
  const { ResourceRecordSets } = await route53.listResourceRecordSets({
    HostedZoneId,
    StartRecordName: RecordName,
    StartRecordType: RecordType,
  });
  const old = ResourceRecordSets.find(it => it.Name === RecordName && it.Type === RecordType);
  if (!old) return {};
  const ChangeBatch = { Changes: [{ Action: 'DELETE', ResourceRecordSet: old }] };
  const { ChangeInfo } = await route53.changeResourceRecordSets({ HostedZoneId, ChangeBatch });
  await waitUntilResourceRecordSetsChanged({ client: route53, maxWaitTime: MOST_SECONDS }, { Id: ChangeInfo.Id });
  return { PhysicalResourceId: `${old.Name}-${old.Type}` };
};
