// Load balancers and listeners that are looked up: what stands for them, and the keys under which they are asked for.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const elbv2 = require('aws-cdk-lib/aws-elasticloadbalancingv2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Lookups', { env: { account: '111111111111', region: 'us-east-1' } });

const byArn = elbv2.NetworkLoadBalancer.fromLookup(stack, 'NetworkByArn', { loadBalancerArn: 'arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/net/my-lb/73e2d6bc24d8a067' });
const byTags = elbv2.NetworkLoadBalancer.fromLookup(stack, 'NetworkByTags', { loadBalancerTags: { b: 'c', a: 'd' } });
const listener = elbv2.NetworkListener.fromLookup(stack, 'NetworkListener', { loadBalancerTags: { x: 'y' }, listenerPort: 12, listenerProtocol: elbv2.Protocol.TCP });
const application = elbv2.ApplicationLoadBalancer.fromLookup(stack, 'Application', { loadBalancerTags: { x: 'y' } });
const applicationListener = elbv2.ApplicationListener.fromLookup(stack, 'ApplicationListener', {
  listenerArn: 'arn:aws:elasticloadbalancing:us-east-1:111111111111:listener/app/my-lb/50dc6c495c0c9188/f2f7dc8efc522ab2',
  loadBalancerArn: 'arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/app/my-lb/50dc6c495c0c9188',
  listenerPort: 12,
  listenerProtocol: elbv2.ApplicationProtocol.HTTPS,
});
new cdk.CfnOutput(stack, 'Names', { value: cdk.Fn.join(' ', [byArn.loadBalancerArn, byArn.loadBalancerDnsName, byTags.loadBalancerCanonicalHostedZoneId, byTags.vpc.vpcId, application.loadBalancerArn, listener.listenerArn, applicationListener.listenerArn]) });
application.addListener('New', { port: 80, defaultAction: elbv2.ListenerAction.fixedResponse(200) });
applicationListener.connections.allowDefaultPortFromAnyIpv4('open');
applicationListener.addAction('Rule', { priority: 3, conditions: [elbv2.ListenerCondition.pathPatterns(['/x'])], action: elbv2.ListenerAction.fixedResponse(201) });

app.synth();
