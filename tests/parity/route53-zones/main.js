// Hosted zones, delegations within and between accounts, signing, health checks, names of endpoint services.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const elbv2 = require('aws-cdk-lib/aws-elasticloadbalancingv2');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const route53 = require('aws-cdk-lib/aws-route53');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Zones', { env: { account: '111111111111', region: 'eu-west-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { availabilityZones: ['eu-west-1a', 'eu-west-1b'], natGateways: 0 });

// zones
const plain = new route53.HostedZone(stack, 'Plain', { zoneName: 'example.com', comment: 'ours', queryLogsLogGroupArn: 'arn:aws:logs:us-east-1:111111111111:log-group:queries:*' });
new route53.HostedZone(stack, 'NoDot', { zoneName: 'example.org', addTrailingDot: false });
new route53.HostedZone(stack, 'Dot', { zoneName: 'example.net.' });
const secret = new route53.PrivateHostedZone(stack, 'Private', { zoneName: 'internal.example.com', vpc: vpc });
secret.addVpc(ec2.Vpc.fromVpcAttributes(stack, 'Far', { vpcId: 'vpc-12345678', availabilityZones: ['a'], region: 'us-west-2' }));
new route53.HostedZone(stack, 'Several', { zoneName: 'several.example.com', vpcs: [vpc] }).addVpc(ec2.Vpc.fromVpcAttributes(stack, 'Near', { vpcId: 'vpc-87654321', availabilityZones: ['a'] }));
const parameter = new cdk.CfnParameter(stack, 'Domain');
const late = new route53.HostedZone(stack, 'Late', { zoneName: parameter.valueAsString });
const open = new route53.PublicHostedZone(stack, 'Public', { zoneName: 'public.example.com', caaAmazon: true, acceleratedRecoveryEnabled: true });
const part = new route53.PublicHostedZone(stack, 'Part', { zoneName: 'part.public.example.com' });
open.addDelegation(part);
open.addDelegation(new route53.PublicHostedZone(stack, 'Other', { zoneName: 'other.public.example.com' }), { comment: 'other', ttl: cdk.Duration.minutes(1) });
const shared = new route53.PublicHostedZone(stack, 'Shared', { zoneName: 'shared.example.com', crossAccountZoneDelegationPrincipal: new iam.AccountPrincipal('222222222222'), crossAccountZoneDelegationRoleName: 'delegates' });
new cdk.CfnOutput(stack, 'Names', { value: cdk.Fn.join(' ', [plain.hostedZoneId, plain.zoneName, plain.name, plain.hostedZoneArn, late.zoneName, shared.crossAccountZoneDelegationRole.roleArn, `${plain.hostedZoneRef.hostedZoneId}`]) });
new cdk.CfnOutput(stack, 'Servers', { value: cdk.Fn.join(' ', plain.hostedZoneNameServers) });

// zones that exist already
const byId = route53.HostedZone.fromHostedZoneId(stack, 'ById', 'Z1');
const known = route53.HostedZone.fromHostedZoneAttributes(stack, 'Known', { hostedZoneId: 'Z2', zoneName: 'known.example.com' });
const knownPublic = route53.PublicHostedZone.fromPublicHostedZoneAttributes(stack, 'KnownPublic', { hostedZoneId: 'Z3', zoneName: 'open.example.com' });
const knownPrivate = route53.PrivateHostedZone.fromPrivateHostedZoneAttributes(stack, 'KnownPrivate', { hostedZoneId: 'Z4', zoneName: 'closed.example.com' });
const publicById = route53.PublicHostedZone.fromPublicHostedZoneId(stack, 'PublicById', 'Z5');
const privateById = route53.PrivateHostedZone.fromPrivateHostedZoneId(stack, 'PrivateById', 'Z6');
const found = route53.HostedZone.fromLookup(stack, 'Found', { domainName: 'found.example.com' });
const foundPrivate = route53.HostedZone.fromLookup(stack, 'FoundPrivate', { domainName: 'found.example.com', privateZone: true, vpcId: 'vpc-12345678' });
new cdk.CfnOutput(stack, 'Known2', { value: cdk.Fn.join(' ', [byId.hostedZoneArn, known.zoneName, knownPublic.hostedZoneId, knownPrivate.zoneName, publicById.hostedZoneArn, privateById.hostedZoneId, found.hostedZoneId, foundPrivate.zoneName]) });

// who may delegate
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountPrincipal('222222222222') });
plain.grantDelegation(role);
plain.grants.delegation(new iam.Role(stack, 'Some', { assumedBy: new iam.AccountPrincipal('222222222222') }), { delegatedZoneNames: ['beta.example.com', 'a_b.example.com', '*.example.com', 'x!y.example.com'] });
known.grantDelegation(role, { delegatedZoneNames: [parameter.valueAsString] });
route53.HostedZoneGrants.fromHostedZone(known).delegation(role);

