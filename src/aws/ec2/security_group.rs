//! Security groups.

use super::rule::{Direction, Rule};
use super::{Connections, EgressRuleConfig, IPeer, IngressRuleConfig, Peer, Port, Vpc};
use crate::core::{
    CfnResource, Construct, Cx, Data, Fields, Handle, Late, NodeId, Note, Resource, Str, Text, look_up,
    name_of,
};
use crate::declare::{construct, props};
use crate::diag::{Code, Diag, Result, Span};
use crate::{bail, fields};

/// What a [`SecurityGroup`] needs.
#[props(module = "ec2")]
pub struct SecurityGroupProps {
    /// The VPC in which the group is.
    pub vpc: Vpc,
    /// The name of the group. Default: CloudFormation makes one.
    pub security_group_name: Option<Text>,
    /// What the group is for. Default: the path of the construct.
    pub description: Option<Text>,
    /// Whether members may connect to all IPv4 addresses. Egress rules for other peers than IPv6 ranges
    /// need `false`.
    #[default(true)]
    pub allow_all_outbound: bool,
    /// Whether members may connect to all IPv6 addresses. Default: `false`.
    #[default(false)]
    pub allow_all_ipv6_outbound: bool,
    /// Whether every rule is a resource of its own, none a property of the group. Default: `false`, or the
    /// context value `@aws-cdk/aws-ec2.securityGroupDisableInlineRules`.
    pub disable_inline_rules: Option<bool>,
}

impl SecurityGroupProps {
    /// What a group needs at least: its VPC.
    pub fn in_vpc(vpc: Vpc) -> Self {
        SecurityGroupProps {
            vpc,
            security_group_name: None,
            description: None,
            allow_all_outbound: true,
            allow_all_ipv6_outbound: false,
            disable_inline_rules: None,
        }
    }
}

/// What is known of an imported [`SecurityGroup`].
#[props(module = "ec2")]
pub struct SecurityGroupImportOptions {
    /// Whether the group allows all outbound IPv4 traffic; then egress rules are not added to it.
    #[default(true)]
    pub allow_all_outbound: bool,
    /// Whether the group allows all outbound IPv6 traffic.
    #[default(false)]
    pub allow_all_ipv6_outbound: bool,
    /// Whether rules may be added to the group.
    #[default(true)]
    pub mutable: bool,
}

/// What a security group keeps.
#[derive(Clone, Debug)]
pub struct SecurityGroupState {
    id: Text,
    origin: Origin,
    allow_all_outbound: bool,
    allow_all_ipv6_outbound: bool,
    connections: Option<Connections>,
    /// The rules that were added, without those that the defaults make needless, and where the script did so.
    rules: Vec<(Rule, Placement, Option<Span>)>,
    /// What the rules count for AWS, each rule once.
    tally: Tally,
}

/// How many rules a group has in a direction, of IPv4 and of IPv6 addresses: AWS counts them apart.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    ingress: [u32; 2],
    egress: [u32; 2],
}

/// Where a group comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Origin {
    /// Made by this app.
    Own { resource: CfnResource, disable_inline_rules: bool },
    /// Made elsewhere.
    Imported { mutable: bool },
}

/// Where a rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Placement {
    /// In the properties of the group.
    Inline,
    /// In a resource of its own.
    Separate,
}

/// What stands for a group until the lookup has been made; the template is not used then.
const UNKNOWN_GROUP: &str = "sg-12345678";
const RESOURCE_TYPE: &str = "AWS::EC2::SecurityGroup";
/// How many rules a group has in a direction without a raised quota, and the most with one.
/// Source: the VPC user guide, "Amazon VPC quotas".
const USUAL_RULES: u32 = 60;
const MOST_RULES: u32 = 1000;
/// How many groups a network interface has without a raised quota, and the most with one.
/// Source: the VPC user guide, "Amazon VPC quotas".
const USUAL_GROUPS: usize = 5;
const MOST_GROUPS: usize = 16;
const DISABLE_INLINE_RULES: &str = "@aws-cdk/aws-ec2.securityGroupDisableInlineRules";

