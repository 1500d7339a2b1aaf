// Interface endpoints: services, security groups, subnets, DNS, policies, imports.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Interfaces');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2 });

const plain = vpc.addInterfaceEndpoint('Plain', { service: ec2.InterfaceVpcEndpointAwsService.SSM });
plain.connections.allowDefaultPortFromAnyIpv4();
new cdk.CfnOutput(stack, 'Id', { value: plain.vpcEndpointId });
new cdk.CfnOutput(stack, 'Made', { value: plain.vpcEndpointCreationTimestamp });
new cdk.CfnOutput(stack, 'Interface', { value: cdk.Fn.select(0, plain.vpcEndpointNetworkInterfaceIds) });
new cdk.CfnOutput(stack, 'Entry', { value: cdk.Fn.select(0, plain.vpcEndpointDnsEntries) });

vpc.addInterfaceEndpoint('Closed', {
  service: ec2.InterfaceVpcEndpointAwsService.S3,
  open: false,
  privateDnsEnabled: false,
  subnets: { subnetType: ec2.SubnetType.PUBLIC },
  ipAddressType: ec2.VpcEndpointIpAddressType.DUALSTACK,
  dnsRecordIpType: ec2.VpcEndpointDnsRecordIpType.IPV4,
  privateDnsOnlyForInboundResolverEndpoint: ec2.VpcEndpointPrivateDnsOnlyForInboundResolverEndpoint.ALL_RESOLVERS,
});
vpc.addInterfaceEndpoint('Inbound', {
  service: ec2.InterfaceVpcEndpointAwsService.S3,
  privateDnsOnlyForInboundResolverEndpoint: ec2.VpcEndpointPrivateDnsOnlyForInboundResolverEndpoint.ONLY_INBOUND_RESOLVER,
});

// Groups of one's own.
const group = new ec2.SecurityGroup(stack, 'Group', { vpc: vpc, allowAllOutbound: false });
const second = new ec2.SecurityGroup(stack, 'Second', { vpc: vpc });
const shared = vpc.addInterfaceEndpoint('Shared', {
  service: ec2.InterfaceVpcEndpointAwsService.KEYSPACES,
  securityGroups: [group, second],
});
const client = new ec2.SecurityGroup(stack, 'Client', { vpc: vpc, allowAllOutbound: false });
client.connections.allowToDefaultPort(shared, 'reads tables');
shared.connections.allowInternally(ec2.Port.tcp(7000));

// Services of one's own: other ports, no private DNS unless it is asked for.
vpc.addInterfaceEndpoint('Own', { service: new ec2.InterfaceVpcEndpointService('com.amazonaws.vpce.us-east-1.vpce-svc-1', 8080) });
vpc.addInterfaceEndpoint('OwnHttps', {
  service: new ec2.InterfaceVpcEndpointService('com.amazonaws.vpce.us-east-1.vpce-svc-2'),
  privateDnsEnabled: true,
  serviceRegion: 'us-east-1',
});
vpc.addInterfaceEndpoint('Named', { service: { name: 'com.example.named', port: 99 } });
vpc.addInterfaceEndpoint('NamedOnly', { service: { name: 'com.example.plain', port: 98, privateDnsDefault: false } });
vpc.addInterfaceEndpoint('AwsOwn', { service: new ec2.InterfaceVpcEndpointAwsService('thing', 'aws.example', 97) });
vpc.addInterfaceEndpoint('AwsGlobal', {
  service: new ec2.InterfaceVpcEndpointAwsService('thing', undefined, undefined, { global: true }),
});

// Subnets: one of each zone, but for those that are named.
vpc.addInterfaceEndpoint('TheseSubnets', {
  service: ec2.InterfaceVpcEndpointAwsService.SNS,
  subnets: { subnets: [vpc.privateSubnets[1], vpc.publicSubnets[1], vpc.privateSubnets[1]] },
});
const wide = new ec2.Vpc(stack, 'Wide', {
  maxAzs: 2,
  natGateways: 0,
  subnetConfiguration: [
    { name: 'one', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
    { name: 'two', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
  ],
});
wide.addInterfaceEndpoint('OnePerZone', { service: ec2.InterfaceVpcEndpointAwsService.KMS });
wide.addInterfaceEndpoint('Two', { service: ec2.InterfaceVpcEndpointAwsService.STS, subnets: { subnetGroupName: 'two' } });

const guarded = vpc.addInterfaceEndpoint('Guarded', { service: ec2.InterfaceVpcEndpointAwsService.SECRETS_MANAGER });
guarded.addToPolicy(new iam.PolicyStatement({
  principals: [new iam.AnyPrincipal()],
  actions: ['secretsmanager:GetSecretValue'],
  resources: ['*'],
}));

// Imports.
const imported = ec2.InterfaceVpcEndpoint.fromInterfaceVpcEndpointAttributes(stack, 'Imported', {
  vpcEndpointId: 'vpce-0123456789abcdef0',
  port: 80,
  securityGroups: [second],
});
imported.connections.allowDefaultPortFromAnyIpv4('web');
new cdk.CfnOutput(stack, 'ImportedId', { value: imported.vpcEndpointId });
const groupless = ec2.InterfaceVpcEndpoint.fromInterfaceVpcEndpointAttributes(stack, 'Groupless', {
  vpcEndpointId: 'vpce-0123456789abcdef1',
  port: 81,
});
groupless.connections.allowDefaultPortFromAnyIpv4();

// A VPC that was made elsewhere.
const elsewhere = ec2.Vpc.fromVpcAttributes(stack, 'Elsewhere', {
  vpcId: 'vpc-12345678',
  vpcCidrBlock: '10.8.0.0/16',
  availabilityZones: ['eu-west-1a', 'eu-west-1b'],
  isolatedSubnetIds: ['subnet-1', 'subnet-2'],
});
elsewhere.addInterfaceEndpoint('Open', { service: ec2.InterfaceVpcEndpointAwsService.SSM });
app.synth();
