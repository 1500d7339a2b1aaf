-- Grants on buckets: to principals with and without policies, with keys, to everybody, across stacks.

local app = App()
local stack = Stack(app, "Grants")
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
local bucket = s3.Bucket(stack, "Bucket")
bucket:grant_read(role)
bucket:grant_write(role, "folder/*")
bucket:grant_put(role)
bucket:grant_put_acl(role, "lists/*")
bucket:grant_delete(role)
bucket:grant_read_write(role)
bucket:grant_write(role, "*", { "s3:PutObject", "s3:Abort*" })
bucket.grants:actions_on_object_keys(role, "x/*", "s3:GetObjectTagging", "s3:GetObject")
bucket.grants:actions_on_bucket_and_object_keys(role, "y/*", "s3:ListBucket")
bucket:grant_read(iam.ServicePrincipal("logs.amazonaws.com"))
bucket:grant_read(iam.AccountPrincipal("111122223333"), "theirs/*")
bucket:grant_read_write(iam.User(stack, "User"))

local sealed = s3.Bucket(stack, "Sealed", { encryption = s3.BucketEncryption.KMS })
sealed:grant_read(role)
sealed:grant_write(iam.Group(stack, "Group"))
sealed:grant_read_write(iam.User(stack, "Writer"))
sealed:grant_delete(role)
sealed:grant_read(iam.ServicePrincipal("sns.amazonaws.com"))

local open = s3.Bucket(stack, "Open", { public_read_access = true, block_public_access = s3.BlockPublicAccess.BLOCK_ACLS })
open:grant_public_access("pics/*", "s3:GetObject", "s3:GetObjectTagging")

local other = Stack(app, "Other")
local far = iam.Role(other, "Far", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
bucket:grant_read(far)
sealed:grant_read(far)

local imported = s3.Bucket.from_bucket_attributes(stack, "Imported", {
  bucket_name = "imported",
  encryption_key = kms.Key.from_key_arn(stack, "TheirKey", "arn:aws:kms:us-east-1:123456789012:key/abc"),
})
imported:grant_read_write(role)
