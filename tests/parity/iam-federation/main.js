// Identity providers outside of AWS: OpenID Connect both ways, SAML, and the principals of their users.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Federation', { env: { account: '111122223333', region: 'eu-west-1' } });
const native = new iam.OidcProviderNative(stack, 'Native', {
  oidcProviderName: 'MyProvider',
  url: 'https://openid/connect',
  clientIds: ['myclient1', 'myclient2'],
  thumbprints: ['aa00aa1122aa00aa1122aa00aa1122aa00aa1122'],
  removalPolicy: cdk.RemovalPolicy.RETAIN,
});
const small = new iam.OidcProviderNative(stack, 'Small', { url: 'https://id.example.com' });
const handled = new iam.OpenIdConnectProvider(stack, 'Handled', {
  url: 'https://openid/connect',
  clientIds: ['myclient1', 'myclient2'],
  thumbprints: ['aa00aa1122aa00aa1122aa00aa1122aa00aa1122'],
});
const second = new iam.OpenIdConnectProvider(stack, 'Second', { url: 'https://second/', removalPolicy: cdk.RemovalPolicy.RETAIN });
const imported = iam.OpenIdConnectProvider.fromOpenIdConnectProviderArn(stack, 'Imported', 'arn:aws:iam::111122223333:oidc-provider/oidc.example.com/id/ABC');
const importedNative = iam.OidcProviderNative.fromOidcProviderArn(stack, 'ImportedNative', 'arn:aws:iam::111122223333:oidc-provider/oidc.example.com/id/DEF');

const saml = new iam.SamlProvider(stack, 'Saml', { metadataDocument: iam.SamlMetadataDocument.fromFile('saml-metadata.xml') });
const named = new iam.SamlProvider(stack, 'NamedSaml', { name: 'named-saml', metadataDocument: iam.SamlMetadataDocument.fromXml('<xml/>') });
const importedSaml = iam.SamlProvider.fromSamlProviderArn(stack, 'ImportedSaml', 'arn:aws:iam::111122223333:saml-provider/theirs');

new iam.Role(stack, 'NativeRole', { assumedBy: new iam.OpenIdConnectPrincipal(native) });
new iam.Role(stack, 'HandledRole', {
  assumedBy: new iam.OpenIdConnectPrincipal(handled, { StringEquals: { 'openid/connect:aud': 'myclient1' } }),
});
new iam.Role(stack, 'ImportedRole', { assumedBy: new iam.OpenIdConnectPrincipal(imported) });
new iam.Role(stack, 'SamlRole', { assumedBy: new iam.SamlPrincipal(saml, { StringEquals: { 'SAML:iss': 'issuer' } }) });
new iam.Role(stack, 'ConsoleRole', { assumedBy: new iam.SamlConsolePrincipal(importedSaml) });
new iam.Role(stack, 'ConditionsRole', { assumedBy: new iam.SamlConsolePrincipal(named, { StringLike: { 'SAML:sub': 'a*' } }) });

new cdk.CfnOutput(stack, 'NativeArn', { value: native.oidcProviderArn });
new cdk.CfnOutput(stack, 'NativeIssuer', { value: native.oidcProviderIssuer });
new cdk.CfnOutput(stack, 'NativeThumbprints', { value: native.oidcProviderThumbprints });
new cdk.CfnOutput(stack, 'NativeOldArn', { value: small.openIdConnectProviderArn });
new cdk.CfnOutput(stack, 'NativeOldIssuer', { value: small.openIdConnectProviderIssuer });
new cdk.CfnOutput(stack, 'HandledArn', { value: handled.openIdConnectProviderArn });
new cdk.CfnOutput(stack, 'HandledIssuer', { value: handled.openIdConnectProviderIssuer });
new cdk.CfnOutput(stack, 'HandledThumbprints', { value: handled.openIdConnectProviderthumbprints });
new cdk.CfnOutput(stack, 'SecondArn', { value: second.openIdConnectProviderArn });
new cdk.CfnOutput(stack, 'ImportedIssuer', { value: imported.openIdConnectProviderIssuer });
new cdk.CfnOutput(stack, 'ImportedNativeIssuer', { value: importedNative.oidcProviderIssuer });
new cdk.CfnOutput(stack, 'SamlArn', { value: saml.samlProviderArn });
app.synth();
