// VPN as the integration tests of the CDK make it.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');
const logs = require('aws-cdk-lib/aws-logs');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Vpn');
const vpc = new ec2.Vpc(stack, 'MyVpc', {
  ipAddresses: ec2.IpAddresses.cidr('10.10.0.0/16'),
  vpnConnections: {
    Dynamic: { ip: '52.85.255.164', tunnelOptions: [{ preSharedKeySecret: cdk.SecretValue.unsafePlainText('secretkey1234') }] },
    Static: { ip: '52.85.255.197', asn: 65001, staticRoutes: ['192.168.10.0/24', '192.168.20.0/24'] },
  },
  vpnRoutePropagation: [{ subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }, { subnetType: ec2.SubnetType.PUBLIC }],
});
const later = vpc.addVpnConnection('Later', {
  ip: '52.85.255.198',
  tunnelOptions: [
    { preSharedKeySecret: cdk.SecretValue.secretsManager('vpn'), tunnelInsideCidr: '169.254.10.0/30' },
    { tunnelInsideCidr: '169.254.11.0/30' },
  ],
});
new cdk.CfnOutput(stack, 'VpnId', { value: later.vpnId });
new cdk.CfnOutput(stack, 'CustomerGateway', { value: later.customerGatewayId });
const state = later.metricTunnelState();
new cloudwatch.Alarm(stack, 'Down', { metric: state, threshold: 1, evaluationPeriods: 2, comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD });
new cloudwatch.Alarm(stack, 'Much', { metric: ec2.VpnConnection.metricAllTunnelDataOut(), threshold: 1000, evaluationPeriods: 1 });
new cloudwatch.Alarm(stack, 'AllDown', { metric: ec2.VpnConnection.metricAllTunnelState({ statistic: 'Maximum' }), threshold: 1, evaluationPeriods: 1 });

const two = new cdk.Stack(app, 'TwoGateways');
const bare = new ec2.Vpc(two, 'Vpc', { maxAzs: 1, natGateways: 0 });
bare.enableVpnGateway({ type: ec2.VpnConnectionType.IPSEC_1, amazonSideAsn: 65500, vpnRoutePropagation: [{ subnetType: ec2.SubnetType.PRIVATE_ISOLATED }] });
const gateway = new ec2.VpnGateway(two, 'Other', { type: ec2.VpnConnectionType.IPSEC_1 });
new cdk.CfnOutput(two, 'OtherId', { value: gateway.gatewayId });
const known = ec2.VpnConnection.fromVpnConnectionAttributes(two, 'Known', { vpnId: 'vpn-0123456789abcdef0', customerGatewayId: 'cgw-0123456789abcdef0', customerGatewayIp: '1.2.3.4', customerGatewayAsn: 65000 });
new cdk.CfnOutput(two, 'KnownIp', { value: known.customerGatewayIp });
new cloudwatch.Alarm(two, 'KnownDown', { metric: known.metricTunnelDataIn(), threshold: 1, evaluationPeriods: 1 });

const people = new cdk.Stack(app, 'People');
const home = new ec2.Vpc(people, 'Vpc', { maxAzs: 2, natGateways: 0 });
const group = new logs.LogGroup(people, 'LogGroup', { removalPolicy: cdk.RemovalPolicy.DESTROY });
const stream = group.addStream('Stream');
const handler = new lambda.Function(people, 'Handler', {
  functionName: 'AWSClientVPN-handler',
  runtime: lambda.Runtime.NODEJS_22_X,
  handler: 'index.handler',
  code: lambda.Code.fromInline('exports.handler = async () => ({});'),
});
const saml = iam.SamlProvider.fromSamlProviderArn(people, 'Saml', 'arn:aws:iam::123456789012:saml-provider/people');
const endpoint = home.addClientVpnEndpoint('Endpoint', {
  cidr: '10.100.0.0/16',
  serverCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/server',
  clientCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/client',
  userBasedAuthentication: ec2.ClientVpnUserBasedAuthentication.federated(saml),
  clientConnectionHandler: handler,
  logGroup: group,
  logStream: stream,
  sessionTimeout: ec2.ClientVpnSessionTimeout.TEN_HOURS,
  clientLoginBanner: 'hello',
  port: ec2.VpnPort.OPENVPN,
  dnsServers: ['8.8.8.8'],
  splitTunnel: true,
});
endpoint.addAuthorizationRule('Rule', { cidr: '10.0.10.0/32', groupId: 'group', description: 'one' });
endpoint.addRoute('Route', { cidr: '0.0.0.0/0', target: ec2.ClientVpnRouteTarget.subnet(home.isolatedSubnets[0]) });
endpoint.addRoute('Local', { cidr: '10.100.0.0/16', target: ec2.ClientVpnRouteTarget.local() });
endpoint.connections.allowFromAnyIpv4(ec2.Port.tcp(443));
new ec2.ClientVpnEndpoint(people, 'Directory', {
  vpc: home,
  cidr: '10.200.0.0/16',
  serverCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/server',
  userBasedAuthentication: ec2.ClientVpnUserBasedAuthentication.activeDirectory('d-1'),
  logging: false,
  authorizeAllUsersToVpcCidr: false,
  selfServicePortal: false,
});
new ec2.ClientVpnEndpoint(people, 'Logged', {
  vpc: home,
  cidr: '10.201.0.0/16',
  serverCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/server',
  clientCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/client',
});

app.synth();
