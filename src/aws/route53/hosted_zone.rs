//! Hosted zones.

use super::{
    GrantDelegationOptions, HostedZoneGrants, KeySigningKey, KeySigningKeyProps, ZoneSigningOptions,
};
use crate::aws::ec2::Vpc;
use crate::aws::iam::{Grant, Principal};
use crate::core::{
    CfnResource, Construct, Cx, Data, Dependable, Handle, Late, LateType, NodeId, Resource, Str, Text,
    TextList, look_up,
};
use crate::declare::{construct, props};
use crate::diag::{Code, Result};
use crate::{bail, fields};

/// What every hosted zone needs.
#[props(module = "route53")]
pub struct CommonHostedZoneProps {
    /// The name of the domain: `example.com`.
    pub zone_name: Text,
    /// Whether a dot is added to the name.
    #[default(true)]
    pub add_trailing_dot: bool,
    /// What the zone is for. Default: nothing is said.
    pub comment: Option<Text>,
    /// The ARN of the log group that gets the queries. Default: they are not logged.
    pub query_logs_log_group_arn: Option<Text>,
}

/// What a [`HostedZone`] needs.
#[props(module = "route53")]
pub struct HostedZoneProps {
    /// The VPCs in which the zone is known; then it is private. Default: it is public.
    pub vpcs: Option<Vec<Vpc>>,
    /// What every hosted zone needs.
    #[extends(required)]
    pub common: CommonHostedZoneProps,
}

/// A hosted zone that exists already.
#[props(module = "route53")]
pub struct HostedZoneAttributes {
    /// The id.
    pub hosted_zone_id: Text,
    /// The name of the domain.
    pub zone_name: Text,
}

/// By what a hosted zone is looked up.
#[props(module = "route53")]
pub struct HostedZoneProviderProps {
    /// The name of the domain.
    pub domain_name: Str,
    /// Whether the zone is private. Default: `false`.
    pub private_zone: Option<bool>,
    /// The VPC of a private zone.
    pub vpc_id: Option<Str>,
}

/// What a hosted zone keeps.
#[derive(Clone, Debug)]
pub struct HostedZoneState {
    id: Text,
    /// The name, where it is known.
    name: Option<Text>,
    resource: Option<CfnResource>,
    /// The VPCs in which the zone is known, each with its region.
    vpcs: Vec<(Text, Text)>,
    signing_key: Option<KeySigningKey>,
    /// The role for delegations from other accounts, of a public zone.
    pub(super) delegation_role: Option<crate::aws::iam::Role>,
}

impl HostedZoneState {
    /// A zone that exists already.
    pub(super) fn known(id: Text, name: Option<Text>) -> Self {
        HostedZoneState {
            id,
            name,
            resource: None,
            vpcs: Vec::new(),
            signing_key: None,
            delegation_role: None,
        }
    }
}

/// The most bytes of a name and of its parts.
/// Source: the Route 53 developer guide, "DNS domain name format".
const MOST_BYTES: usize = 255;
const MOST_BYTES_OF_LABEL: usize = 63;
/// What names can have beside letters and digits.
/// Source: the Route 53 developer guide, "DNS domain name format".
const CHARACTERS: &str = "-!\"#$%&'()*+,/:;<=>?@[]\\^_`{|}~.";

