// Client VPN endpoints: both kinds of authentication, logs, rules, routes, handlers.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'ClientVpn');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1 });
const server = 'arn:aws:acm:us-east-1:123456789012:certificate/server-certificate-id';
const client = 'arn:aws:acm:us-east-1:123456789012:certificate/client-certificate-id';

// Certificates; everything else by itself.
const plain = vpc.addClientVpnEndpoint('Plain', {
  cidr: '10.100.0.0/16',
  serverCertificateArn: server,
  clientCertificateArn: client,
});
new cdk.CfnOutput(stack, 'Id', { value: plain.endpointId });
plain.connections.allowToAnyIpv4(ec2.Port.HTTPS);
plain.connections.allowFrom(ec2.Peer.ipv4('10.100.0.0/16'), ec2.Port.tcp(22));

// A directory, with every option.
const group = new ec2.SecurityGroup(stack, 'Group', { vpc: vpc, allowAllOutbound: false });
const other = new ec2.SecurityGroup(stack, 'Other', { vpc: vpc });
const full = vpc.addClientVpnEndpoint('Full', {
  cidr: '10.101.0.0/22',
  serverCertificateArn: server,
  userBasedAuthentication: ec2.ClientVpnUserBasedAuthentication.activeDirectory('d-1234567890'),
  clientConnectionHandler: {
    functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:AWSClientVPN-check',
    functionName: 'AWSClientVPN-check',
  },
  description: 'the way in',
  securityGroups: [group, other],
  selfServicePortal: false,
  splitTunnel: true,
  transportProtocol: ec2.TransportProtocol.TCP,
  port: ec2.VpnPort.OPENVPN,
  dnsServers: ['8.8.8.8', '8.8.4.4'],
  vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC },
  authorizeAllUsersToVpcCidr: false,
  sessionTimeout: ec2.ClientVpnSessionTimeout.TEN_HOURS,
  disconnectOnSessionTimeout: true,
  clientLoginBanner: 'Welcome!',
  logging: false,
});
full.addAuthorizationRule('Rule', { cidr: '10.0.10.0/32', groupId: 'group-id', description: 'for the few' });
full.addAuthorizationRule('All', { cidr: '0.0.0.0/0' });
full.addRoute('Internet', { cidr: '0.0.0.0/0', target: ec2.ClientVpnRouteTarget.subnet(vpc.publicSubnets[0]), description: 'out' });
full.addRoute('Local', { cidr: '10.101.0.0/22', target: ec2.ClientVpnRouteTarget.local() });
new cdk.CfnOutput(stack, 'Target', { value: ec2.ClientVpnRouteTarget.local().subnetId });
full.connections.allowTo(other, ec2.Port.tcp(5432));

// SAML, with and without a portal of its own; both kinds at once.
const provider = iam.SamlProvider.fromSamlProviderArn(stack, 'Provider', 'arn:aws:iam::123456789012:saml-provider/provider');
const portal = iam.SamlProvider.fromSamlProviderArn(stack, 'Portal', 'arn:aws:iam::123456789012:saml-provider/portal');
new ec2.ClientVpnEndpoint(stack, 'Saml', {
  vpc: vpc,
  cidr: '10.102.0.0/22',
  serverCertificateArn: server,
  userBasedAuthentication: ec2.ClientVpnUserBasedAuthentication.federated(provider),
  logging: false,
  authorizeAllUsersToVpcCidr: true,
  sessionTimeout: ec2.ClientVpnSessionTimeout.EIGHT_HOURS,
  disconnectOnSessionTimeout: false,
  clientRouteEnforcementOptions: { enforced: true },
  splitTunnel: false,
});
const both = new ec2.ClientVpnEndpoint(stack, 'Both', {
  vpc: vpc,
  cidr: '10.103.0.0/22',
  serverCertificateArn: server,
  clientCertificateArn: client,
  userBasedAuthentication: ec2.ClientVpnUserBasedAuthentication.federated(provider, portal),
  selfServicePortal: true,
  logging: false,
  port: ec2.VpnPort.HTTPS,
  transportProtocol: ec2.TransportProtocol.UDP,
});
new cdk.CfnResource(stack, 'Topic', { type: 'AWS::SNS::Topic' }).node.addDependency(both.targetNetworksAssociated);

// A log group and a log stream of one's own.
new ec2.ClientVpnEndpoint(stack, 'Logged', {
  vpc: vpc,
  cidr: '10.104.0.0/22',
  serverCertificateArn: server,
  clientCertificateArn: client,
  logGroup: { logGroupName: '/vpn/events', logGroupRef: { logGroupName: '/vpn/events', logGroupArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:/vpn/events' } },
  logStream: { logStreamName: 'connections', logStreamRef: { logStreamName: 'connections', logGroupName: '/vpn/events' } },
});

// A provider that is made here.
const made = new iam.SamlProvider(stack, 'Made', { name: 'office', metadataDocument: iam.SamlMetadataDocument.fromXml('<xml/>') });
new cdk.CfnOutput(stack, 'MadeArn', { value: made.samlProviderArn });
new iam.SamlProvider(stack, 'Unnamed', { metadataDocument: iam.SamlMetadataDocument.fromFile('saml.xml') });

// Rules and routes by their classes, for what was made elsewhere.
const imported = ec2.ClientVpnEndpoint.fromEndpointAttributes(stack, 'Imported', {
  endpointId: 'cvpn-endpoint-12345678',
  securityGroups: [group],
});
imported.connections.allowFromAnyIpv4(ec2.Port.HTTPS);
new cdk.CfnOutput(stack, 'ImportedId', { value: imported.endpointId });
new ec2.ClientVpnAuthorizationRule(stack, 'ImportedRule', { clientVpnEndpoint: imported, cidr: '10.0.0.0/16' });
new ec2.ClientVpnRoute(stack, 'ImportedRoute', {
  clientVpnEndpoint: imported,
  cidr: '0.0.0.0/0',
  target: ec2.ClientVpnRouteTarget.subnet(vpc.privateSubnets[0]),
});
app.synth();
