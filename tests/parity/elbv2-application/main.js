// Application Load Balancers: what they can be told, their listeners, rules, actions, target groups, metrics and logs.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const elbv2 = require('aws-cdk-lib/aws-elasticloadbalancingv2');
const elbv2_targets = require('aws-cdk-lib/aws-elasticloadbalancingv2-targets');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const lambda = require('aws-cdk-lib/aws-lambda');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Application', { env: { account: '111111111111', region: 'eu-west-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { availabilityZones: ['eu-west-1a', 'eu-west-1b'], natGateways: 1 });
const ok = elbv2.ListenerAction.fixedResponse(200);

// what they can be told
const full = new elbv2.ApplicationLoadBalancer(stack, 'Full', {
  vpc: vpc,
  internetFacing: true,
  loadBalancerName: 'full',
  ipAddressType: elbv2.IpAddressType.DUAL_STACK,
  http2Enabled: false,
  idleTimeout: cdk.Duration.seconds(30),
  dropInvalidHeaderFields: true,
  desyncMitigationMode: elbv2.DesyncMitigationMode.STRICTEST,
  clientKeepAlive: cdk.Duration.seconds(60),
  preserveHostHeader: true,
  xAmznTlsVersionAndCipherSuiteHeaders: true,
  preserveXffClientPort: true,
  xffHeaderProcessingMode: elbv2.XffHeaderProcessingMode.PRESERVE,
  wafFailOpen: true,
  deletionProtection: true,
  crossZoneEnabled: true,
  denyAllIgwTraffic: true,
  minimumCapacityUnit: 200,
});
full.addListener('Dual', { port: 80, defaultAction: ok });
new elbv2.ApplicationLoadBalancer(stack, 'Off', {
  vpc: vpc,
  http2Enabled: true,
  dropInvalidHeaderFields: false,
  preserveHostHeader: false,
  xAmznTlsVersionAndCipherSuiteHeaders: false,
  preserveXffClientPort: false,
  wafFailOpen: false,
  minimumCapacityUnit: 0,
});
const group = new ec2.SecurityGroup(stack, 'Group', { vpc: vpc, allowAllOutbound: false });
const grouped = new elbv2.ApplicationLoadBalancer(stack, 'Grouped', { vpc: vpc, securityGroup: group });
grouped.addSecurityGroup(ec2.SecurityGroup.fromSecurityGroupId(stack, 'OldGroup', 'sg-00000009'));
grouped.addListener('Http', { port: 80, defaultAction: ok });
new elbv2.ApplicationLoadBalancer(stack, 'NoPublic', { vpc: vpc, internetFacing: true, ipAddressType: elbv2.IpAddressType.DUAL_STACK_WITHOUT_PUBLIC_IPV4 }).addListener('Http', { port: 80, defaultAction: ok });

// listeners
const balancer = new elbv2.ApplicationLoadBalancer(stack, 'Balancer', { vpc: vpc });
const certificate = elbv2.ListenerCertificate.fromArn('arn:aws:acm:eu-west-1:111111111111:certificate/abc');
const another = elbv2.ListenerCertificate.fromArn('arn:aws:acm:eu-west-1:111111111111:certificate/def');
const https = balancer.addListener('Https', { protocol: elbv2.ApplicationProtocol.HTTPS, certificates: [certificate, another], open: false, defaultAction: ok });
https.connections.allowDefaultPortFromAnyIpv4('Open');
https.addCertificates('More', [elbv2.ListenerCertificate.fromArn('arn:aws:acm:eu-west-1:111111111111:certificate/ghi')]);
const strict = balancer.addListener('Strict', { port: 8443, certificates: [certificate], sslPolicy: elbv2.SslPolicy.TLS13_13, defaultAction: ok });
new elbv2.ApplicationListenerCertificate(stack, 'Certificates', { listener: strict, certificates: [another, certificate] });
balancer.addRedirect();
balancer.addRedirect({ sourceProtocol: elbv2.ApplicationProtocol.HTTPS, sourcePort: 9443, targetProtocol: elbv2.ApplicationProtocol.HTTP, targetPort: 8080, open: false }).addCertificates('C', [certificate]);
new cdk.CfnOutput(stack, 'Listeners', { value: `${balancer.listeners.length} ${balancer.listeners[0].node.id}` });
new cdk.CfnOutput(stack, 'Listener', { value: `${https.port} ${https.listenerArn} ${https.isApplicationListener}` });

