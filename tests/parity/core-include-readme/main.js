// The examples of the CDK's manual of included templates.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const inc = require('aws-cdk-lib/cloudformation-include');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Manual');

// A template in JSON, its bucket renamed and used.
const template = new inc.CfnInclude(stack, 'Template', { templateFile: 'my-template.json' });
const cfnBucket = template.getResource('Bucket');
cfnBucket.bucketName = 'amzn-s3-demo-bucket';
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AnyPrincipal() });
role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:*'], resources: [cfnBucket.attrArn] }));

// The same in YAML, in another stack.
const yaml = new cdk.Stack(app, 'Yaml');
new inc.CfnInclude(yaml, 'Template', { templateFile: 'my-template.yaml' });

// From an L1 to an L2.
const cfnKey = template.getResource('Key');
const key = kms.Key.fromKeyArn(stack, 'L2Key', cfnKey.attrArn);
const cfnVpc = template.getResource('Vpc');
const vpc = ec2.Vpc.fromVpcAttributes(stack, 'L2Vpc', {
  vpcId: cfnVpc.ref,
  availabilityZones: [cdk.Fn.select(0, cdk.Fn.getAzs()), cdk.Fn.select(1, cdk.Fn.getAzs())],
  privateSubnetIds: [template.getResource('PrivateSubnet1').ref, template.getResource('PrivateSubnet2').ref],
});
new ec2.SecurityGroup(stack, 'Group', { vpc: vpc, description: 'x' });
new cdk.CfnOutput(stack, 'KeyArn', { value: key.keyArn });

// Everything that is no resource.
const param = template.getParameter('MyParameter');
param.default = 'MyDefault';
const condition = template.getCondition('MyCondition');
condition.expression = cdk.Fn.conditionEquals(1, 2);
const mapping = template.getMapping('MyMapping');
mapping.setValue('my-region', 'AMI', 'ami-04681a1dbd79675a5');
const rule = template.getRule('MyRule');
rule.addAssertion(cdk.Fn.conditionContains(['m1.small'], param.valueAsString), 'MyParameter has to be m1.small');
const output = template.getOutput('MyOutput');
output.value = cfnBucket.attrArn;
const hook = template.getHook('MyHook');
hook.serviceRole = role.roleArn;

// A value in the place of a parameter.
const replaced = new cdk.Stack(app, 'Replaced');
new inc.CfnInclude(replaced, 'includeTemplate', { templateFile: 'my-template.json', parameters: { 'MyParameter': 'my-value' } });
app.synth();
