// Parts of an included template that become constructs of the library, under the name of the CDK's module.
const cdk = require('aws-cdk-lib');
const cloudformation_include = require('aws-cdk-lib/cloudformation-include');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Included');
const template = new cloudformation_include.CfnInclude(stack, 'Template', {
  templateFile: 'network.json',
  parameters: { 'BucketName': 'replaced' },
});
const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
  vpcId: template.getResource('VPC').ref,
  availabilityZones: cdk.Fn.getAzs(),
  privateSubnetIds: [template.getResource('PrivateSubnet1').ref, template.getResource('PrivateSubnet2').ref],
});
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() });
s3.Bucket.fromCfnBucket(template.getResource('Bucket')).grantRead(role);
kms.Key.fromCfnKey(template.getResource('Key')).grantEncrypt(role);
iam.Role.fromRoleName(stack, 'Old', template.getResource('OldRole').ref).addToPrincipalPolicy(
  new iam.PolicyStatement({ actions: ['s3:ListAllMyBuckets'], resources: ['*'] }),
);
const condition = template.getCondition('InEurope');
condition.expression = cdk.Fn.conditionEquals(cdk.Aws.REGION, 'eu-central-1');
template.getMapping('Sizes').setValue('small', 'memory', '1024');
template.getRule('Known').addAssertion(cdk.Fn.conditionEquals('a', 'b'), 'they must be the same');
const output = template.getOutput('Where');
output.value = template.getResource('Bucket').attrArn + '/x';
new ec2.InterfaceVpcEndpoint(stack, 'Endpoint', { vpc: vpc, service: ec2.InterfaceVpcEndpointAwsService.SQS, open: false });
app.synth();
