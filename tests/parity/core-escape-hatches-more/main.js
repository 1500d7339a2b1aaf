// Less common escape hatches: L1 properties set later, creation and update policies, removed children.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'More');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const cfnVpc = vpc.node.defaultChild;
cfnVpc.enableDnsHostnames = false;
cfnVpc.instanceTenancy = 'dedicated';
vpc.publicSubnets[0].node.tryRemoveChild('RouteTableAssociation');

const group = new ec2.CfnSecurityGroup(stack, 'Group', { groupDescription: 'x' });
group.groupDescription = 'changed';
group.securityGroupIngress = [{ ipProtocol: 'tcp', fromPort: 1, toPort: 2, cidrIp: '0.0.0.0/0' }];
group.cfnOptions.description = 'a described resource';
group.cfnOptions.version = '1.0';
group.cfnOptions.updatePolicy = { codeDeployLambdaAliasUpdate: { applicationName: 'a', deploymentGroupName: 'b' } };
group.cfnOptions.creationPolicy = { resourceSignal: { count: 2, timeout: 'PT5M' } };
new cdk.CfnOutput(stack, 'Read', { value: group.groupDescription });
new cdk.CfnOutput(stack, 'GroupId', { value: group.attrGroupId });
new cdk.CfnOutput(stack, 'Type', { value: group.cfnResourceType });
app.synth();
