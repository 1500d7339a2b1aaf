// What the library knows of regions by itself: every attribute and method of RegionInfo, in several partitions.
const cdk = require('aws-cdk-lib');
const region_info = require('aws-cdk-lib/region-info');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Facts');

function show(stack, id, value) {
  new cdk.CfnOutput(stack, id, { value: value });
}

function orNone(value) {
  if (value === undefined) {
    return 'none';
  }
  return value;
}

function truth(value) {
  if (value) {
    return 'yes';
  }
  return 'no';
}

const regions = ['eu-west-1', 'us-east-1', 'cn-north-1', 'us-gov-west-1', 'us-iso-east-1', 'eusc-de-east-1', 'af-south-1', 'me-west-1', 'nowhere-1'];
for (const [index, name] of regions.entries()) {
  const region = region_info.RegionInfo.get(name);
  const id = `R${index}`;
  show(stack, `${id}Name`, region.name);
  show(stack, `${id}Partition`, orNone(region.partition));
  show(stack, `${id}Suffix`, orNone(region.domainSuffix));
  show(stack, `${id}Metadata`, truth(region.cdkMetadataResourceAvailable));
  show(stack, `${id}OptIn`, truth(region.isOptInRegion));
  show(stack, `${id}Website`, orNone(region.s3StaticWebsiteEndpoint));
  show(stack, `${id}WebsiteZone`, orNone(region.s3StaticWebsiteHostedZoneId));
  show(stack, `${id}Prefix`, orNone(region.vpcEndpointServiceNamePrefix));
  show(stack, `${id}Elb`, orNone(region.elbv2Account));
  show(stack, `${id}Dlc`, orNone(region.dlcRepositoryAccount));
  show(stack, `${id}Mesh`, orNone(region.appMeshRepositoryAccount));
  show(stack, `${id}Firehose`, orNone(region.firehoseCidrBlock));
  show(stack, `${id}Saml`, orNone(region.samlSignOnUrl));
  show(stack, `${id}Insights`, orNone(region.cloudwatchLambdaInsightsArn('1.0.98.0')));
  show(stack, `${id}InsightsArm`, orNone(region.cloudwatchLambdaInsightsArn('1.0.333.0', 'arm64')));
  show(stack, `${id}AppConfig`, orNone(region.appConfigLambdaArn('2.0.181')));
  show(stack, `${id}AppConfigArm`, orNone(region.appConfigLambdaArn('2.0.181', 'arm64')));
  show(stack, `${id}Adot`, orNone(region.adotLambdaLayerArn('GENERIC', '0.115.0', 'x86_64')));
  show(stack, `${id}Secrets`, orNone(region.paramsAndSecretsLambdaLayerArn('1.0.103', 'arm64')));
}
show(stack, 'BeanstalkZone', region_info.RegionInfo.get('eu-west-1').ebsEnvEndpointHostedZoneId);
show(stack, 'Unknown', orNone(region_info.RegionInfo.get('eu-west-1').cloudwatchLambdaInsightsArn('9.9.9')));

// Whole tables of a fact.
const accounts = region_info.RegionInfo.regionMap(region_info.FactName.ELBV2_ACCOUNT);
show(stack, 'AccountOfIreland', accounts['eu-west-1']);
const china = region_info.RegionInfo.limitedRegionMap(region_info.FactName.DOMAIN_SUFFIX, ['aws-cn']);
show(stack, 'SuffixOfBeijing', china['cn-north-1']);

// The names.
show(stack, 'Regions', `${region_info.Fact.regions.length}`);
show(stack, 'FirstRegion', region_info.Fact.regions[0]);
show(stack, 'SomeRegion', region_info.RegionInfo.regions[9].name);
show(stack, 'Names', `${region_info.Fact.names.length}`);
for (const [index, name] of region_info.Fact.names.entries()) {
  show(stack, `Name${index}`, name);
}
for (const [index, name] of region_info.Fact.regions.entries()) {
  show(stack, `Region${index}`, name);
}

show(stack, 'NameInsights', region_info.FactName.cloudwatchLambdaInsightsVersion('1.0.98.0'));
show(stack, 'NameInsightsArm', region_info.FactName.cloudwatchLambdaInsightsVersion('1.0.98.0', 'arm64'));
show(stack, 'NameAppConfig', region_info.FactName.appConfigLambdaLayerVersion('2.0.181'));
show(stack, 'NameAdot', region_info.FactName.adotLambdaLayer('JAVA_SDK', '1.30.0', 'arm64'));
show(stack, 'NameSecrets', region_info.FactName.paramsAndSecretsLambdaLayer('1.0.103', 'x86_64'));
show(stack, 'NameNode', region_info.FactName.LATEST_NODE_RUNTIME);
show(stack, 'FoundNode', region_info.Fact.find('eu-west-1', region_info.FactName.LATEST_NODE_RUNTIME));
show(stack, 'Required', region_info.Fact.requireFact('ap-northeast-1', region_info.FactName.S3_STATIC_WEBSITE_ENDPOINT));

// Names of services as principals, old style.
show(stack, 'Prefix', region_info.Default.VPC_ENDPOINT_SERVICE_NAME_PREFIX);
const services = ['s3', 's3.amazonaws.com.cn', 'states', 'codedeploy', 'logs', 'config', 'dms', 'elasticmapreduce', 'delivery.logs', 'ec2.c2s.ic.gov'];
const places = ['eu-west-1', 'cn-north-1', 'us-iso-east-1', 'us-isob-east-1'];
for (const [s, service] of services.entries()) {
  show(stack, `Fact${s}`, region_info.FactName.servicePrincipal(service));
  show(stack, `Info${s}`, region_info.RegionInfo.get('eu-west-1').servicePrincipal(service));
  for (const [p, place] of places.entries()) {
    show(stack, `Default${s}In${p}`, region_info.Default.servicePrincipal(service, place, 'suffix.example'));
  }
}
app.synth();
