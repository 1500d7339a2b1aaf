// Instances that wait when they come or go, who hears of it, and pools of instances that are ready.
const cdk = require('aws-cdk-lib');
const autoscaling = require('aws-cdk-lib/aws-autoscaling');
const autoscaling_hooktargets = require('aws-cdk-lib/aws-autoscaling-hooktargets');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const lambda = require('aws-cdk-lib/aws-lambda');
const sns = require('aws-cdk-lib/aws-sns');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Hooks');
const group = autoscaling.AutoScalingGroup.fromAutoScalingGroupName(stack, 'Group', 'shop');
const launching = autoscaling.LifecycleTransition.INSTANCE_LAUNCHING;
const terminating = autoscaling.LifecycleTransition.INSTANCE_TERMINATING;
const plain = group.addLifecycleHook('Plain', { lifecycleTransition: launching });
const queue = new sqs.Queue(stack, 'Queue', { encryption: sqs.QueueEncryption.KMS });
const full = group.addLifecycleHook('Full', {
  lifecycleTransition: terminating,
  lifecycleHookName: 'full',
  defaultResult: autoscaling.DefaultResult.ABANDON,
  heartbeatTimeout: cdk.Duration.minutes(3),
  notificationMetadata: 'drain it',
  notificationTarget: new autoscaling_hooktargets.QueueHook(queue),
});
const topic = new sns.Topic(stack, 'Topic');
const topicHook = new autoscaling_hooktargets.TopicHook(topic);
group.addLifecycleHook('First', { lifecycleTransition: launching, notificationTarget: topicHook, defaultResult: autoscaling.DefaultResult.CONTINUE });
group.addLifecycleHook('Second', { lifecycleTransition: terminating, notificationTarget: topicHook });
const drain = id => new lambda.Function(stack, id, { code: lambda.Code.fromInline('x'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X });
group.addLifecycleHook('Function', { lifecycleTransition: terminating, notificationTarget: new autoscaling_hooktargets.FunctionHook(drain('Drains')) });
const key = new kms.Key(stack, 'Key');
group.addLifecycleHook('Secret', { lifecycleTransition: terminating, notificationTarget: new autoscaling_hooktargets.FunctionHook(drain('DrainsInSecret'), key) });
const role = new iam.Role(stack, 'Tells', { assumedBy: new iam.ServicePrincipal('autoscaling.amazonaws.com') });
group.addLifecycleHook('Roled', { lifecycleTransition: terminating, role: role, notificationTarget: new autoscaling_hooktargets.FunctionHook(drain('DrainsAsRole'), key) });
const hook = new autoscaling.LifecycleHook(stack, 'Hook', { autoScalingGroup: group, lifecycleTransition: launching, role: role, notificationTarget: new autoscaling_hooktargets.QueueHook(queue) });
const bound = new autoscaling_hooktargets.QueueHook(queue).bind(stack, { lifecycleHook: plain });
new cdk.CfnOutput(stack, 'Names', { value: `${plain.lifecycleHookName} ${full.lifecycleHookName} ${full.role.roleArn} ${hook.role.roleArn} ${bound.createdRole.roleArn} ${bound.notificationTargetArn}` });

group.addWarmPool();
const other = autoscaling.AutoScalingGroup.fromAutoScalingGroupName(stack, 'Other', 'other');
other.addWarmPool({ minSize: 1, reuseOnScaleIn: true, maxGroupPreparedCapacity: 3, poolState: autoscaling.PoolState.HIBERNATED });
new autoscaling.WarmPool(stack, 'Pool', { autoScalingGroup: autoscaling.AutoScalingGroup.fromAutoScalingGroupName(stack, 'Third', 'third'), reuseOnScaleIn: false, maxGroupPreparedCapacity: -1, poolState: autoscaling.PoolState.RUNNING });
app.synth();
