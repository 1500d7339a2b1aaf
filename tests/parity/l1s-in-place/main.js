// L1s in the place of L2s, wherever the CDK asks for a reference: networks, roles, certificates, keys, groups of logs.
const cdk = require('aws-cdk-lib');
const acm = require('aws-cdk-lib/aws-certificatemanager');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const custom_resources = require('aws-cdk-lib/custom-resources');
const ec2 = require('aws-cdk-lib/aws-ec2');
const ecr = require('aws-cdk-lib/aws-ecr');
const elbv2 = require('aws-cdk-lib/aws-elasticloadbalancingv2');
const events = require('aws-cdk-lib/aws-events');
const events_targets = require('aws-cdk-lib/aws-events-targets');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const lambda = require('aws-cdk-lib/aws-lambda');
const logs = require('aws-cdk-lib/aws-logs');
const route53 = require('aws-cdk-lib/aws-route53');
const s3 = require('aws-cdk-lib/aws-s3');
const sns = require('aws-cdk-lib/aws-sns');

const app = new cdk.App();

const network = new cdk.Stack(app, 'Network');
const vpc = new ec2.Vpc(network, 'Vpc', { maxAzs: 1, natGateways: 0, subnetConfiguration: [{ name: 'Public', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24 }] });
const subnet = new ec2.CfnSubnet(network, 'Subnet', { vpcId: vpc.vpcId, cidrBlock: '10.0.200.0/24', availabilityZone: 'us-east-1a' });
const acl = new ec2.CfnNetworkAcl(network, 'Acl', { vpcId: vpc.vpcId });
new ec2.FlowLog(network, 'OfSubnet', { resourceType: ec2.FlowLogResourceType.fromSubnet(subnet) });
new ec2.SubnetNetworkAclAssociation(network, 'L1List', { networkAcl: acl, subnet: vpc.publicSubnets[0] });
const placement = new ec2.CfnPlacementGroup(network, 'Placement', { strategy: 'cluster' });
new ec2.LaunchTemplate(network, 'Template', { placementGroup: placement });
new ec2.Instance(network, 'Near', {
  vpc,
  placementGroup: placement,
  vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC },
  instanceType: new ec2.InstanceType('c5.large'),
  machineImage: ec2.MachineImage.latestAmazonLinux2023(),
});
const eip = new ec2.CfnEIP(network, 'Eip');
new ec2.Vpc(network, 'Regional', { maxAzs: 1, natGatewayProvider: new ec2.RegionalNatGatewayProvider({ eip }) });
const volume = new ec2.Volume(network, 'Volume', { availabilityZone: 'us-east-1a', size: cdk.Size.gibibytes(1) });
const instance = new ec2.CfnInstance(network, 'Plain', { imageId: 'ami-0123456789abcdef0' });
const attaching = new iam.Role(network, 'Attaching', { assumedBy: new iam.AccountRootPrincipal() });
volume.grantAttachVolume(attaching, [instance]);
volume.grantDetachVolume(attaching, [instance]);

const vpn = new cdk.Stack(app, 'Vpn');
const home = new ec2.Vpc(vpn, 'Vpc', { maxAzs: 1, natGateways: 0, subnetConfiguration: [{ name: 'Public', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24 }] });
const certificate = 'arn:aws:acm:us-east-1:123456789012:certificate/server';
const saml = new iam.CfnSAMLProvider(vpn, 'Saml', { samlMetadataDocument: '<EntityDescriptor/>' });
const endpoint = home.addClientVpnEndpoint('Endpoint', {
  cidr: '10.100.0.0/16',
  serverCertificateArn: certificate,
  userBasedAuthentication: ec2.ClientVpnUserBasedAuthentication.federated(saml, saml),
  logGroup: new logs.CfnLogGroup(vpn, 'Group'),
  logStream: new logs.CfnLogStream(vpn, 'Stream', { logGroupName: 'group' }),
});
const aside = new ec2.CfnSubnet(vpn, 'Aside', { vpcId: home.vpcId, cidrBlock: '10.0.200.0/24' });
endpoint.addRoute('Route', { cidr: '0.0.0.0/0', target: ec2.ClientVpnRouteTarget.subnet(aside) });
const plain = new ec2.CfnClientVpnEndpoint(vpn, 'PlainEndpoint', {
  authenticationOptions: [{ type: 'certificate-authentication', mutualAuthentication: { clientRootCertificateChainArn: certificate } }],
  clientCidrBlock: '10.101.0.0/22',
  connectionLogOptions: { enabled: false },
  serverCertificateArn: certificate,
});
new ec2.ClientVpnAuthorizationRule(vpn, 'Rule', { cidr: '10.0.10.0/32', clientVpnEndpoint: plain });

