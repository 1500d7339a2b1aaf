// Two VPCs, a bastion in each, and a peering connection with the routes between them, in three stacks.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

function vpcStack(scope, id, cidrs, maxAzs) {
  const stack = new cdk.Stack(scope, id);
  const vpcs = [];
  // for each of the provided CIDR ranges, a VPC with two /27 subnets (one public and one private) per AZ
  for (const [index, cidr] of cidrs.entries()) {
    vpcs.push(new ec2.Vpc(stack, 'Vpc' + index, {
      cidr: cidr,
      maxAzs: maxAzs,
      subnetConfiguration: [
        { cidrMask: 27, name: 'public', subnetType: ec2.SubnetType.PUBLIC },
        { cidrMask: 27, name: 'private', subnetType: ec2.SubnetType.PRIVATE_WITH_NAT },
      ],
    }));
  }
  // the default security group of each lets pings in from anywhere
  for (const [index, vpc] of vpcs.entries()) {
    const group = ec2.SecurityGroup.fromSecurityGroupId(stack, 'DefaultSecurityGroup' + index, vpc.vpcDefaultSecurityGroup);
    group.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.icmpPing(), 'Allow ping from anywhere');
  }
  return vpcs;
}

function instanceStack(scope, id, vpcs) {
  const stack = new cdk.Stack(scope, id);
  for (const [index, vpc] of vpcs.entries()) {
    const name = 'Instance' + index;
    const host = new ec2.BastionHostLinux(stack, name, {
      vpc: vpc,
      instanceName: name,
      securityGroup: ec2.SecurityGroup.fromSecurityGroupId(stack, name + 'SecurityGroup', vpc.vpcDefaultSecurityGroup),
    });
    new cdk.CfnOutput(stack, name + 'PrivateIp', { value: host.instancePrivateIp });
  }
}

function peeringStack(scope, id, vpcs) {
  const stack = new cdk.Stack(scope, id);
  const peer = new ec2.CfnVPCPeeringConnection(stack, 'Peer', {
    vpcId: vpcs[0].vpcId,
    peerVpcId: vpcs[1].vpcId,
  });
  for (const [index, subnet] of vpcs[0].privateSubnets.entries()) {
    new ec2.CfnRoute(stack, 'RouteFromPrivateSubnetOfVpc1ToVpc2' + index, {
      destinationCidrBlock: vpcs[1].vpcCidrBlock,
      routeTableId: subnet.routeTable.routeTableId,
      vpcPeeringConnectionId: peer.ref,
    });
  }
  for (const [index, subnet] of vpcs[1].privateSubnets.entries()) {
    new ec2.CfnRoute(stack, 'RouteFromPrivateSubnetOfVpc2ToVpc1' + index, {
      destinationCidrBlock: vpcs[0].vpcCidrBlock,
      routeTableId: subnet.routeTable.routeTableId,
      vpcPeeringConnectionId: peer.ref,
    });
  }
}

const app = new cdk.App();
const vpcs = vpcStack(app, 'VpcPeersStack', ['10.0.0.0/24', '10.0.1.0/24'], 1);
instanceStack(app, 'InstancePeersStack', vpcs);
peeringStack(app, 'PeeringStack', vpcs);
app.synth();
