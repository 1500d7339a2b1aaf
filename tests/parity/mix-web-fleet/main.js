// A web service as many have one: a load balancer before a group of instances, a name, a certificate, an alarm, and
// the same service for others by a private link.
const cdk = require('aws-cdk-lib');
const acm = require('aws-cdk-lib/aws-certificatemanager');
const autoscaling = require('aws-cdk-lib/aws-autoscaling');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const cloudwatch_actions = require('aws-cdk-lib/aws-cloudwatch-actions');
const ec2 = require('aws-cdk-lib/aws-ec2');
const elbv2 = require('aws-cdk-lib/aws-elasticloadbalancingv2');
const elbv2_targets = require('aws-cdk-lib/aws-elasticloadbalancingv2-targets');
const iam = require('aws-cdk-lib/aws-iam');
const route53 = require('aws-cdk-lib/aws-route53');
const route53_targets = require('aws-cdk-lib/aws-route53-targets');
const s3 = require('aws-cdk-lib/aws-s3');
const sns = require('aws-cdk-lib/aws-sns');

const app = new cdk.App();
const env = { account: '111111111111', region: 'eu-west-1' };
const network = new cdk.Stack(app, 'Network', { env: env });
const vpc = new ec2.Vpc(network, 'Vpc', { natGateways: 1, availabilityZones: ['eu-west-1a', 'eu-west-1b'] });

const stack = new cdk.Stack(app, 'Web', { env: env });
const zone = new route53.PublicHostedZone(stack, 'Zone', { zoneName: 'example.com' });
const certificate = new acm.Certificate(stack, 'Certificate', {
  domainName: 'www.example.com',
  validation: acm.CertificateValidation.fromDns(zone),
});
const archive = new s3.Bucket(stack, 'Archive', { removalPolicy: cdk.RemovalPolicy.DESTROY });
const balancer = new elbv2.ApplicationLoadBalancer(stack, 'Balancer', { vpc: vpc, internetFacing: true, http2Enabled: true });
balancer.logAccessLogs(archive, 'web');
balancer.addRedirect();

const group = new autoscaling.AutoScalingGroup(stack, 'Fleet', {
  vpc: vpc,
  instanceType: ec2.InstanceType.of(ec2.InstanceClass.T4G, ec2.InstanceSize.SMALL),
  machineImage: ec2.MachineImage.latestAmazonLinux2023({ cpuType: ec2.AmazonLinuxCpuType.ARM_64 }),
  minCapacity: 2,
  maxCapacity: 8,
  requireImdsv2: true,
  ssmSessionPermissions: true,
  healthChecks: autoscaling.HealthChecks.withAdditionalChecks({
    additionalTypes: [autoscaling.AdditionalHealthCheckType.ELB],
    gracePeriod: cdk.Duration.minutes(2),
  }),
  updatePolicy: autoscaling.UpdatePolicy.rollingUpdate({ minInstancesInService: 1 }),
});
group.addUserData('dnf install -y nginx', 'systemctl enable --now nginx');
group.addToRolePolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: [archive.arnForObjects('*')] }));

const listener = balancer.addListener('Https', { port: 443, certificates: [certificate], sslPolicy: elbv2.SslPolicy.RECOMMENDED_TLS });
const fleet = listener.addTargets('Fleet', {
  port: 80,
  targets: [group],
  healthCheck: { path: '/health', healthyHttpCodes: '200-299', interval: cdk.Duration.seconds(20) },
  deregistrationDelay: cdk.Duration.seconds(30),
});
listener.addAction('Maintenance', {
  priority: 10,
  conditions: [elbv2.ListenerCondition.pathPatterns(['/admin/*']), elbv2.ListenerCondition.sourceIps(['10.0.0.0/8'])],
  action: elbv2.ListenerAction.fixedResponse(503, { contentType: 'text/plain', messageBody: 'back soon' }),
});
group.scaleOnRequestCount('Requests', { targetRequestsPerMinute: 600 });
group.scaleOnSchedule('Morning', { schedule: autoscaling.Schedule.cron({ hour: '7', minute: '30' }), minCapacity: 4 });

new route53.ARecord(stack, 'Name', {
  zone: zone,
  recordName: 'www',
  target: route53.RecordTarget.fromAlias(new route53_targets.LoadBalancerTarget(balancer)),
});
const topic = new sns.Topic(stack, 'Alerts');
const alarm = new cloudwatch.Alarm(stack, 'Errors', {
  metric: fleet.metrics.httpCodeTarget(elbv2.HttpCodeTarget.TARGET_5XX_COUNT, { period: cdk.Duration.minutes(1) }),
  threshold: 10,
  evaluationPeriods: 3,
});
alarm.addAlarmAction(new cloudwatch_actions.SnsAction(topic));

// The same service, for other accounts.
const link = new elbv2.NetworkLoadBalancer(stack, 'Link', { vpc: vpc });
link.addListener('Tls', { port: 443 }).addTargets('Balancer', {
  port: 443,
  targets: [new elbv2_targets.AlbListenerTarget(listener)],
});
const service = new ec2.VpcEndpointService(stack, 'Service', {
  vpcEndpointServiceLoadBalancers: [link],
  allowedPrincipals: [new iam.ArnPrincipal('arn:aws:iam::222222222222:root')],
});
new route53.VpcEndpointServiceDomainName(stack, 'ServiceName', {
  endpointService: service,
  domainName: 'link.example.com',
  publicHostedZone: zone,
});

app.synth();
