-- The flag that goes back to the synthesizer of CDK v1.

local app = App()
local stack = Stack(app, "Old")
local asset = s3_assets.Asset(stack, "Code", { path = "code" })
CfnOutput(stack, "Url", { value = asset.s3_object_url })
local image = stack.synthesizer:add_docker_image_asset({ directory_name = "image", source_hash = "abc" })
CfnOutput(stack, "Image", { value = image.image_uri })
local own = Stack(app, "New", { synthesizer = DefaultStackSynthesizer() })
CfnOutput(own, "Qualifier", { value = own.synthesizer.bootstrap_qualifier })
