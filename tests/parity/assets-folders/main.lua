-- Folders: nested, hidden and unicode names, an empty one, several ways to the same folder, hashes of one's own.

local app = App()
local stack = Stack(app, "Folders")

local function show(stack, id, props)
  local asset = s3_assets.Asset(stack, id, props)
  CfnOutput(stack, id .. "Key", { value = asset.s3_object_key })
  CfnOutput(stack, id .. "Path", { value = asset.asset_path })
end

show(stack, "Whole", { path = "app" })
show(stack, "Again", { path = "./app/" })
show(stack, "Inside", { path = "app/src/../src" })
show(stack, "Deep", { path = "app/src/deep" })
show(stack, "Hidden", { path = "app/.config" })
show(stack, "Empty", { path = "app/only", exclude = { "*", ".*" } })
show(stack, "Less", { path = "app", exclude = { "src" } })
show(stack, "Custom", { path = "app", asset_hash = "my-own-version-1" })
show(stack, "CustomToo", { path = "app/src", asset_hash = "my-own-version-1", asset_hash_type = AssetHashType.CUSTOM })
show(stack, "Source", { path = "app/src/deep", asset_hash_type = AssetHashType.SOURCE })

local staging = AssetStaging(stack, "Staging", { source_path = "app/src", extra_hash = "salt" })
local location = stack.synthesizer:add_file_asset({
  file_name = staging:relative_staged_path(stack),
  packaging = staging.packaging,
  source_hash = staging.asset_hash,
})
CfnOutput(stack, "StagingUrl", { value = location.http_url })
CfnOutput(stack, "StagingInput", { value = AssetStaging.BUNDLING_INPUT_DIR })
CfnOutput(stack, "StagingOutput", { value = AssetStaging.BUNDLING_OUTPUT_DIR })
CfnOutput(stack, "Whole-", { value = FileSystem.fingerprint("app") })
CfnOutput(stack, "Salted", { value = FileSystem.fingerprint("app", { extra_hash = "salt" }) })
CfnOutput(stack, "Binary", { value = FileSystem.fingerprint("app/binary") })
CfnOutput(stack, "Git", {
  value = FileSystem.fingerprint("app", { exclude = { "*.txt" }, ignore_mode = IgnoreMode.GIT }),
})
