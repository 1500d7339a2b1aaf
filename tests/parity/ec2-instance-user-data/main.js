// User data: commands, late-bound values, exit commands, shebangs, replacement by change.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

function host(scope, id, vpc, data, replace) {
  return new ec2.Instance(scope, id, {
    vpc: vpc,
    instanceType: new ec2.InstanceType('t3.nano'),
    machineImage: ec2.MachineImage.genericLinux({ 'us-east-1': 'ami-12345678' }),
    userData: data,
    userDataCausesReplacement: replace,
  });
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'UserData', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });

host(stack, 'Empty', vpc, ec2.UserData.forLinux(), false);

const linux = ec2.UserData.forLinux();
linux.addCommands('echo one', 'echo two');
linux.addOnExitCommands('echo bye');
linux.addCommands('echo three');
host(stack, 'Linux', vpc, linux, false);

const shell = ec2.UserData.forLinux({ shebang: '#!/bin/sh -eu' });
shell.addCommands('echo vpc ' + vpc.vpcId, `echo "region ${cdk.Aws.REGION}" > /etc/region`);
host(stack, 'Shell', vpc, shell, false);

host(stack, 'Custom', vpc, ec2.UserData.custom('#cloud-config\npackages:\n  - nginx\n'), false);

const windows = ec2.UserData.forWindows();
windows.addCommands('Write-Host hello');
host(stack, 'Windows', vpc, windows, false);

// the logical id holds a hash of the user data
const replaced = ec2.UserData.forLinux();
replaced.addCommands('echo replaced');
const r = host(stack, 'Replaced', vpc, replaced, true);
const tokens = ec2.UserData.forLinux();
tokens.addCommands('echo ' + vpc.vpcCidrBlock);
host(stack, 'ReplacedTokens', vpc, tokens, true);
r.addUserData('echo added later');
new cdk.CfnOutput(stack, 'Ref', { value: r.instanceId });
new cdk.CfnOutput(stack, 'Ip', { value: r.instancePrivateIp });
app.synth();
