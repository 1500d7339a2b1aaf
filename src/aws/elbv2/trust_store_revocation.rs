//! Certificates of clients that no longer count.

use super::TrustStore;
use crate::aws::s3::Bucket;
use crate::core::{CfnResource, Construct, Cx, Data, Resource, Str, Text};
use crate::declare::{choice, construct, props};
use crate::diag::Result;
use crate::fields;

/// What a file with revoked certificates is.
#[choice(module = "elbv2")]
pub enum RevocationType {
    /// A signed list of revoked certificates.
    CRL,
}

/// A file with revoked certificates.
#[props(module = "elbv2")]
pub struct RevocationContent {
    /// What the file is. Default: that of AWS, `CRL`.
    pub revocation_type: Option<RevocationType>,
    /// The bucket.
    pub bucket: Bucket,
    /// The key of the file.
    pub key: Text,
    /// The version of the object. Default: the latest.
    pub version: Option<Text>,
}

/// What a [`TrustStoreRevocation`] needs.
#[props(module = "elbv2")]
pub struct TrustStoreRevocationProps {
    /// The trust store.
    pub trust_store: TrustStore,
    /// The files with revoked certificates.
    pub revocation_contents: Vec<RevocationContent>,
}

/// Certificates of clients that no longer count, though a trust store trusts who signed them.
///
/// ```rhai
/// let bucket = s3.Bucket(stack, "Bucket");
/// let store = elbv2.TrustStore(stack, "Store", #{ bucket: bucket, key: "roots.pem" });
/// elbv2.TrustStoreRevocation(stack, "Revocation", #{
///     trust_store: store,
///     revocation_contents: [#{ bucket: bucket, key: "revoked.crl" }],
/// });
/// ```
///
/// ```lua
/// local bucket = s3.Bucket(stack, "Bucket")
/// local store = elbv2.TrustStore(stack, "Store", { bucket = bucket, key = "roots.pem" })
/// elbv2.TrustStoreRevocation(stack, "Revocation", {
///   trust_store = store,
///   revocation_contents = { { bucket = bucket, key = "revoked.crl" } },
/// })
/// ```
#[construct(module = "elbv2", base = Resource)]
impl TrustStoreRevocation {
    /// Makes a revocation.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: TrustStoreRevocationProps) -> Result<Self> {
        let this: TrustStoreRevocation = cx.create(scope, id, ())?;
        let content = |it: RevocationContent| {
            Data::Map(fields! {
                "RevocationType": it.revocation_type.map(RevocationType::value),
                "S3Bucket": it.bucket.bucket_name(cx),
                "S3Key": it.key,
                "S3ObjectVersion": it.version,
            })
        };
        let contents: Vec<Data> = props.revocation_contents.into_iter().map(content).collect();
        let properties = fields! { "RevocationContents": contents, "TrustStoreArn": props.trust_store.trust_store_arn(cx) };
        let cfn_type = "AWS::ElasticLoadBalancingV2::TrustStoreRevocation";
        CfnResource::add(cx, this, "Resource", cfn_type, properties)?;
        Ok(this)
    }
}
