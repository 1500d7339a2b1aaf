// Network Load Balancers: what they can be told, their listeners, actions, target groups, metrics and logs.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const elbv2 = require('aws-cdk-lib/aws-elasticloadbalancingv2');
const elbv2_targets = require('aws-cdk-lib/aws-elasticloadbalancingv2-targets');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Network', { env: { account: '111111111111', region: 'eu-west-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { availabilityZones: ['eu-west-1a', 'eu-west-1b'], natGateways: 1 });

// what they can be told
const plain = new elbv2.NetworkLoadBalancer(stack, 'Plain', { vpc: vpc });
const group = new ec2.SecurityGroup(stack, 'Group', { vpc: vpc });
const full = new elbv2.NetworkLoadBalancer(stack, 'Full', {
  vpc: vpc,
  internetFacing: true,
  loadBalancerName: 'full',
  deletionProtection: true,
  crossZoneEnabled: true,
  denyAllIgwTraffic: true,
  minimumCapacityUnit: 6000,
  securityGroups: [group],
  ipAddressType: elbv2.IpAddressType.DUAL_STACK,
  clientRoutingPolicy: elbv2.ClientRoutingPolicy.AVAILABILITY_ZONE_AFFINITY,
  enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: false,
  zonalShift: true,
  enablePrefixForIpv6SourceNat: true,
});
full.setAttribute('some.key', 'some value');
full.setAttribute('other.key', 'other value');
full.removeAttribute('some.key');
full.connections.allowFromAnyIpv4(ec2.Port.tcp(443));
new elbv2.NetworkLoadBalancer(stack, 'Off', {
  vpc: vpc,
  deletionProtection: false,
  crossZoneEnabled: false,
  zonalShift: false,
  enablePrefixForIpv6SourceNat: false,
  securityGroups: [],
  enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: true,
  vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC },
});
const late = new elbv2.NetworkLoadBalancer(stack, 'Late', { vpc: vpc });
new cdk.CfnOutput(stack, 'NoGroups', { value: `${late.securityGroups === undefined}` });
late.addSecurityGroup(group);
new elbv2.NetworkLoadBalancer(stack, 'Mapped', {
  vpc: vpc,
  internetFacing: true,
  subnetMappings: [
    { subnet: vpc.publicSubnets[0], allocationId: 'eipalloc-1' },
    { subnet: vpc.publicSubnets[1] },
  ],
});
new elbv2.NetworkLoadBalancer(stack, 'MappedInside', {
  vpc: vpc,
  ipAddressType: elbv2.IpAddressType.DUAL_STACK,
  enablePrefixForIpv6SourceNat: true,
  subnetMappings: [
    { subnet: vpc.privateSubnets[0], privateIpv4Address: '10.0.128.9', ipv6Address: '2001:db8::9', sourceNatIpv6Prefix: elbv2.SourceNatIpv6Prefix.autoAssigned() },
    { subnet: vpc.privateSubnets[1], sourceNatIpv6Prefix: elbv2.SourceNatIpv6Prefix.fromIpv6Prefix('2001:db8::/80') },
  ],
});
new cdk.CfnOutput(stack, 'Names', { value: cdk.Fn.join(' ', [plain.loadBalancerArn, plain.loadBalancerFullName, plain.loadBalancerName, plain.loadBalancerDnsName, plain.loadBalancerCanonicalHostedZoneId, `${full.enforceSecurityGroupInboundRulesOnPrivateLinkTraffic}`]) });
new cdk.CfnOutput(stack, 'Groups', { value: cdk.Fn.join(' ', full.loadBalancerSecurityGroups) });
plain.logAccessLogs(new s3.Bucket(stack, 'Logs', { encryption: s3.BucketEncryption.KMS }));
full.logAccessLogs(s3.Bucket.fromBucketName(stack, 'OldLogs', 'old-logs'), 'prefix');

