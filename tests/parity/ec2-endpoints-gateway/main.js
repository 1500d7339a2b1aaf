// Gateway endpoints: services, subnets, policies, imports.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Gateways');

const vpc = new ec2.Vpc(stack, 'Vpc', {
  maxAzs: 2,
  subnetConfiguration: [
    { name: 'data', subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
    { name: 'front', subnetType: ec2.SubnetType.PUBLIC },
    { name: 'app', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
  ],
  gatewayEndpoints: {
    'Buckets': { service: ec2.GatewayVpcEndpointAwsService.S3 },
    'Tables': { service: ec2.GatewayVpcEndpointAwsService.DYNAMODB, subnets: [{ subnetGroupName: 'data' }] },
  },
});

// All subnets: private, public, isolated.
const all = vpc.addGatewayEndpoint('All', { service: ec2.GatewayVpcEndpointAwsService.S3_EXPRESS });
new cdk.CfnOutput(stack, 'Id', { value: all.vpcEndpointId });
new cdk.CfnOutput(stack, 'Made', { value: all.vpcEndpointCreationTimestamp });
new cdk.CfnOutput(stack, 'Interface', { value: cdk.Fn.select(0, all.vpcEndpointNetworkInterfaceIds) });
new cdk.CfnOutput(stack, 'Entry', { value: cdk.Fn.select(0, all.vpcEndpointDnsEntries) });

// Chosen twice, there once.
vpc.addGatewayEndpoint('Chosen', {
  service: ec2.GatewayVpcEndpointAwsService.DYNAMODB,
  subnets: [
    { subnetType: ec2.SubnetType.PUBLIC },
    { subnetType: ec2.SubnetType.PRIVATE_ISOLATED, onePerAz: true },
    { subnets: [vpc.publicSubnets[0]] },
  ],
  ipAddressType: ec2.VpcEndpointIpAddressType.IPV4,
  dnsRecordIpType: ec2.VpcEndpointDnsRecordIpType.SERVICE_DEFINED,
});

// Services of one's own.
vpc.addGatewayEndpoint('Named', { service: { name: 'com.example.service' } });
vpc.addGatewayEndpoint('Prefixed', { service: new ec2.GatewayVpcEndpointAwsService('thing', 'com.example') });
vpc.addGatewayEndpoint('Short', { service: new ec2.GatewayVpcEndpointAwsService('thing') });
new cdk.CfnOutput(stack, 'Name', { value: ec2.GatewayVpcEndpointAwsService.S3.name });

// Policies.
const guarded = new ec2.GatewayVpcEndpoint(stack, 'Guarded', { vpc: vpc, service: ec2.GatewayVpcEndpointAwsService.S3 });
guarded.addToPolicy(new iam.PolicyStatement({
  principals: [new iam.AnyPrincipal()],
  actions: ['s3:DescribeBucket', 's3:ListAllMyBuckets'],
  resources: ['*'],
}));
guarded.addToPolicy(new iam.PolicyStatement({
  effect: iam.Effect.DENY,
  principals: [new iam.AccountRootPrincipal()],
  actions: ['s3:DeleteBucket'],
  resources: [stack.formatArn({ service: 's3', region: '', account: '', resource: 'kept' })],
}));
cdk.Tags.of(guarded).add('purpose', 'guard');

const imported = ec2.GatewayVpcEndpoint.fromGatewayVpcEndpointId(stack, 'Imported', 'vpce-0123456789abcdef0');
new cdk.CfnOutput(stack, 'ImportedId', { value: imported.vpcEndpointId });

// Of a VPC that was made elsewhere: route tables that are known, each once.
const elsewhere = ec2.Vpc.fromVpcAttributes(stack, 'Elsewhere', {
  vpcId: 'vpc-12345678',
  availabilityZones: ['eu-west-1a', 'eu-west-1b'],
  publicSubnetIds: ['subnet-1', 'subnet-2'],
  publicSubnetRouteTableIds: ['rtb-public', 'rtb-public'],
  privateSubnetIds: ['subnet-3', 'subnet-4'],
  privateSubnetRouteTableIds: ['rtb-3', 'rtb-4'],
  isolatedSubnetIds: ['subnet-5', 'subnet-6'],
});
elsewhere.addGatewayEndpoint('Buckets', { service: ec2.GatewayVpcEndpointAwsService.S3 });

// A region that is known does not show in the name of the service.
const frankfurt = new cdk.Stack(app, 'Frankfurt', { env: { account: '123456789012', region: 'eu-central-1' } });
const there = new ec2.Vpc(frankfurt, 'Vpc', { natGateways: 0 });
there.addGatewayEndpoint('Buckets', { service: ec2.GatewayVpcEndpointAwsService.S3 });
app.synth();
