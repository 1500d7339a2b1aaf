// Functions that answer requests of the web, their endpoints, and who may call them.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const lambda = require('aws-cdk-lib/aws-lambda');
const logs = require('aws-cdk-lib/aws-logs');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Web');
const runtime = lambda.WebFunctionRuntime.NODEJS_24_X;
const known = s3.Bucket.fromBucketName(stack, 'Known', 'known-archives');
const code = lambda.WebFunctionCode.fromBucket(known, 'app.zip', 'v1');
const signed = lambda.WebFunctionAuthType.IAM_AUTH;

const plain = new lambda.WebFunction(stack, 'Plain', { code, runtime, defaultEndpointAuth: signed });
new cdk.CfnOutput(stack, 'PlainNames', { value: `${plain.webFunctionArn} ${plain.webFunctionName} ${plain.revisionArn} ${plain.revisionId}` });
new cdk.CfnOutput(stack, 'PlainEndpoint', { value: `${plain.endpoint.endpointArn} ${plain.endpoint.domainName} ${plain.endpoint.webFunctionArn}` });
new cdk.CfnOutput(stack, 'PlainLog', { value: plain.logGroup.logGroupRef.logGroupName });
plain.resource.addOverride('Properties.SomeField', 'value');
plain.resourceRevision.addOverride('Properties.SomeField', 'value');
plain.endpoint.resource.addOverride('Properties.SomeField', 'value');

const archives = new s3.Bucket(stack, 'Archives', { versioned: true, encryptionKey: new kms.Key(stack, 'ArchivesKey') });
const whole = new lambda.WebFunction(stack, 'Whole', {
  webFunctionName: 'shop',
  code: lambda.WebFunctionCode.fromBucket(archives, 'shop.zip'),
  runtime: lambda.WebFunctionRuntime.NODEJS_LATEST,
  defaultEndpointAuth: lambda.WebFunctionAuthType.APPLICATION_MANAGED,
  environment: { 'FIRST': '1', 'SECOND': '2' },
  timeout: cdk.Duration.seconds(40),
  maxConcurrencyPerEnvironment: 3,
  entryPoint: 'src/server.js',
  revisionDescription: 'words',
  tags: { 'team': 'shop' },
  applicationLogLevel: lambda.ApplicationLogLevel.DEBUG,
  systemLogLevel: lambda.SystemLogLevel.WARN,
  kmsKey: new kms.Key(stack, 'Key'),
  logGroup: new logs.LogGroup(stack, 'Log'),
  defaultEndpoint: { endpointLocation: lambda.WebFunctionEndpointLocation.multiRegion(['us-east-1', 'eu-west-1', 'us-east-1']) },
});
const internal = whole.addEndpoint('Internal', { authType: signed, endpointDescription: 'internal', maxEnvironments: 5, rateLimit: 100 });
const caller = new iam.Role(stack, 'Caller', { assumedBy: new iam.AccountRootPrincipal() });
internal.grants.invoke(caller);
internal.grants.invoke(new iam.ServicePrincipal('cloudfront.amazonaws.com', { conditions: { 'ArnLike': { 'aws:SourceArn': 'arn:aws:cloudfront::111111111111:distribution/x' } } }));
whole.addToRolePolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] }));
whole.addToResourcePolicy(new iam.PolicyStatement({ actions: ['lambda:GetWebFunction'], principals: [new iam.AccountPrincipal('111111111111')], resources: ['*'] }));
cdk.Tags.of(whole).add('owner', 'web');

new lambda.WebFunction(stack, 'Roles', {
  code,
  runtime: lambda.WebFunctionRuntime.of('nodejs26.x'),
  role: new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }),
  defaultEndpointAuth: signed,
  defaultEndpoint: { endpointName: 'named', endpointDescription: 'named', endpointLocation: lambda.WebFunctionEndpointLocation.homeRegion() },
});

const imported = lambda.WebFunction.fromWebFunctionArn(stack, 'Imported', 'arn:aws:lambda:us-east-1:111111111111:web-function/known');
const regional = new lambda.WebFunctionEndpoint(stack, 'Regional', {
  webFunction: imported,
  traffic: lambda.WebFunctionTraffic.single('rev-1'),
  authType: signed,
  endpointLocation: lambda.WebFunctionEndpointLocation.perRegion(['us-west-2']),
});
regional.grants.invoke(caller);
const endpoint = lambda.WebFunctionEndpoint.fromWebFunctionEndpointAttributes(stack, 'KnownEndpoint', {
  endpointArn: 'arn:aws:lambda:us-east-1:111111111111:web-function/known/endpoint/prod',
  domainName: 'abcd1234.lambda-web.us-east-1.on.aws',
  endpointType: lambda.WebFunctionEndpointType.HOME_REGION,
  authType: signed,
});
endpoint.grants.invoke(caller);
new cdk.CfnOutput(stack, 'KnownNames', { value: `${imported.webFunctionName} ${endpoint.webFunctionArn} ${endpoint.domainName}` });

const placed = new cdk.Stack(app, 'Placed', { env: { account: '111111111111', region: 'eu-west-1' } });
const near = new lambda.WebFunction(placed, 'Near', {
  code: lambda.WebFunctionCode.fromBucket(s3.Bucket.fromBucketName(placed, 'KnownNear', 'known-archives'), 'app.zip', 'v1'),
  runtime,
  defaultEndpointAuth: signed,
  defaultEndpoint: { endpointLocation: lambda.WebFunctionEndpointLocation.multiRegion(['us-east-1', 'eu-west-1']) },
});
near.endpoint.grants.invoke(new iam.AccountPrincipal('222222222222'));

const inside = new cdk.Stack(app, 'Inside');
const vpc = new ec2.Vpc(inside, 'Vpc', { maxAzs: 1 });
const group = new ec2.SecurityGroup(inside, 'Group', { vpc });
const connector = new lambda.NetworkConnector(inside, 'Connector', {
  configuration: lambda.NetworkConnectorConfiguration.vpcEgress({ computeType: lambda.NetworkConnectorComputeType.WEB_FUNCTION, vpc, securityGroups: [group] }),
});
new lambda.NetworkConnector(inside, 'Whole', {
  networkConnectorName: 'whole',
  operatorRole: new iam.Role(inside, 'Operator', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }),
  configuration: lambda.NetworkConnectorConfiguration.vpcEgress({
    computeType: lambda.NetworkConnectorComputeType.MICRO_VM,
    vpc,
    vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC },
    securityGroups: [group],
    networkProtocol: lambda.NetworkConnectorProtocol.DUAL_STACK,
  }),
  tags: { 'team': 'shop' },
});
const inCode = lambda.WebFunctionCode.fromBucket(s3.Bucket.fromBucketName(inside, 'KnownInside', 'known-archives'), 'app.zip', 'v1');
new lambda.WebFunction(inside, 'Leads', { code: inCode, runtime, defaultEndpointAuth: signed, egressNetworkConnector: connector });
const version = lambda.NetworkConnector.fromNetworkConnectorVersionArn(inside, 'Version', 'arn:aws:lambda:us-west-2:111111111111:network-connector:nc-1:3');
new lambda.WebFunction(inside, 'LeadsToo', { code: inCode, runtime, defaultEndpointAuth: signed, egressNetworkConnector: version });
new cdk.CfnOutput(inside, 'Arns', { value: `${connector.networkConnectorArn} ${connector.latestVersionArn} ${version.networkConnectorArn} ${version.latestVersionArn}` });
app.synth();