/// A security group: a stateful firewall for what belongs to it. Rules say who may connect to its members
/// and to whom they may connect; answers pass by themselves.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let web = ec2.SecurityGroup(stack, "Web", #{ vpc: vpc, description: "public web" });
/// web.add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(443), "https from anywhere");
///
/// let database = ec2.SecurityGroup(stack, "Database", #{ vpc: vpc, allow_all_outbound: false });
/// database.connections.allow_from(web, ec2.Port.tcp(5432));
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local web = ec2.SecurityGroup(stack, "Web", { vpc = vpc, description = "public web" })
/// web:add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(443), "https from anywhere")
///
/// local database = ec2.SecurityGroup(stack, "Database", { vpc = vpc, allow_all_outbound = false })
/// database.connections:allow_from(web, ec2.Port.tcp(5432))
/// ```
#[construct(module = "ec2", base = Resource, state = SecurityGroupState, reference = security_group_ref("AWS::EC2::SecurityGroup"))]
impl SecurityGroup {
    /// Makes a security group.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: SecurityGroupProps) -> Result<Self> {
        let this: SecurityGroup = cx.create(
            scope,
            id,
            SecurityGroupState::new(props.allow_all_outbound, props.allow_all_ipv6_outbound),
        )?;
        let description = props.description.filter(|text| text.literal() != Some(""));
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            RESOURCE_TYPE,
            fields! {
                "GroupDescription": description.unwrap_or_else(|| cx.path(this.0).into()),
                "GroupName": props.security_group_name,
                "SecurityGroupEgress": Late::deferred(this.0, |cx, node| SecurityGroup(node).inline_rules(cx, Direction::Egress)),
                "SecurityGroupIngress": Late::deferred(this.0, |cx, node| SecurityGroup(node).inline_rules(cx, Direction::Ingress)),
                "VpcId": props.vpc.vpc_id(cx),
            },
        )?;
        let disable_inline_rules =
            props.disable_inline_rules.unwrap_or_else(|| cx.flag(this.0, DISABLE_INLINE_RULES));
        let state = cx.state_mut(this);
        state.id = Late::attribute(resource.id(), "GroupId").into();
        state.origin = Origin::Own { resource, disable_inline_rules };
        cx.extra_mut(this.0).notes = Some(SecurityGroup::notes);
        this.connect(cx);
        if disable_inline_rules {
            this.add_default_rules(cx)?;
        }
        Ok(this)
    }

    /// A security group that exists already, by its id: `sg-0123456789abcdef0`.
    pub fn from_security_group_id(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        security_group_id: Text,
        options: Option<SecurityGroupImportOptions>,
    ) -> Result<SecurityGroup> {
        let options = options.unwrap_or_default();
        let state = SecurityGroupState {
            id: security_group_id,
            origin: Origin::Imported { mutable: options.mutable },
            ..SecurityGroupState::new(options.allow_all_outbound, options.allow_all_ipv6_outbound)
        };
        let this: SecurityGroup = cx.create(scope, id, state)?;
        this.connect(cx);
        Ok(this)
    }

    /// A security group that exists already, looked up by its id when the project's context is filled.
    pub fn from_lookup_by_id(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        security_group_id: Str,
    ) -> Result<SecurityGroup> {
        Self::look_up(cx, scope, id, vec![("securityGroupId".into(), security_group_id.into())])
    }

    /// A security group that exists already, looked up by its id when the project's context is filled.
    #[deprecated_name = "use `from_lookup_by_id`"]
    pub fn from_lookup(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        security_group_id: Str,
    ) -> Result<SecurityGroup> {
        Self::from_lookup_by_id(cx, scope, id, security_group_id)
    }

    /// A security group that exists already, looked up by its name and VPC when the project's context is
    /// filled.
    pub fn from_lookup_by_name(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        security_group_name: Str,
        vpc: Vpc,
    ) -> Result<SecurityGroup> {
        let vpc_id = vpc.vpc_id(cx);
        let Text::Literal(vpc_id) = vpc_id else {
            bail!(Code::LateBound, "the id of the VPC must be known now to look up a security group in it";
                hint: "look up the VPC with `ec2.Vpc.from_lookup(...)`, or import the group with `from_security_group_id`");
        };
        let query =
            vec![("securityGroupName".into(), security_group_name.into()), ("vpcId".into(), vpc_id.into())];
        Self::look_up(cx, scope, id, query)
    }

    /// Whether a construct is a security group.
    pub fn is_security_group(cx: &Cx, x: Construct) -> bool {
        cx.cast::<SecurityGroup>(x.id()).is_some()
    }

    /// The id of the group: `sg-0123456789abcdef0`.
    #[attribute]
    pub fn security_group_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// The id of the group, under the name that it had in aws-cdk 1.134.
    #[attribute]
    #[deprecated_name = "use `security_group_id`"]
    pub fn security_group_name(self, cx: &Cx) -> Text {
        self.security_group_id(cx)
    }

    /// The id of the VPC of a group that this app makes.
    #[attribute]
    pub fn security_group_vpc_id(self, cx: &Cx) -> Result<Text> {
        match cx.state(self).origin {
            Origin::Own { resource, .. } => Ok(Late::attribute(resource.id(), "VpcId").into()),
            Origin::Imported { .. } => {
                bail!(Code::InvalidValue, "the VPC of an imported security group is not known"; on: cx.path(self.0))
            }
        }
    }

    /// The port of the `default_port` functions: a group by itself has none, so that they need a port.
    #[attribute]
    pub fn default_port(self, cx: &Cx) -> Option<Port> {
        cx.state(self).connections.and_then(|connections| connections.default_port(cx))
    }

    /// Whether members may connect to all IPv4 addresses.
    #[attribute]
    pub fn allow_all_outbound(self, cx: &Cx) -> bool {
        cx.state(self).allow_all_outbound
    }

    /// Whether members may connect to all IPv6 addresses.
    #[attribute]
    pub fn allow_all_ipv6_outbound(self, cx: &Cx) -> bool {
        cx.state(self).allow_all_ipv6_outbound
    }

    /// Whether rules with this group as the peer can stand within another group's properties: they cannot.
    #[attribute]
    pub fn can_inline_rule(self) -> bool {
        false
    }

    /// The text that stands for the group in ids and descriptions of rules.
    #[attribute]
    pub fn unique_id(self, cx: &Cx) -> String {
        name_of(cx, self.into())
    }

    /// What an ingress rule of another group says of this one.
    pub fn to_ingress_rule_config(self, cx: &Cx) -> IngressRuleConfig {
        IngressRuleConfig::of(cx, &self.into())
    }

    /// What an egress rule of another group says of this one.
    pub fn to_egress_rule_config(self, cx: &Cx) -> EgressRuleConfig {
        EgressRuleConfig::of(cx, &self.into())
    }

    /// Who may talk to the members of the group.
    #[attribute]
    pub fn connections(self, cx: &mut Cx) -> Connections {
        match cx.state(self).connections {
            Some(connections) => connections,
            None => self.connect(cx),
        }
    }

    /// Lets a peer connect to the members of the group.
    pub fn add_ingress_rule(
        self,
        cx: &mut Cx,
        /// Who may connect.
        peer: IPeer,
        /// On which port.
        connection: Port,
        /// What the rule is for. Default: the peer and the port.
        description: Option<Text>,
        /// Whether the rule stands in the stack of the peer, where the peer is a group of another stack.
        #[default(false)]
        remote_rule: bool,
    ) -> Result<()> {
        self.add_rule(
            cx,
            Rule { direction: Direction::Ingress, peer, port: connection, description, remote: remote_rule },
        )
    }

    /// Lets the members of the group connect to a peer. Only useful where not all outbound traffic is
    /// allowed.
    pub fn add_egress_rule(
        self,
        cx: &mut Cx,
        /// To whom members may connect.
        peer: IPeer,
        /// On which port.
        connection: Port,
        /// What the rule is for. Default: the peer and the port.
        description: Option<Text>,
        /// Whether the rule stands in the stack of the peer, where the peer is a group of another stack.
        #[default(false)]
        remote_rule: bool,
    ) -> Result<()> {
        self.add_rule(
            cx,
            Rule { direction: Direction::Egress, peer, port: connection, description, remote: remote_rule },
        )
    }
}

