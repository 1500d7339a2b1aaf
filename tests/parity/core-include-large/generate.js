#!/usr/bin/env node
// Writes template.json: eight cells of forty resource types that refer to each other, one line a resource.
'use strict';
const fs = require('fs');
const path = require('path');

const ref = name => ({ Ref: name });
const att = (name, attribute) => ({ 'Fn::GetAtt': [name, attribute] });
const sub = text => ({ 'Fn::Sub': text });
const trust = service => ({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: `${service}.amazonaws.com` }, Action: 'sts:AssumeRole' }] });
const tags = (name, cell) => [{ Key: 'Name', Value: sub(`\${Stage}-${name}`) }, { Key: 'Cell', Value: cell }];

function cell(number) {
  const n = name => `${name}${number}`;
  const all = {};
  const add = (name, Type, Properties, more) => { all[n(name)] = { Type, Properties, ...more }; };
  add('Vpc', 'AWS::EC2::VPC', { CidrBlock: { 'Fn::FindInMap': ['Ranges', n('Cell'), 'Vpc'] }, EnableDnsSupport: 'true', EnableDnsHostnames: true, Tags: tags('vpc', number) });
  add('Gateway', 'AWS::EC2::InternetGateway', { Tags: tags('gateway', number) });
  add('Attachment', 'AWS::EC2::VPCGatewayAttachment', { VpcId: ref(n('Vpc')), InternetGatewayId: ref(n('Gateway')) });
  for (const zone of [0, 1]) {
    add(`Subnet${'AB'[zone]}`, 'AWS::EC2::Subnet', { VpcId: ref(n('Vpc')), AvailabilityZone: { 'Fn::Select': [zone, { 'Fn::GetAZs': '' }] }, CidrBlock: { 'Fn::Select': [zone, { 'Fn::Cidr': [att(n('Vpc'), 'CidrBlock'), 4, '8'] }] }, MapPublicIpOnLaunch: zone === 0, Tags: tags('subnet', number) });
  }
  add('Routes', 'AWS::EC2::RouteTable', { VpcId: ref(n('Vpc')) });
  add('Default', 'AWS::EC2::Route', { RouteTableId: ref(n('Routes')), DestinationCidrBlock: '0.0.0.0/0', GatewayId: ref(n('Gateway')) }, { DependsOn: n('Attachment') });
  add('Association', 'AWS::EC2::SubnetRouteTableAssociation', { RouteTableId: ref(n('Routes')), SubnetId: ref(n('SubnetA')) });
  add('Group', 'AWS::EC2::SecurityGroup', { GroupDescription: sub('Cell of ${AWS::StackName}'), VpcId: ref(n('Vpc')), SecurityGroupEgress: [{ IpProtocol: -1, CidrIp: '0.0.0.0/0' }] });
  add('Ingress', 'AWS::EC2::SecurityGroupIngress', { GroupId: att(n('Group'), 'GroupId'), IpProtocol: 'tcp', FromPort: '443', ToPort: 443, SourceSecurityGroupId: att(n('Group'), 'GroupId') });
  add('Key', 'AWS::KMS::Key', { EnableKeyRotation: true, KeyPolicy: { Statement: [{ Effect: 'Allow', Principal: { AWS: sub('arn:${AWS::Partition}:iam::${AWS::AccountId}:root') }, Action: 'kms:*', Resource: '*' }] } }, { DeletionPolicy: 'Retain' });
  add('Alias', 'AWS::KMS::Alias', { AliasName: sub(`alias/\${Stage}-cell-${number}`), TargetKeyId: ref(n('Key')) });
  add('Bucket', 'AWS::S3::Bucket', { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: att(n('Key'), 'Arn') } }] }, LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: '90' }] } }, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  add('BucketPolicy', 'AWS::S3::BucketPolicy', { Bucket: ref(n('Bucket')), PolicyDocument: { Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: [att(n('Bucket'), 'Arn'), sub(`\${${n('Bucket')}.Arn}/*`)], Condition: { Bool: { 'aws:SecureTransport': 'false' } } }] } });
  add('Logs', 'AWS::Logs::LogGroup', { RetentionInDays: { 'Fn::If': ['IsProd', 365, 7] }, KmsKeyId: { 'Fn::If': ['IsProd', att(n('Key'), 'Arn'), ref('AWS::NoValue')] } });
  add('Role', 'AWS::IAM::Role', { AssumeRolePolicyDocument: trust('lambda'), ManagedPolicyArns: [sub('arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole')] });
  add('Policy', 'AWS::IAM::Policy', { PolicyName: `cell-${number}`, Roles: [ref(n('Role'))], PolicyDocument: { Statement: [{ Effect: 'Allow', Action: ['dynamodb:GetItem', 'dynamodb:PutItem'], Resource: att(n('Table'), 'Arn') }] } });
  add('Table', 'AWS::DynamoDB::Table', { AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }], KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }], BillingMode: 'PAY_PER_REQUEST', PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: 'true' } });
  add('Dead', 'AWS::SQS::Queue', { MessageRetentionPeriod: '1209600' });
  add('Queue', 'AWS::SQS::Queue', { VisibilityTimeout: 60, RedrivePolicy: { deadLetterTargetArn: att(n('Dead'), 'Arn'), maxReceiveCount: 3 } });
  add('QueuePolicy', 'AWS::SQS::QueuePolicy', { Queues: [ref(n('Queue'))], PolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { Service: 'sns.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: att(n('Queue'), 'Arn'), Condition: { ArnEquals: { 'aws:SourceArn': ref(n('Topic')) } } }] } });
  add('Topic', 'AWS::SNS::Topic', { KmsMasterKeyId: ref(n('Key')), DisplayName: { 'Fn::Join': ['-', [ref('Stage'), 'cell', number]] } });
  add('Subscription', 'AWS::SNS::Subscription', { TopicArn: ref(n('Topic')), Protocol: 'sqs', Endpoint: att(n('Queue'), 'Arn'), RawMessageDelivery: 'true' });
  add('Function', 'AWS::Lambda::Function', { Runtime: 'nodejs22.x', Handler: 'index.handler', Code: { ZipFile: 'exports.handler = async () => {};' }, Role: att(n('Role'), 'Arn'), MemorySize: '256', Timeout: 30, Environment: { Variables: { TABLE: ref(n('Table')), CELL: number } }, VpcConfig: { SubnetIds: [ref(n('SubnetA')), ref(n('SubnetB'))], SecurityGroupIds: [ref(n('Group'))] } }, { DependsOn: [n('Policy'), n('Logs')] });
  add('Source', 'AWS::Lambda::EventSourceMapping', { EventSourceArn: att(n('Queue'), 'Arn'), FunctionName: ref(n('Function')), BatchSize: '10' });
  add('Permission', 'AWS::Lambda::Permission', { FunctionName: ref(n('Function')), Action: 'lambda:InvokeFunction', Principal: 'events.amazonaws.com', SourceArn: att(n('Rule'), 'Arn') });
  add('Rule', 'AWS::Events::Rule', { ScheduleExpression: 'rate(1 hour)', Targets: [{ Id: 'function', Arn: sub(`\${${n('Function')}.Arn}`) }] });
  add('Alarm', 'AWS::CloudWatch::Alarm', { ComparisonOperator: 'GreaterThanThreshold', EvaluationPeriods: '1', Threshold: 0, MetricName: 'Errors', Namespace: 'AWS/Lambda', Period: 300, Statistic: 'Sum', Dimensions: [{ Name: 'FunctionName', Value: ref(n('Function')) }], AlarmActions: [ref(n('Topic'))] }, { Condition: 'IsProd' });
  add('Secret', 'AWS::SecretsManager::Secret', { GenerateSecretString: { SecretStringTemplate: '{"username":"admin"}', GenerateStringKey: 'password', PasswordLength: '24', ExcludeCharacters: '"@/\\' } });
  add('Subnets', 'AWS::RDS::DBSubnetGroup', { DBSubnetGroupDescription: 'cell', SubnetIds: [ref(n('SubnetA')), ref(n('SubnetB'))] });
  add('Database', 'AWS::RDS::DBInstance', { DBInstanceClass: 'db.t4g.micro', Engine: 'postgres', AllocatedStorage: 20, DBSubnetGroupName: ref(n('Subnets')), MasterUsername: sub(`{{resolve:secretsmanager:\${${n('Secret')}}:SecretString:username}}`), MasterUserPassword: sub(`{{resolve:secretsmanager:\${${n('Secret')}}:SecretString:password}}`), VPCSecurityGroups: [att(n('Group'), 'GroupId')], StorageEncrypted: 'true' }, { DeletionPolicy: 'Snapshot', UpdateReplacePolicy: 'Snapshot' });
  add('Parameter', 'AWS::SSM::Parameter', { Type: 'String', Name: sub(`/\${Stage}/cell/${number}/endpoint`), Value: att(n('Database'), 'Endpoint.Address'), Tags: { Cell: number } });
  add('Cluster', 'AWS::ECS::Cluster', { ClusterSettings: [{ Name: 'containerInsights', Value: 'enabled' }] });
  add('Repository', 'AWS::ECR::Repository', { ImageScanningConfiguration: { ScanOnPush: 'true' } });
  add('Task', 'AWS::ECS::TaskDefinition', { Cpu: 256, Memory: '512', NetworkMode: 'awsvpc', RequiresCompatibilities: ['FARGATE'], ExecutionRoleArn: att(n('Role'), 'Arn'), ContainerDefinitions: [{ Name: 'web', Image: sub(`\${${n('Repository')}.RepositoryUri}:latest`), Essential: true, PortMappings: [{ ContainerPort: '8080' }], LogConfiguration: { LogDriver: 'awslogs', Options: { 'awslogs-group': ref(n('Logs')), 'awslogs-region': ref('AWS::Region') } } }] });
  add('Balancer', 'AWS::ElasticLoadBalancingV2::LoadBalancer', { Subnets: [ref(n('SubnetA')), ref(n('SubnetB'))], SecurityGroups: [ref(n('Group'))], LoadBalancerAttributes: [{ Key: 'idle_timeout.timeout_seconds', Value: 60 }] });
  add('Targets', 'AWS::ElasticLoadBalancingV2::TargetGroup', { Port: '8080', Protocol: 'HTTP', VpcId: ref(n('Vpc')), TargetType: 'ip', HealthCheckTimeoutSeconds: '5', Matcher: { HttpCode: 200 } });
  add('Listener', 'AWS::ElasticLoadBalancingV2::Listener', { LoadBalancerArn: ref(n('Balancer')), Port: 80, Protocol: 'HTTP', DefaultActions: [{ Type: 'forward', TargetGroupArn: ref(n('Targets')) }] });
  add('Service', 'AWS::ECS::Service', { Cluster: ref(n('Cluster')), TaskDefinition: ref(n('Task')), DesiredCount: { 'Fn::FindInMap': ['Ranges', n('Cell'), 'Count'] }, LaunchType: 'FARGATE', LoadBalancers: [{ ContainerName: 'web', ContainerPort: 8080, TargetGroupArn: ref(n('Targets')) }], NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [ref(n('SubnetA'))], AssignPublicIp: 'ENABLED' } } }, { DependsOn: n('Listener') });
  add('Launch', 'AWS::EC2::LaunchTemplate', { LaunchTemplateData: { InstanceType: 't4g.micro', ImageId: ref('Image'), SecurityGroupIds: [ref(n('Group'))], UserData: { 'Fn::Base64': sub(`#!/bin/sh\necho ${number} \${${n('Bucket')}}`) } } });
  add('Fleet', 'AWS::AutoScaling::AutoScalingGroup', { MinSize: 1, MaxSize: '3', VPCZoneIdentifier: [ref(n('SubnetA')), ref(n('SubnetB'))], LaunchTemplate: { LaunchTemplateId: ref(n('Launch')), Version: att(n('Launch'), 'LatestVersionNumber') }, Tags: [{ Key: 'Cell', Value: number, PropagateAtLaunch: 'true' }] }, { CreationPolicy: { ResourceSignal: { Count: '1', Timeout: 'PT5M' } }, UpdatePolicy: { AutoScalingRollingUpdate: { MinInstancesInService: '1', WaitOnResourceSignals: 'true' } } });
  add('MachineRole', 'AWS::IAM::Role', { AssumeRolePolicyDocument: trust('states') });
  add('Machine', 'AWS::StepFunctions::StateMachine', { RoleArn: att(n('MachineRole'), 'Arn'), DefinitionString: sub(`{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"\${${n('Function')}.Arn}","End":true}}}`), DefinitionSubstitutions: { cell: number } });
  add('Api', 'AWS::ApiGatewayV2::Api', { Name: sub(`\${Stage}-${number}`), ProtocolType: 'HTTP', Target: att(n('Function'), 'Arn') });
  add('Web', 'AWS::ApiGatewayV2::Stage', { ApiId: ref(n('Api')), StageName: '$default', AutoDeploy: 'true', StageVariables: { cell: number } });
  return all;
}

const cells = [1, 2, 3, 4, 5, 6, 7, 8];
const template = {
  AWSTemplateFormatVersion: '2010-09-09',
  Parameters: { Stage: { Type: 'String', Default: 'test' }, Image: { Type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>', Default: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64' } },
  Mappings: { Ranges: Object.fromEntries(cells.map(number => [`Cell${number}`, { Vpc: `10.${number}.0.0/16`, Count: number }])) },
  Conditions: { IsProd: { 'Fn::Equals': [ref('Stage'), 'prod'] } },
  Resources: Object.assign({}, ...cells.map(cell)),
  Outputs: Object.fromEntries(cells.map(number => [`Address${number}`, { Value: att(`Balancer${number}`, 'DNSName'), Export: { Name: sub(`\${AWS::StackName}-${number}`) } }])),
};

const section = ([name, entries]) => {
  if (typeof entries === 'string') return `"${name}": ${JSON.stringify(entries)}`;
  const lines = Object.entries(entries).map(([key, value]) => `  "${key}": ${JSON.stringify(value)}`);
  return `"${name}": {\n${lines.join(',\n')}\n}`;
};
fs.writeFileSync(path.join(__dirname, 'template.json'), `{\n${Object.entries(template).map(section).join(',\n')}\n}\n`);
