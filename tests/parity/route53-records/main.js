// Records of all types, how one of several is chosen, and resources of AWS that records lead to.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const elbv2 = require('aws-cdk-lib/aws-elasticloadbalancingv2');
const route53 = require('aws-cdk-lib/aws-route53');
const route53_targets = require('aws-cdk-lib/aws-route53-targets');
const s3 = require('aws-cdk-lib/aws-s3');
const { Construct } = require('constructs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Records', { env: { account: '111111111111', region: 'eu-west-1' } });
const zone = new route53.HostedZone(stack, 'Zone', { zoneName: 'example.com' });
const target = route53.RecordTarget.fromIpAddresses('192.0.2.1', '192.0.2.2');

// types
const a = new route53.ARecord(stack, 'A', { zone: zone, target: target });
new route53.AaaaRecord(stack, 'Aaaa', { zone: zone, recordName: 'www', target: route53.RecordTarget.fromValues('2001:db8::1'), ttl: cdk.Duration.seconds(7), comment: 'six' });
new route53.CnameRecord(stack, 'Cname', { zone: zone, recordName: 'c.example.com', domainName: 'x.example.net' });
new route53.CnameRecord(stack, 'Inside', { zone: zone, recordName: 'notexample.com', domainName: 'x.example.net' });
new route53.TxtRecord(stack, 'Txt', { zone: zone, recordName: 'complete.example.com.', values: ['hello you', '012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789'] });
new route53.SrvRecord(stack, 'Srv', { zone: zone, recordName: '_sip._tcp', values: [{ priority: 1, weight: 2, port: 3, hostName: 'sip.example.com' }] });
new route53.CaaRecord(stack, 'Caa', { zone: zone, values: [{ flag: 0, tag: route53.CaaTag.ISSUE, value: 'ca.example.net' }, { flag: 128, tag: route53.CaaTag.IODEF, value: 'mailto:ca@example.com' }] });
new route53.CaaAmazonRecord(stack, 'CaaAmazon', { zone: zone, recordName: 'amazon' });
new route53.MxRecord(stack, 'Mx', { zone: zone, values: [{ priority: 10, hostName: 'mx.example.com' }] });
new route53.NsRecord(stack, 'Ns', { zone: zone, recordName: 'n', values: ['ns1.example.net', 'ns2.example.net.'] });
new route53.DsRecord(stack, 'Ds', { zone: zone, recordName: 'n', values: ['12345 3 1 123456789abcdef67890123456789abcdef67890'] });
new route53.ZoneDelegationRecord(stack, 'Delegation', { zone: zone, recordName: 'sub', nameServers: ['ns1.example.net', 'ns2.example.net.'] });
new route53.SvcbRecord(stack, 'Svcb', {
  zone: zone,
  recordName: '_api',
  values: [
    route53.SvcbRecordValue.alias('x.example.net'),
    route53.SvcbRecordValue.service(),
    route53.SvcbRecordValue.service({ priority: 2, targetName: 't.example.net', mandatory: ['port', 'alpn'], alpn: [route53.Alpn.H2, route53.Alpn.H3, route53.Alpn.HTTP1_1, route53.Alpn.of('q')], noDefaultAlpn: true, port: 8443, ipv4hint: ['192.0.2.1', '192.0.2.2'], ipv6hint: ['2001:db8::1'] }),
  ],
});
new route53.HttpsRecord(stack, 'Https', { zone: zone, values: [route53.HttpsRecordValue.alias('x.example.net'), route53.HttpsRecordValue.service({ alpn: [route53.Alpn.H3] })] });
new route53.HttpsRecord(stack, 'HttpsTarget', { zone: zone, recordName: 'h', target: route53.RecordTarget.fromValues('1 .') });
new route53.RecordSet(stack, 'Ptr', { zone: zone, recordName: '10', recordType: route53.RecordType.PTR, target: route53.RecordTarget.fromValues('host.example.com') });
new cdk.CfnOutput(stack, 'Name', { value: a.domainName });

