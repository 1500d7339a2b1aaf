// The default children of constructs whose resource is not called `Resource`, changed by escape hatches.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const events = require('aws-cdk-lib/aws-events');
const iam = require('aws-cdk-lib/aws-iam');
const logs = require('aws-cdk-lib/aws-logs');
const s3 = require('aws-cdk-lib/aws-s3');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Children');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
for (const subnet of vpc.publicSubnets) {
  subnet.node.defaultChild.addPropertyOverride('MapPublicIpOnLaunch', false);
}
const isolated = vpc.selectSubnets({ subnetType: ec2.SubnetType.PRIVATE_ISOLATED }).subnets[0];
isolated.node.defaultChild.addPropertyOverride('CidrBlock', '10.0.250.0/24');
isolated.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);
const flow = vpc.addFlowLog('Flow');
flow.node.defaultChild.addMetadata('kept', 'long');
const group = new logs.LogGroup(stack, 'Group');
group.addToResourcePolicy(new iam.PolicyStatement({ actions: ['logs:PutLogEvents'], principals: [new iam.ServicePrincipal('es.amazonaws.com')], resources: ['*'] }));
group.node.findChild('Policy').node.defaultChild.addPropertyOverride('PolicyName', 'other');
const bus = new events.EventBus(stack, 'Bus');
const archive = bus.archive('Archive', { eventPattern: { source: ['own'] } });
archive.node.defaultChild.addPropertyOverride('RetentionDays', 7);
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() });
role.withoutPolicyUpdates().node.defaultChild.addMetadata('frozen', 'yes');
const raw = new s3.CfnBucket(stack, 'Raw');
s3.Bucket.fromCfnBucket(raw).node.defaultChild.addMetadata('from', 'an L1');

const nested = new cdk.NestedStack(stack, 'Nested');
new sqs.Queue(nested, 'Queue');
nested.node.defaultChild.addMetadata('nested', 'yes');

app.synth();
