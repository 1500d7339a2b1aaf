// Parameters, mappings, conditions, rules, hooks, outputs and the other sections: all of them can be changed.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const inc = require('aws-cdk-lib/cloudformation-include');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Sections', { description: 'of the program' });
stack.templateOptions.metadata = { 'Own': 1 };
const template = new inc.CfnInclude(stack, 'Template', { templateFile: 'template.yaml' });

const param = template.getParameter('Size');
param.default = 'large';
param.maxLength = 30;
const condition = template.getCondition('IsProd');
condition.expression = cdk.Fn.conditionEquals(param.valueAsString, 'production');
const mapping = template.getMapping('Images');
mapping.setValue('eu-west-1', 'AMI', 'ami-9');
mapping.setValue('us-east-1', 'AMI', 'ami-1');
const rule = template.getRule('Sizes');
rule.addAssertion(cdk.Fn.conditionContains(['small', 'large'], param.valueAsString), 'the size must be known');
const output = template.getOutput('Address');
output.value = template.getResource('Instance').attrPublicIp;
output.exportName = 'the-address';
const role = new iam.Role(stack, 'MyRole', { assumedBy: new iam.ServicePrincipal('codedeploy.amazonaws.com') });
const hook = template.getHook('Green');
hook.serviceRole = role.roleArn;
hook.trafficRoutingConfig = { type: cdk.CfnTrafficRoutingType.TIME_BASED_LINEAR, timeBasedLinear: { stepPercentage: 20, bakeTimeMins: 5 } };
new cdk.CfnOutput(stack, 'Mapped', { value: mapping.findInMap(cdk.Aws.REGION, 'AMI'), condition: condition });

// A hook of one's own.
const other = new cdk.Stack(app, 'Hooks');
new cdk.CfnHook(other, 'Plain', { type: 'My::Hook', properties: { 'Key': cdk.Aws.REGION } });
new cdk.CfnCodeDeployBlueGreenHook(other, 'BlueGreen', {
  serviceRole: 'role',
  applications: [{
    target: { type: 'AWS::ECS::Service', logicalId: 'Service' },
    ecsAttributes: {
      taskDefinitions: ['A', 'B'],
      taskSets: ['C', 'D'],
      trafficRouting: {
        prodTrafficRoute: { type: 'AWS::ElasticLoadBalancingV2::Listener', logicalId: 'Prod' },
        testTrafficRoute: { type: 'AWS::ElasticLoadBalancingV2::Listener', logicalId: 'Test' },
        targetGroups: ['E', 'F'],
      },
    },
  }],
  additionalOptions: { terminationWaitTimeInMinutes: 30 },
  lifecycleEventHooks: { beforeInstall: 'a', afterAllowTraffic: 'b' },
});
app.synth();