/// A hosted zone: the records of a domain.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// route53.ARecord(stack, "Web", #{
///     zone: zone,
///     record_name: "www",
///     target: route53.RecordTarget.from_ip_addresses("192.0.2.10"),
/// });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// route53.ARecord(stack, "Web", {
///   zone = zone,
///   record_name = "www",
///   target = route53.RecordTarget.from_ip_addresses("192.0.2.10"),
/// })
/// ```
#[construct(module = "route53", base = Resource, state = HostedZoneState, reference = hosted_zone_ref("AWS::Route53::HostedZone"))]
impl HostedZone {
    /// Makes a hosted zone.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: HostedZoneProps) -> Result<Self> {
        Self::make(cx, scope, id, props.common, props.vpcs.unwrap_or_default(), Data::Absent)
    }

    /// Takes a hosted zone that exists already, by its id alone; its name is not known then.
    pub fn from_hosted_zone_id(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        hosted_zone_id: Text,
    ) -> Result<HostedZone> {
        cx.create(scope, id, HostedZoneState::known(hosted_zone_id, None))
    }

    /// Takes a hosted zone that exists already.
    pub fn from_hosted_zone_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: HostedZoneAttributes,
    ) -> Result<HostedZone> {
        cx.create(scope, id, HostedZoneState::known(attrs.hosted_zone_id, Some(attrs.zone_name)))
    }

    /// Takes a hosted zone that exists already, looked up in the account by the command line.
    pub fn from_lookup(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        query: HostedZoneProviderProps,
    ) -> Result<HostedZone> {
        if query.domain_name.is_empty() {
            bail!(Code::InvalidValue, "`domain_name` is empty"; hint: "give the name of a domain: `example.com`")
        }
        let dummy = Data::Map(fields! { "Id": "DUMMY", "Name": query.domain_name.clone() });
        let asked = fields! {
            "domainName": query.domain_name,
            "privateZone": query.private_zone,
            "vpcId": query.vpc_id,
        };
        let found = look_up(cx, scope, "hosted-zone", asked, dummy)?;
        let (Some(found_id), Some(name)) =
            (found.get("Id").and_then(Data::as_str), found.get("Name").and_then(Data::as_str))
        else {
            bail!(Code::InvalidProject, "the context has no hosted zone under its lookup";
                hint: "run `cdk context --clear` and look it up again")
        };
        let found_id: Text = found_id.trim_start_matches("/hostedzone/").into();
        let name: Text = name.strip_suffix('.').unwrap_or(name).into();
        cx.create(scope, id, HostedZoneState::known(found_id, Some(name)))
    }

    /// The id.
    #[attribute]
    pub fn hosted_zone_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// The name of the domain.
    #[attribute]
    pub fn zone_name(self, cx: &Cx) -> Result<Text> {
        match &cx.state(self).name {
            Some(name) => Ok(name.clone()),
            None => {
                bail!(Code::InvalidValue, "the name of a hosted zone that was taken by its id is not known";
                    hint: "take it with `from_hosted_zone_attributes` or `from_lookup`"; on: cx.path(self.0))
            }
        }
    }

    /// The name of the domain.
    #[attribute]
    pub fn name(self, cx: &Cx) -> Result<Text> {
        self.zone_name(cx)
    }

    /// The ARN.
    #[attribute]
    pub fn hosted_zone_arn(self, cx: &Cx) -> Result<Text> {
        let partition = cx.stack_of(self.0)?.partition(cx);
        let id = self.hosted_zone_id(cx);
        Ok(Text::concat(["arn:".into(), partition, ":route53:::hostedzone/".into(), id]))
    }

    /// The name servers, of a zone that this app makes.
    #[attribute]
    pub fn hosted_zone_name_servers(self, cx: &Cx) -> Option<TextList> {
        let resource = cx.state(self).resource?;
        Some(TextList::Late(Late::attribute(resource.id(), "NameServers").typed(LateType::List)))
    }

    /// What can be allowed.
    #[attribute]
    pub fn grants(self) -> HostedZoneGrants {
        HostedZoneGrants::of(self)
    }

    /// Makes the zone known in another VPC.
    pub fn add_vpc(self, cx: &mut Cx, vpc: Vpc) -> Result<()> {
        if cx.state(self).resource.is_none() {
            bail!(Code::InvalidValue, "VPCs cannot be added to a hosted zone that was made elsewhere"; on: cx.path(self.0))
        }
        self.know_in(cx, vpc)
    }

    /// Lets somebody add and delete the records that delegate parts of the zone.
    pub fn grant_delegation(
        self,
        cx: &mut Cx,
        /// Who may do it.
        grantee: Principal,
        options: Option<GrantDelegationOptions>,
    ) -> Result<Grant> {
        self.grants().delegation(cx, grantee, options)
    }

    /// Signs the answers of the zone (DNSSEC), by a key-signing key of its own.
    pub fn enable_dnssec(self, cx: &mut Cx, options: ZoneSigningOptions) -> Result<KeySigningKey> {
        if cx.state(self).signing_key.is_some() {
            bail!(Code::InvalidValue, "the hosted zone is signed already"; on: cx.path(self.0))
        }
        let props = KeySigningKeyProps {
            hosted_zone: self,
            kms_key: options.kms_key,
            key_signing_key_name: options.key_signing_key_name,
            status: super::KeySigningKeyStatus::ACTIVE,
        };
        let key = KeySigningKey::new(cx, self.into(), "KeySigningKey".into(), props)?;
        let properties = fields! { "HostedZoneId": self.hosted_zone_id(cx) };
        let dnssec = CfnResource::add(cx, self, "DNSSEC", "AWS::Route53::DNSSEC", properties)?;
        cx.extra_mut(dnssec.id()).dependencies.push(Dependable::Construct(key.into()));
        cx.state_mut(self).signing_key = Some(key);
        Ok(key)
    }
}