// listeners
const listener = plain.addListener('Tcp', { port: 443 });
const targets = listener.addTargets('Servers', { port: 443, targets: [new elbv2_targets.InstanceIdTarget('i-1'), new elbv2_targets.InstanceIdTarget('i-2', 99)] });
const certificate = elbv2.ListenerCertificate.fromArn('arn:aws:acm:eu-west-1:111111111111:certificate/abc');
const tls = plain.addListener('Tls', {
  port: 8443,
  certificates: [certificate, elbv2.ListenerCertificate.fromArn('arn:aws:acm:eu-west-1:111111111111:certificate/def')],
  alpnPolicy: elbv2.AlpnPolicy.HTTP2_PREFERRED,
  sslPolicy: elbv2.SslPolicy.TLS12,
  tcpIdleTimeout: cdk.Duration.minutes(2),
});
tls.addCertificates('More', [elbv2.ListenerCertificate.fromArn('arn:aws:acm:eu-west-1:111111111111:certificate/ghi')]);
tls.addTargets('Tls', {
  port: 8443,
  protocol: elbv2.Protocol.TCP,
  targetGroupName: 'tls',
  deregistrationDelay: cdk.Duration.seconds(10),
  proxyProtocolV2: true,
  preserveClientIp: false,
  healthCheck: { interval: cdk.Duration.seconds(10), healthyThresholdCount: 2, unhealthyThresholdCount: 2, path: '/health', protocol: elbv2.Protocol.HTTP, port: '80', timeout: cdk.Duration.seconds(6), healthyHttpCodes: '200-299' },
  targets: [new elbv2_targets.IpTarget('10.0.1.1')],
});
tls.setAttribute('tcp.other', '1');
const one = new elbv2.NetworkTargetGroup(stack, 'One', { vpc: vpc, port: 80, targetType: elbv2.TargetType.IP });
const two = new elbv2.NetworkTargetGroup(stack, 'Two', { vpc: vpc, port: 81, targetType: elbv2.TargetType.IP });
plain.addListener('Both', { port: 1, defaultAction: elbv2.NetworkListenerAction.forward([one, two]) });
plain.addListener('Sticky', { port: 2, defaultAction: elbv2.NetworkListenerAction.forward([one], { stickinessDuration: cdk.Duration.minutes(2) }) });
plain.addListener('Weighted', { port: 3, defaultAction: elbv2.NetworkListenerAction.weightedForward([{ targetGroup: one, weight: 3 }, { targetGroup: two }], { stickinessDuration: cdk.Duration.minutes(2) }) });
plain.addListener('Udp', { port: 4, protocol: elbv2.Protocol.UDP }).addAction('Action', { action: elbv2.NetworkListenerAction.weightedForward([{ targetGroup: one }]) });
plain.addListener('Groups', { port: 5 }).addTargetGroups('Unused', one, two);
new elbv2.NetworkListener(stack, 'Own', { loadBalancer: plain, port: 6, defaultTargetGroups: [two] });

// target groups
const awkward = new elbv2.NetworkTargetGroup(stack, 'Awkward', {
  vpc: vpc,
  port: 1,
  protocol: elbv2.Protocol.TCP_UDP,
  proxyProtocolV2: false,
  preserveClientIp: true,
  connectionTermination: true,
  targetType: elbv2.TargetType.INSTANCE,
  crossZoneEnabled: true,
  ipAddressType: elbv2.TargetGroupIpAddressType.IPV4,
  targetGroupHealth: { dnsMinimumHealthyTargetCount: 2, dnsMinimumHealthyTargetPercentage: 0, routingMinimumHealthyTargetCount: 4, routingMinimumHealthyTargetPercentage: 5 },
  deregistrationDelay: cdk.Duration.seconds(1),
  targetGroupName: 'awkward',
});
awkward.setAttribute('x', 'y');
awkward.configureHealthCheck({ protocol: elbv2.Protocol.TCP });
awkward.addTarget(new elbv2_targets.InstanceIdTarget('i-3'));
const imported = elbv2.NetworkTargetGroup.fromTargetGroupAttributes(stack, 'Imported', {
  targetGroupArn: 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:targetgroup/old/50dc6c495c0c9188',
  loadBalancerArns: 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/old/73e2d6bc24d8a067',
});
plain.addListener('ToImported', { port: 7, defaultTargetGroups: [imported] });
new cdk.CfnOutput(stack, 'GroupNames', { value: cdk.Fn.join(' ', [targets.targetGroupArn, targets.targetGroupFullName, targets.targetGroupName, targets.firstLoadBalancerFullName, imported.targetGroupName, imported.targetGroupArn, imported.loadBalancerArns]) });
new cdk.CfnOutput(stack, 'GroupBalancers', { value: cdk.Fn.join(' ', targets.targetGroupLoadBalancerArns) });
const waits = new cdk.CfnResource(stack, 'Waits', { type: 'AWS::CloudFormation::WaitConditionHandle' });
waits.node.addDependency(one.loadBalancerAttached);

