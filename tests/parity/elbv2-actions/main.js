// Clients who are authenticated by Cognito, as the default of a listener and in a rule.
const cdk = require('aws-cdk-lib');
const cognito = require('aws-cdk-lib/aws-cognito');
const ec2 = require('aws-cdk-lib/aws-ec2');
const elbv2 = require('aws-cdk-lib/aws-elasticloadbalancingv2');
const elbv2_actions = require('aws-cdk-lib/aws-elasticloadbalancingv2-actions');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Actions');
const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-12345678', availabilityZones: ['a', 'b'], privateSubnetIds: ['subnet-12345678', 'subnet-87654321'], privateSubnetRouteTableIds: ['rtb-1', 'rtb-2'] });
const pool = new cognito.CfnUserPool(stack, 'Pool');
const client = new cognito.CfnUserPoolClient(stack, 'Client', { userPoolId: pool.ref, generateSecret: true });
const domain = new cognito.CfnUserPoolDomain(stack, 'Domain', { userPoolId: pool.ref, domain: 'people' });
const certificate = elbv2.ListenerCertificate.fromArn('arn:aws:acm:eu-west-1:111111111111:certificate/12345678-1234-1234-1234-123456789012');

const balancer = new elbv2.ApplicationLoadBalancer(stack, 'Balancer', { vpc: vpc });
const listener = balancer.addListener('Https', {
  port: 443,
  certificates: [certificate],
  defaultAction: new elbv2_actions.AuthenticateCognitoAction({
    userPool: { userPoolArn: pool.attrArn },
    userPoolClient: { userPoolClientId: client.ref },
    userPoolDomain: { domainName: domain.ref },
    scope: 'openid email',
    sessionTimeout: cdk.Duration.days(1),
    sessionCookieName: 'session',
    onUnauthenticatedRequest: elbv2.UnauthenticatedAction.DENY,
    authenticationRequestExtraParams: { display: 'x' },
    next: elbv2.ListenerAction.fixedResponse(200),
  }),
});
listener.addAction('Rule', {
  priority: 1,
  conditions: [elbv2.ListenerCondition.pathPatterns(['/private'])],
  action: new elbv2_actions.AuthenticateCognitoAction({
    userPool: { userPoolArn: pool.attrArn },
    userPoolClient: { userPoolClientId: client.ref },
    userPoolDomain: { domainName: domain.ref },
    sessionTimeout: cdk.Duration.days(1),
    next: elbv2.ListenerAction.fixedResponse(201),
  }),
});
const closed = new elbv2.ApplicationLoadBalancer(stack, 'Closed', { vpc: vpc });
closed.addListener('Https', {
  port: 443,
  certificates: [certificate],
  defaultAction: new elbv2_actions.AuthenticateCognitoAction({
    userPool: { userPoolArn: pool.attrArn },
    userPoolClient: { userPoolClientId: client.ref },
    userPoolDomain: { domainName: domain.ref },
    allowHttpsOutbound: false,
    next: elbv2.ListenerAction.fixedResponse(200),
  }),
});

app.synth();
