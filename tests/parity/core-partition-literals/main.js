// The feature flag under which partitions are known where the region is; and that for egress-only gateways.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App({
  context: {
    '@aws-cdk/core:enablePartitionLiterals': true,
    '@aws-cdk/aws-ec2:requirePrivateSubnetsForEgressOnlyInternetGateway': true,
    '@aws-cdk/aws-ec2:restrictDefaultSecurityGroup': true,
  },
});
const regions = ['us-east-1', 'cn-north-1', 'us-gov-west-1', 'xx-none-1'];
for (const region of regions) {
  const stack = new cdk.Stack(app, `In-${region}`, { env: { account: '123456789012', region: region } });
  new cdk.CfnOutput(stack, 'Partition', { value: stack.partition });
  new cdk.CfnOutput(stack, 'Pseudo', { value: cdk.Aws.PARTITION });
  new cdk.CfnOutput(stack, 'Arn', { value: stack.formatArn({ service: 'logs', resource: 'log-group', resourceName: 'x' }) });
  new cdk.CfnOutput(stack, 'Own', { value: cdk.Arn.format({ service: 'logs', resource: 'y', partition: 'aws-own' }, stack) });
  const bucket = s3.Bucket.fromBucketName(stack, 'Known', 'known-bucket');
  const role = new iam.Role(stack, 'Role', {
    assumedBy: new iam.CompositePrincipal(new iam.AccountRootPrincipal(), new iam.AccountPrincipal('210987654321')),
    managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess')],
  });
  bucket.grantRead(role);
  new kms.Key(stack, 'Key');
  new cdk.CfnOutput(stack, 'RoleByName', { value: iam.Role.fromRoleName(stack, 'KnownRole', 'known').roleArn });
}
const agnostic = new cdk.Stack(app, 'Agnostic');
new cdk.CfnOutput(agnostic, 'Partition', { value: agnostic.partition });
new kms.Key(agnostic, 'Key');
const dual = new cdk.Stack(app, 'Dual', { env: { account: '123456789012', region: 'us-west-2' } });
new ec2.Vpc(dual, 'Open', { maxAzs: 1, natGateways: 0, ipProtocol: ec2.IpProtocol.DUAL_STACK, subnetConfiguration: [{ name: 'Public', subnetType: ec2.SubnetType.PUBLIC }] });
new ec2.Vpc(dual, 'Closed', { maxAzs: 1, natGateways: 0, ipProtocol: ec2.IpProtocol.DUAL_STACK, subnetConfiguration: [{ name: 'Private', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }] });
const nested = new cdk.NestedStack(dual, 'Nested');
new kms.Key(nested, 'Key');
new cdk.CfnOutput(nested, 'Partition', { value: nested.partition });

app.synth();