const balancing = new cdk.Stack(app, 'Balancing');
const store = new elbv2.CfnTrustStore(balancing, 'Store', { name: 'store' });
const roots = new s3.CfnBucket(balancing, 'Roots');
new elbv2.TrustStore(balancing, 'Own', { bucket: roots, key: 'roots.pem' });
new elbv2.TrustStoreRevocation(balancing, 'Revoked', { trustStore: store, revocationContents: [{ bucket: roots, key: 'revoked.pem' }] });
const balancer = new elbv2.ApplicationLoadBalancer(balancing, 'Balancer', { vpc: new ec2.Vpc(balancing, 'Vpc', { maxAzs: 2, natGateways: 0 }) });
balancer.addListener('Mutual', {
  port: 443,
  certificates: [elbv2.ListenerCertificate.fromArn(certificate)],
  mutualAuthentication: { mutualAuthenticationMode: elbv2.MutualAuthenticationMode.VERIFY, trustStore: store },
  defaultAction: elbv2.ListenerAction.fixedResponse(200),
});
const listener = new elbv2.CfnListener(balancing, 'Plain', {
  defaultActions: [{ type: 'fixed-response', fixedResponseConfig: { statusCode: '200' } }],
  loadBalancerArn: balancer.loadBalancerArn,
  port: 8443,
  protocol: 'HTTPS',
  certificates: [{ certificateArn: certificate }],
});
const more = new acm.CfnCertificate(balancing, 'More', { domainName: 'example.com', validationMethod: 'DNS' });
new elbv2.ApplicationListenerCertificate(balancing, 'Certificates', {
  listener,
  certificates: [elbv2.ListenerCertificate.fromCertificateManager(more)],
});

const naming = new cdk.Stack(app, 'Naming');
const service = new ec2.CfnVPCEndpointService(naming, 'Service', {});
const zone = new route53.PublicHostedZone(naming, 'Zone', { zoneName: 'example.com' });
new route53.VpcEndpointServiceDomainName(naming, 'Name', { endpointService: service, domainName: 'service.example.com', publicHostedZone: zone });