impl SecurityGroupState {
    fn new(allow_all_outbound: bool, allow_all_ipv6_outbound: bool) -> Self {
        SecurityGroupState {
            id: Str::default().into(),
            origin: Origin::Imported { mutable: false },
            allow_all_outbound,
            allow_all_ipv6_outbound,
            connections: None,
            rules: Vec::new(),
            tally: Tally::default(),
        }
    }

    /// Whether the defaults allow already what an egress rule is about.
    fn allows_all(&self, rule: &Rule) -> bool {
        if rule.peer.is_ipv6() { self.allow_all_ipv6_outbound } else { self.allow_all_outbound }
    }

    /// The rules that the group has by itself.
    fn default_rules(&self) -> Vec<Rule> {
        let mut rules = Vec::new();
        if self.allow_all_outbound {
            rules.push(default_rule(
                Peer::everyone_ipv4(),
                Port::all_traffic(),
                "Allow all outbound traffic by default",
            ));
        } else if self.is_closed() {
            rules.push(no_traffic());
        }
        if self.allow_all_ipv6_outbound {
            rules.push(default_rule(
                Peer::everyone_ipv6(),
                Port::all_traffic(),
                "Allow all outbound ipv6 traffic by default",
            ));
        }
        rules
    }

    /// Whether the rule that stands for no traffic is still needed. Any egress rule but one for IPv6
    /// replaces it.
    fn is_closed(&self) -> bool {
        !self.allow_all_outbound
            && !self
                .rules
                .iter()
                .any(|(rule, ..)| rule.direction == Direction::Egress && !rule.peer.is_ipv6())
    }
}

