// Functions that change the props of constructs: of the app, of a stage, of a stack, of a construct.
const cdk = require('aws-cdk-lib');
const { aws_iam: iam, aws_s3: s3, aws_kms: kms } = require('aws-cdk-lib');
const { Construct } = require('constructs');

const app = new cdk.App({
  propertyInjectors: [
    { constructUniqueId: s3.Bucket.PROPERTY_INJECTION_ID, inject: (props, context) => ({ versioned: true, enforceSSL: props.enforceSSL }) },
    { constructUniqueId: 'aws-cdk-lib.aws-kms.Key', inject: (props, context) => ({ enableKeyRotation: true, description: `${context.scope.node.path} ${context.id}` }) },
  ],
});
const stack = new cdk.Stack(app, 'Stack');
new s3.Bucket(stack, 'Plain', {});
new s3.Bucket(stack, 'Ssl', { enforceSSL: true, versioned: false });
new s3.CfnBucket(stack, 'L1');
new kms.Key(stack, 'Key', { alias: 'not-used' });

const other = new cdk.Stack(app, 'Other', {
  propertyInjectors: [{ constructUniqueId: s3.Bucket.PROPERTY_INJECTION_ID, inject: (props, context) => ({ bucketName: `b-${props.bucketName}` }) }],
});
new s3.Bucket(other, 'Named', { bucketName: 'name' });
const group = new Construct(other, 'Group');
cdk.PropertyInjectors.of(group).add({ constructUniqueId: s3.Bucket.PROPERTY_INJECTION_ID, inject: (props, context) => props });
new s3.Bucket(group, 'AsItIs', { publicReadAccess: false });
new kms.Key(group, 'Key');
cdk.PropertyInjectors.of(group).add({ constructUniqueId: s3.Bucket.PROPERTY_INJECTION_ID, inject: (props, context) => ({ versioned: true }) });
new s3.Bucket(group, 'Last');

const stage = new cdk.Stage(app, 'Stage', {
  propertyInjectors: [{ constructUniqueId: iam.User.PROPERTY_INJECTION_ID, inject: (props, context) => ({ path: '/staged/' }) }],
});
const inStage = new cdk.Stack(stage, 'Stack');
new iam.User(inStage, 'User');
new s3.Bucket(inStage, 'Bucket', {});
new cdk.CfnOutput(stack, 'Ids', { value: s3.Bucket.PROPERTY_INJECTION_ID + ' ' + iam.User.PROPERTY_INJECTION_ID });
new cdk.CfnOutput(stack, 'Known', { value: cdk.PropertyInjectors.of(app).supportedClasses()[1] });
app.synth();
