// By what constructs are referred to: the maps that every L1 and every L2 has, of what is made and what is imported.
const cdk = require('aws-cdk-lib');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const ec2 = require('aws-cdk-lib/aws-ec2');
const ecr = require('aws-cdk-lib/aws-ecr');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const lambda = require('aws-cdk-lib/aws-lambda');
const logs = require('aws-cdk-lib/aws-logs');
const s3 = require('aws-cdk-lib/aws-s3');
const sqs = require('aws-cdk-lib/aws-sqs');
const ssm = require('aws-cdk-lib/aws-ssm');

const app = new cdk.App();

// networks
const network = new cdk.Stack(app, 'Network');
const vpc = new ec2.Vpc(network, 'Vpc', { maxAzs: 1, natGateways: 0, restrictDefaultSecurityGroup: false });
const subnet = vpc.publicSubnets[0];
const group = new ec2.SecurityGroup(network, 'Group', { vpc: vpc });
const keys = new ec2.KeyPair(network, 'Keys');
const machine = ec2.MachineImage.genericLinux({ 'us-east-1': 'ami-1' });
const instance = new ec2.Instance(network, 'Instance', { vpc: vpc, vpcSubnets: { subnets: [subnet] }, instanceType: new ec2.InstanceType('t3.micro'), machineImage: machine });
const bastion = new ec2.BastionHostLinux(network, 'Bastion', { vpc: vpc, subnetSelection: { subnets: [subnet] } });
const launchTemplate = new ec2.LaunchTemplate(network, 'Template', { machineImage: machine });
const acl = new ec2.NetworkAcl(network, 'Acl', { vpc: vpc });
const entry = acl.addEntry('Entry', { cidr: ec2.AclCidr.anyIpv4(), ruleNumber: 100, traffic: ec2.AclTraffic.allTraffic() });
const association = new ec2.SubnetNetworkAclAssociation(network, 'Association', { networkAcl: acl, subnet: subnet });
const placement = new ec2.PlacementGroup(network, 'Placement');
const prefixList = new ec2.PrefixList(network, 'Prefixes', { maxEntries: 5 });
const volume = new ec2.Volume(network, 'Volume', { availabilityZone: 'us-east-1a', size: cdk.Size.gibibytes(8) });
const gatewayEndpoint = vpc.addGatewayEndpoint('Gateway', { service: ec2.GatewayVpcEndpointAwsService.S3 });
const flowLog = vpc.addFlowLog('Flows');
const vpnGateway = new ec2.VpnGateway(network, 'VpnGateway', { type: 'ipsec.1' });
const zones = ec2.Vpc.fromVpcAttributes(network, 'Imported', { vpcId: 'vpc-1', availabilityZones: ['us-east-1a'] });
const known = ec2.SecurityGroup.fromSecurityGroupId(network, 'Known', 'sg-1');
const lone = ec2.Subnet.fromSubnetId(network, 'Lone', 'subnet-1');
const oldKeys = ec2.KeyPair.fromKeyPairName(network, 'OldKeys', 'mine');
const ids = [
  vpc.vpcRef.vpcId, subnet.subnetRef.subnetId, group.securityGroupRef.securityGroupId, keys.keyPairRef.keyName, instance.instanceRef.instanceId,
  bastion.instanceRef.instanceId, launchTemplate.launchTemplateRef.launchTemplateId, acl.networkAclRef.networkAclId,
  entry.networkAclEntryRef.networkAclEntryId, association.subnetNetworkAclAssociationRef.associationId, placement.placementGroupRef.groupName,
  prefixList.prefixListRef.prefixListId, prefixList.prefixListRef.prefixListArn, volume.volumeRef.volumeId, gatewayEndpoint.vpcEndpointRef.vpcEndpointId,
  flowLog.flowLogRef.flowLogId, vpnGateway.vpnGatewayRef.vpnGatewayId, zones.vpcRef.vpcId, known.securityGroupRef.securityGroupId, lone.subnetRef.subnetId,
  oldKeys.keyPairRef.keyName,
];
for (const [index, id] of ids.entries()) {
  new cdk.CfnOutput(network, 'Id' + index, { value: id });
}

