//! Hosted zones that the internet knows.

use super::hosted_zone_grants::delegation_keys;
use super::{
    CaaAmazonRecord, CaaAmazonRecordProps, CommonHostedZoneProps, HostedZone, HostedZoneAttributes,
    HostedZoneState, RecordSetOptions, ZoneDelegationRecord, ZoneDelegationRecordProps,
};
use crate::aws::ec2::Vpc;
use crate::aws::iam::{
    PolicyDocument, PolicyDocumentProps, PolicyStatement, PolicyStatementProps, Principal, Role, RoleProps,
};
use crate::bail;
use crate::core::{Construct, Cx, Data, Duration, Handle, Str, Text};
use crate::declare::{Dict, construct, props};
use crate::diag::{Code, Result};

/// What a [`PublicHostedZone`] needs.
#[props(module = "route53")]
pub struct PublicHostedZoneProps {
    /// Whether Amazon alone may issue certificates for the domain, by a record.
    #[default(false)]
    pub caa_amazon: bool,
    /// Whether the zone is back sooner when a region fails. Default: `false`.
    pub accelerated_recovery_enabled: Option<bool>,
    /// Who may take a role that delegates parts of the zone. Default: nobody.
    #[deprecated_name = "make a role and call `grant_delegation`"]
    pub cross_account_zone_delegation_principal: Option<Principal>,
    /// The name of that role. Default: CloudFormation makes one.
    #[deprecated_name = "make a role and call `grant_delegation`"]
    pub cross_account_zone_delegation_role_name: Option<Text>,
    /// What every hosted zone needs.
    #[extends(required)]
    pub common: CommonHostedZoneProps,
}

/// A public hosted zone that exists already.
#[props(module = "route53")]
pub struct PublicHostedZoneAttributes {
    /// What is known of every hosted zone.
    #[extends(required)]
    pub zone: HostedZoneAttributes,
}

/// How a part of a zone is delegated.
#[props(module = "route53")]
pub struct ZoneDelegationOptions {
    /// What the record is for. Default: nothing is said.
    pub comment: Option<Text>,
    /// How long resolvers keep the record. Default: 2 days.
    pub ttl: Option<Duration>,
}