// what is known later
const parameter = new cdk.CfnParameter(stack, 'Parameter');
const lateZone = new route53.HostedZone(stack, 'LateZone', { zoneName: parameter.valueAsString });
new route53.ARecord(stack, 'LateName', { zone: zone, recordName: parameter.valueAsString, target: route53.RecordTarget.fromIpAddresses(parameter.valueAsString) });
new route53.ARecord(stack, 'InLateZone', { zone: lateZone, recordName: 'www', target: target });
new route53.ARecord(stack, 'RootOfLateZone', { zone: lateZone, target: target });
new route53.ARecord(stack, 'SameAsLateZone', { zone: lateZone, recordName: parameter.valueAsString, weight: 3, target: target });
new route53.NsRecord(stack, 'LateServers', { zone: zone, recordName: 'late', values: lateZone.hostedZoneNameServers });
new route53.TxtRecord(stack, 'LateText', { zone: zone, recordName: 'text', values: [parameter.valueAsString] });

// one of several
const check = new route53.HealthCheck(stack, 'Check', { type: route53.HealthCheckType.HTTP, fqdn: 'example.com' });
new route53.ARecord(stack, 'Weight', { zone: zone, recordName: 'w', target: target, weight: 0 });
new route53.ARecord(stack, 'WeightNamed', { zone: zone, recordName: 'w', target: target, weight: 20, setIdentifier: 'second', healthCheck: check });
new route53.ARecord(stack, 'LateWeight', { zone: zone, recordName: 'w', target: target, weight: new cdk.CfnParameter(stack, 'HowMuch', { type: 'Number', default: 1 }).valueAsNumber });
new route53.ARecord(stack, 'WeightWithALongNameThatIsCutInTheMiddleOfItself', { zone: zone, recordName: 'w', target: target, weight: new cdk.CfnParameter(stack, 'HowMuchMore', { type: 'Number', default: 1 }).valueAsNumber });
new route53.ARecord(stack, 'LateRegionWithALongNameThatIsCutInTheMiddleOfItself', { zone: zone, recordName: 'here', target: target, region: cdk.Aws.REGION });
new route53.ARecord(stack, 'Region', { zone: zone, recordName: 'r', target: target, region: 'us-east-1' });
new route53.ARecord(stack, 'Multi', { zone: zone, recordName: 'm', target: target, multiValueAnswer: true });
new route53.ARecord(stack, 'NotMulti', { zone: zone, recordName: 'nm', target: target, multiValueAnswer: false });
new route53.ARecord(stack, 'Primary', { zone: zone, recordName: 'f', target: target, failover: route53.Failover.PRIMARY, healthCheck: check });
new route53.ARecord(stack, 'Secondary', { zone: zone, recordName: 'f', target: target, failover: route53.Failover.SECONDARY });
new route53.ARecord(stack, 'Continent', { zone: zone, recordName: 'g', target: target, geoLocation: route53.GeoLocation.continent(route53.Continent.EUROPE) });
new route53.ARecord(stack, 'Country', { zone: zone, recordName: 'g', target: target, geoLocation: route53.GeoLocation.country('DE') });
new route53.ARecord(stack, 'State', { zone: zone, recordName: 'g', target: target, geoLocation: route53.GeoLocation.subdivision('WA') });
new route53.ARecord(stack, 'Oblast', { zone: zone, recordName: 'g', target: target, geoLocation: route53.GeoLocation.subdivision('05', 'UA') });
new route53.ARecord(stack, 'Anywhere', { zone: zone, recordName: 'g', target: target, geoLocation: route53.GeoLocation.default() });
new route53.ARecord(stack, 'Cidr', { zone: zone, recordName: 'i', target: target, cidrRoutingConfig: route53.CidrRoutingConfig.create({ collectionId: '12345678-1234-1234-1234-123456789abc', locationName: 'office' }), setIdentifier: 'office' });
new route53.ARecord(stack, 'CidrElse', { zone: zone, recordName: 'i', target: target, cidrRoutingConfig: route53.CidrRoutingConfig.withDefaultLocationName('12345678-1234-1234-1234-123456789abc'), setIdentifier: 'else' });
const deep = new Construct(new Construct(stack, 'VeryLongConstructNameNumberOne'), 'VeryLongConstructNameNumberTwo');
new route53.ARecord(deep, 'VeryLongConstructNameNumberThree', { zone: zone, recordName: 'deep', target: target, region: 'eu-central-1' });

