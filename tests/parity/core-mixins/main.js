// Mixins: at once, below a construct, on selected constructs; injectors of props are in a program of their own.
const cdk = require('aws-cdk-lib');
const { aws_iam: iam, aws_s3: s3 } = require('aws-cdk-lib');
const { Construct } = require('constructs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Stack');
const versioned = {
  supports: construct => s3.CfnBucket.isCfnBucket(construct),
  applyTo: bucket => bucket.addPropertyOverride('VersioningConfiguration.Status', 'Enabled'),
};
const described = {
  supports: construct => cdk.CfnResource.isCfnResource(construct),
  applyTo: resource => resource.addMetadata('described', true),
};
const grows = {
  supports: construct => cdk.Resource.isResource(construct),
  applyTo: construct => new cdk.CfnResource(construct, 'Grown', { type: 'AWS::Test::Thing' }),
};
new s3.CfnBucket(stack, 'L1').with(versioned);
new s3.Bucket(stack, 'L2').with(versioned, described);
const group = new Construct(stack, 'Group');
new s3.Bucket(group, 'One');
new iam.User(group, 'Two');
group.with(grows, versioned, described);

const other = new Construct(stack, 'prod');
new s3.Bucket(other, 'logs');
const inner = new Construct(other, 'data');
new s3.Bucket(inner, 'logs');
new iam.User(other, 'someone');
const all = cdk.Mixins.of(other).apply(versioned).requireAny().apply(described);
new cdk.CfnOutput(stack, 'Applied', { value: `${all.report.length} ${all.selectedConstructs.length} ${all.report[1].construct.node.path}` });

const marked = { supports: construct => true, applyTo: construct => cdk.Tags.of(construct).add('mark', 'first') };
cdk.Mixins.of(stack, cdk.ConstructSelector.byId('lo*')).apply(marked);
const deep = { supports: construct => true, applyTo: construct => cdk.Tags.of(construct).add('deep', construct.node.id) };
cdk.Mixins.of(stack, cdk.ConstructSelector.byPath('Stack/prod/**')).requireAll().apply(deep);
const typed = { supports: construct => true, applyTo: resource => resource.addMetadata('typed', resource.cfnResourceType) };
cdk.Mixins.of(stack, cdk.ConstructSelector.resourcesOfType('AWS::IAM::User', 'AWS::Test::Thing')).apply(typed);
cdk.Mixins.of(stack, cdk.ConstructSelector.resourcesOfType(s3.CfnBucket.CFN_RESOURCE_TYPE_NAME)).apply(typed);
const single = { supports: construct => true, applyTo: construct => cdk.Tags.of(construct).add('single', construct.node.path) };
cdk.Mixins.of(group, cdk.ConstructSelector.onlyItself()).apply(single);
cdk.Mixins.of(group.node.findChild('One'), cdk.ConstructSelector.cfnResource()).apply(typed);
cdk.Mixins.of(group, cdk.ConstructSelector.cfnResource()).apply(typed);
app.synth();
