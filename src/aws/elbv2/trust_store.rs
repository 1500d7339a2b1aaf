//! Trust stores: who may sign the certificates of clients.

use crate::aws::s3::Bucket;
use crate::core::{
    CfnResource, Construct, Cx, Fn, Handle, Late, LateType, Names, Number, Resource, Str, Text,
    UniqueResourceNameOptions,
};
use crate::declare::{construct, props};
use crate::diag::{Error, Result};
use crate::fields;

/// What a [`TrustStore`] needs.
#[props(module = "elbv2")]
pub struct TrustStoreProps {
    /// The name: 1 to 32 letters, digits and hyphens. Default: one that is made of the construct's path.
    pub trust_store_name: Option<Text>,
    /// The bucket with the certificates of those who may sign.
    pub bucket: Bucket,
    /// The key of the certificates, a file of PEM.
    pub key: Text,
    /// The version of the object. Default: the latest.
    pub version: Option<Text>,
}

/// What a trust store keeps.
#[derive(Clone, Debug)]
pub struct TrustStoreState {
    arn: Text,
    name: Text,
    resource: Option<CfnResource>,
}

/// The most characters of a name.
/// Source: the API reference of Elastic Load Balancing, `CreateTrustStore`.
const MOST_CHARACTERS: u32 = 32;

/// Who may sign the certificates by which clients are authenticated.
///
/// ```rhai
/// let bucket = s3.Bucket(stack, "Bucket");
/// let store = elbv2.TrustStore(stack, "Store", #{ bucket: bucket, key: "roots.pem" });
/// let balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", #{ vpc: ec2.Vpc(stack, "Vpc") });
/// balancer.add_listener("Listener", #{
///     port: 443,
///     certificates: [elbv2.ListenerCertificate.from_arn("arn:aws:acm:eu-west-1:111111111111:certificate/abc")],
///     mutual_authentication: #{
///         mutual_authentication_mode: elbv2.MutualAuthenticationMode.VERIFY,
///         trust_store: store,
///     },
///     default_action: elbv2.ListenerAction.fixed_response(200),
/// });
/// ```
///
/// ```lua
/// local bucket = s3.Bucket(stack, "Bucket")
/// local store = elbv2.TrustStore(stack, "Store", { bucket = bucket, key = "roots.pem" })
/// local balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc = ec2.Vpc(stack, "Vpc") })
/// balancer:add_listener("Listener", {
///   port = 443,
///   certificates = { elbv2.ListenerCertificate.from_arn("arn:aws:acm:eu-west-1:111111111111:certificate/abc") },
///   mutual_authentication = {
///     mutual_authentication_mode = elbv2.MutualAuthenticationMode.VERIFY,
///     trust_store = store,
///   },
///   default_action = elbv2.ListenerAction.fixed_response(200),
/// })
/// ```
#[construct(module = "elbv2", base = Resource, state = TrustStoreState, reference = trust_store_ref("AWS::ElasticLoadBalancingV2::TrustStore"))]
impl TrustStore {
    /// Makes a trust store.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: TrustStoreProps) -> Result<Self> {
        if let Some(name) = props.trust_store_name.as_ref().and_then(Text::literal) {
            Error::from_all(super::load_balancer::name_problems("trust_store_name", name))?;
        }
        let state = TrustStoreState { arn: "".into(), name: "".into(), resource: None };
        let this: TrustStore = cx.create(scope, id, state)?;
        let name = match props.trust_store_name {
            Some(name) => name,
            None => {
                let options = UniqueResourceNameOptions {
                    max_length: MOST_CHARACTERS,
                    ..UniqueResourceNameOptions::default()
                };
                Names::unique_resource_name(cx, this.into(), options)?.into()
            }
        };
        let properties = fields! {
            "CaCertificatesBundleS3Bucket": props.bucket.bucket_name(cx),
            "CaCertificatesBundleS3Key": props.key,
            "CaCertificatesBundleS3ObjectVersion": props.version,
            "Name": name,
        };
        let cfn_type = "AWS::ElasticLoadBalancingV2::TrustStore";
        let resource = CfnResource::add(cx, this, "Resource", cfn_type, properties)?;
        *cx.state_mut(this) = TrustStoreState {
            arn: Late::attribute(resource.id(), "TrustStoreArn").into(),
            name: resource.reference(),
            resource: Some(resource),
        };
        Ok(this)
    }

    /// Takes a trust store that exists already, by its ARN.
    pub fn from_trust_store_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        trust_store_arn: Text,
    ) -> Result<TrustStore> {
        // As in the CDK, what stands before the first slash.
        let name = Fn::select(Number::Int(0), Fn::split("/".into(), trust_store_arn.clone(), None))?;
        cx.create(scope, id, TrustStoreState { arn: trust_store_arn, name, resource: None })
    }

    /// The ARN.
    #[attribute]
    pub fn trust_store_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name.
    #[attribute]
    pub fn trust_store_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// How many certificates are in the trust store, where this app makes it.
    #[attribute]
    pub fn number_of_ca_certificates(self, cx: &Cx) -> Option<Number> {
        let resource = cx.state(self).resource?;
        Some(Number::Late(Late::attribute(resource.id(), "NumberOfCaCertificates").typed(LateType::Number)))
    }

    /// Whether the trust store can be used: `ACTIVE` or `CREATING`; where this app makes it.
    #[attribute]
    pub fn status(self, cx: &Cx) -> Option<Text> {
        cx.state(self).resource.map(|resource| Late::attribute(resource.id(), "Status").into())
    }
}

impl TrustStore {
    /// The store that an L1 makes.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        cx.create_once(resource, "@FromCfnTrustStore", |_| {
            Ok(TrustStoreState {
                arn: resource.reference(),
                name: Late::attribute(resource.id(), "Name").into(),
                resource: None,
            })
        })
    }
}
