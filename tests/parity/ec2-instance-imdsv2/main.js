// Requests to the metadata service with session tokens only, by props and by aspects.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Tokens', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const image = ec2.MachineImage.latestAmazonLinux2023();
const type = new ec2.InstanceType('t3.micro');
new ec2.Instance(stack, 'Plain', { vpc: vpc, instanceType: type, machineImage: image });
new ec2.Instance(stack, 'Required', { vpc: vpc, instanceType: type, machineImage: image, requireImdsv2: true });
const templated = new ec2.Instance(stack, 'Templated', { vpc: vpc, instanceType: type, machineImage: image });
const template = new ec2.LaunchTemplate(stack, 'Template', { httpEndpoint: true, httpTokens: ec2.LaunchTemplateHttpTokens.OPTIONAL });
templated.instance.launchTemplate = { launchTemplateId: template.launchTemplateId, version: template.versionNumber };
new ec2.BastionHostLinux(stack, 'Bastion', { vpc: vpc });
new ec2.BastionHostLinux(stack, 'RequiredBastion', { vpc: vpc, requireImdsv2: true });
new ec2.LaunchTemplate(stack, 'Silent');
const raw = new ec2.CfnLaunchTemplate(stack, 'Raw', { launchTemplateData: { imageId: 'ami-12345678', metadataOptions: { httpEndpoint: 'enabled', httpTokens: 'optional' } } });
cdk.Aspects.of(stack).add(new ec2.InstanceRequireImdsv2Aspect({ suppressLaunchTemplateWarning: true }));
cdk.Aspects.of(stack).add(new ec2.LaunchTemplateRequireImdsv2Aspect());

// Of one instance only, and of none.
const other = new cdk.Stack(app, 'Other', { env: { account: '123456789012', region: 'us-east-1' } });
const network = new ec2.Vpc(other, 'Vpc', { maxAzs: 1, natGateways: 0 });
const one = new ec2.Instance(other, 'One', { vpc: network, instanceType: type, machineImage: image });
new ec2.Instance(other, 'Two', { vpc: network, instanceType: type, machineImage: image, httpTokens: ec2.HttpTokens.OPTIONAL });
cdk.Aspects.of(one).add(new ec2.InstanceRequireImdsv2Aspect({ suppressWarnings: true }));
const silent = new ec2.LaunchTemplate(other, 'Silent', { instanceMetadataTags: true });
cdk.Aspects.of(silent).add(new ec2.LaunchTemplateRequireImdsv2Aspect({ suppressWarnings: true }), { priority: 200 });
app.synth();
