// Tags by aspects: inheritance, removal, filters, priorities, resources without tags.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const { Construct } = require('constructs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Tags');
const other = new cdk.Stack(app, 'Other', { tags: { 'fromProps': 'yes' } });

cdk.Tags.of(app).add('app', 'shop');
cdk.Tags.of(stack).add('stack', 'one');
cdk.Tags.of(stack).add('app', 'override');

const net = new Construct(stack, 'Net');
const vpc = new ec2.Vpc(net, 'Vpc', { maxAzs: 1 });
const group = new ec2.SecurityGroup(net, 'Group', { vpc: vpc });
cdk.Tags.of(net).add('zebra', 'last');
cdk.Tags.of(net).add('alpha', 'first');
cdk.Tags.of(vpc).add('Name', 'own name');
cdk.Tags.of(group).remove('stack');
cdk.Tags.of(net).remove('app', { includeResourceTypes: ['AWS::EC2::Subnet'] });
cdk.Tags.of(net).add('only-subnets', 'yes', { includeResourceTypes: ['AWS::EC2::Subnet'] });
cdk.Tags.of(net).add('no-subnets', 'yes', { excludeResourceTypes: ['AWS::EC2::Subnet', 'AWS::EC2::RouteTable'] });

// the later priority wins, whatever the depth
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
cdk.Tags.of(role).add('p', 'role', { priority: 100 });
cdk.Tags.of(stack).add('p', 'stack', { priority: 300 });
cdk.Tags.of(role).add('q', 'kept', { priority: 50 });
cdk.Tags.of(role).remove('q', { priority: 20 });
cdk.Tags.of(role).add('r', 'gone', { priority: 50 });
cdk.Tags.of(role).remove('r', { priority: 60 });
cdk.Tags.of(role).add('token', `x-${vpc.vpcId}`);

// L1s: tags in props are kept, aspects add to them
const subnet = new ec2.CfnSubnet(stack, 'L1', {
  vpcId: vpc.vpcId,
  cidrBlock: '10.1.0.0/24',
  tags: [{ key: 'Name', value: 'l1' }, { key: 'app', value: 'mine' }],
});
cdk.Tags.of(subnet).add('aspect', 'yes');
new ec2.CfnRoute(stack, 'NoTags', { routeTableId: 'rtb-1' });
new cdk.CfnResource(stack, 'Raw', { type: 'AWS::EC2::VPC', properties: { 'CidrBlock': '10.0.0.0/8' } });
new ec2.CfnVPC(other, 'Vpc', { cidrBlock: '10.0.0.0/8' });
app.synth();
