'use strict';
// Takes the rules of a VPC's default security group away, and gives them back when the resource is deleted.
const { EC2 } = require('@aws-sdk/client-ec2');

exports.handler = async event => {
  const { DefaultSecurityGroupId: group, Account: account } = event.ResourceProperties;
  const ec2 = new EC2({});
  if (event.RequestType === 'Delete') return open(ec2, group, account);
  const old = event.OldResourceProperties;
  if (event.RequestType === 'Update' && old && old.DefaultSecurityGroupId !== group) {
    await open(ec2, old.DefaultSecurityGroupId, old.Account || account);
  }
  return close(ec2, group, account);
};

const EVERYWHERE = { GroupId: undefined, IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] };

const outwards = group => ({ ...EVERYWHERE, GroupId: group });
const among = (group, account) => ({
  GroupId: group,
  IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: group, UserId: account }] }],
});

async function close(ec2, group, account) {
  await unless('InvalidPermission.NotFound', ec2.revokeSecurityGroupEgress(outwards(group)));
  await unless('InvalidPermission.NotFound', ec2.revokeSecurityGroupIngress(among(group, account)));
}

async function open(ec2, group, account) {
  await unless('InvalidPermission.Duplicate', ec2.authorizeSecurityGroupIngress(among(group, account)));
  await unless('InvalidPermission.Duplicate', ec2.authorizeSecurityGroupEgress(outwards(group)));
}

/** Waits, and takes an error that says that nothing was left to do for success. */
async function unless(name, work) {
  try {
    await work;
  } catch (error) {
    if (error.name !== name) throw error;
  }
}