/// A group without egress rules would get one that allows everything, from AWS; this one matches nothing.
fn no_traffic() -> Rule {
    let nobody = Text::from("255.255.255.255/32");
    default_rule(
        Peer::known_ipv4(nobody),
        Port::icmp(252, 86, "ICMP Type 252 Code 86"),
        "Disallow all traffic",
    )
}

fn default_rule(peer: Peer, port: Port, description: &'static str) -> Rule {
    Rule {
        direction: Direction::Egress,
        peer: peer.into(),
        port,
        description: Some(description.into()),
        remote: false,
    }
}

/// Refuses more groups than a network interface of a construct can have.
pub(super) fn check_groups_of_interface(cx: &mut Cx, owner: NodeId, count: usize) -> Result<()> {
    if count > MOST_GROUPS {
        bail!(Code::OutOfRange, "a network interface cannot have {count} security groups";
            hint: "the most is {MOST_GROUPS}, with a raised quota; without, it is {USUAL_GROUPS}"; on: cx.path(owner));
    }
    if count > USUAL_GROUPS {
        let message = format!("a network interface with {count} security groups needs a raised quota");
        let hint = format!("without, it has at most {USUAL_GROUPS}");
        let diag = Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(owner));
        cx.warn(diag);
    }
    Ok(())
}

/// Looks at the groups of a network interface to which one was just added: tells once that there are many.
pub(crate) fn check_added_group(cx: &mut Cx, owner: NodeId, groups: &[SecurityGroup]) -> Result<()> {
    let Some((added, before)) = groups.split_last() else { return Ok(()) };
    if before.contains(added) {
        return Ok(());
    }
    let mut different: Vec<SecurityGroup> = Vec::new();
    for group in groups {
        if !different.contains(group) {
            different.push(*group);
        }
    }
    match different.len() {
        count if count == USUAL_GROUPS + 1 || count > MOST_GROUPS => {
            check_groups_of_interface(cx, owner, count)
        }
        _ => Ok(()),
    }
}