// targets of Network Load Balancers that are load balancers
const web = new elbv2.ApplicationLoadBalancer(stack, 'Web', { vpc: vpc });
const webListener = web.addListener('Listener', { port: 80, defaultAction: elbv2.ListenerAction.fixedResponse(200) });
late.addListener('Waiting', { port: 80 }).addTargets('Web', { port: 80, targets: [new elbv2_targets.AlbListenerTarget(webListener)] });
late.addListener('NotWaiting', { port: 81 }).addTargets('Web', { port: 80, targets: [new elbv2_targets.AlbTarget(web, 80)], healthCheck: { protocol: elbv2.Protocol.HTTP } });
late.addListener('ByArn', { port: 82 }).addTargets('Web', { port: 81, targets: [new elbv2_targets.AlbArnTarget('arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/old/73e2d6bc24d8a067', 81)] });

// what exists already
const old = elbv2.NetworkLoadBalancer.fromNetworkLoadBalancerAttributes(stack, 'Old', {
  loadBalancerArn: 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/old/73e2d6bc24d8a067',
  loadBalancerCanonicalHostedZoneId: 'Z2',
  loadBalancerDnsName: 'old.example.com',
  vpc: vpc,
  loadBalancerSecurityGroups: ['sg-00000001'],
});
old.connections.allowFromAnyIpv4(ec2.Port.tcp(1));
old.addListener('New', { port: 1 }).addTargets('T', { port: 2, targets: [new elbv2_targets.IpTarget('10.1.2.3', 90, 'all')] });
const oldListener = elbv2.NetworkListener.fromNetworkListenerArn(stack, 'OldListener', 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:listener/net/old/73e2d6bc24d8a067/f2f7dc8efc522ab2');
new cdk.CfnOutput(stack, 'OldNames', { value: cdk.Fn.join(' ', [old.loadBalancerArn, old.loadBalancerDnsName, old.loadBalancerCanonicalHostedZoneId, oldListener.listenerArn]) });
new ec2.VpcEndpointService(stack, 'Service', { vpcEndpointServiceLoadBalancers: [plain, old] });

// metrics
new cloudwatch.Dashboard(stack, 'Dashboard', {
  widgets: [[
    new cloudwatch.GraphWidget({
      left: [
        plain.metrics.activeFlowCount(), plain.metrics.consumedLCUs(), plain.metrics.newFlowCount(), plain.metrics.processedBytes(),
        plain.metrics.tcpClientResetCount(), plain.metrics.tcpElbResetCount(), plain.metrics.tcpTargetResetCount(), plain.metrics.custom('Other', { statistic: 'p99' }),
        plain.metric('Other'), plain.metricActiveFlowCount(), old.metrics.activeFlowCount(),
      ],
      right: [targets.metrics.healthyHostCount(), targets.metrics.unHealthyHostCount(), targets.metrics.custom('Other'), targets.metricHealthyHostCount(), imported.metrics.healthyHostCount()],
    }),
  ]],
});

// with a security group of its own by a feature flag
const flagged = new cdk.Stack(app, 'Flagged');
flagged.node.setContext('@aws-cdk/aws-elasticloadbalancingv2:networkLoadBalancerWithSecurityGroupByDefault', true);
flagged.node.setContext('@aws-cdk/aws-elasticloadbalancingv2:usePostQuantumTlsPolicy', true);
const flaggedVpc = ec2.Vpc.fromVpcAttributes(flagged, 'Vpc', { vpcId: 'vpc-12345678', availabilityZones: ['a', 'b'], privateSubnetIds: ['subnet-12345678', 'subnet-87654321'], privateSubnetRouteTableIds: ['rtb-1', 'rtb-2'] });
const guarded = new elbv2.NetworkLoadBalancer(flagged, 'Guarded', { vpc: flaggedVpc });
guarded.addListener('Tls', { port: 443, certificates: [certificate] }).addTargets('T', { port: 1, targets: [new elbv2_targets.IpTarget('10.0.0.1')] });
guarded.addListener('Tcp', { port: 444 }).addTargets('T', { port: 1, targets: [new elbv2_targets.IpTarget('10.0.0.1')] });
guarded.connections.allowFromAnyIpv4(ec2.Port.tcp(443));
new elbv2.NetworkLoadBalancer(flagged, 'Open', { vpc: flaggedVpc, disableSecurityGroups: true });

// what is known later of what exists already
const lateGroup = elbv2.NetworkTargetGroup.fromTargetGroupAttributes(flagged, 'LateGroup', { targetGroupArn: new cdk.CfnParameter(flagged, 'GroupArn').valueAsString, loadBalancerArns: new cdk.CfnParameter(flagged, 'BalancerArn').valueAsString });
new cdk.CfnOutput(flagged, 'LateGroupName', { value: lateGroup.targetGroupName });
new cloudwatch.Alarm(flagged, 'LateAlarm', { metric: lateGroup.metrics.healthyHostCount(), threshold: 1, evaluationPeriods: 1 });

app.synth();
