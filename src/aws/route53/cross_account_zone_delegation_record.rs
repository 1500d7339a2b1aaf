//! Records in zones of other accounts that delegate parts of them.

use super::HostedZone;
use crate::aws::iam::{PolicyStatement, PolicyStatementProps, Role};
use crate::core::{
    BuiltinCode, BuiltinFile, Construct, CustomResource, CustomResourceProps, CustomResourceProviderBase,
    CustomResourceProviderOptions, Cx, Dependable, Duration, ENTRY_POINT, Handle, Number, RemovalPolicy, Str,
    Text,
};
use crate::declare::{Dict, construct, props};
use crate::diag::{Code, Result};
use crate::{bail, fields};

/// What a [`CrossAccountZoneDelegationRecord`] needs.
#[props(module = "route53")]
pub struct CrossAccountZoneDelegationRecordProps {
    /// The zone of the part that is delegated.
    pub delegated_zone: HostedZone,
    /// The name of the zone in the other account. Not beside `parent_hosted_zone_id`.
    pub parent_hosted_zone_name: Option<Text>,
    /// The id of the zone in the other account. Not beside `parent_hosted_zone_name`.
    pub parent_hosted_zone_id: Option<Text>,
    /// The role of the other account that may do it.
    pub delegation_role: Role,
    /// How long resolvers keep the record. Default: 2 days.
    pub ttl: Option<Duration>,
    /// What happens to the record when it leaves the stack.
    #[default(RemovalPolicy::DESTROY)]
    pub removal_policy: RemovalPolicy,
    /// The region in which the role is taken. Default: that in which Route 53 is.
    pub assume_role_region: Option<Text>,
}

static CODE: BuiltinCode = BuiltinCode {
    files: &[
        ENTRY_POINT,
        BuiltinFile {
            name: "index.js",
            text: include_str!("../../../handlers/cross-account-zone-delegation/index.js"),
        },
    ],
};

const RESOURCE_TYPE: &str = "Custom::CrossAccountZoneDelegation";
/// How long resolvers keep a record, in seconds.
const TTL: i64 = 172_800;

/// A record in a zone of another account that delegates a part of it to a zone of this one.
///
/// ```rhai
/// let zone = route53.PublicHostedZone(stack, "Zone", #{ zone_name: "shop.example.com" });
/// let role = iam.Role.from_role_arn(stack, "Role", "arn:aws:iam::222222222222:role/delegation");
/// route53.CrossAccountZoneDelegationRecord(stack, "Delegation", #{
///     delegated_zone: zone,
///     parent_hosted_zone_name: "example.com",
///     delegation_role: role,
/// });
/// ```
///
/// ```lua
/// local zone = route53.PublicHostedZone(stack, "Zone", { zone_name = "shop.example.com" })
/// local role = iam.Role.from_role_arn(stack, "Role", "arn:aws:iam::222222222222:role/delegation")
/// route53.CrossAccountZoneDelegationRecord(stack, "Delegation", {
///   delegated_zone = zone,
///   parent_hosted_zone_name = "example.com",
///   delegation_role = role,
/// })
/// ```
#[construct(module = "route53", base = Construct)]
impl CrossAccountZoneDelegationRecord {
    /// Makes a record.
    pub fn new(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        props: CrossAccountZoneDelegationRecordProps,
    ) -> Result<Self> {
        if props.parent_hosted_zone_name.is_some() == props.parent_hosted_zone_id.is_some() {
            bail!(
                Code::InvalidValue,
                "the zone of the other account needs either a `parent_hosted_zone_name` or a `parent_hosted_zone_id`"
            )
        }
        let this: CrossAccountZoneDelegationRecord = cx.create(scope, id, ())?;
        let options = CustomResourceProviderOptions::default();
        let provider =
            CustomResourceProviderBase::builtin(cx, Construct::at(this.0), RESOURCE_TYPE, &CODE, options)?;
        let allowed = this.allow(cx, provider.role_arn(cx), props.delegation_role)?;
        let zone = props.delegated_zone;
        let ttl = props.ttl.map(|it| it.to_seconds(None)).transpose()?;
        let told = fields! {
            "AssumeRoleArn": props.delegation_role.role_arn(cx),
            "ParentZoneName": props.parent_hosted_zone_name,
            "ParentZoneId": props.parent_hosted_zone_id,
            "DelegatedZoneName": zone.zone_name(cx)?,
            "DelegatedZoneNameServers": zone.hosted_zone_name_servers(cx),
            "TTL": ttl.unwrap_or(Number::Int(TTL)),
            "AssumeRoleRegion": props.assume_role_region,
        };
        let custom = CustomResourceProps {
            properties: Some(Dict(told)),
            resource_type: Some(RESOURCE_TYPE.into()),
            removal_policy: props.removal_policy,
            ..CustomResourceProps::new(provider.service_token(cx))
        };
        let id = "CrossAccountZoneDelegationCustomResource".into();
        let custom = CustomResource::new(cx, Construct::at(this.0), id, custom)?;
        cx.extra_mut(custom.id()).dependencies.extend(allowed);
        Ok(this)
    }
}

impl CrossAccountZoneDelegationRecord {
    /// Lets the function take the role; gives what the record waits for. As in the CDK, the function's role is found by
    /// its ARN, so that each record has a policy of its own.
    fn allow(self, cx: &mut Cx, function_role: Text, role: Role) -> Result<Option<Dependable>> {
        let id = "cross-account-zone-delegation-handler-role".into();
        let taker = Role::from_role_arn(cx, Construct::at(self.0), id, function_role, None)?;
        let props = PolicyStatementProps {
            actions: Some(vec![Text::from("sts:AssumeRole")].into()),
            resources: Some(vec![role.role_arn(cx)].into()),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, props)?;
        let added = taker.add_to_principal_policy(cx, statement)?;
        Ok(added.policy_dependable.map(Dependable::Group))
    }
}
