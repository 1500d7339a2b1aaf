// Mixins for buckets and their policies.
const cdk = require('aws-cdk-lib');
const { aws_iam: iam, aws_s3: s3 } = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Mixins');

// Buckets that are emptied: an L1, an L2 without a policy, one with a policy, one whose policy stands elsewhere.
const raw = new s3.CfnBucket(stack, 'Raw');
raw.applyRemovalPolicy(cdk.RemovalPolicy.DESTROY);
raw.with(new s3.mixins.BucketAutoDeleteObjects());
new s3.Bucket(stack, 'Plain', { removalPolicy: cdk.RemovalPolicy.DESTROY }).with(new s3.mixins.BucketAutoDeleteObjects());
new s3.Bucket(stack, 'Secure', { removalPolicy: cdk.RemovalPolicy.DESTROY, enforceSSL: true }).with(new s3.mixins.BucketAutoDeleteObjects());
const policed = new s3.CfnBucket(stack, 'Policed');
policed.applyRemovalPolicy(cdk.RemovalPolicy.DESTROY);
new s3.CfnBucketPolicy(stack, 'PolicedPolicy', { bucket: policed.ref, policyDocument: { Statement: [] } });
policed.with(new s3.mixins.BucketAutoDeleteObjects());

// Versions.
new s3.CfnBucket(stack, 'Versions').with(new s3.mixins.BucketVersioning());
new s3.CfnBucket(stack, 'Suspended').with(new s3.mixins.BucketVersioning(false));
new s3.Bucket(stack, 'SuspendedAfterAll', { versioned: true }).with(new s3.mixins.BucketVersioning(false));

// Public access.
new s3.CfnBucket(stack, 'Closed').with(new s3.mixins.BucketBlockPublicAccess());
new s3.CfnBucket(stack, 'Lists', { publicAccessBlockConfiguration: { blockPublicAcls: false } }).with(new s3.mixins.BucketBlockPublicAccess(s3.BlockPublicAccess.BLOCK_ACLS));
new s3.CfnBucket(stack, 'Open').with(new s3.mixins.BucketBlockPublicAccess(new s3.BlockPublicAccess({ blockPublicPolicy: false })));

// Statements.
const read = new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::some-bucket/*'], principals: [new iam.AnyPrincipal()] });
const list = new iam.PolicyStatement({ actions: ['s3:ListBucket'], resources: ['arn:aws:s3:::some-bucket/*'], principals: [new iam.AccountPrincipal('123456789012')] });
new s3.CfnBucketPolicy(stack, 'First', { bucket: new s3.CfnBucket(stack, 'FirstBucket').ref, policyDocument: new iam.PolicyDocument() }).with(new s3.mixins.BucketPolicyStatements([read, list]));
new s3.CfnBucketPolicy(stack, 'Second', {
  bucket: 'some-bucket',
  policyDocument: { Statement: [{ Effect: 'Deny', Action: '*', Resource: 'arn:aws:s3:::some-bucket/*', Principal: '*' }], Version: '2012-10-17' },
}).with(new s3.mixins.BucketPolicyStatements([read]));
const secure = new s3.Bucket(stack, 'Enforced', { enforceSSL: true });
secure.policy.with(new s3.mixins.BucketPolicyStatements([read]));

// On a whole tree, and asked by hand.
const other = new cdk.Stack(app, 'Other');
new s3.Bucket(other, 'One');
const two = new s3.CfnBucket(other, 'Two');
const versions = new s3.mixins.BucketVersioning();
other.with(versions);
cdk.Mixins.of(other).requireAny().apply(new s3.mixins.BucketBlockPublicAccess());
new cdk.CfnOutput(other, 'Supports', { value: `${versions.supports(two)} ${versions.supports(other)}` });
versions.applyTo(two);
app.synth();
