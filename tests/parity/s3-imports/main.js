// Buckets that exist already: by name, ARN and attributes, in stacks with and without an environment; and what L1s make.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const s3 = require('aws-cdk-lib/aws-s3');

function show(stack, id, bucket) {
  new cdk.CfnOutput(stack, id + 'Arn', { value: bucket.bucketArn });
  new cdk.CfnOutput(stack, id + 'Name', { value: bucket.bucketName });
  new cdk.CfnOutput(stack, id + 'Domain', { value: bucket.bucketDomainName });
  new cdk.CfnOutput(stack, id + 'Regional', { value: bucket.bucketRegionalDomainName });
  new cdk.CfnOutput(stack, id + 'DualStack', { value: bucket.bucketDualStackDomainName });
  new cdk.CfnOutput(stack, id + 'Website', { value: bucket.bucketWebsiteUrl });
  new cdk.CfnOutput(stack, id + 'WebsiteHost', { value: bucket.bucketWebsiteDomainName });
  new cdk.CfnOutput(stack, id + 'Url', { value: bucket.urlForObject('k') });
}

const app = new cdk.App();
const anywhere = new cdk.Stack(app, 'Anywhere');
show(anywhere, 'Named', s3.Bucket.fromBucketName(anywhere, 'Named', 'my-bucket'));
show(anywhere, 'ByArn', s3.Bucket.fromBucketArn(anywhere, 'ByArn', 'arn:aws:s3:::other-bucket'));
show(anywhere, 'Late', s3.Bucket.fromBucketName(anywhere, 'Late', cdk.Fn.importValue('bucket')));
show(anywhere, 'ByLateArn', s3.Bucket.fromBucketArn(anywhere, 'ByLateArn', cdk.Fn.importValue('bucket-arn')));
show(anywhere, 'Region', s3.Bucket.fromBucketAttributes(anywhere, 'Region', { bucketName: 'far', region: 'eu-west-1' }));
show(anywhere, 'China', s3.Bucket.fromBucketAttributes(anywhere, 'China', { bucketName: 'far', region: 'cn-north-1' }));
show(anywhere, 'NewUrl', s3.Bucket.fromBucketAttributes(anywhere, 'NewUrl', { bucketName: 'far', region: 'eu-central-1', bucketWebsiteNewUrlFormat: true }));
show(anywhere, 'Given', s3.Bucket.fromBucketAttributes(anywhere, 'Given', {
  bucketArn: 'arn:aws:s3:::given',
  bucketDomainName: 'given.domain',
  bucketWebsiteUrl: 'http://given.site/x',
  bucketRegionalDomainName: 'given.regional',
  bucketDualStackDomainName: 'given.dual',
  isWebsite: true,
}));

const somewhere = new cdk.Stack(app, 'Somewhere', { env: { account: '123456789012', region: 'us-west-2' } });
show(somewhere, 'Named', s3.Bucket.fromBucketName(somewhere, 'Named', 'my-bucket'));
const theirs = s3.Bucket.fromBucketAttributes(somewhere, 'Theirs', { bucketName: 'theirs', account: '999999999999' });
theirs.grantRead(new iam.Role(somewhere, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
theirs.addToResourcePolicy(new iam.PolicyStatement({ actions: ['s3:Get*'], resources: ['*'], principals: [new iam.AnyPrincipal()] }));

// what an L1 makes
const low = new cdk.Stack(app, 'Low');
const cfn = new s3.CfnBucket(low, 'Bucket', { bucketName: 'low' });
const adopted = s3.Bucket.fromCfnBucket(cfn);
show(low, 'Adopted', adopted);
adopted.grantRead(new iam.Role(low, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
