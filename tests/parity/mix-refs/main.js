// References of every kind between L1s, L2s and stacks, inside strings, lists and maps.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const { Construct } = require('constructs');

const app = new cdk.App();
const a = new cdk.Stack(app, 'A');
const b = new cdk.Stack(app, 'B');
const group = new Construct(a, 'Group');
const vpc = new ec2.CfnVPC(group, 'Default', { cidrBlock: '10.0.0.0/16', tags: [{ key: 'Name', value: 'raw' }, { key: 'alpha', value: 'b' }] });
const subnet = new ec2.CfnSubnet(group, 'Resource', { vpcId: vpc.ref, cidrBlock: cdk.Fn.select(0, cdk.Fn.cidr(vpc.attrCidrBlock, 4, '8')), availabilityZone: cdk.Fn.select(0, cdk.Fn.getAzs()) });
subnet.node.addDependency(vpc);
const sg = new ec2.CfnSecurityGroup(b, 'Sg', {
  groupDescription: `for ${vpc.ref} in ${cdk.Aws.REGION}`,
  vpcId: vpc.ref,
  securityGroupIngress: [
    { ipProtocol: 'tcp', fromPort: 443, toPort: 443, cidrIp: vpc.attrCidrBlock, description: 'from the vpc' },
    { ipProtocol: '-1', sourceSecurityGroupId: vpc.attrDefaultSecurityGroup },
  ],
});
const nacl = new ec2.CfnNetworkAcl(b, 'Acl', { vpcId: vpc.ref });
new ec2.CfnNetworkAclEntry(b, 'Entry', { networkAclId: nacl.ref, protocol: 6, ruleAction: 'allow', ruleNumber: 100, cidrBlock: '0.0.0.0/0', portRange: { from: 443, to: 443 } });
const ep = new ec2.CfnVPCEndpoint(b, 'Endpoint', {
  vpcId: vpc.ref,
  serviceName: cdk.Fn.sub('com.amazonaws.${AWS::Region}.s3'),
  routeTableIds: [cdk.Fn.importValue('shared-route-table')],
  policyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: `arn:aws:s3:::${vpc.ref}/*` }] },
});
ep.addDependency(sg);
const peering = new ec2.CfnVPCPeeringConnection(b, 'Peering', { vpcId: vpc.ref, peerVpcId: 'vpc-123', peerOwnerId: '111122223333', peerRegion: 'eu-west-1' });
peering.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);
peering.cfnOptions.metadata = { Why: 'shared' };
sg.addPropertyOverride('SecurityGroupIngress.1.Description', 'the default group');
new cdk.CfnOutput(b, 'Both', { value: cdk.Fn.join('|', [vpc.ref, subnet.attrSubnetId, 'x', 'y', sg.attrGroupId]) });
new cdk.CfnOutput(b, 'Url', { value: 'https://' + vpc.ref + '.' + cdk.Aws.URL_SUFFIX + '/' + b.stackName });
new cdk.CfnOutput(a, 'Split', { value: cdk.Fn.select(1, cdk.Fn.split('-', vpc.ref)), condition: new cdk.CfnCondition(a, 'IsEu', { expression: cdk.Fn.conditionEquals(cdk.Aws.REGION, 'eu-west-1') }) });
cdk.Tags.of(group).add('Name', 'tagged', { priority: 10 });
cdk.Tags.of(app).add('zeta', vpc.ref, { excludeResourceTypes: ['AWS::EC2::NetworkAcl', 'AWS::EC2::VPC'] });
app.synth();
