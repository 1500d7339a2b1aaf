// A partition that follows from the region of a stack, and what is made of it.
const cdk = require('aws-cdk-lib');
const cx_api = require('aws-cdk-lib/cx-api');
const iam = require('aws-cdk-lib/aws-iam');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } });

function fill(stack) {
  new cdk.CfnOutput(stack, 'Partition', { value: stack.partition });
  new cdk.CfnOutput(stack, 'Pseudo', { value: cdk.Aws.PARTITION });
  new cdk.CfnOutput(stack, 'Arn', { value: stack.formatArn({ service: 'glue', resource: 'table', resourceName: 'trips' }) });
  new cdk.CfnOutput(stack, 'OwnArn', { value: cdk.Arn.format({ service: 'glue', resource: 'job', partition: 'aws-iso' }, stack) });
  new cdk.CfnOutput(stack, 'Suffix', { value: stack.urlSuffix });
  new cdk.CfnOutput(stack, 'Bucket', { value: s3.Bucket.fromBucketName(stack, 'Imported', 'harbour-charts').bucketArn });
  new iam.Role(stack, 'Home', {
    assumedBy: new iam.AccountRootPrincipal(),
    managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess'), iam.ManagedPolicy.fromManagedPolicyName(stack, 'Mine', 'tides')],
  });
  new iam.Role(stack, 'Away', { assumedBy: new iam.AccountPrincipal('210987654321') });
  const below = new cdk.NestedStack(stack, 'Below');
  new cdk.CfnOutput(below, 'Partition', { value: below.partition });
}

fill(new cdk.Stack(app, 'Anywhere'));
fill(new cdk.Stack(app, 'Europe', { env: { region: 'eu-west-1' } }));
fill(new cdk.Stack(app, 'China', { env: { region: 'cn-north-1', account: '123456789012' } }));
fill(new cdk.Stack(app, 'Sovereign', { env: { region: 'eusc-de-east-1' } }));
fill(new cdk.Stack(app, 'Invented', { env: { region: 'xx-nowhere-1' } }));
fill(new cdk.Stack(app, 'AccountOnly', { env: { account: '123456789012' } }));

const off = new cdk.Stack(app, 'SwitchedOff', { env: { region: 'eu-west-1' } });
off.node.setContext(cx_api.ENABLE_PARTITION_LITERALS, false);
fill(off);
app.synth();
