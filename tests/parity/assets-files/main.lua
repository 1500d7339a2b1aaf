-- Single files: endings, archives, hidden and unicode names, line ends; a file twice; names that tools show.

local app = App()
local stack = Stack(app, "Files")

local function show(scope, id, props)
  local asset = s3_assets.Asset(scope, id, props)
  CfnResource(scope, id .. "Shown", {
    type = "AWS::Test::Asset",
    properties = {
      Bucket = asset.s3_bucket_name,
      Hash = asset.asset_hash,
      Http = asset.http_url,
      IsArchive = asset.is_zip_archive,
      IsFile = asset.is_file,
      Key = asset.s3_object_key,
      Path = asset.asset_path,
      Url = asset.s3_object_url,
    },
  })
end

show(stack, "Plain", { path = "files/plain.txt" })
show(stack, "Windows", { path = "files/windows.txt" })
show(stack, "Zip", { path = "files/code.zip" })
show(stack, "TarGz", { path = "files/code.tar.gz" })
show(stack, "TarBz", { path = "files/code.tar.bz2" })
show(stack, "Jar", { path = "files/library.jar" })
show(stack, "Upper", { path = "files/UPPER.ZIP" })
show(stack, "NoEnding", { path = "files/Makefile" })
show(stack, "Hidden", { path = "files/.hidden" })
show(stack, "Unicode", { path = "files/größe.md" })
show(stack, "Dots", { path = "files/a.b.c" })
show(stack, "Empty", { path = "files/empty.txt" })
show(stack, "Way", { path = "./files/../files//plain.txt" })
show(stack, "Named", { path = "files/plain.txt", display_name = "The plain file" })

local group = CfnResource(stack, "Unrelated", { type = "AWS::Test::Other" })
local scope = s3_assets.Asset(stack, "Outer", { path = "files/windows.txt", deploy_time = true })
show(scope, "Inner", { path = "files/a.b.c", display_name = "inner" })