// certificates of clients
const bucket = new s3.Bucket(stack, 'Bucket');
const store = new elbv2.TrustStore(stack, 'Store', { bucket: bucket, key: 'roots.pem', version: 'v1' });
new elbv2.TrustStore(stack, 'NamedStore', { trustStoreName: 'named', bucket: bucket, key: 'roots.pem' });
balancer.addListener('Verify', {
  port: 444,
  protocol: elbv2.ApplicationProtocol.HTTPS,
  certificates: [certificate],
  defaultAction: ok,
  mutualAuthentication: { mutualAuthenticationMode: elbv2.MutualAuthenticationMode.VERIFY, trustStore: store, ignoreClientCertificateExpiry: true, advertiseTrustStoreCaNames: false },
});
balancer.addListener('Pass', { port: 445, protocol: elbv2.ApplicationProtocol.HTTPS, certificates: [certificate], defaultAction: ok, mutualAuthentication: { mutualAuthenticationMode: elbv2.MutualAuthenticationMode.PASS_THROUGH } });
const oldStore = elbv2.TrustStore.fromTrustStoreArn(stack, 'OldStore', 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:truststore/old/50dc6c495c0c9188');
balancer.addListener('NoMode', { port: 446, protocol: elbv2.ApplicationProtocol.HTTPS, certificates: [certificate], defaultAction: ok, mutualAuthentication: { trustStore: oldStore, advertiseTrustStoreCaNames: true } });
new elbv2.TrustStoreRevocation(stack, 'Revocation', {
  trustStore: store,
  revocationContents: [{ bucket: bucket, key: 'a.crl' }, { bucket: bucket, key: 'b.crl', version: '3', revocationType: elbv2.RevocationType.CRL }],
});
new cdk.CfnOutput(stack, 'Stores', { value: cdk.Fn.join(' ', [store.trustStoreName, store.trustStoreArn, store.status, oldStore.trustStoreName, oldStore.trustStoreArn]) });

// rules and actions
const listener = balancer.addListener('Rules', { port: 81, protocol: elbv2.ApplicationProtocol.HTTP });
const one = new elbv2.ApplicationTargetGroup(stack, 'One', { vpc: vpc, port: 80, targetType: elbv2.TargetType.IP });
const two = new elbv2.ApplicationTargetGroup(stack, 'Two', { vpc: vpc, port: 80, targetType: elbv2.TargetType.IP });
listener.addAction('Default', { action: elbv2.ListenerAction.fixedResponse(404, { contentType: 'text/plain', messageBody: 'no' }) });
listener.addAction('Weighted', { priority: 1, conditions: [elbv2.ListenerCondition.pathPatterns(['/a', '/b'])], action: elbv2.ListenerAction.weightedForward([{ targetGroup: one, weight: 0 }, { targetGroup: two }], { stickinessDuration: cdk.Duration.seconds(5) }) });
listener.addAction('All', {
  priority: 2,
  conditions: [
    elbv2.ListenerCondition.hostHeaders(['h']),
    elbv2.ListenerCondition.httpHeader('x', ['y']),
    elbv2.ListenerCondition.httpRequestMethods(['GET']),
    elbv2.ListenerCondition.queryStrings([{ key: 'a', value: 'b' }, { value: 'c' }]),
    elbv2.ListenerCondition.sourceIps(['1.2.3.0/24']),
  ],
  action: elbv2.ListenerAction.redirect({ host: 'h', path: '/p', port: '1', protocol: 'HTTPS', query: 'q', permanent: true }),
});
listener.addAction('Suffix', { priority: 3, removeSuffix: true, conditions: [elbv2.ListenerCondition.pathPatterns(['/c'])], action: elbv2.ListenerAction.redirect({ host: 'z' }) });
listener.addTargetGroups('Groups', { priority: 4, conditions: [elbv2.ListenerCondition.pathPatterns(['/e'])], targetGroups: [one, two] });
const targets = listener.addTargets('Targets', {
  priority: 5,
  conditions: [elbv2.ListenerCondition.pathPatterns(['/f'])],
  targets: [new elbv2_targets.IpTarget('10.0.1.2')],
  port: 80,
  protocolVersion: elbv2.ApplicationProtocolVersion.HTTP2,
  slowStart: cdk.Duration.seconds(40),
  stickinessCookieDuration: cdk.Duration.minutes(5),
  stickinessCookieName: 'mine',
  targetGroupName: 'targets',
  deregistrationDelay: cdk.Duration.seconds(0),
  healthCheck: { enabled: true, path: '/h', healthyGrpcCodes: '0-5' },
  loadBalancingAlgorithmType: elbv2.TargetGroupLoadBalancingAlgorithmType.LEAST_OUTSTANDING_REQUESTS,
});
listener.addAction('Sticky', { priority: 6, conditions: [elbv2.ListenerCondition.pathPatterns(['/g'])], action: elbv2.ListenerAction.forward([one], { stickinessDuration: cdk.Duration.hours(1) }) });
const oidc = {
  authorizationEndpoint: 'https://example.com/a',
  clientId: 'id',
  clientSecret: cdk.SecretValue.secretsManager('secret'),
  issuer: 'https://example.com/i',
  tokenEndpoint: 'https://example.com/t',
  userInfoEndpoint: 'https://example.com/u',
};
https.addAction('Oidc', {
  priority: 7,
  conditions: [elbv2.ListenerCondition.pathPatterns(['/o'])],
  action: elbv2.ListenerAction.authenticateOidc({
    authorizationEndpoint: oidc.authorizationEndpoint,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    issuer: oidc.issuer,
    tokenEndpoint: oidc.tokenEndpoint,
    userInfoEndpoint: oidc.userInfoEndpoint,
    scope: 'x',
    sessionCookieName: 'c',
    sessionTimeout: cdk.Duration.hours(2),
    authenticationRequestExtraParams: { AbC: 'd' },
    onUnauthenticatedRequest: elbv2.UnauthenticatedAction.DENY,
    next: elbv2.ListenerAction.forward([two]),
  }),
});
https.addAction('Jwt', { priority: 8, conditions: [elbv2.ListenerCondition.pathPatterns(['/j'])], action: elbv2.ListenerAction.authenticateJwt({ issuer: 'https://example.com/i', jwksEndpoint: 'https://example.com/j', next: ok }) });
const closed = new elbv2.ApplicationLoadBalancer(stack, 'Closed', { vpc: vpc });
closed.addListener('Oidc', {
  port: 443,
  certificates: [certificate],
  defaultAction: elbv2.ListenerAction.authenticateOidc({
    authorizationEndpoint: oidc.authorizationEndpoint,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    issuer: oidc.issuer,
    tokenEndpoint: oidc.tokenEndpoint,
    userInfoEndpoint: oidc.userInfoEndpoint,
    sessionTimeout: cdk.Duration.days(1),
    allowHttpsOutbound: false,
    next: ok,
  }),
});
const rule = new elbv2.ApplicationListenerRule(stack, 'Rule', { listener: listener, priority: 20, conditions: [elbv2.ListenerCondition.pathPatterns(['/0'])], targetGroups: [one] });
rule.addCondition(elbv2.ListenerCondition.hostHeaders(['example.com']));
new cdk.CfnOutput(stack, 'RuleArn', { value: rule.listenerRuleArn });

// target groups
const awkward = new elbv2.ApplicationTargetGroup(stack, 'Awkward', {
  vpc: vpc,
  targetType: elbv2.TargetType.IP,
  port: 8080,
  protocol: elbv2.ApplicationProtocol.HTTP,
  protocolVersion: elbv2.ApplicationProtocolVersion.GRPC,
  slowStart: cdk.Duration.seconds(30),
  stickinessCookieDuration: cdk.Duration.hours(1),
  deregistrationDelay: cdk.Duration.seconds(20),
  crossZoneEnabled: true,
  ipAddressType: elbv2.TargetGroupIpAddressType.IPV6,
  targetGroupHealth: { dnsMinimumHealthyTargetCount: 0, dnsMinimumHealthyTargetPercentage: 3, routingMinimumHealthyTargetCount: 4, routingMinimumHealthyTargetPercentage: 5 },
  healthCheck: { path: '/first' },
});
awkward.enableCookieStickiness(cdk.Duration.minutes(1), 'other');
awkward.configureHealthCheck({ healthyHttpCodes: '200,202' });
awkward.setAttribute('x', '1');
awkward.addTarget(new elbv2_targets.IpTarget('2001:db8::1', 90), new elbv2_targets.IpTarget('10.0.0.9', 91, 'all'));
new elbv2.ApplicationTargetGroup(stack, 'Random', { vpc: vpc, targetType: elbv2.TargetType.INSTANCE, protocol: elbv2.ApplicationProtocol.HTTPS, loadBalancingAlgorithmType: elbv2.TargetGroupLoadBalancingAlgorithmType.WEIGHTED_RANDOM, enableAnomalyMitigation: true, slowStart: undefined });
new elbv2.ApplicationTargetGroup(stack, 'NoMitigation', { vpc: vpc, targetType: elbv2.TargetType.INSTANCE, port: 8008, enableAnomalyMitigation: false });
new elbv2.ApplicationTargetGroup(stack, 'Headers', { targetType: elbv2.TargetType.LAMBDA, multiValueHeadersEnabled: true });
new elbv2.ApplicationTargetGroup(stack, 'FunctionHealth', { vpc: vpc, targetType: elbv2.TargetType.LAMBDA, healthCheck: { enabled: true, interval: cdk.Duration.seconds(40) } });
const handler = new lambda.Function(stack, 'Handler', { code: lambda.Code.fromInline('exports.handler = async () => ({ statusCode: 200 });'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X });
listener.addTargets('Function', { priority: 30, conditions: [elbv2.ListenerCondition.pathPatterns(['/l'])], targets: [new elbv2_targets.LambdaTarget(handler)] });
listener.addTargets('Again', { priority: 31, conditions: [elbv2.ListenerCondition.pathPatterns(['/m'])], targets: [new elbv2_targets.LambdaTarget(handler)], healthCheck: { enabled: true } });
const server = new ec2.Instance(stack, 'Server', { vpc: vpc, instanceType: new ec2.InstanceType('t3.micro'), machineImage: ec2.MachineImage.genericLinux({ 'eu-west-1': 'ami-12345678' }) });
listener.addTargets('Server', { priority: 32, conditions: [elbv2.ListenerCondition.pathPatterns(['/s'])], port: 8080, targets: [new elbv2_targets.InstanceTarget(server), new elbv2_targets.InstanceTarget(server, 9090)] });
one.registerConnectable(server);
two.registerConnectable(server, ec2.Port.tcpRange(8000, 8010));
const imported = elbv2.ApplicationTargetGroup.fromTargetGroupAttributes(stack, 'Imported', {
  targetGroupArn: 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:targetgroup/old/50dc6c495c0c9188',
  loadBalancerArns: 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/old/73e2d6bc24d8a067',
});
listener.addTargetGroups('Imported', { priority: 33, conditions: [elbv2.ListenerCondition.pathPatterns(['/i'])], targetGroups: [imported] });

// what exists already
const old = elbv2.ApplicationLoadBalancer.fromApplicationLoadBalancerAttributes(stack, 'Old', {
  loadBalancerArn: 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/old/73e2d6bc24d8a067',
  securityGroupId: 'sg-00000001',
  loadBalancerDnsName: 'old.example.com',
  loadBalancerCanonicalHostedZoneId: 'Z2',
  securityGroupAllowsAllOutbound: false,
  vpc: vpc,
});
old.addListener('New', { port: 80 }).addTargets('T', { port: 80, targets: [new elbv2_targets.IpTarget('10.0.0.1')] });
old.connections.allowToAnyIpv4(ec2.Port.tcp(1));
const oldListener = elbv2.ApplicationListener.fromApplicationListenerAttributes(stack, 'OldListener', {
  listenerArn: 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:listener/app/old/50dc6c495c0c9188/f2f7dc8efc522ab2',
  securityGroup: ec2.SecurityGroup.fromSecurityGroupId(stack, 'OldListenerGroup', 'sg-00000002', { allowAllOutbound: false }),
  defaultPort: 99,
});
const three = new elbv2.ApplicationTargetGroup(stack, 'Three', { vpc: vpc, port: 80, targetType: elbv2.TargetType.IP });
oldListener.addAction('Action', { priority: 1, conditions: [elbv2.ListenerCondition.pathPatterns(['/'])], action: ok });
oldListener.addAction('Short', { priority: 2, removeSuffix: true, conditions: [elbv2.ListenerCondition.pathPatterns(['/'])], action: ok });
oldListener.addTargetGroups('Groups', { priority: 3, conditions: [elbv2.ListenerCondition.pathPatterns(['/'])], targetGroups: [three] });
oldListener.addCertificates('Certificates', [certificate, another]);
oldListener.connections.allowDefaultPortFromAnyIpv4();
three.registerConnectable(server);

// logs
balancer.logAccessLogs(bucket, 'access');
balancer.logConnectionLogs(bucket, 'connections');
closed.logAccessLogs(bucket);
const china = new cdk.Stack(app, 'China', { env: { account: '111111111111', region: 'cn-north-1' } });
const spain = new cdk.Stack(app, 'Spain', { env: { account: '111111111111', region: 'eu-south-2' } });
const chinaVpc = ec2.Vpc.fromVpcAttributes(china, 'Vpc', { vpcId: 'vpc-12345678', availabilityZones: ['a', 'b'], privateSubnetIds: ['subnet-12345678', 'subnet-87654321'], privateSubnetRouteTableIds: ['rtb-1', 'rtb-2'] });
new elbv2.ApplicationLoadBalancer(china, 'Balancer', { vpc: chinaVpc }).logAccessLogs(new s3.Bucket(china, 'Logs'));
const spainVpc = ec2.Vpc.fromVpcAttributes(spain, 'Vpc', { vpcId: 'vpc-12345678', availabilityZones: ['a', 'b'], privateSubnetIds: ['subnet-12345678', 'subnet-87654321'], privateSubnetRouteTableIds: ['rtb-1', 'rtb-2'] });
new elbv2.ApplicationLoadBalancer(spain, 'Balancer', { vpc: spainVpc }).logAccessLogs(new s3.Bucket(spain, 'Logs'));

// metrics
const first = targets.metrics;
const all = balancer.metrics;
new cloudwatch.Dashboard(stack, 'Dashboard', {
  widgets: [[
    new cloudwatch.GraphWidget({
      left: [
        all.activeConnectionCount(), all.clientTlsNegotiationErrorCount(), all.consumedLCUs(), all.httpFixedResponseCount(), all.httpRedirectCount(), all.httpRedirectUrlLimitExceededCount(),
        all.httpCodeElb(elbv2.HttpCodeElb.ELB_5XX_COUNT), all.httpCodeTarget(elbv2.HttpCodeTarget.TARGET_2XX_COUNT), all.ipv6ProcessedBytes(), all.ipv6RequestCount(), all.newConnectionCount(),
        all.processedBytes(), all.rejectedConnectionCount(), all.requestCount(), all.ruleEvaluations(), all.targetConnectionErrorCount(), all.targetResponseTime(), all.targetTLSNegotiationErrorCount(),
        all.elbAuthError(), all.elbAuthFailure(), all.elbAuthLatency(), all.elbAuthSuccess(), all.custom('Other'), balancer.metric('Other'), balancer.metricRequestCount(), balancer.metricHttpCodeElb(elbv2.HttpCodeElb.ELB_3XX_COUNT),
        old.metrics.requestCount(),
      ],
      right: [
        first.ipv6RequestCount(), first.requestCount(), first.healthyHostCount(), first.unhealthyHostCount(), first.httpCodeTarget(elbv2.HttpCodeTarget.TARGET_5XX_COUNT), first.requestCountPerTarget(),
        first.targetConnectionErrorCount(), first.targetResponseTime(), first.targetTLSNegotiationErrorCount(), first.custom('Other', { statistic: 'p99' }), targets.metric('Other'),
        targets.metricHttpCodeTarget(elbv2.HttpCodeTarget.TARGET_4XX_COUNT), imported.metrics.requestCount(), three.metrics.requestCount(),
      ],
    }),
  ]],
});

app.synth();