impl HostedZone {
    /// Makes a hosted zone of any kind.
    pub(super) fn make<Z>(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        common: CommonHostedZoneProps,
        vpcs: Vec<Vpc>,
        features: Data,
    ) -> Result<Z>
    where
        Z: Handle<State = HostedZoneState> + crate::declare::Class,
    {
        check_name(&common.zone_name)?;
        let state = HostedZoneState::known("".into(), Some(common.zone_name.clone()));
        let made: Z = cx.create(scope, id, state)?;
        let this = HostedZone(made.id());
        for vpc in vpcs {
            this.know_in(cx, vpc)?;
        }
        let name = match common.add_trailing_dot
            && !common.zone_name.literal().is_some_and(|it| it.ends_with('.'))
        {
            true => Text::concat([common.zone_name, ".".into()]),
            false => common.zone_name,
        };
        let properties = fields! {
            "HostedZoneConfig": common.comment.map(|it| Data::object("Comment", it)),
            "HostedZoneFeatures": features,
            "Name": name,
            "QueryLoggingConfig": common.query_logs_log_group_arn.map(|it| Data::object("CloudWatchLogsLogGroupArn", it)),
            "VPCs": Late::deferred(this.0, vpcs_property),
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::Route53::HostedZone", properties)?;
        let state = cx.state_mut(this);
        state.id = resource.reference();
        state.resource = Some(resource);
        Ok(made)
    }

    fn know_in(self, cx: &mut Cx, vpc: Vpc) -> Result<()> {
        let region = Resource::from(vpc).env(cx)?.region;
        let region = region.unwrap_or_else(|| Late::pseudo("AWS::Region").into());
        let id = vpc.vpc_id(cx);
        cx.state_mut(self).vpcs.push((id, region));
        Ok(())
    }
}

fn vpcs_property(cx: &Cx, node: NodeId) -> Data {
    let vpc = |(id, region): &(Text, Text)| Data::Map(fields! { "VPCId": id, "VPCRegion": region });
    Data::List(cx.state(HostedZone(node)).vpcs.iter().map(vpc).collect()).or_absent()
}

/// Refuses names that Route 53 would refuse.
fn check_name(name: &Text) -> Result<()> {
    let Some(name) = name.literal() else { return Ok(()) };
    let name = name.strip_suffix('.').unwrap_or(name);
    if name.len() > MOST_BYTES {
        bail!(
            Code::InvalidValue,
            "the name of a hosted zone has at most {MOST_BYTES} bytes, this one has {}",
            name.len()
        )
    }
    if let Some(label) = name.split('.').find(|label| label.len() > MOST_BYTES_OF_LABEL) {
        bail!(
            Code::InvalidValue,
            "a part of the name of a hosted zone has at most {MOST_BYTES_OF_LABEL} bytes, `{label}` has {}",
            label.len()
        )
    }
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || CHARACTERS.contains(c);
    if name.is_empty() || !name.chars().all(is_allowed) {
        bail!(Code::InvalidValue, "`{name}` cannot be the name of a hosted zone";
            hint: "names have letters, digits, dots and {CHARACTERS}; write others in Punycode: `xn--...`")
    }
    Ok(())
}
