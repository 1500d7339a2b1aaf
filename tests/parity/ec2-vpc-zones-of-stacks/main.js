// Stacks that say themselves which availability zones there are. Classes of the CDK have a getter of their own; scripts
// assign the property.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

class Zoned extends cdk.Stack {
  get availabilityZones() {
    return ['us-west-2a', 'us-west-2b'];
  }
}

const app = new cdk.App();
const loose = new Zoned(app, 'Loose');
new ec2.Vpc(loose, 'Vpc');
new ec2.Vpc(loose, 'One', { maxAzs: 1, natGateways: 1 });
const network = new ec2.Vpc(loose, 'Isolated', { subnetConfiguration: [{ name: 'data', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }] });
new cdk.CfnOutput(loose, 'Zones', { value: cdk.Fn.join(',', network.availabilityZones) });
new cdk.CfnOutput(loose, 'First', { value: loose.availabilityZones[0] });

const fixed = new Zoned(app, 'Fixed', { env: { account: '123456789012', region: 'us-west-2' } });
new ec2.Vpc(fixed, 'Vpc');
new ec2.Vpc(fixed, 'Chosen', { availabilityZones: ['us-west-2b'] });

const other = new cdk.Stack(app, 'Other');
new ec2.Vpc(other, 'Vpc', { natGateways: 0 });
app.synth();
