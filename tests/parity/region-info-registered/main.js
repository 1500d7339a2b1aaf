// Facts that a program adds, replaces and removes, and where they are seen.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const region_info = require('aws-cdk-lib/region-info');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Registered');

function show(stack, id, value) {
  new cdk.CfnOutput(stack, id, { value: value });
}

function orNone(value) {
  if (value === undefined) {
    return 'none';
  }
  return value;
}

const website = region_info.FactName.S3_STATIC_WEBSITE_ENDPOINT;
region_info.Fact.register({ region: 'bermuda-triangle-1', name: website, value: 's3-website.bermuda-triangle-1.nowhere.com' });
region_info.Fact.register({ region: 'us-east-1', name: website, value: 'the-correct-endpoint.amazonaws.com' }, true);
show(stack, 'Bermuda', region_info.RegionInfo.get('bermuda-triangle-1').s3StaticWebsiteEndpoint);
show(stack, 'BermudaPartition', orNone(region_info.RegionInfo.get('bermuda-triangle-1').partition));
show(stack, 'Virginia', region_info.RegionInfo.get('us-east-1').s3StaticWebsiteEndpoint);

// The same value again is no change.
region_info.Fact.register({ region: 'us-east-1', name: website, value: 'the-correct-endpoint.amazonaws.com' });

// A name of one's own.
region_info.Fact.register({ region: 'bermuda-triangle-1', name: 'depth', value: '5600' });
region_info.Fact.register({ region: 'eu-west-1', name: 'depth', value: '90' });
region_info.Fact.register({ region: 'eu-west-2', name: 'depth' });
show(stack, 'Depth', region_info.Fact.find('bermuda-triangle-1', 'depth'));
show(stack, 'NoDepth', orNone(region_info.Fact.find('eu-west-2', 'depth')));
region_info.Fact.register({ region: 'eu-west-2', name: 'depth', value: '12' });
show(stack, 'DepthAtLast', region_info.Fact.find('eu-west-2', 'depth'));
show(stack, 'LastRegion', region_info.Fact.regions[47]);
const depths = region_info.RegionInfo.regionMap('depth');
show(stack, 'DepthOfIreland', depths['eu-west-1']);
const limited = region_info.RegionInfo.limitedRegionMap('depth', ['aws']);
show(stack, 'DepthOfBermuda', limited['bermuda-triangle-1']);

// Removing.
region_info.Fact.unregister('eu-west-1', 'depth', '90');
show(stack, 'Gone', orNone(region_info.Fact.find('eu-west-1', 'depth')));
region_info.Fact.unregister('eu-west-1', region_info.FactName.ELBV2_ACCOUNT);
show(stack, 'NoAccount', orNone(region_info.RegionInfo.get('eu-west-1').elbv2Account));
region_info.Fact.unregister('eu-west-1', 'never-there', 'x');
region_info.Fact.unregister('nowhere-1', website);

// What a stack sees.
show(stack, 'Mapped', stack.regionalFact('depth'));
show(stack, 'Websites', stack.regionalFact(website));
const bermuda = new cdk.Stack(app, 'Bermuda', { env: { region: 'bermuda-triangle-1' } });
new cdk.CfnOutput(bermuda, 'Depth', { value: bermuda.regionalFact('depth') });

// A region that is opt-in by the program's word gives services names of their own.
region_info.Fact.register({ region: 'bermuda-triangle-1', name: region_info.FactName.IS_OPT_IN_REGION, value: 'YES' });
new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('sns.amazonaws.com', { region: 'bermuda-triangle-1' }) });
new iam.Role(stack, 'Plain', { assumedBy: new iam.ServicePrincipal('sns.amazonaws.com', { region: 'eu-west-1' }) });
app.synth();
