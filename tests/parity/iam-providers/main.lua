-- Identity providers, and the principals that stand for those who come from them.

local app = App()
local stack = Stack(app, "Providers", { env = { account = "123456789012", region = "us-east-1" } })

-- OpenID Connect, with a resource of CloudFormation.
local plain = iam.OidcProviderNative(stack, "Plain", { url = "https://openid.example.com/connect" })
local whole = iam.OidcProviderNative(stack, "Whole", {
  url = "https://token.actions.githubusercontent.com",
  oidc_provider_name = "github",
  client_ids = { "client1", "client2" },
  thumbprints = { "aa00aa1122aa00aa1122aa00aa1122aa00aa1122" },
  removal_policy = RemovalPolicy.RETAIN,
})
local imported = iam.OidcProviderNative.from_oidc_provider_arn(stack, "Imported", "arn:aws:iam::123456789012:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/ABC")
CfnOutput(stack, "Arn", { value = plain.oidc_provider_arn })
CfnOutput(stack, "SameArn", { value = plain.open_id_connect_provider_arn })
CfnOutput(stack, "Issuer", { value = plain.oidc_provider_issuer })
CfnOutput(stack, "SameIssuer", { value = plain.open_id_connect_provider_issuer })
CfnOutput(stack, "Thumbprints", { value = whole.oidc_provider_thumbprints })
CfnOutput(stack, "ImportedArn", { value = imported.oidc_provider_arn })
CfnOutput(stack, "ImportedIssuer", { value = imported.oidc_provider_issuer })
iam.Role(stack, "OidcRole", { assumed_by = iam.OpenIdConnectPrincipal(plain) })
iam.Role(stack, "OidcConditions", {
  assumed_by = iam.OpenIdConnectPrincipal(whole, {
    StringEquals = { ["token.actions.githubusercontent.com:aud"] = "sts.amazonaws.com" },
    StringLike = { ["token.actions.githubusercontent.com:sub"] = "repo:me/mine:*" },
  }),
})
iam.Role(stack, "OidcImported", { assumed_by = iam.OpenIdConnectPrincipal(imported):with_conditions({ StringEquals = { a = "b" } }) })
iam.Role(stack, "OidcTags", { assumed_by = iam.OpenIdConnectPrincipal(imported):with_session_tags() })
Tags.of(whole):add("Team", "me")

-- OpenID Connect, with a custom resource.
local handled = iam.OpenIdConnectProvider(stack, "Handled", {
  url = "https://openid/connect",
  client_ids = { "myclient1", "myclient2" },
  thumbprints = { "aa00aa1122aa00aa1122aa00aa1122aa00aa1122" },
})
local second = iam.OpenIdConnectProvider(stack, "Second", { url = "https://second/", removal_policy = RemovalPolicy.RETAIN })
local theirs = iam.OpenIdConnectProvider.from_open_id_connect_provider_arn(stack, "Theirs", "arn:aws:iam::123456789012:oidc-provider/oidc.example.com/id/ABC")
iam.Role(stack, "HandledRole", {
  assumed_by = iam.OpenIdConnectPrincipal(handled, { StringEquals = { ["openid/connect:aud"] = "myclient1" } }),
})
iam.Role(stack, "TheirRole", { assumed_by = iam.OpenIdConnectPrincipal(theirs) })
CfnOutput(stack, "HandledArn", { value = handled.open_id_connect_provider_arn })
CfnOutput(stack, "HandledIssuer", { value = handled.open_id_connect_provider_issuer })
CfnOutput(stack, "HandledThumbprints", { value = handled.open_id_connect_providerthumbprints })
CfnOutput(stack, "SecondArn", { value = second.open_id_connect_provider_arn })
CfnOutput(stack, "TheirIssuer", { value = theirs.open_id_connect_provider_issuer })

-- SAML.
local saml = iam.SamlProvider(stack, "Saml", { metadata_document = iam.SamlMetadataDocument.from_xml("<xml/>") })
local file = iam.SamlProvider(stack, "File", { name = "my.saml_provider-1", metadata_document = iam.SamlMetadataDocument.from_file("files/saml.xml") })
local old = iam.SamlProvider.from_saml_provider_arn(stack, "Old", "arn:aws:iam::123456789012:saml-provider/old")
iam.Role(stack, "SamlRole", { assumed_by = iam.SamlPrincipal(saml, { StringEquals = { ["SAML:iss"] = "issuer" } }) })
iam.Role(stack, "SamlConsole", { assumed_by = iam.SamlConsolePrincipal(file) })
iam.Role(stack, "SamlConsoleConditions", { assumed_by = iam.SamlConsolePrincipal(old, { StringLike = { ["SAML:sub"] = "*" } }) })
iam.Role(stack, "SamlTags", { assumed_by = iam.SamlConsolePrincipal(old):with_session_tags() })
CfnOutput(stack, "SamlArn", { value = saml.saml_provider_arn })
CfnOutput(stack, "OldArn", { value = old.saml_provider_arn })

-- In other partitions the console is elsewhere.
local china = Stack(app, "China", { env = { account = "123456789012", region = "cn-north-1" } })
iam.Role(china, "Console", { assumed_by = iam.SamlConsolePrincipal(iam.SamlProvider.from_saml_provider_arn(china, "Old", "arn:aws-cn:iam::123456789012:saml-provider/old")) })
local gov = Stack(app, "Gov", { env = { account = "123456789012", region = "us-gov-west-1" } })
iam.Role(gov, "Console", { assumed_by = iam.SamlConsolePrincipal(iam.SamlProvider(gov, "New", { metadata_document = iam.SamlMetadataDocument.from_xml("<xml/>") })) })
local anywhere = Stack(app, "Anywhere")
iam.Role(anywhere, "Console", { assumed_by = iam.SamlConsolePrincipal(iam.SamlProvider.from_saml_provider_arn(anywhere, "Old", "arn:aws:iam::123456789012:saml-provider/old")) })
