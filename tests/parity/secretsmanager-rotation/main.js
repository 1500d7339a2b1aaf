// Secrets that change by themselves.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const lambda = require('aws-cdk-lib/aws-lambda');
const secretsmanager = require('aws-cdk-lib/aws-secretsmanager');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Rotation');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1 });
const key = new kms.Key(stack, 'Key');
const rotates = new lambda.Function(stack, 'Function', { runtime: lambda.Runtime.NODEJS_20_X, handler: 'index.handler', code: lambda.Code.fromInline('exports.handler = async () => {};') });

const database = new ec2.Connections({ securityGroups: [new ec2.SecurityGroup(stack, 'Database', { vpc })], defaultPort: ec2.Port.tcp(3306) });

// by a function
new secretsmanager.Secret(stack, 'ByFunction').addRotationSchedule('Schedule', { rotationLambda: rotates });
new secretsmanager.Secret(stack, 'Keyed', { encryptionKey: key }).addRotationSchedule('Schedule', { rotationLambda: rotates, automaticallyAfter: cdk.Duration.days(15), rotateImmediatelyOnUpdate: false });
new secretsmanager.Secret(stack, 'Hours').addRotationSchedule('Schedule', { rotationLambda: rotates, automaticallyAfter: cdk.Duration.hours(6) });
new secretsmanager.Secret(stack, 'Never').addRotationSchedule('Schedule', { rotationLambda: rotates, automaticallyAfter: cdk.Duration.days(0), rotateImmediatelyOnUpdate: true });
new secretsmanager.RotationSchedule(stack, 'Known', { secret: secretsmanager.Secret.fromSecretNameV2(stack, 'KnownSecret', 'known'), rotationLambda: rotates });
new secretsmanager.RotationSchedule(stack, 'KnownFunction', { secret: new secretsmanager.Secret(stack, 'OfKnownFunction'), rotationLambda: lambda.Function.fromFunctionArn(stack, 'Imported', 'arn:aws:lambda:us-east-1:111111111111:function:rotates') });

// by what AWS hosts
new secretsmanager.Secret(stack, 'MySql').addRotationSchedule('Schedule', { hostedRotation: secretsmanager.HostedRotation.mysqlSingleUser() });
const hosted = secretsmanager.HostedRotation.postgreSqlSingleUser({ vpc, functionName: 'rotates', excludeCharacters: '/@"' });
new secretsmanager.Secret(stack, 'Postgres', { encryptionKey: key }).addRotationSchedule('Schedule', { hostedRotation: hosted, automaticallyAfter: cdk.Duration.days(7) });
database.allowDefaultPortFrom(hosted);
const group = new ec2.SecurityGroup(stack, 'Group', { vpc });
const master = new secretsmanager.Secret(stack, 'Master');
new secretsmanager.Secret(stack, 'Multi', { generateSecretString: { excludeCharacters: '!' } }).addRotationSchedule('Schedule', {
  hostedRotation: secretsmanager.HostedRotation.mysqlMultiUser({ masterSecret: master, vpc, securityGroups: [group], vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC } }),
});
new secretsmanager.Secret(stack, 'KnownMaster').addRotationSchedule('Schedule', { hostedRotation: secretsmanager.HostedRotation.oracleMultiUser({ masterSecret: secretsmanager.Secret.fromSecretCompleteArn(stack, 'KnownMasterSecret', 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:known-f3gDy9') }) });
new secretsmanager.Secret(stack, 'PostgresMulti').addRotationSchedule('Schedule', { hostedRotation: secretsmanager.HostedRotation.postgreSqlMultiUser({ masterSecret: master }) });
new secretsmanager.Secret(stack, 'Oracle').addRotationSchedule('Schedule', { hostedRotation: secretsmanager.HostedRotation.oracleSingleUser() });
new secretsmanager.Secret(stack, 'MariaDb').addRotationSchedule('Schedule', { hostedRotation: secretsmanager.HostedRotation.mariaDbSingleUser() });
new secretsmanager.Secret(stack, 'MariaDbMulti').addRotationSchedule('Schedule', { hostedRotation: secretsmanager.HostedRotation.mariaDbMultiUser({ masterSecret: master }) });
new secretsmanager.Secret(stack, 'SqlServer').addRotationSchedule('Schedule', { hostedRotation: secretsmanager.HostedRotation.sqlServerSingleUser() });
new secretsmanager.Secret(stack, 'SqlServerMulti').addRotationSchedule('Schedule', { hostedRotation: secretsmanager.HostedRotation.sqlServerMultiUser({ masterSecret: master }) });
new secretsmanager.Secret(stack, 'Redshift').addRotationSchedule('Schedule', { hostedRotation: secretsmanager.HostedRotation.redshiftSingleUser() });
new secretsmanager.Secret(stack, 'RedshiftMulti').addRotationSchedule('Schedule', { hostedRotation: secretsmanager.HostedRotation.redshiftMultiUser({ masterSecret: master }) });
new secretsmanager.Secret(stack, 'MongoDb').addRotationSchedule('Schedule', { hostedRotation: secretsmanager.HostedRotation.mongoDbSingleUser() });
new secretsmanager.Secret(stack, 'MongoDbMulti').addRotationSchedule('Schedule', { hostedRotation: secretsmanager.HostedRotation.mongoDbMultiUser({ masterSecret: master }) });
new cdk.CfnOutput(stack, 'Types', { value: `${secretsmanager.HostedRotationType.MYSQL_MULTI_USER.name} ${secretsmanager.HostedRotationType.MYSQL_MULTI_USER.isMultiUser}` });

// by an application
new secretsmanager.SecretRotation(stack, 'Application', {
  application: secretsmanager.SecretRotationApplication.MYSQL_ROTATION_SINGLE_USER,
  secret: new secretsmanager.Secret(stack, 'OfApplication'),
  target: database,
  vpc,
});
new secretsmanager.SecretRotation(stack, 'Full', {
  application: secretsmanager.SecretRotationApplication.POSTGRES_ROTATION_MULTI_USER,
  secret: new secretsmanager.Secret(stack, 'OfFull', { encryptionKey: key }),
  masterSecret: master,
  target: database,
  vpc,
  vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC },
  securityGroup: group,
  excludeCharacters: ' %+:;{}',
  endpoint: new ec2.InterfaceVpcEndpoint(stack, 'Endpoint', { vpc, service: ec2.InterfaceVpcEndpointAwsService.SECRETS_MANAGER }),
  automaticallyAfter: cdk.Duration.days(7),
  rotateImmediatelyOnUpdate: false,
});
const own = new secretsmanager.SecretRotationApplication('OwnRotation', '1.2.3', { isMultiUser: true, additionalSemanticVersions: { 'aws-cn': '1.0.0' } });
new cdk.CfnOutput(stack, 'Own', { value: `${own.applicationArnForPartition('aws')} ${own.semanticVersionForPartition('aws-cn')} ${own.isMultiUser}` });

// in a region that is known
const there = new cdk.Stack(app, 'There', { env: { region: 'cn-north-1', account: '111111111111' } });
const vpcThere = new ec2.Vpc(there, 'Vpc', { maxAzs: 1 });
new secretsmanager.SecretRotation(there, 'Application', {
  application: secretsmanager.SecretRotationApplication.MARIADB_ROTATION_SINGLE_USER,
  secret: new secretsmanager.Secret(there, 'Secret'),
  target: new ec2.Connections({ securityGroups: [new ec2.SecurityGroup(there, 'Database', { vpc: vpcThere })], defaultPort: ec2.Port.tcp(3306) }),
  vpc: vpcThere,
});
app.synth();
