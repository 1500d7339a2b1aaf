// Code that must be signed.
const cdk = require('aws-cdk-lib');
const lambda = require('aws-cdk-lib/aws-lambda');
const signer = require('aws-cdk-lib/aws-signer');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Signed');
const own = new signer.SigningProfile(stack, 'Own', { platform: signer.Platform.AWS_LAMBDA_SHA384_ECDSA });
const other = new signer.SigningProfile(stack, 'Other', { platform: signer.Platform.of('AWSLambda-SHA384-ECDSA'), signatureValidity: cdk.Duration.days(30) });
const known = signer.SigningProfile.fromSigningProfileAttributes(stack, 'Known', { signingProfileName: 'known', signingProfileVersion: 'v1' });
const config = new lambda.CodeSigningConfig(stack, 'Config', {
  signingProfiles: [own, other, known],
  untrustedArtifactOnDeployment: lambda.UntrustedArtifactOnDeployment.ENFORCE,
  description: 'what we signed',
});
new lambda.CodeSigningConfig(stack, 'Plain', { signingProfiles: [own] });
const works = new lambda.Function(stack, 'Works', {
  code: lambda.Code.fromInline('exports.handler = async event => event;'),
  handler: 'index.handler',
  runtime: lambda.Runtime.NODEJS_24_X,
  codeSigningConfig: config,
});
const imported = lambda.CodeSigningConfig.fromCodeSigningConfigArn(stack, 'Imported', 'arn:aws:lambda:eu-west-1:111111111111:code-signing-config:csc-0f6c334abcdea4d8b');
new lambda.Function(stack, 'Works2', {
  code: lambda.Code.fromInline('exports.handler = async event => event;'),
  handler: 'index.handler',
  runtime: lambda.Runtime.NODEJS_24_X,
  codeSigningConfig: imported,
});
new cdk.CfnOutput(stack, 'Names', {
  value: `${config.codeSigningConfigArn} ${config.codeSigningConfigId} ${imported.codeSigningConfigId} ${own.signingProfileName} ${own.signingProfileArn} ${own.signingProfileVersion} ${known.signingProfileArn} ${known.signingProfileVersionArn} ${works.currentVersion.version}`,
});
app.synth();
