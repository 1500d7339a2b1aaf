// Classic load balancers: listeners, targets, checks, and who may connect.
const cdk = require('aws-cdk-lib');
const autoscaling = require('aws-cdk-lib/aws-autoscaling');
const ec2 = require('aws-cdk-lib/aws-ec2');
const elb = require('aws-cdk-lib/aws-elasticloadbalancing');
const route53 = require('aws-cdk-lib/aws-route53');
const route53_targets = require('aws-cdk-lib/aws-route53-targets');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Classic');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1 });
const server = new ec2.Instance(stack, 'Server', { vpc, instanceType: new ec2.InstanceType('t3.micro'), machineImage: ec2.MachineImage.latestAmazonLinux2023() });
const other = new ec2.Instance(stack, 'Other', { vpc, instanceType: new ec2.InstanceType('t3.micro'), machineImage: ec2.MachineImage.latestAmazonLinux2023() });
const group = new ec2.SecurityGroup(stack, 'Group', { vpc });

// plain, with listeners before and behind targets
const plain = new elb.LoadBalancer(stack, 'Plain', { vpc });
plain.addListener({ externalPort: 80 });
plain.addTarget(new elb.InstanceTarget(server));
const https = plain.addListener({ externalPort: 443, sslCertificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/023077d8-2bfa-4eb0-8f22-05c96deade77' });
plain.addTarget(new elb.InstanceTarget(other));
group.connections.allowToDefaultPort(https);

// with everything
const full = new elb.LoadBalancer(stack, 'Full', {
  vpc,
  internetFacing: true,
  listeners: [
    { externalPort: 8080, externalProtocol: elb.LoadBalancingProtocol.HTTP, internalPort: 8081, internalProtocol: elb.LoadBalancingProtocol.HTTP, policyNames: ['policy'], allowConnectionsFrom: [] },
    { externalPort: 6379, externalProtocol: elb.LoadBalancingProtocol.TCP, allowConnectionsFrom: [group, ec2.Peer.ipv4('10.1.0.0/16')] },
    { externalPort: 6380, externalProtocol: elb.LoadBalancingProtocol.SSL, internalPort: 6379 },
  ],
  targets: [new elb.InstanceTarget(server)],
  healthCheck: { port: 80 },
  crossZone: false,
  subnetSelection: { subnetType: ec2.SubnetType.PUBLIC, onePerAz: true },
  accessLoggingPolicy: { enabled: true, s3BucketName: 'logs', emitInterval: 5, s3BucketPrefix: 'elb' },
});
full.listenerPorts[0].connections.allowDefaultPortFromAnyIpv4('open');
full.connections.allowToAnyIpv4(ec2.Port.tcp(443), 'outside');

// checks
new elb.LoadBalancer(stack, 'Checked', { vpc, healthCheck: { port: 8080, protocol: elb.LoadBalancingProtocol.HTTP, path: '/health', healthyThreshold: 3, unhealthyThreshold: 4, interval: cdk.Duration.seconds(20), timeout: cdk.Duration.seconds(4) } });
new elb.LoadBalancer(stack, 'CheckedSecurely', { vpc, healthCheck: { port: 443 } });
new elb.LoadBalancer(stack, 'CheckedTcp', { vpc, healthCheck: { port: 6379, protocol: elb.LoadBalancingProtocol.TCP } });
new elb.LoadBalancer(stack, 'CheckedSsl', { vpc, healthCheck: { port: 6379, protocol: elb.LoadBalancingProtocol.SSL } });

// groups of Auto Scaling
const fleet = new autoscaling.AutoScalingGroup(stack, 'Fleet', { vpc, instanceType: new ec2.InstanceType('t3.micro'), machineImage: ec2.MachineImage.latestAmazonLinux2023() });
const before = new elb.LoadBalancer(stack, 'Before', { vpc, targets: [fleet] });
before.addListener({ externalPort: 80, internalPort: 8080, internalProtocol: elb.LoadBalancingProtocol.HTTP });
fleet.attachToClassicLB(plain);

// names, and records
new cdk.CfnOutput(stack, 'Names', { value: `${plain.loadBalancerName} ${plain.loadBalancerCanonicalHostedZoneNameId} ${plain.loadBalancerCanonicalHostedZoneName}` });
new cdk.CfnOutput(stack, 'More', { value: `${plain.loadBalancerDnsName} ${plain.loadBalancerSourceSecurityGroupGroupName} ${plain.loadBalancerSourceSecurityGroupOwnerAlias} ${plain.loadBalancerRef.loadBalancerName}` });
const zone = new route53.PublicHostedZone(stack, 'Zone', { zoneName: 'example.com' });
new route53.ARecord(stack, 'Record', { zone, target: route53.RecordTarget.fromAlias(new route53_targets.ClassicLoadBalancerTarget(plain)) });
new route53.ARecord(stack, 'Evaluated', { zone, recordName: 'evaluated', target: route53.RecordTarget.fromAlias(new route53_targets.ClassicLoadBalancerTarget(full, { evaluateTargetHealth: true })) });
app.synth();
