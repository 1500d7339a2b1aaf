-- Buckets: every prop but those of time, policies and logs.

local app = App()
local stack = Stack(app, "Buckets")
s3.Bucket(stack, "Plain")
s3.Bucket(stack, "Destroyed", { removal_policy = RemovalPolicy.DESTROY, bucket_name = "my-bucket.one" })
s3.Bucket(stack, "Late", { bucket_name = "data-" .. Aws.ACCOUNT_ID })
s3.Bucket(stack, "Regional", { bucket_name_prefix = "pre", bucket_namespace = s3.BucketNamespace.ACCOUNT_REGIONAL })
s3.Bucket(stack, "Global", { bucket_name = "pre-x", bucket_namespace = s3.BucketNamespace.GLOBAL })

-- encryption
local key = kms.Key(stack, "Key")
local alias = key:add_alias("alias/bucket")
s3.Bucket(stack, "None", { encryption = s3.BucketEncryption.UNENCRYPTED })
s3.Bucket(stack, "KmsManaged", { encryption = s3.BucketEncryption.KMS_MANAGED, bucket_key_enabled = true })
s3.Bucket(stack, "S3Managed", { encryption = s3.BucketEncryption.S3_MANAGED })
s3.Bucket(stack, "S3ManagedKey", { encryption = s3.BucketEncryption.S3_MANAGED, bucket_key_enabled = true })
s3.Bucket(stack, "Kms", { encryption = s3.BucketEncryption.KMS })
s3.Bucket(stack, "KmsKey", { encryption = s3.BucketEncryption.KMS, encryption_key = key, bucket_key_enabled = false })
s3.Bucket(stack, "KeyAlone", { encryption_key = alias })
s3.Bucket(stack, "Dsse", { encryption = s3.BucketEncryption.DSSE })
s3.Bucket(stack, "DsseManaged", { encryption = s3.BucketEncryption.DSSE_MANAGED })
s3.Bucket(stack, "Blocked", { blocked_encryption_types = { s3.BlockedEncryptionType.SSE_C, s3.BlockedEncryptionType.custom("X") } })
s3.Bucket(stack, "NothingBlocked", { encryption = s3.BucketEncryption.S3_MANAGED, blocked_encryption_types = { s3.BlockedEncryptionType.NONE } })

-- versions and locks
s3.Bucket(stack, "Versioned", { versioned = true })
s3.Bucket(stack, "NotVersioned", { versioned = false })
s3.Bucket(stack, "Locked", { object_lock_enabled = true })
s3.Bucket(stack, "Governed", { object_lock_default_retention = s3.ObjectLockRetention.governance(Duration.days(30)) })
s3.Bucket(stack, "Compliant", { object_lock_enabled = true, object_lock_default_retention = s3.ObjectLockRetention.compliance(Duration.days(400)) })

-- switches
s3.Bucket(stack, "Abac", { abac_status = true })
s3.Bucket(stack, "NoAbac", { abac_status = false })
s3.Bucket(stack, "Fast", { transfer_acceleration = true })
s3.Bucket(stack, "NotFast", { transfer_acceleration = false })

-- access
s3.Bucket(stack, "LogList", { access_control = s3.BucketAccessControl.LOG_DELIVERY_WRITE })
s3.Bucket(stack, "PrivateList", { access_control = s3.BucketAccessControl.PRIVATE })
s3.Bucket(stack, "PublicList", { access_control = s3.BucketAccessControl.PUBLIC_READ, object_ownership = s3.ObjectOwnership.BUCKET_OWNER_PREFERRED })
s3.Bucket(stack, "Writer", { object_ownership = s3.ObjectOwnership.OBJECT_WRITER })
s3.Bucket(stack, "Enforced", { object_ownership = s3.ObjectOwnership.BUCKET_OWNER_ENFORCED })
s3.Bucket(stack, "BlockAll", { block_public_access = s3.BlockPublicAccess.BLOCK_ALL })
s3.Bucket(stack, "BlockLists", { block_public_access = s3.BlockPublicAccess.BLOCK_ACLS })
s3.Bucket(stack, "BlockListsOnly", { block_public_access = s3.BlockPublicAccess.BLOCK_ACLS_ONLY })
s3.Bucket(stack, "BlockOne", { block_public_access = s3.BlockPublicAccess({ block_public_acls = true, restrict_public_buckets = false }) })
s3.Bucket(stack, "BlockNothing", { block_public_access = s3.BlockPublicAccess({}) })

-- web sites
local site = s3.Bucket(stack, "Site", { website_index_document = "index.html", website_error_document = "error.html" })
s3.Bucket(stack, "Redirect", { website_redirect = { host_name = "example.com", protocol = s3.RedirectProtocol.HTTPS } })
s3.Bucket(stack, "Rules", {
  website_index_document = "i",
  website_routing_rules = {
    {
      host_name = "h",
      http_redirect_code = "302",
      protocol = s3.RedirectProtocol.HTTP,
      replace_key = s3.ReplaceKey.prefix_with("t/"),
      condition = { http_error_code_returned_equals = "200", key_prefix_equals = "p" },
    },
    { replace_key = s3.ReplaceKey.with("x") },
  },
})
CfnOutput(stack, "SiteUrl", { value = site.bucket_website_url })
CfnOutput(stack, "SiteHost", { value = site.bucket_website_domain_name })
CfnOutput(stack, "Domain", { value = site.bucket_domain_name })
CfnOutput(stack, "DualStack", { value = site.bucket_dual_stack_domain_name })
CfnOutput(stack, "RegionalDomain", { value = site.bucket_regional_domain_name })
CfnOutput(stack, "Url", { value = site:url_for_object("a/b") })
CfnOutput(stack, "UrlBucket", { value = site:url_for_object() })
CfnOutput(stack, "UrlSlash", { value = site:url_for_object("/a") })
CfnOutput(stack, "Virtual", { value = site:virtual_hosted_url_for_object("a") })
CfnOutput(stack, "VirtualBucket", { value = site:virtual_hosted_url_for_object() })
CfnOutput(stack, "VirtualGlobal", { value = site:virtual_hosted_url_for_object("a", { regional = false }) })
CfnOutput(stack, "Accelerated", { value = site:transfer_acceleration_url_for_object("a") })
CfnOutput(stack, "AcceleratedDual", { value = site:transfer_acceleration_url_for_object("a", { dual_stack = true }) })
CfnOutput(stack, "S3Url", { value = site:s3_url_for_object("a") })
CfnOutput(stack, "S3UrlBucket", { value = site:s3_url_for_object() })

-- everything that is not spoken of is refused
local closed = Stack(app, "Closed")
closed.node:set_context("@aws-cdk/aws-s3:publicAccessBlockedByDefault", true)
s3.Bucket(closed, "Plain")
s3.Bucket(closed, "Part", { block_public_access = s3.BlockPublicAccess({ block_public_policy = false }) })
