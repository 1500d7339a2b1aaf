// Identity providers, and the principals that stand for those who come from them.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Providers', { env: { account: '123456789012', region: 'us-east-1' } });

// OpenID Connect, with a resource of CloudFormation.
const plain = new iam.OidcProviderNative(stack, 'Plain', { url: 'https://openid.example.com/connect' });
const whole = new iam.OidcProviderNative(stack, 'Whole', {
  url: 'https://token.actions.githubusercontent.com',
  oidcProviderName: 'github',
  clientIds: ['client1', 'client2'],
  thumbprints: ['aa00aa1122aa00aa1122aa00aa1122aa00aa1122'],
  removalPolicy: cdk.RemovalPolicy.RETAIN,
});
const imported = iam.OidcProviderNative.fromOidcProviderArn(stack, 'Imported', 'arn:aws:iam::123456789012:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/ABC');
new cdk.CfnOutput(stack, 'Arn', { value: plain.oidcProviderArn });
new cdk.CfnOutput(stack, 'SameArn', { value: plain.openIdConnectProviderArn });
new cdk.CfnOutput(stack, 'Issuer', { value: plain.oidcProviderIssuer });
new cdk.CfnOutput(stack, 'SameIssuer', { value: plain.openIdConnectProviderIssuer });
new cdk.CfnOutput(stack, 'Thumbprints', { value: whole.oidcProviderThumbprints });
new cdk.CfnOutput(stack, 'ImportedArn', { value: imported.oidcProviderArn });
new cdk.CfnOutput(stack, 'ImportedIssuer', { value: imported.oidcProviderIssuer });
new iam.Role(stack, 'OidcRole', { assumedBy: new iam.OpenIdConnectPrincipal(plain) });
new iam.Role(stack, 'OidcConditions', {
  assumedBy: new iam.OpenIdConnectPrincipal(whole, {
    'StringEquals': { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
    'StringLike': { 'token.actions.githubusercontent.com:sub': 'repo:me/mine:*' },
  }),
});
new iam.Role(stack, 'OidcImported', { assumedBy: new iam.OpenIdConnectPrincipal(imported).withConditions({ 'StringEquals': { 'a': 'b' } }) });
new iam.Role(stack, 'OidcTags', { assumedBy: new iam.OpenIdConnectPrincipal(imported).withSessionTags() });
cdk.Tags.of(whole).add('Team', 'me');

// OpenID Connect, with a custom resource.
const handled = new iam.OpenIdConnectProvider(stack, 'Handled', {
  url: 'https://openid/connect',
  clientIds: ['myclient1', 'myclient2'],
  thumbprints: ['aa00aa1122aa00aa1122aa00aa1122aa00aa1122'],
});
const second = new iam.OpenIdConnectProvider(stack, 'Second', { url: 'https://second/', removalPolicy: cdk.RemovalPolicy.RETAIN });
const theirs = iam.OpenIdConnectProvider.fromOpenIdConnectProviderArn(stack, 'Theirs', 'arn:aws:iam::123456789012:oidc-provider/oidc.example.com/id/ABC');
new iam.Role(stack, 'HandledRole', {
  assumedBy: new iam.OpenIdConnectPrincipal(handled, { StringEquals: { 'openid/connect:aud': 'myclient1' } }),
});
new iam.Role(stack, 'TheirRole', { assumedBy: new iam.OpenIdConnectPrincipal(theirs) });
new cdk.CfnOutput(stack, 'HandledArn', { value: handled.openIdConnectProviderArn });
new cdk.CfnOutput(stack, 'HandledIssuer', { value: handled.openIdConnectProviderIssuer });
new cdk.CfnOutput(stack, 'HandledThumbprints', { value: handled.openIdConnectProviderthumbprints });
new cdk.CfnOutput(stack, 'SecondArn', { value: second.openIdConnectProviderArn });
new cdk.CfnOutput(stack, 'TheirIssuer', { value: theirs.openIdConnectProviderIssuer });

// SAML.
const saml = new iam.SamlProvider(stack, 'Saml', { metadataDocument: iam.SamlMetadataDocument.fromXml('<xml/>') });
const file = new iam.SamlProvider(stack, 'File', { name: 'my.saml_provider-1', metadataDocument: iam.SamlMetadataDocument.fromFile('files/saml.xml') });
const old = iam.SamlProvider.fromSamlProviderArn(stack, 'Old', 'arn:aws:iam::123456789012:saml-provider/old');
new iam.Role(stack, 'SamlRole', { assumedBy: new iam.SamlPrincipal(saml, { 'StringEquals': { 'SAML:iss': 'issuer' } }) });
new iam.Role(stack, 'SamlConsole', { assumedBy: new iam.SamlConsolePrincipal(file) });
new iam.Role(stack, 'SamlConsoleConditions', { assumedBy: new iam.SamlConsolePrincipal(old, { 'StringLike': { 'SAML:sub': '*' } }) });
new iam.Role(stack, 'SamlTags', { assumedBy: new iam.SamlConsolePrincipal(old).withSessionTags() });
new cdk.CfnOutput(stack, 'SamlArn', { value: saml.samlProviderArn });
new cdk.CfnOutput(stack, 'OldArn', { value: old.samlProviderArn });

// In other partitions the console is elsewhere.
const china = new cdk.Stack(app, 'China', { env: { account: '123456789012', region: 'cn-north-1' } });
new iam.Role(china, 'Console', { assumedBy: new iam.SamlConsolePrincipal(iam.SamlProvider.fromSamlProviderArn(china, 'Old', 'arn:aws-cn:iam::123456789012:saml-provider/old')) });
const gov = new cdk.Stack(app, 'Gov', { env: { account: '123456789012', region: 'us-gov-west-1' } });
new iam.Role(gov, 'Console', { assumedBy: new iam.SamlConsolePrincipal(new iam.SamlProvider(gov, 'New', { metadataDocument: iam.SamlMetadataDocument.fromXml('<xml/>') })) });
const anywhere = new cdk.Stack(app, 'Anywhere');
new iam.Role(anywhere, 'Console', { assumedBy: new iam.SamlConsolePrincipal(iam.SamlProvider.fromSamlProviderArn(anywhere, 'Old', 'arn:aws:iam::123456789012:saml-provider/old')) });
app.synth();