// records that make way
new route53.ARecord(stack, 'Instead', { zone: zone, recordName: 'instead', deleteExisting: true, target: target });
new route53.TxtRecord(stack, 'InsteadText', { zone: zone, recordName: 'instead', deleteExisting: true, values: ['new'] });

// resources of AWS
const vpc = new ec2.Vpc(stack, 'Vpc', { availabilityZones: ['eu-west-1a', 'eu-west-1b'], natGateways: 0 });
const inside = { subnetType: ec2.SubnetType.PRIVATE_ISOLATED };
const application = new elbv2.ApplicationLoadBalancer(stack, 'Application', { vpc: vpc, vpcSubnets: inside });
const network = new elbv2.NetworkLoadBalancer(stack, 'Network', { vpc: vpc, vpcSubnets: inside });
const old = elbv2.NetworkLoadBalancer.fromNetworkLoadBalancerAttributes(stack, 'OldNetwork', { loadBalancerArn: 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/old/73e2d6bc24d8a067', loadBalancerDnsName: 'old.example.net', loadBalancerCanonicalHostedZoneId: 'Z8' });
const endpoint = new ec2.InterfaceVpcEndpoint(stack, 'Endpoint', { vpc: vpc, service: ec2.InterfaceVpcEndpointAwsService.SQS, subnets: inside });
const site = new s3.Bucket(stack, 'Site', { websiteIndexDocument: 'index.html' });
new route53.ARecord(stack, 'ToApplication', { zone: zone, recordName: 't1', target: route53.RecordTarget.fromAlias(new route53_targets.LoadBalancerTarget(application)), ttl: cdk.Duration.seconds(3) });
new route53.AaaaRecord(stack, 'ToNetwork', { zone: zone, recordName: 't2', target: route53.RecordTarget.fromAlias(new route53_targets.LoadBalancerTarget(network, { evaluateTargetHealth: true })) });
new route53.ARecord(stack, 'ToOld', { zone: zone, recordName: 't3', target: route53.RecordTarget.fromAlias(new route53_targets.LoadBalancerTarget(old)) });
new route53.ARecord(stack, 'ToEndpoint', { zone: zone, recordName: 't4', target: route53.RecordTarget.fromAlias(new route53_targets.InterfaceVpcEndpointTarget(endpoint)) });
new route53.ARecord(stack, 'ToSite', { zone: zone, recordName: 't5', target: route53.RecordTarget.fromAlias(new route53_targets.BucketWebsiteTarget(site)) });
new route53.ARecord(stack, 'ToSiteHealthy', { zone: zone, recordName: 't6', target: route53.RecordTarget.fromAlias(new route53_targets.BucketWebsiteTarget(site, { evaluateTargetHealth: true })) });
new route53.ARecord(stack, 'ToRecord', { zone: zone, recordName: 't7', target: route53.RecordTarget.fromAlias(new route53_targets.Route53RecordTarget(a)) });
new route53.ARecord(stack, 'ToBeanstalk', { zone: zone, recordName: 't8', target: route53.RecordTarget.fromAlias(new route53_targets.ElasticBeanstalkEnvironmentEndpointTarget('shop.eu-west-1.elasticbeanstalk.com')) });
new route53.ARecord(stack, 'ToAccelerator', { zone: zone, recordName: 't9', target: route53.RecordTarget.fromAlias(new route53_targets.GlobalAcceleratorDomainTarget('a1.awsglobalaccelerator.com', { evaluateTargetHealth: true })) });
new route53.ARecord(stack, 'ToApi', { zone: zone, recordName: 't10', target: route53.RecordTarget.fromAlias(new route53_targets.ApiGatewayv2DomainProperties('d-1.execute-api.eu-west-1.amazonaws.com', 'Z7')) });
route53.ARecord.fromARecordAttributes(stack, 'ToKnown', { zone: zone, recordName: 't11', targetDNS: 'known.example.com' });

app.synth();
