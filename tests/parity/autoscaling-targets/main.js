// Groups of instances that are targets of load balancers.
const cdk = require('aws-cdk-lib');
const autoscaling = require('aws-cdk-lib/aws-autoscaling');
const ec2 = require('aws-cdk-lib/aws-ec2');
const elbv2 = require('aws-cdk-lib/aws-elasticloadbalancingv2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Targets');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1 });
const group = id => new autoscaling.AutoScalingGroup(stack, id, {
  vpc,
  maxCapacity: 4,
  instanceType: new ec2.InstanceType('t3.micro'),
  machineImage: ec2.MachineImage.genericLinux({ 'us-east-1': 'ami-0123456789abcdef1' }),
});

const shop = group('Shop');
const balancer = new elbv2.ApplicationLoadBalancer(stack, 'Balancer', { vpc, internetFacing: true });
const listener = balancer.addListener('Listener', { port: 80 });
listener.addTargets('Shop', { port: 8080, targets: [shop] });
const requests = shop.scaleOnRequestCount('Requests', { targetRequestsPerMinute: 60, disableScaleIn: true });
new cdk.CfnOutput(stack, 'Policy', { value: requests.scalingPolicyArn });

const ruled = group('Ruled');
const target = new elbv2.ApplicationTargetGroup(stack, 'Target', { vpc, port: 80, targets: [ruled] });
listener.addTargetGroups('Rule', { targetGroups: [target], priority: 4, conditions: [elbv2.ListenerCondition.pathPatterns(['/ruled'])] });
ruled.scaleOnRequestCount('Requests', { targetRequestsPerMinute: 10 });

const both = group('Both');
const first = new elbv2.ApplicationTargetGroup(stack, 'First', { vpc, port: 443 });
const second = new elbv2.ApplicationTargetGroup(stack, 'Second', { vpc, port: 443 });
listener.addAction('Weighted', {
  priority: 5,
  conditions: [elbv2.ListenerCondition.pathPatterns(['/both'])],
  action: elbv2.ListenerAction.weightedForward([{ targetGroup: first, weight: 1 }, { targetGroup: second, weight: 1 }]),
});
both.attachToApplicationTargetGroup(first);
both.attachToApplicationTargetGroup(second);
const known = elbv2.ApplicationTargetGroup.fromTargetGroupAttributes(stack, 'Known', { targetGroupArn: 'arn:aws:elasticloadbalancing:us-east-1:111111111111:targetgroup/known/0123456789abcdef' });
both.attachToApplicationTargetGroup(known);

const network = new elbv2.NetworkLoadBalancer(stack, 'Network', { vpc, securityGroups: [new ec2.SecurityGroup(stack, 'NetworkGroup', { vpc })] });
const direct = group('Direct');
network.addListener('Listener', { port: 80 }).addTargets('Direct', { port: 80, targets: [direct] });
direct.attachToNetworkTargetGroup(new elbv2.NetworkTargetGroup(stack, 'Other', { vpc, port: 22 }));
const template = ec2.LaunchTemplate.fromLaunchTemplateAttributes(stack, 'Template', { launchTemplateName: 'shop' });
const given = new autoscaling.AutoScalingGroup(stack, 'Given', { vpc, launchTemplate: template });
network.addListener('Second', { port: 443 }).addTargets('Given', { port: 443, targets: [given] });
app.synth();
