// What stands beside a resource's properties, and how it is taken away again.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Policies');
const condition = new cdk.CfnCondition(stack, 'Condition', { expression: cdk.Fn.conditionEquals(cdk.Aws.REGION, 'x') });
const full = new cdk.CfnResource(stack, 'Full', { type: 'AWS::Test::Full', properties: { 'Name': 'x' } });
full.cfnOptions.creationPolicy = {
  autoScalingCreationPolicy: { minSuccessfulInstancesPercent: 50 },
  resourceSignal: { count: 2, timeout: 'PT5M' },
  startFleet: true,
};
full.cfnOptions.updatePolicy = {
  autoScalingReplacingUpdate: { willReplace: true },
  autoScalingRollingUpdate: {
    maxBatchSize: 1,
    minInstancesInService: 2,
    minSuccessfulInstancesPercent: 3,
    minActiveInstancesPercent: 4,
    pauseTime: 'PT1M',
    suspendProcesses: ['Launch', 'Terminate'],
    waitOnResourceSignals: true,
  },
  autoScalingInstanceRefresh: {
    strategy: 'Rolling',
    preferences: {
      minHealthyPercentage: 1,
      maxHealthyPercentage: 2,
      instanceWarmup: 3,
      skipMatching: false,
      checkpointPercentages: [50, 100],
      checkpointDelay: 4,
      bakeTime: 5,
      alarmSpecification: { alarms: ['alarm'] },
      scaleInProtectedInstances: 'Wait',
      standbyInstances: 'Ignore',
    },
  },
  autoScalingScheduledAction: { ignoreUnmodifiedGroupSizeProperties: true },
  codeDeployLambdaAliasUpdate: {
    applicationName: 'app',
    deploymentGroupName: 'group',
    beforeAllowTrafficHook: 'before',
    afterAllowTrafficHook: 'after',
  },
  useOnlineResharding: true,
  enableVersionUpgrade: false,
};
full.cfnOptions.version = '1';
full.cfnOptions.description = 'Described';
full.cfnOptions.metadata = { 'a': cdk.Aws.REGION, 'z': 1 };
full.addMetadata('added', ['x']);
full.cfnOptions.condition = condition;
full.cfnOptions.deletionPolicy = cdk.CfnDeletionPolicy.RETAIN;
full.cfnOptions.updateReplacePolicy = cdk.CfnDeletionPolicy.SNAPSHOT;

const partial = new cdk.CfnResource(stack, 'Partial', { type: 'AWS::Test::Partial' });
partial.cfnOptions.creationPolicy = { resourceSignal: {} };
partial.cfnOptions.updatePolicy = { autoScalingRollingUpdate: { suspendProcesses: [] } };
partial.cfnOptions.deletionPolicy = cdk.CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE;

const cleared = new cdk.CfnResource(stack, 'Cleared', { type: 'AWS::Test::Cleared' });
cleared.cfnOptions.condition = condition;
cleared.cfnOptions.version = '2';
cleared.cfnOptions.description = 'gone';
cleared.cfnOptions.deletionPolicy = cdk.CfnDeletionPolicy.DELETE;
cleared.cfnOptions.condition = undefined;
cleared.cfnOptions.version = undefined;
cleared.cfnOptions.description = undefined;
cleared.cfnOptions.deletionPolicy = undefined;

const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' });
vpc.cfnOptions.updatePolicy = { useOnlineResharding: false };
vpc.addOverride('UpdatePolicy.AutoScalingReplacingUpdate.WillReplace', true);
vpc.addDeletionOverride('UpdatePolicy.UseOnlineResharding');
app.synth();