// delegations between accounts
const theirs = iam.Role.fromRoleArn(stack, 'Theirs', 'arn:aws:iam::222222222222:role/delegates');
new route53.CrossAccountZoneDelegationRecord(stack, 'ByName', { delegatedZone: part, parentHostedZoneName: 'example.com', delegationRole: theirs });
new route53.CrossAccountZoneDelegationRecord(stack, 'ByZone', { delegatedZone: part, parentHostedZoneId: 'Z9', delegationRole: role, ttl: cdk.Duration.seconds(60), removalPolicy: cdk.RemovalPolicy.RETAIN, assumeRoleRegion: 'us-gov-west-1' });
new route53.CrossAccountZoneDelegationRecord(stack, 'OfKnown', { delegatedZone: known, parentHostedZoneName: 'example.com', delegationRole: theirs });

// signing
const key = new kms.Key(stack, 'Key', { keySpec: kms.KeySpec.ECC_NIST_P256, keyUsage: kms.KeyUsage.SIGN_VERIFY });
const signing = new route53.KeySigningKey(stack, 'Signing', { hostedZone: plain, kmsKey: key });
const enabled = open.enableDnssec({ kmsKey: key, keySigningKeyName: 'mine' });
const knownKey = route53.KeySigningKey.fromKeySigningKeyAttributes(stack, 'KnownKey', { hostedZone: plain, keySigningKeyName: 'theirs' });
new route53.KeySigningKey(stack, 'Inactive', { hostedZone: known, kmsKey: kms.Key.fromKeyArn(stack, 'KnownKmsKey', 'arn:aws:kms:us-east-1:111111111111:key/12345678-1234-1234-1234-123456789012'), status: route53.KeySigningKeyStatus.INACTIVE });
new cdk.CfnOutput(stack, 'Keys', { value: cdk.Fn.join(' ', [signing.keySigningKeyName, signing.keySigningKeyId, enabled.keySigningKeyName, knownKey.keySigningKeyId, enabled.node.path]) });

// health checks
const check = new route53.HealthCheck(stack, 'Http', { type: route53.HealthCheckType.HTTP, fqdn: 'example.com' });
const types = route53.HealthCheckType;
new route53.HealthCheck(stack, 'Https', { type: types.HTTPS, fqdn: 'example.com', resourcePath: '/health', failureThreshold: 5, measureLatency: true, requestInterval: cdk.Duration.seconds(10), regions: ['us-east-1', 'eu-west-1', 'ap-southeast-1'] });
new route53.HealthCheck(stack, 'Text', { type: types.HTTPS_STR_MATCH, ipAddress: '192.0.2.1', port: 8443, enableSNI: false, searchString: 'ok', inverted: true });
new route53.HealthCheck(stack, 'HttpText', { type: types.HTTP_STR_MATCH, fqdn: 'example.com', searchString: 'ok' });
new route53.HealthCheck(stack, 'Tcp', { type: types.TCP, ipAddress: '192.0.2.1', port: 22 });
new route53.HealthCheck(stack, 'Alarm', { type: types.CLOUDWATCH_METRIC, alarmIdentifier: { region: 'us-east-1', name: 'busy' } });
new route53.HealthCheck(stack, 'QuietAlarm', { type: types.CLOUDWATCH_METRIC, alarmIdentifier: { region: 'us-east-1', name: 'busy' }, insufficientDataHealthStatus: route53.InsufficientDataHealthStatusEnum.UNHEALTHY });
new route53.HealthCheck(stack, 'Control', { type: types.RECOVERY_CONTROL, routingControl: 'arn:aws:route53-recovery-control::111111111111:controlpanel/abc/routingcontrol/def' });
const oldCheck = route53.HealthCheck.fromHealthCheckId(stack, 'OldCheck', '12345678-1234-1234-1234-123456789012');
new route53.HealthCheck(stack, 'All', { type: types.CALCULATED, childHealthChecks: [check, oldCheck] });
new route53.HealthCheck(stack, 'One', { type: types.CALCULATED, childHealthChecks: [check, oldCheck], healthThreshold: 1 });

// the name of an endpoint service
const balancer = new elbv2.NetworkLoadBalancer(stack, 'Balancer', { vpc: vpc, vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED } });
const service = new ec2.VpcEndpointService(stack, 'Service', { vpcEndpointServiceLoadBalancers: [balancer] });
const named = new route53.VpcEndpointServiceDomainName(stack, 'ServiceName', { endpointService: service, domainName: 'api.public.example.com', publicHostedZone: open });
new cdk.CfnOutput(stack, 'ServiceDomain', { value: named.domainName });

app.synth();
