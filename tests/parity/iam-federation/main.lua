-- Identity providers outside of AWS: OpenID Connect both ways, SAML, and the principals of their users.

local app = App()
local stack = Stack(app, "Federation", { env = { account = "111122223333", region = "eu-west-1" } })
local native = iam.OidcProviderNative(stack, "Native", {
  oidc_provider_name = "MyProvider",
  url = "https://openid/connect",
  client_ids = { "myclient1", "myclient2" },
  thumbprints = { "aa00aa1122aa00aa1122aa00aa1122aa00aa1122" },
  removal_policy = RemovalPolicy.RETAIN,
})
local small = iam.OidcProviderNative(stack, "Small", { url = "https://id.example.com" })
local handled = iam.OpenIdConnectProvider(stack, "Handled", {
  url = "https://openid/connect",
  client_ids = { "myclient1", "myclient2" },
  thumbprints = { "aa00aa1122aa00aa1122aa00aa1122aa00aa1122" },
})
local second = iam.OpenIdConnectProvider(stack, "Second", { url = "https://second/", removal_policy = RemovalPolicy.RETAIN })
local imported = iam.OpenIdConnectProvider.from_open_id_connect_provider_arn(stack, "Imported", "arn:aws:iam::111122223333:oidc-provider/oidc.example.com/id/ABC")
local imported_native = iam.OidcProviderNative.from_oidc_provider_arn(stack, "ImportedNative", "arn:aws:iam::111122223333:oidc-provider/oidc.example.com/id/DEF")

local saml = iam.SamlProvider(stack, "Saml", { metadata_document = iam.SamlMetadataDocument.from_file("saml-metadata.xml") })
local named = iam.SamlProvider(stack, "NamedSaml", { name = "named-saml", metadata_document = iam.SamlMetadataDocument.from_xml("<xml/>") })
local imported_saml = iam.SamlProvider.from_saml_provider_arn(stack, "ImportedSaml", "arn:aws:iam::111122223333:saml-provider/theirs")

iam.Role(stack, "NativeRole", { assumed_by = iam.OpenIdConnectPrincipal(native) })
iam.Role(stack, "HandledRole", {
  assumed_by = iam.OpenIdConnectPrincipal(handled, { StringEquals = { ["openid/connect:aud"] = "myclient1" } }),
})
iam.Role(stack, "ImportedRole", { assumed_by = iam.OpenIdConnectPrincipal(imported) })
iam.Role(stack, "SamlRole", { assumed_by = iam.SamlPrincipal(saml, { StringEquals = { ["SAML:iss"] = "issuer" } }) })
iam.Role(stack, "ConsoleRole", { assumed_by = iam.SamlConsolePrincipal(imported_saml) })
iam.Role(stack, "ConditionsRole", { assumed_by = iam.SamlConsolePrincipal(named, { StringLike = { ["SAML:sub"] = "a*" } }) })

CfnOutput(stack, "NativeArn", { value = native.oidc_provider_arn })
CfnOutput(stack, "NativeIssuer", { value = native.oidc_provider_issuer })
CfnOutput(stack, "NativeThumbprints", { value = native.oidc_provider_thumbprints })
CfnOutput(stack, "NativeOldArn", { value = small.open_id_connect_provider_arn })
CfnOutput(stack, "NativeOldIssuer", { value = small.open_id_connect_provider_issuer })
CfnOutput(stack, "HandledArn", { value = handled.open_id_connect_provider_arn })
CfnOutput(stack, "HandledIssuer", { value = handled.open_id_connect_provider_issuer })
CfnOutput(stack, "HandledThumbprints", { value = handled.open_id_connect_providerthumbprints })
CfnOutput(stack, "SecondArn", { value = second.open_id_connect_provider_arn })
CfnOutput(stack, "ImportedIssuer", { value = imported.open_id_connect_provider_issuer })
CfnOutput(stack, "ImportedNativeIssuer", { value = imported_native.oidc_provider_issuer })
CfnOutput(stack, "SamlArn", { value = saml.saml_provider_arn })