impl SecurityGroup {
    /// The group that an L1 makes.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        cx.create_once(resource, "@FromCfnSecurityGroup", |_| {
            Ok(SecurityGroupState {
                id: resource.reference(),
                origin: Origin::Imported { mutable: true },
                ..SecurityGroupState::new(true, false)
            })
        })
    }

    /// Adds a rule, unless the defaults make it needless or the group is not ours to change.
    pub(super) fn add_rule(self, cx: &mut Cx, rule: Rule) -> Result<()> {
        if let IPeer::SecurityGroup(peer) = &rule.peer {
            self.check_region(cx, *peer)?;
        }
        let state = cx.state(self);
        let placement = match state.origin {
            Origin::Imported { mutable: false } => return Ok(()),
            // As in the CDK, imported groups look at `allow_all_outbound` for IPv6 too, and say nothing.
            Origin::Imported { .. } if rule.direction == Direction::Egress && state.allow_all_outbound => {
                return Ok(());
            }
            Origin::Imported { .. } => Placement::Separate,
            Origin::Own { .. } if rule.direction == Direction::Egress && state.allows_all(&rule) => {
                self.warn_of_needless_rule(cx, &rule);
                return Ok(());
            }
            Origin::Own { disable_inline_rules, .. } if disable_inline_rules || !rule.can_be_inline() => {
                Placement::Separate
            }
            Origin::Own { .. } => Placement::Inline,
        };
        if placement == Placement::Separate {
            self.add_separate(cx, &rule)?;
        } else if rule.direction == Direction::Egress && rule.is_about_everything() {
            bail!(Code::InvalidValue, "an egress rule cannot allow all traffic to everyone";
                hint: "set `allow_all_outbound: true` (IPv4) or `allow_all_ipv6_outbound: true` (IPv6) on the security group";
                on: cx.path(self.0));
        }
        self.count(cx, &rule)?;
        let span = cx.span;
        cx.state_mut(self).rules.push((rule, placement, span));
        Ok(())
    }

    /// Refuses groups of other regions: rules cannot name them, not even over a peering connection.
    /// Source: the VPC peering guide, "Update your security groups to reference peer security groups".
    fn check_region(self, cx: &Cx, peer: SecurityGroup) -> Result<()> {
        let region =
            |group: SecurityGroup| cx.stack_of(group.0).ok().and_then(|stack| stack.known_environment(cx).1);
        let (Some(own), Some(other)) = (region(self), region(peer)) else { return Ok(()) };
        if own == other {
            return Ok(());
        }
        bail!(Code::InvalidValue, "a rule of a security group in `{own}` cannot name `{}`, a group in `{other}`", cx.path(peer.0);
            hint: "name the addresses on the other side: `ec2.Peer.ipv4(\"10.1.0.0/16\")`"; on: cx.path(self.0))
    }

    /// Counts a rule that is new; refuses more than AWS ever allows.
    fn count(self, cx: &mut Cx, rule: &Rule) -> Result<()> {
        if cx.state(self).rules.iter().any(|(known, ..)| known.is_same(rule)) {
            return Ok(());
        }
        let weight = rule.peer.weight(cx);
        let tally = &mut cx.state_mut(self).tally;
        let (counts, word) = match rule.direction {
            Direction::Ingress => (&mut tally.ingress, "ingress"),
            Direction::Egress => (&mut tally.egress, "egress"),
        };
        let before = *counts;
        for (count, weight) in counts.iter_mut().zip(weight) {
            *count = count.saturating_add(weight);
        }
        let after = *counts;
        for (kind, (before, after)) in ["IPv4", "IPv6"].into_iter().zip(before.into_iter().zip(after)) {
            if after > MOST_RULES {
                bail!(Code::OutOfRange, "a security group cannot have {after} {word} rules for {kind} addresses";
                    hint: "the most is {MOST_RULES}, with a raised quota; a rule that names a prefix list counts as the most entries of the list";
                    on: cx.path(self.0));
            }
            if before <= USUAL_RULES && after > USUAL_RULES {
                let message = format!(
                    "the security group has more than {USUAL_RULES} {word} rules for {kind} addresses"
                );
                let hint = "more need a raised quota of the account; a rule that names a prefix list counts as the most entries of the list";
                let diag = Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(self.0));
                cx.warn(diag);
                return Ok(());
            }
        }
        Ok(())
    }

    fn warn_of_needless_rule(self, cx: &mut Cx, rule: &Rule) {
        if rule.remote {
            return;
        }
        let prop = if rule.peer.is_ipv6() { "allow_all_ipv6_outbound" } else { "allow_all_outbound" };
        let message = format!("the egress rule is ignored: `{prop}` of `{}` is true", cx.path(self.0));
        let hint = format!("to use rules of your own, set `{prop}: false` on the security group");
        cx.warn(Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(self.0)));
    }

    /// Makes a rule that is a resource of its own, unless there is one already.
    fn add_separate(self, cx: &mut Cx, rule: &Rule) -> Result<Option<CfnResource>> {
        let (scope, id) = self.place(cx, rule);
        if cx.child(scope, &id.replace('/', "--")).is_some() {
            return Ok(None);
        }
        let mut properties = rule.separate(cx);
        properties.push(("GroupId".into(), self.security_group_id(cx).into()));
        let scope = Construct::at(scope);
        CfnResource::add(cx, scope, &id, rule.direction.resource_type(), properties).map(Some)
    }

    /// The scope and the id of a rule that is a resource of its own.
    fn place(self, cx: &Cx, rule: &Rule) -> (NodeId, String) {
        if let IPeer::SecurityGroup(peer) = &rule.peer
            && rule.remote
            && cx.stack(peer.0) != cx.stack(self.0)
        {
            let word = rule.direction.reversed().word();
            return (peer.0, format!("{}:{} {word}", self.unique_id(cx), rule.port.text()));
        }
        let peer = match rule.peer.unique_id(cx) {
            Text::Literal(text) => text.to_string(),
            Text::Late(_) => self.late_peer_name(cx),
        };
        // Only the first slash, as in the CDK: the ids of existing templates depend on it.
        let id = format!("{} {peer}:{}", rule.direction.word(), rule.port.text()).replacen('/', "_", 1);
        (self.0, id)
    }

    /// What stands in an id for a peer that is not known now: its number among them. The first has none.
    fn late_peer_name(self, cx: &Cx) -> String {
        let is_late = |(rule, placement, _): &&(Rule, Placement, Option<Span>)| {
            *placement == Placement::Separate && rule.peer.unique_id(cx).is_late()
        };
        match cx.state(self).rules.iter().filter(is_late).count() {
            0 => "{IndirectPeer}".to_owned(),
            before => format!("'{{IndirectPeer{}}}'", before + 1),
        }
    }

    /// The rules that the group has by itself, as resources of their own.
    fn add_default_rules(self, cx: &mut Cx) -> Result<()> {
        for rule in cx.state(self).default_rules() {
            let resource = self.add_separate(cx, &rule)?;
            if rule.is_same(&no_traffic())
                && let Some(resource) = resource
            {
                resource.exists_if(cx, |cx, node| {
                    let group = cx.parent(node).and_then(|parent| cx.cast::<SecurityGroup>(parent));
                    group.is_none_or(|group| cx.state(group).is_closed())
                });
            }
        }
        Ok(())
    }

    /// The rules of a direction within the group's own properties, each once.
    fn inline_rules(self, cx: &Cx, direction: Direction) -> Data {
        let rules = self.rules_of_properties(cx, direction);
        Data::List(rules.iter().map(|(rule, _)| rule.inline(cx)).collect()).or_absent()
    }

    /// Where the script asked for the rules in the group's own properties.
    fn notes(cx: &Cx, node: NodeId) -> Vec<Note> {
        let all = [("SecurityGroupIngress", Direction::Ingress), ("SecurityGroupEgress", Direction::Egress)];
        all.into_iter()
            .flat_map(|(property, direction)| {
                let rules = SecurityGroup(node).rules_of_properties(cx, direction).into_iter().enumerate();
                rules.map(move |(index, (_, span))| Note {
                    about: format!("{property}/{index}"),
                    text: String::new(),
                    span,
                })
            })
            .collect()
    }

    fn rules_of_properties(self, cx: &Cx, direction: Direction) -> Vec<(Rule, Option<Span>)> {
        let state = cx.state(self);
        let Origin::Own { disable_inline_rules: false, .. } = state.origin else { return Vec::new() };
        let mut rules = match direction {
            Direction::Ingress => Vec::new(),
            Direction::Egress => {
                state.default_rules().into_iter().map(|rule| (rule, cx.span_of(self.0))).collect()
            }
        };
        for (rule, placement, span) in &state.rules {
            let is_new = || !rules.iter().any(|(known, _): &(Rule, _)| known.is_same(rule));
            if *placement == Placement::Inline && rule.direction == direction && is_new() {
                rules.push((rule.clone(), *span));
            }
        }
        rules
    }

    fn look_up(cx: &mut Cx, scope: Construct, id: Str, query: Fields) -> Result<SecurityGroup> {
        let dummy = Data::Map(fields! { "securityGroupId": UNKNOWN_GROUP, "allowAllOutbound": true });
        let found = look_up(cx, scope, "security-group", query, dummy)?;
        let Some(group) = found.get("securityGroupId").and_then(Data::as_str) else {
            bail!(Code::InvalidProject, "the context has no security group under its lookup"; hint: "run `cdk context --clear` and look it up again");
        };
        let group: Text = group.into();
        let allow_all_outbound = found.get("allowAllOutbound") != Some(&Data::Bool(false));
        let options =
            SecurityGroupImportOptions { allow_all_outbound, ..SecurityGroupImportOptions::default() };
        Self::from_security_group_id(cx, scope, id, group, Some(options))
    }

    fn connect(self, cx: &mut Cx) -> Connections {
        let connections = Connections::of_groups(cx, vec![self]);
        cx.state_mut(self).connections = Some(connections);
        connections
    }
}
