-- Symbolic links: inside, outside the asset's folder, broken, to folders; every mode of following them.

local app = App()
local stack = Stack(app, "Links")

local function show(stack, id, props)
  local asset = s3_assets.Asset(stack, id, props)
  CfnOutput(stack, id .. "Key", { value = asset.s3_object_key })
  CfnOutput(stack, id .. "Path", { value = asset.asset_path })
end

show(stack, "Default", { path = "inner" })
show(stack, "Never", { path = "never", follow_symlinks = SymlinkFollowMode.NEVER })
show(stack, "Always", { path = "always", follow_symlinks = SymlinkFollowMode.ALWAYS })
show(stack, "External", { path = "external", follow_symlinks = SymlinkFollowMode.EXTERNAL })
show(stack, "Block", { path = "safe", follow_symlinks = SymlinkFollowMode.BLOCK_EXTERNAL })
show(stack, "LinkedFolder", { path = "linked" })
show(stack, "LinkedFile", { path = "linked.txt" })
show(stack, "FirstDecides", { path = "never", follow_symlinks = SymlinkFollowMode.ALWAYS })
show(stack, "WithoutLinks", { path = "never", exclude = { "out*", "indir" }, follow_symlinks = SymlinkFollowMode.NEVER })

CfnOutput(stack, "PrintNever", {
  value = FileSystem.fingerprint("inner", { follow = SymlinkFollowMode.NEVER }),
})
CfnOutput(stack, "PrintAlways", {
  value = FileSystem.fingerprint("inner", { follow = SymlinkFollowMode.ALWAYS }),
})
CfnOutput(stack, "PrintExternal", {
  value = FileSystem.fingerprint("inner", { follow = SymlinkFollowMode.EXTERNAL }),
})
CfnOutput(stack, "PrintBlock", {
  value = FileSystem.fingerprint("inner", { follow = SymlinkFollowMode.BLOCK_EXTERNAL }),
})
