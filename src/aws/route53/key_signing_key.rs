//! Keys that sign the answers of hosted zones.

use super::HostedZone;
use crate::aws::iam::{
    PolicyStatement, PolicyStatementProps, Principal, ServicePrincipal, ServicePrincipalOpts,
};
use crate::aws::kms::AnyKey;
use crate::core::{CfnResource, Construct, Cx, Data, Names, Resource, Str, Text, UniqueResourceNameOptions};
use crate::declare::{Dict, choice, construct, props};
use crate::diag::Result;
use crate::fields;

/// Whether a key signs.
#[choice(module = "route53")]
pub enum KeySigningKeyStatus {
    /// It does.
    ACTIVE,
    /// It does not.
    INACTIVE,
}

/// How the answers of a zone are signed.
#[props(module = "route53")]
pub struct ZoneSigningOptions {
    /// The key of KMS, of the kind `ECC_NIST_P256`, in us-east-1.
    pub kms_key: AnyKey,
    /// The name of the key-signing key. Default: one that is made of the construct's path.
    pub key_signing_key_name: Option<Text>,
}

/// What a [`KeySigningKey`] needs.
#[props(module = "route53")]
pub struct KeySigningKeyProps {
    /// The zone.
    pub hosted_zone: HostedZone,
    /// The key of KMS, of the kind `ECC_NIST_P256`, in us-east-1.
    pub kms_key: AnyKey,
    /// The name. Default: one that is made of the construct's path.
    pub key_signing_key_name: Option<Text>,
    /// Whether the key signs.
    #[default(KeySigningKeyStatus::ACTIVE)]
    pub status: KeySigningKeyStatus,
}

/// A key-signing key that exists already.
#[props(module = "route53")]
pub struct KeySigningKeyAttributes {
    /// The zone.
    pub hosted_zone: HostedZone,
    /// The name.
    pub key_signing_key_name: Text,
}

/// What a key-signing key keeps.
#[derive(Clone, Debug)]
pub struct KeySigningKeyState {
    zone: HostedZone,
    name: Text,
    id: Text,
}

/// The service that signs.
const SERVICE: &str = "dnssec-route53.amazonaws.com";
/// The most characters of a name that is made here.
/// Source: the Route 53 API reference, `CreateKeySigningKey`.
const MOST_CHARACTERS: u32 = 128;

/// A key that signs the answers of a hosted zone (DNSSEC). `enable_dnssec` of a zone makes one.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// let key = kms.Key(stack, "Key", #{ key_spec: kms.KeySpec.ECC_NIST_P256, key_usage: kms.KeyUsage.SIGN_VERIFY });
/// route53.KeySigningKey(stack, "SigningKey", #{ hosted_zone: zone, kms_key: key });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// local key = kms.Key(stack, "Key", { key_spec = kms.KeySpec.ECC_NIST_P256, key_usage = kms.KeyUsage.SIGN_VERIFY })
/// route53.KeySigningKey(stack, "SigningKey", { hosted_zone = zone, kms_key = key })
/// ```
#[construct(module = "route53", base = Resource, state = KeySigningKeyState, reference = key_signing_key_ref("AWS::Route53::KeySigningKey"))]
impl KeySigningKey {
    /// Makes a key-signing key, and lets Route 53 sign with the key of KMS.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: KeySigningKeyProps) -> Result<Self> {
        let zone = props.hosted_zone;
        let state = KeySigningKeyState { zone, name: "".into(), id: "".into() };
        let this: KeySigningKey = cx.create(scope, id, state)?;
        allow_signing(cx, zone, props.kms_key)?;
        let name = match props.key_signing_key_name {
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
            "HostedZoneId": zone.hosted_zone_id(cx),
            "KeyManagementServiceArn": props.kms_key.key_arn(cx)?,
            "Name": name.clone(),
            "Status": props.status.value(),
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::Route53::KeySigningKey", properties)?;
        *cx.state_mut(this) = KeySigningKeyState { zone, name, id: resource.reference() };
        Ok(this)
    }

    /// Takes a key-signing key that exists already.
    pub fn from_key_signing_key_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: KeySigningKeyAttributes,
    ) -> Result<KeySigningKey> {
        let (zone, name) = (attrs.hosted_zone, attrs.key_signing_key_name);
        let key_id = Text::concat([zone.hosted_zone_id(cx), "|".into(), name.clone()]);
        cx.create(scope, id, KeySigningKeyState { zone, name, id: key_id })
    }

    /// The zone.
    #[attribute]
    pub fn hosted_zone(self, cx: &Cx) -> HostedZone {
        cx.state(self).zone
    }

    /// The name.
    #[attribute]
    pub fn key_signing_key_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The id: that of the zone, and the name.
    #[attribute]
    pub fn key_signing_key_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }
}

/// Lets Route 53 sign with a key, for a zone.
fn allow_signing(cx: &mut Cx, zone: HostedZone, key: AnyKey) -> Result<()> {
    let service: Principal =
        ServicePrincipal::new(cx, SERVICE.into(), ServicePrincipalOpts::default()).into();
    let for_zone = Data::object("aws:SourceArn", zone.hosted_zone_arn(cx)?);
    let sign = ["kms:DescribeKey", "kms:GetPublicKey", "kms:Sign"];
    let grant = Data::object("kms:GrantIsForAWSResource", true);
    let statements = [(&sign[..], "ArnEquals", for_zone), (&["kms:CreateGrant"][..], "Bool", grant)];
    for (actions, operator, condition) in statements {
        let props = PolicyStatementProps {
            actions: Some(actions.iter().map(|it| Text::from(*it)).collect::<Vec<_>>().into()),
            conditions: Some(Dict(vec![(Str::new_static(operator), condition)])),
            principals: Some(vec![service]),
            resources: Some(vec![Text::from("*")].into()),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, props)?;
        key.add_to_resource_policy(cx, statement, true)?;
    }
    Ok(())
}