/// A hosted zone that the internet knows.
///
/// ```rhai
/// let parent = route53.PublicHostedZone(stack, "Parent", #{ zone_name: "example.com", caa_amazon: true });
/// let child = route53.PublicHostedZone(stack, "Child", #{ zone_name: "shop.example.com" });
/// parent.add_delegation(child, #{ comment: "the shop" });
/// ```
///
/// ```lua
/// local parent = route53.PublicHostedZone(stack, "Parent", { zone_name = "example.com", caa_amazon = true })
/// local child = route53.PublicHostedZone(stack, "Child", { zone_name = "shop.example.com" })
/// parent:add_delegation(child, { comment = "the shop" })
/// ```
#[construct(module = "route53", base = HostedZone, state = HostedZoneState)]
impl PublicHostedZone {
    /// Makes a hosted zone.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: PublicHostedZoneProps) -> Result<Self> {
        let principal = props.cross_account_zone_delegation_principal;
        let role_name = props.cross_account_zone_delegation_role_name;
        if principal.is_none() && role_name.is_some() {
            bail!(
                Code::InvalidValue,
                "`cross_account_zone_delegation_role_name` needs a `cross_account_zone_delegation_principal`"
            )
        }
        let recovery = props.accelerated_recovery_enabled;
        let features = recovery.map(|it| Data::object("EnableAcceleratedRecovery", it));
        let this: PublicHostedZone =
            HostedZone::make(cx, scope, id, props.common, Vec::new(), features.into())?;
        if props.caa_amazon {
            let options = RecordSetOptions::new(this.into());
            CaaAmazonRecord::new(cx, this.into(), "CaaAmazon".into(), CaaAmazonRecordProps { options })?;
        }
        if let Some(principal) = principal {
            this.add_role(cx, principal, role_name)?;
        }
        Ok(this)
    }

    /// Takes a hosted zone that exists already, by its id alone; its name is not known then.
    pub fn from_public_hosted_zone_id(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        public_hosted_zone_id: Text,
    ) -> Result<PublicHostedZone> {
        cx.create(scope, id, HostedZoneState::known(public_hosted_zone_id, None))
    }

    /// Takes a hosted zone that exists already.
    pub fn from_public_hosted_zone_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: PublicHostedZoneAttributes,
    ) -> Result<PublicHostedZone> {
        cx.create(scope, id, HostedZoneState::known(attrs.zone.hosted_zone_id, Some(attrs.zone.zone_name)))
    }

    /// The role for delegations from other accounts, where the zone makes one.
    #[attribute]
    pub fn cross_account_zone_delegation_role(self, cx: &Cx) -> Option<Role> {
        cx.state(self).delegation_role
    }

    /// Public zones are known everywhere: always an error.
    pub fn add_vpc(self, cx: &mut Cx, _vpc: Vpc) -> Result<()> {
        bail!(Code::InvalidValue, "a public hosted zone cannot be limited to a VPC";
            hint: "make a `route53.PrivateHostedZone`"; on: cx.path(self.0))
    }

    /// Delegates a part of the zone to another zone.
    pub fn add_delegation(
        self,
        cx: &mut Cx,
        /// The zone of that part, made by this app.
        delegate: PublicHostedZone,
        opts: Option<ZoneDelegationOptions>,
    ) -> Result<()> {
        let opts = opts.unwrap_or_default();
        let zone = HostedZone::from(self);
        let delegate = HostedZone::from(delegate);
        let name = delegate.zone_name(cx)?;
        let Some(name_servers) = delegate.hosted_zone_name_servers(cx) else {
            bail!(Code::InvalidValue, "the name servers of a hosted zone that was made elsewhere are not known";
                hint: "make a `route53.ZoneDelegationRecord` with its `name_servers`"; on: cx.path(delegate.id()))
        };
        let word = |name: &Text| name.literal().unwrap_or("(late-bound)").to_owned();
        let id = format!("{} -> {}", word(&zone.zone_name(cx)?), word(&name));
        let props = ZoneDelegationRecordProps {
            name_servers,
            options: RecordSetOptions {
                record_name: Some(name),
                comment: opts.comment,
                ttl: opts.ttl,
                ..RecordSetOptions::new(zone)
            },
        };
        ZoneDelegationRecord::new(cx, self.into(), id.into(), props)?;
        Ok(())
    }
}

impl PublicHostedZone {
    /// Makes the role for delegations from other accounts. As in the CDK, its policy is its own.
    fn add_role(self, cx: &mut Cx, principal: Principal, name: Option<Text>) -> Result<()> {
        let keys = delegation_keys();
        let conditions = Dict(vec![(Str::new_static("ForAllValues:StringEquals"), keys.into())]);
        let change = PolicyStatementProps {
            actions: Some(vec![Text::from("route53:ChangeResourceRecordSets")].into()),
            resources: Some(vec![HostedZone::from(self).hosted_zone_arn(cx)?].into()),
            conditions: Some(conditions),
            ..PolicyStatementProps::default()
        };
        let list = PolicyStatementProps {
            actions: Some(vec![Text::from("route53:ListHostedZonesByName")].into()),
            resources: Some(vec![Text::from("*")].into()),
            ..PolicyStatementProps::default()
        };
        let statements = vec![PolicyStatement::new(cx, change)?, PolicyStatement::new(cx, list)?];
        let document = PolicyDocumentProps { statements: Some(statements), ..PolicyDocumentProps::default() };
        let document = PolicyDocument::new(cx, document);
        let props = RoleProps {
            role_name: name,
            inline_policies: Some(Dict(vec![("delegation".into(), document)])),
            ..RoleProps::new(principal)
        };
        let role = Role::new(cx, self.into(), "CrossAccountZoneDelegationRole".into(), props)?;
        cx.state_mut(self).delegation_role = Some(role);
        Ok(())
    }
}
