// Removal policies of everything below a construct.
const cdk = require('aws-cdk-lib');
const { Construct } = require('constructs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'PoliciesBelow');
function resources(stack, name) {
  const scope = new Construct(stack, name);
  new cdk.CfnResource(scope, 'Volume', { type: 'AWS::EC2::Volume' });
  const bucket = new cdk.CfnResource(scope, 'Bucket', { type: 'AWS::S3::Bucket' });
  bucket.applyRemovalPolicy(cdk.RemovalPolicy.DESTROY);
  return scope;
}

cdk.RemovalPolicies.of(resources(stack, 'All')).retain();
cdk.RemovalPolicies.of(resources(stack, 'Only')).snapshot({ applyToResourceTypes: ['AWS::EC2::Volume'] });
cdk.RemovalPolicies.of(resources(stack, 'Except')).retainOnUpdateOrDelete({ excludeResourceTypes: ['AWS::S3::Bucket'] });
cdk.RemovalPolicies.of(resources(stack, 'Both')).apply(cdk.RemovalPolicy.RETAIN, {
  applyToResourceTypes: ['AWS::S3::Bucket'],
  excludeResourceTypes: ['AWS::S3::Bucket'],
});
cdk.MissingRemovalPolicies.of(resources(stack, 'Missing')).retain();
cdk.MissingRemovalPolicies.of(resources(stack, 'MissingDestroy')).destroy({ applyToResourceTypes: ['AWS::EC2::Volume'] });
cdk.MissingRemovalPolicies.of(resources(stack, 'MissingApply')).apply(cdk.RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);

// Later ones win over earlier ones; missing policies are filled in first.
const several = resources(stack, 'Several');
cdk.RemovalPolicies.of(several).retain();
cdk.RemovalPolicies.of(several).destroy();
cdk.MissingRemovalPolicies.of(several).snapshot({ excludeResourceTypes: ['AWS::S3::Bucket'] });
const strong = resources(stack, 'Strong');
cdk.RemovalPolicies.of(strong).retain({ priority: 600 });
cdk.RemovalPolicies.of(strong).destroy();
const late = resources(stack, 'LateMissing');
cdk.RemovalPolicies.of(late).destroy({ applyToResourceTypes: ['AWS::EC2::Volume'], priority: 100 });
cdk.MissingRemovalPolicies.of(late).retain();
app.synth();
