// Certificates and how it is shown whose their domains are; listeners that use them.
const cdk = require('aws-cdk-lib');
const acm = require('aws-cdk-lib/aws-certificatemanager');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const ec2 = require('aws-cdk-lib/aws-ec2');
const elbv2 = require('aws-cdk-lib/aws-elasticloadbalancingv2');
const route53 = require('aws-cdk-lib/aws-route53');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Certificates');
const zone = new route53.HostedZone(stack, 'Zone', { zoneName: 'example.com' });

const plain = new acm.Certificate(stack, 'Plain', { domainName: 'a.example.com' });
new acm.Certificate(stack, 'Full', {
  domainName: 'a.example.com',
  subjectAlternativeNames: ['*.example.com', 'b.example.com'],
  validation: acm.CertificateValidation.fromDns(zone),
  certificateName: 'named',
  keyAlgorithm: acm.KeyAlgorithm.EC_PRIME256V1,
  transparencyLoggingEnabled: false,
  allowExport: true,
});
new acm.Certificate(stack, 'ByHand', { domainName: 'a.example.com', validation: acm.CertificateValidation.fromDns(), transparencyLoggingEnabled: true });
new acm.Certificate(stack, 'Zones', { domainName: 'a.example.com', subjectAlternativeNames: ['x.example.net', 'y.example.net'], validation: acm.CertificateValidation.fromDnsMultiZone({ 'a.example.com': zone, 'y.example.net': route53.HostedZone.fromHostedZoneId(stack, 'OtherZone', 'Z1') }) });
new acm.Certificate(stack, 'Mail', { domainName: 'a.b.example.com', subjectAlternativeNames: ['x.example.net', 'shop.example.co.uk'], validation: acm.CertificateValidation.fromEmail({ 'x.example.net': 'example.net' }) });
new acm.Certificate(stack, 'Late', { domainName: new cdk.CfnParameter(stack, 'Domain').valueAsString, validation: acm.CertificateValidation.fromDns(zone) });
const domain = new cdk.CfnParameter(stack, 'Other').valueAsString;
new acm.Certificate(stack, 'Wildcard', { domainName: '*.example.com', subjectAlternativeNames: ['example.com'], validation: acm.CertificateValidation.fromDns(zone) });
new acm.Certificate(stack, 'WildcardAlone', { domainName: '*.example.com', validation: acm.CertificateValidation.fromDns(zone) });
new acm.Certificate(stack, 'Wildcards', { domainName: domain, subjectAlternativeNames: ['*.a.example.com', 'b.example.com', '*.b.example.com', domain], validation: acm.CertificateValidation.fromDns(zone) });
new acm.Certificate(stack, 'WildcardByMail', { domainName: '*.example.com', subjectAlternativeNames: ['example.com'] });
const known = acm.Certificate.fromCertificateArn(stack, 'Known', 'arn:aws:acm:us-east-1:111111111111:certificate/abc');
new cdk.CfnOutput(stack, 'Arns', { value: cdk.Fn.join(' ', [plain.certificateArn, known.certificateArn]) });
new cloudwatch.Alarm(stack, 'Alarm', { metric: plain.metricDaysToExpiry(), threshold: 30, evaluationPeriods: 1 });
new cloudwatch.Alarm(stack, 'KnownAlarm', { metric: known.metricDaysToExpiry({ period: cdk.Duration.hours(1) }), threshold: 30, evaluationPeriods: 1 });

const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-12345678', availabilityZones: ['a', 'b'], privateSubnetIds: ['subnet-12345678', 'subnet-87654321'], privateSubnetRouteTableIds: ['rtb-1', 'rtb-2'] });
const balancer = new elbv2.ApplicationLoadBalancer(stack, 'Balancer', { vpc: vpc });
const listener = balancer.addListener('Https', { port: 443, certificates: [plain], defaultAction: elbv2.ListenerAction.fixedResponse(200) });
listener.addCertificates('More', [elbv2.ListenerCertificate.fromCertificateManager(known)]);

app.synth();
