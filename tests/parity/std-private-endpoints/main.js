// Private subnets with endpoints instead of NAT gateways, of the standard library.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const { Construct } = require('constructs');

const Service = ec2.InterfaceVpcEndpointAwsService;

function endpoints(scope, id, props) {
  const here = new Construct(scope, id);
  const group = new ec2.SecurityGroup(here, 'Group', { vpc: props.vpc, description: 'interface endpoints', allowAllOutbound: false });
  const interfaces = props.services.map(service => new ec2.InterfaceVpcEndpoint(here, service.shortName, { vpc: props.vpc, service, securityGroups: [group] }));
  return { group, interfaces };
}

function network(scope, id, props = {}) {
  const { cidr = '10.0.0.0/16', maxAzs = 2, services = [Service.SSM, Service.SSM_MESSAGES, Service.EC2_MESSAGES], buckets = true, tables = true } = props;
  const here = new Construct(scope, id);
  const vpc = new ec2.Vpc(here, 'Vpc', {
    ipAddresses: ec2.IpAddresses.cidr(cidr),
    maxAzs,
    subnetConfiguration: [{ name: 'private', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
  });
  if (buckets) vpc.addGatewayEndpoint('Buckets', { service: ec2.GatewayVpcEndpointAwsService.S3 });
  if (tables) vpc.addGatewayEndpoint('Tables', { service: ec2.GatewayVpcEndpointAwsService.DYNAMODB });
  return { vpc, ...endpoints(here, 'Services', { vpc, services }) };
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Closed');
const plain = network(stack, 'Plain');
new cdk.CfnOutput(stack, 'First', { value: plain.interfaces[0].vpcEndpointId });
network(stack, 'Told', { cidr: '10.1.0.0/20', maxAzs: 1, services: [Service.ECR_DOCKER], buckets: false, tables: false });
const vpc = new ec2.Vpc(stack, 'Own', { maxAzs: 1 });
const made = endpoints(stack, 'Logging', { vpc, services: [Service.CLOUDWATCH_LOGS, Service.KMS] });
new cdk.CfnOutput(stack, 'Group', { value: made.group.securityGroupId });
app.synth();
