-- Mixins for buckets and their policies.

local app = App()
local stack = Stack(app, "Mixins")

-- Buckets that are emptied: an L1, an L2 without a policy, one with a policy, one whose policy stands elsewhere.
local raw = s3.CfnBucket(stack, "Raw")
raw:apply_removal_policy(RemovalPolicy.DESTROY)
raw:with(s3.mixins.BucketAutoDeleteObjects())
s3.Bucket(stack, "Plain", { removal_policy = RemovalPolicy.DESTROY }):with(s3.mixins.BucketAutoDeleteObjects())
s3.Bucket(stack, "Secure", { removal_policy = RemovalPolicy.DESTROY, enforce_ssl = true }):with(s3.mixins.BucketAutoDeleteObjects())
local policed = s3.CfnBucket(stack, "Policed")
policed:apply_removal_policy(RemovalPolicy.DESTROY)
s3.CfnBucketPolicy(stack, "PolicedPolicy", { bucket = policed.ref, policy_document = { Statement = {} } })
policed:with(s3.mixins.BucketAutoDeleteObjects())

-- Versions.
s3.CfnBucket(stack, "Versions"):with(s3.mixins.BucketVersioning())
s3.CfnBucket(stack, "Suspended"):with(s3.mixins.BucketVersioning(false))
s3.Bucket(stack, "SuspendedAfterAll", { versioned = true }):with(s3.mixins.BucketVersioning(false))

-- Public access.
s3.CfnBucket(stack, "Closed"):with(s3.mixins.BucketBlockPublicAccess())
s3.CfnBucket(stack, "Lists", { public_access_block_configuration = { block_public_acls = false } }):with(s3.mixins.BucketBlockPublicAccess(s3.BlockPublicAccess.BLOCK_ACLS))
s3.CfnBucket(stack, "Open"):with(s3.mixins.BucketBlockPublicAccess(s3.BlockPublicAccess({ block_public_policy = false })))

-- Statements.
local read = iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "arn:aws:s3:::some-bucket/*" }, principals = { iam.AnyPrincipal() } })
local list = iam.PolicyStatement({ actions = { "s3:ListBucket" }, resources = { "arn:aws:s3:::some-bucket/*" }, principals = { iam.AccountPrincipal("123456789012") } })
s3.CfnBucketPolicy(stack, "First", { bucket = s3.CfnBucket(stack, "FirstBucket").ref, policy_document = iam.PolicyDocument() }):with(s3.mixins.BucketPolicyStatements({ read, list }))
s3.CfnBucketPolicy(stack, "Second", {
  bucket = "some-bucket",
  policy_document = { Statement = { { Effect = "Deny", Action = "*", Resource = "arn:aws:s3:::some-bucket/*", Principal = "*" } }, Version = "2012-10-17" },
}):with(s3.mixins.BucketPolicyStatements({ read }))
local secure = s3.Bucket(stack, "Enforced", { enforce_ssl = true })
secure.policy:with(s3.mixins.BucketPolicyStatements({ read }))

-- On a whole tree, and asked by hand.
local other = Stack(app, "Other")
s3.Bucket(other, "One")
local two = s3.CfnBucket(other, "Two")
local versions = s3.mixins.BucketVersioning()
other:with(versions)
Mixins.of(other):require_any():apply(s3.mixins.BucketBlockPublicAccess())
CfnOutput(other, "Supports", { value = string.format("%s %s", versions:supports(two), versions:supports(other)) })
versions:apply_to(two)
