// Regional facts of stacks: literals, mappings, defaults, and the partitions that an app targets.
const cdk = require('aws-cdk-lib');
const region_info = require('aws-cdk-lib/region-info');

const app = new cdk.App();

const anywhere = new cdk.Stack(app, 'Anywhere');
new cdk.CfnOutput(anywhere, 'Account', { value: anywhere.regionalFact(region_info.FactName.ELBV2_ACCOUNT) });
new cdk.CfnOutput(anywhere, 'AccountAgain', { value: anywhere.regionalFact(region_info.FactName.ELBV2_ACCOUNT, 'none') });
new cdk.CfnOutput(anywhere, 'Website', { value: anywhere.regionalFact(region_info.FactName.S3_STATIC_WEBSITE_ENDPOINT) });
new cdk.CfnOutput(anywhere, 'WebsiteZone', { value: anywhere.regionalFact(region_info.FactName.S3_STATIC_WEBSITE_ZONE_53_HOSTED_ZONE_ID, 'none') });
new cdk.CfnOutput(anywhere, 'Metadata', { value: anywhere.regionalFact(region_info.FactName.CDK_METADATA_RESOURCE_AVAILABLE) });
new cdk.CfnOutput(anywhere, 'OptIn', { value: anywhere.regionalFact(region_info.FactName.IS_OPT_IN_REGION) });
// All regions agree: no mapping.
new cdk.CfnOutput(anywhere, 'Node', { value: anywhere.regionalFact(region_info.FactName.LATEST_NODE_RUNTIME) });
new cdk.CfnOutput(anywhere, 'Insights', { value: anywhere.regionalFact(region_info.FactName.cloudwatchLambdaInsightsVersion('1.0.98.0')) });
new cdk.CfnOutput(anywhere, 'NoFact', { value: anywhere.regionalFact('no-such-fact', 'none') });

// A mapping that is there already gets the fact as well.
const mapped = new cdk.Stack(app, 'Mapped');
new cdk.CfnMapping(mapped, 'PartitionMap', { mapping: { 'eu-west-1': { value: 'own' }, mine: { other: 'kept' } } });
new cdk.CfnOutput(mapped, 'Partition', { value: mapped.regionalFact(region_info.FactName.PARTITION) });

const ireland = new cdk.Stack(app, 'Ireland', { env: { region: 'eu-west-1' } });
new cdk.CfnOutput(ireland, 'Account', { value: ireland.regionalFact(region_info.FactName.ELBV2_ACCOUNT) });
new cdk.CfnOutput(ireland, 'NoFact', { value: ireland.regionalFact('no-such-fact', 'none') });
const nowhere = new cdk.Stack(app, 'Nowhere', { env: { region: 'nowhere-1' } });
new cdk.CfnOutput(nowhere, 'Account', { value: nowhere.regionalFact(region_info.FactName.ELBV2_ACCOUNT, 'none') });

const china = new cdk.Stack(app, 'China');
china.node.setContext('@aws-cdk/core:target-partitions', ['aws-cn']);
new cdk.CfnOutput(china, 'Account', { value: china.regionalFact(region_info.FactName.ELBV2_ACCOUNT) });
new cdk.CfnOutput(china, 'Partition', { value: china.regionalFact(region_info.FactName.PARTITION) });
const two = new cdk.Stack(app, 'Two');
two.node.setContext('@aws-cdk/core:target-partitions', ['aws-cn', 'aws-us-gov']);
new cdk.CfnOutput(two, 'Partition', { value: two.regionalFact(region_info.FactName.PARTITION) });
app.synth();
