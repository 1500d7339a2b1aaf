-- The synthesizer of a whole app, and stacks that have their own; the qualifier comes from the context.

local app = App({ default_stack_synthesizer = CliCredentialsStackSynthesizer({ bucket_prefix = "app/" }) })
local usual = Stack(app, "Usual")
CfnOutput(usual, "Qualifier", { value = usual.synthesizer.bootstrap_qualifier })
local asset = s3_assets.Asset(usual, "Code", { path = "code" })
CfnOutput(usual, "Url", { value = asset.s3_object_url })

local own = Stack(app, "Own", { synthesizer = DefaultStackSynthesizer() })
CfnOutput(own, "Qualifier", { value = own.synthesizer.bootstrap_qualifier })
local told = Stack(app, "Told", { synthesizer = DefaultStackSynthesizer({ qualifier = "told" }) })
CfnOutput(told, "Qualifier", { value = told.synthesizer.bootstrap_qualifier })