const identities = new cdk.Stack(app, 'Identities');
const trust = { Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' } }], Version: '2012-10-17' };
const role = new iam.CfnRole(identities, 'Role', { assumeRolePolicyDocument: trust });
const group = new iam.CfnGroup(identities, 'Group');
const user = new iam.CfnUser(identities, 'User');
const policy = new iam.ManagedPolicy(identities, 'Policy', {
  groups: [group],
  statements: [new iam.PolicyStatement({ actions: ['s3:ListAllMyBuckets'], resources: ['*'] })],
});
policy.attachToUser(user);
policy.attachToGroup(new iam.CfnGroup(identities, 'Other'));
const person = new iam.User(identities, 'Person');
iam.RoleGrants.fromRole(role).assumeRole(person);
iam.RoleGrants.fromRole(role).passRole(person);
const openId = new iam.CfnOIDCProvider(identities, 'OpenId', { url: 'https://id.example.com' });
const provider = new iam.CfnSAMLProvider(identities, 'Saml', { samlMetadataDocument: '<EntityDescriptor/>' });
new iam.Role(identities, 'ByOpenId', { assumedBy: new iam.OpenIdConnectPrincipal(openId) });
new iam.Role(identities, 'BySaml', { assumedBy: new iam.SamlPrincipal(provider, { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } }) });
const bus = new events.CfnEventBus(identities, 'Bus', { name: 'bus' });
new events.Rule(identities, 'Rule', { eventBus: bus, eventPattern: { source: ['own'] }, role });
const destination = new logs.CrossAccountDestination(identities, 'Destination', { role, targetArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/logs' });
destination.addToPolicy(new iam.PolicyStatement({ actions: ['logs:PutSubscriptionFilter'], principals: [new iam.AccountPrincipal('111111111111')], resources: ['*'] }));
new sns.Topic(identities, 'Topic', { loggingConfigs: [{ protocol: sns.LoggingProtocol.SQS, failureFeedbackRole: role, successFeedbackRole: role }] });
const delegated = new route53.PublicHostedZone(identities, 'Zone', { zoneName: 'sub.example.com' });
new route53.CrossAccountZoneDelegationRecord(identities, 'Delegation', { delegatedZone: delegated, parentHostedZoneName: 'example.com', delegationRole: role });

const code = new cdk.Stack(app, 'Code');
const key = new kms.CfnKey(code, 'Key', {
  keyPolicy: { Statement: [{ Action: 'kms:*', Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Resource: '*' }], Version: '2012-10-17' },
});
const signed = new lambda.CfnCodeSigningConfig(code, 'Signed', { allowedPublishers: { signingProfileVersionArns: ['arn:aws:signer:us-east-1:123456789012:/signing-profiles/profile/abcdefghij'] } });
const fun = new lambda.Function(code, 'Function', {
  runtime: lambda.Runtime.NODEJS_22_X,
  handler: 'index.handler',
  code: lambda.Code.fromInline('exports.handler = async () => 1;'),
  codeSigningConfig: signed,
  environmentEncryption: key,
});
new custom_resources.Provider(code, 'Provider', { onEventHandler: fun, providerFunctionEnvEncryption: key });
new ecr.Repository(code, 'Images', { encryptionKey: key });
const reached = new ec2.Vpc(code, 'Vpc', { maxAzs: 1, natGateways: 0 });
const members = new ec2.CfnSecurityGroup(code, 'Members', { groupDescription: 'members', vpcId: reached.vpcId });
new lambda.NetworkConnector(code, 'Connector', {
  operatorRole: new iam.CfnRole(code, 'Operator', { assumeRolePolicyDocument: trust }),
  configuration: lambda.NetworkConnectorConfiguration.vpcEgress({
    vpc: reached,
    securityGroups: [members],
    computeType: lambda.NetworkConnectorComputeType.WEB_FUNCTION,
  }),
});

const watched = new cdk.Stack(app, 'Watched');
const lines = new logs.CfnLogGroup(watched, 'Lines');
new ec2.Vpc(watched, 'Vpc', { maxAzs: 1, natGateways: 0 }).addFlowLog('Flow', { destination: ec2.FlowLogDestination.toCloudWatchLogs(lines) });
new events.Rule(watched, 'Kept', { eventPattern: { source: ['own'] }, targets: [new events_targets.CloudWatchLogGroup(lines)] });
new logs.LogStream(watched, 'Stream', { logGroup: lines });
new logs.LogGroup(watched, 'Masked', {
  dataProtectionPolicy: new logs.DataProtectionPolicy({ identifiers: [logs.DataIdentifier.EMAILADDRESS], logGroupAuditDestination: lines, s3BucketAuditDestination: new s3.CfnBucket(watched, 'Audits') }),
});
new logs.QueryDefinition(watched, 'Query', { queryDefinitionName: 'query', queryString: new logs.QueryString({ fields: ['@message'] }), logGroups: [lines] });
const alarm = new cloudwatch.CfnAlarm(watched, 'Alarm', { comparisonOperator: 'GreaterThanThreshold', evaluationPeriods: 1, metricName: 'Errors', namespace: 'AWS/Lambda', period: 60, statistic: 'Sum', threshold: 1 });
new cloudwatch.CompositeAlarm(watched, 'Both', { alarmRule: cloudwatch.AlarmRule.fromAlarm(alarm, cloudwatch.AlarmState.ALARM), actionsSuppressor: alarm });
new cloudwatch.Dashboard(watched, 'Dashboard', { widgets: [[new cloudwatch.AlarmWidget({ alarm })]] });

app.synth();
