// Hooks of a template, and the one for blue and green deployments.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Hooks');
const thing = new cdk.CfnResource(stack, 'Thing', { type: 'AWS::Test::Thing' });
new cdk.CfnHook(stack, 'Raw', { type: 'Own::Hook', properties: { 'Thing': thing.ref } });
new cdk.CfnHook(stack, 'Bare', { type: 'Own::Hook' });
const full = new cdk.CfnCodeDeployBlueGreenHook(stack, 'Full', {
  serviceRole: 'role',
  applications: [{
    target: { type: 'AWS::ECS::Service', logicalId: thing.logicalId },
    ecsAttributes: {
      taskDefinitions: ['BlueDefinition', 'GreenDefinition'],
      taskSets: ['BlueSet', 'GreenSet'],
      trafficRouting: {
        prodTrafficRoute: { type: 'AWS::ElasticLoadBalancingV2::Listener', logicalId: 'Prod' },
        testTrafficRoute: { type: 'AWS::ElasticLoadBalancingV2::Listener', logicalId: 'Test' },
        targetGroups: ['Blue', 'Green'],
      },
    },
  }],
  trafficRoutingConfig: {
    type: cdk.CfnTrafficRoutingType.TIME_BASED_CANARY,
    timeBasedCanary: { stepPercentage: 15, bakeTimeMins: 0 },
  },
  additionalOptions: { terminationWaitTimeInMinutes: 30 },
  lifecycleEventHooks: {
    beforeInstall: 'a',
    afterInstall: 'b',
    afterAllowTestTraffic: 'c',
    beforeAllowTraffic: 'd',
    afterAllowTraffic: 'e',
  },
});
new cdk.CfnCodeDeployBlueGreenHook(stack, 'Least', { serviceRole: 'role', applications: [] });
new cdk.CfnCodeDeployBlueGreenHook(stack, 'Linear', {
  serviceRole: 'role',
  applications: full.applications,
  trafficRoutingConfig: {
    type: cdk.CfnTrafficRoutingType.TIME_BASED_LINEAR,
    timeBasedLinear: { stepPercentage: 20 },
  },
  additionalOptions: {},
});
const changed = new cdk.CfnCodeDeployBlueGreenHook(stack, 'Changed', { serviceRole: 'role', applications: [] });
changed.serviceRole = 'other';
changed.applications = full.applications;
changed.trafficRoutingConfig = { type: cdk.CfnTrafficRoutingType.ALL_AT_ONCE };
changed.additionalOptions = { terminationWaitTimeInMinutes: 1 };
changed.lifecycleEventHooks = { afterInstall: 'z' };
new cdk.CfnOutput(stack, 'Type', { value: full.type });
app.synth();
