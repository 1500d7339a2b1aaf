-- What of public access is refused, as plain options; and a key with a prop that has no meaning any more.

local app = App()
local stack = Stack(app, "Access")
s3.Bucket(stack, "Open", {
  public_read_access = true,
  block_public_access = { block_public_policy = false, block_public_acls = false, ignore_public_acls = false, restrict_public_buckets = false },
})
s3.Bucket(stack, "Partly", { block_public_access = { block_public_policy = true } })
kms.Key(stack, "Key", { trust_account_identities = true })