// identities and keys
const access = new cdk.Stack(app, 'Access');
const role = new iam.Role(access, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
const user = new iam.User(access, 'User');
const team = new iam.Group(access, 'Team');
const policy = new iam.Policy(access, 'Policy', { roles: [role], statements: [new iam.PolicyStatement({ actions: ['s3:ListAllMyBuckets'], resources: ['*'] })] });
const managed = new iam.ManagedPolicy(access, 'Managed', { statements: [new iam.PolicyStatement({ actions: ['s3:ListAllMyBuckets'], resources: ['*'] })] });
const profile = new iam.InstanceProfile(access, 'Profile', { role: role });
const oidc = new iam.OidcProviderNative(access, 'Oidc', { url: 'https://token.example.com', thumbprints: ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'] });
const saml = new iam.SamlProvider(access, 'Saml', { metadataDocument: iam.SamlMetadataDocument.fromXml('<xml/>') });
const accessKey = new iam.AccessKey(access, 'AccessKey', { user: user });
const key = new kms.Key(access, 'Key');
const alias = key.addAlias('mine');
const oldRole = iam.Role.fromRoleArn(access, 'OldRole', 'arn:aws:iam::111111111111:role/path/old');
const oldPolicy = iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess');
const oldKey = kms.Key.fromKeyArn(access, 'OldKey', 'arn:aws:kms:us-east-1:111111111111:key/k');
const owners = [
  role.roleRef.roleName, role.roleRef.roleArn, user.userRef.userName, user.userRef.userArn, team.groupRef.groupName, team.groupRef.groupArn,
  policy.policyRef.policyId, managed.managedPolicyRef.policyArn, profile.instanceProfileRef.instanceProfileName, profile.instanceProfileRef.instanceProfileArn,
  oidc.oidcProviderRef.oidcProviderArn, saml.samlProviderRef.samlProviderArn, accessKey.accessKeyRef.accessKeyId, key.keyRef.keyId, key.keyRef.keyArn,
  alias.aliasRef.aliasName, alias.keyRef.keyId, alias.keyRef.keyArn, oldRole.roleRef.roleName, oldRole.roleRef.roleArn, oldPolicy.managedPolicyArn, oldKey.keyRef.keyId, oldKey.keyRef.keyArn,
];
for (const [index, id] of owners.entries()) {
  new cdk.CfnOutput(access, 'Id' + index, { value: id });
}

// data and programs
const data = new cdk.Stack(app, 'Data');
const bucket = new s3.Bucket(data, 'Bucket', { enforceSSL: true });
const queue = new sqs.Queue(data, 'Queue');
const parameter = new ssm.StringParameter(data, 'Parameter', { stringValue: 'v', parameterName: '/app/v' });
const list = ssm.StringListParameter.fromStringListParameterName(data, 'List', 'list');
const events = new logs.LogGroup(data, 'Events');
const stream = new logs.LogStream(data, 'Stream', { logGroup: events });
const code = lambda.Code.fromInline('exports.handler = async () => {}');
const handler = new lambda.Function(data, 'Handler', { runtime: lambda.Runtime.NODEJS_22_X, handler: 'index.handler', code: code });
const live = new lambda.Alias(data, 'Live', { aliasName: 'live', version: handler.currentVersion });
const url = handler.addFunctionUrl();
const alarm = new cloudwatch.Alarm(data, 'Alarm', { metric: new cloudwatch.Metric({ namespace: 'App', metricName: 'Errors' }), threshold: 1, evaluationPeriods: 1 });
const oldBucket = s3.Bucket.fromBucketName(data, 'OldBucket', 'old');
const oldQueue = sqs.Queue.fromQueueArn(data, 'OldQueue', 'arn:aws:sqs:us-east-1:111111111111:old');
const oldHandler = lambda.Function.fromFunctionArn(data, 'OldHandler', 'arn:aws:lambda:us-east-1:111111111111:function:old');
const oldGroup = logs.LogGroup.fromLogGroupName(data, 'OldGroup', 'old');
const images = ecr.Repository.fromRepositoryName(data, 'Images', 'images');
const oldAlarm = cloudwatch.Alarm.fromAlarmName(data, 'OldAlarm', 'old');
const stores = [
  bucket.bucketRef.bucketName, bucket.bucketRef.bucketArn, bucket.policy.bucketPolicyRef.bucket, queue.queueRef.queueUrl, queue.queueRef.queueArn,
  parameter.parameterRef.parameterName, parameter.parameterRef.parameterArn, list.parameterRef.parameterName, list.parameterRef.parameterArn,
  events.logGroupRef.logGroupName, events.logGroupRef.logGroupArn, stream.logStreamRef.logStreamName, stream.logStreamRef.logGroupName,
  handler.functionRef.functionName, handler.functionRef.functionArn, handler.currentVersion.versionRef.functionArn, handler.currentVersion.functionRef.functionName,
  live.aliasRef.aliasArn, live.functionRef.functionName, live.functionRef.functionArn, url.urlRef.functionArn, alarm.alarmRef.alarmName, alarm.alarmRef.alarmArn,
  oldBucket.bucketRef.bucketName, oldBucket.bucketRef.bucketArn, oldQueue.queueRef.queueUrl, oldQueue.queueRef.queueArn,
  oldHandler.functionRef.functionName, oldHandler.functionRef.functionArn, oldGroup.logGroupRef.logGroupName, oldGroup.logGroupRef.logGroupArn,
  images.repositoryRef.repositoryName, images.repositoryRef.repositoryArn, oldAlarm.alarmRef.alarmName, oldAlarm.alarmRef.alarmArn,
];
for (const [index, id] of stores.entries()) {
  new cdk.CfnOutput(data, 'Id' + index, { value: id });
}

app.synth();
