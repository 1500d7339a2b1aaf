// Certificates of a private authority.
const cdk = require('aws-cdk-lib');
const acm = require('aws-cdk-lib/aws-certificatemanager');
const acmpca = require('aws-cdk-lib/aws-acmpca');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Private');
const known = acmpca.CertificateAuthority.fromCertificateAuthorityArn(stack, 'Known', 'arn:aws:acm-pca:us-east-1:111111111111:certificate-authority/023077d8-2bfa-4eb0-8f22-05c96deade77');
const raw = new acmpca.CfnCertificateAuthority(stack, 'Raw', { type: 'ROOT', keyAlgorithm: 'RSA_2048', signingAlgorithm: 'SHA256WITHRSA', subject: {} });
const plain = new acm.PrivateCertificate(stack, 'Plain', { domainName: 'test.example.com', certificateAuthority: known });
new acm.PrivateCertificate(stack, 'Full', {
  domainName: 'test.example.com',
  subjectAlternativeNames: ['cool.example.com', 'test.example.net'],
  certificateAuthority: raw,
  keyAlgorithm: acm.KeyAlgorithm.EC_PRIME256V1,
  allowExport: true,
});
new acm.PrivateCertificate(stack, 'NotExported', { domainName: 'test.example.com', certificateAuthority: known, allowExport: false });
const imported = acm.PrivateCertificate.fromCertificateArn(stack, 'Imported', 'arn:aws:acm:us-east-1:111111111111:certificate/023077d8-2bfa-4eb0-8f22-05c96deade77');
new cdk.CfnOutput(stack, 'Arns', { value: `${plain.certificateArn} ${imported.certificateArn} ${known.certificateAuthorityArn} ${known.certificateAuthorityRef.certificateAuthorityArn}` });
new cloudwatch.Alarm(stack, 'Expires', { metric: plain.metricDaysToExpiry(), threshold: 45, evaluationPeriods: 1, comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD });
app.synth();
