//! Prefix lists: sets of address ranges under one id.

use ipnet::{Ipv4Net, Ipv6Net};

use super::{Connections, EgressRuleConfig, IPeer, IngressRuleConfig};
use crate::bail;
use crate::core::{
    CfnResource, Construct, Cx, Data, Handle, Late, LateType, Names, Number, Resource, Str, Text,
    UniqueResourceNameOptions, look_up,
};
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Diag, Result};
use crate::fields;

/// The kinds of addresses of a prefix list.
#[choice(module = "ec2")]
pub enum AddressFamily {
    /// IPv4 addresses.
    #[value = "IPv4"]
    IP_V4,
    /// IPv6 addresses.
    #[value = "IPv6"]
    IP_V6,
}

/// A range of addresses in a prefix list.
#[props(module = "ec2")]
pub struct PrefixListEntry {
    /// The range: `10.0.0.0/16`.
    pub cidr: Text,
    /// What the range is, up to 255 characters. Default: nothing.
    pub description: Option<Text>,
}

/// How a prefix list is made.
#[props(module = "ec2")]
pub struct PrefixListOptions {
    /// How many entries the list has at most. A rule of a security group that names the list counts as so many
    /// rules. Default: as many as there are entries.
    pub max_entries: Option<u32>,
}

/// What a [`PrefixList`] can be told.
#[props(module = "ec2")]
pub struct PrefixListProps {
    #[extends]
    pub(super) options: PrefixListOptions,
    /// The kind of addresses.
    #[default(AddressFamily::IP_V4)]
    pub address_family: AddressFamily,
    /// The name, up to 255 characters; not one that begins with `com.amazonaws`. Default: made from the path of
    /// the construct.
    pub prefix_list_name: Option<Text>,
    /// The ranges. Default: none yet.
    pub entries: Option<Vec<PrefixListEntry>>,
}

/// Which prefix list of the account is meant. Exactly one must answer.
#[props(module = "ec2")]
pub struct PrefixListLookupOptions {
    /// The name: `com.amazonaws.us-east-1.s3`.
    pub prefix_list_name: Text,
    /// The account that owns the list; `AWS` for those of AWS. Default: any.
    pub owner_id: Option<Text>,
    /// The kind of addresses. Default: any.
    pub address_family: Option<AddressFamily>,
}

/// What a prefix list keeps.
#[derive(Clone, Debug)]
pub struct PrefixListState {
    id: Text,
    connections: Option<Connections>,
    /// What is known of a list that this app makes.
    made: Option<Made>,
}

#[derive(Clone, Debug)]
struct Made {
    resource: CfnResource,
    name: Text,
    family: AddressFamily,
    max_entries: u32,
}

/// What stands for a list until the lookup has been made; the template is not used then.
const UNKNOWN_LIST: &str = "pl-xxxxxxxx";
const CFN_TYPE: &str = "AWS::EC2::PrefixList";
const LONGEST_NAME: usize = 255;
/// Names that begin so belong to AWS.
const NAMES_OF_AWS: &str = "com.amazonaws";
/// The characters besides letters and digits that names made from paths keep.
const KEPT_IN_NAMES: &str = "./:;<=>?@[\\]^_";
/// How many entries a list has without a raised quota. Source: the VPC user guide, "Amazon VPC quotas".
const USUAL_ENTRIES: u32 = 1000;

/// A set of address ranges under one id, for rules of security groups and for routes.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let offices = ec2.PrefixList(stack, "Offices", #{
///     entries: [
///         #{ cidr: "192.0.2.0/28", description: "Berlin" },
///         #{ cidr: "198.51.100.0/28", description: "Lisbon" },
///     ],
/// });
/// let admin = ec2.SecurityGroup(stack, "Admin", #{ vpc: vpc });
/// admin.add_ingress_rule(offices, ec2.Port.HTTPS, "from our offices");
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local offices = ec2.PrefixList(stack, "Offices", {
///   entries = {
///     { cidr = "192.0.2.0/28", description = "Berlin" },
///     { cidr = "198.51.100.0/28", description = "Lisbon" },
///   },
/// })
/// local admin = ec2.SecurityGroup(stack, "Admin", { vpc = vpc })
/// admin:add_ingress_rule(offices, ec2.Port.HTTPS, "from our offices")
/// ```
#[construct(module = "ec2", base = Resource, state = PrefixListState, reference = prefix_list_ref("AWS::EC2::PrefixList"))]
impl PrefixList {
    /// Makes a prefix list.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: PrefixListProps) -> Result<Self> {
        let this: PrefixList = cx.create(scope, id, PrefixListState::of("".into()))?;
        match this.build(cx, props) {
            Ok(()) => Ok(this),
            Err(error) => Err(error.on(&cx.path(this.0))),
        }
    }

    /// A prefix list that was made elsewhere, by its id: `pl-0123456789abcdef0`.
    pub fn from_prefix_list_id(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        prefix_list_id: Text,
    ) -> Result<PrefixList> {
        let this: PrefixList = cx.create(scope, id, PrefixListState::of(prefix_list_id))?;
        this.connect(cx);
        Ok(this)
    }

    /// A prefix list that was made elsewhere or belongs to AWS, looked up by its name when the project's context
    /// is filled.
    pub fn from_lookup(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        options: PrefixListLookupOptions,
    ) -> Result<PrefixList> {
        if options.prefix_list_name.is_late() || options.owner_id.as_ref().is_some_and(Text::is_late) {
            bail!(Code::LateBound, "a prefix list can be looked up only by a name and an owner that are known now";
                hint: "import it with `from_prefix_list_id`");
        }
        let wanted = fields! {
            "PrefixListName": options.prefix_list_name.clone(),
            "OwnerId": options.owner_id,
            "AddressFamily": options.address_family.map(AddressFamily::value),
        };
        let wanted = wanted.into_iter().filter(|(_, value)| *value != Data::Absent).collect();
        let query = fields! {
            "typeName": CFN_TYPE,
            "propertyMatch": Data::Map(wanted),
            "propertiesToReturn": vec![Data::from("PrefixListId")],
            "expectedMatchCount": "exactly-one",
        };
        let dummy = Data::List(vec![Data::object("PrefixListId", UNKNOWN_LIST)]);
        let found = look_up(cx, scope, "cc-api-provider", query, dummy)?;
        let first = match &found {
            Data::List(found) => found.first(),
            _ => None,
        };
        let Some(list) = first.and_then(|list| list.get("PrefixListId")).and_then(Data::as_str) else {
            bail!(Code::InvalidProject, "the context has no prefix list under its lookup";
                hint: "run `cdk context --clear` and look it up again");
        };
        let list: Text = list.into();
        Self::from_prefix_list_id(cx, scope, id, list)
    }

    /// The id of the list: `pl-0123456789abcdef0`.
    #[attribute]
    pub fn prefix_list_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// The name of the list.
    #[attribute]
    pub fn prefix_list_name(self, cx: &Cx) -> Result<Text> {
        self.made(cx, "prefix_list_name").map(|made| made.name.clone())
    }

    /// The ARN of the list.
    #[attribute]
    pub fn prefix_list_arn(self, cx: &Cx) -> Result<Text> {
        self.told(cx, "prefix_list_arn", "Arn").map(Text::from)
    }

    /// The account that owns the list.
    #[attribute]
    pub fn owner_id(self, cx: &Cx) -> Result<Text> {
        self.told(cx, "owner_id", "OwnerId").map(Text::from)
    }

    /// The version of the list: it grows with every change of the entries.
    #[attribute]
    pub fn version(self, cx: &Cx) -> Result<Number> {
        self.told(cx, "version", "Version").map(|late| Number::Late(late.typed(LateType::Other)))
    }

    /// The kind of addresses: `IPv4` or `IPv6`.
    #[attribute]
    pub fn address_family(self, cx: &Cx) -> Result<Text> {
        self.made(cx, "address_family").map(|made| made.family.value().into())
    }

    /// What makes the list something that others can connect to.
    #[attribute]
    pub fn connections(self, cx: &mut Cx) -> Connections {
        match cx.state(self).connections {
            Some(connections) => connections,
            None => self.connect(cx),
        }
    }

    /// Whether rules with the list as the peer can stand within a group's own properties: they cannot.
    #[attribute]
    pub fn can_inline_rule(self) -> bool {
        false
    }

    /// The text that stands for the list in descriptions of rules: its id.
    #[attribute]
    pub fn unique_id(self, cx: &Cx) -> Text {
        self.prefix_list_id(cx)
    }

    /// What an ingress rule says of the list.
    pub fn to_ingress_rule_config(self, cx: &Cx) -> IngressRuleConfig {
        IngressRuleConfig { source_prefix_list_id: Some(self.prefix_list_id(cx)), ..Default::default() }
    }

    /// What an egress rule says of the list.
    pub fn to_egress_rule_config(self, cx: &Cx) -> EgressRuleConfig {
        EgressRuleConfig { destination_prefix_list_id: Some(self.prefix_list_id(cx)), ..Default::default() }
    }
}

impl PrefixListState {
    fn of(id: Text) -> Self {
        PrefixListState { id, connections: None, made: None }
    }
}

impl PrefixList {
    /// As how many rules for IPv4 and for IPv6 addresses a rule with the list counts: as the most entries. Of lists
    /// that were made elsewhere it is not known, they count once.
    pub(super) fn weight(self, cx: &Cx) -> [u32; 2] {
        match &cx.state(self).made {
            Some(Made { family: AddressFamily::IP_V4, max_entries, .. }) => [*max_entries, 0],
            Some(Made { family: AddressFamily::IP_V6, max_entries, .. }) => [0, *max_entries],
            None => [1, 1],
        }
    }

    fn build(self, cx: &mut Cx, props: PrefixListProps) -> Result<()> {
        let entries = props.entries.unwrap_or_default();
        check_entries(cx, props.address_family, &entries)?;
        let max_entries = count(cx, props.options.max_entries, entries.len())?;
        let name = match props.prefix_list_name {
            Some(name) => check_name(name)?,
            None => {
                let options = UniqueResourceNameOptions {
                    max_length: LONGEST_NAME as u32,
                    allowed_special_characters: KEPT_IN_NAMES.into(),
                    ..Default::default()
                };
                Names::unique_resource_name(cx, self.into(), options)?.into()
            }
        };
        let entries = entries
            .into_iter()
            .map(|entry| Data::Map(fields! { "Cidr": entry.cidr, "Description": entry.description }));
        let properties = fields! {
            "AddressFamily": props.address_family.value(),
            "Entries": Data::List(entries.collect()),
            "MaxEntries": max_entries,
            "PrefixListName": name.clone(),
        };
        let resource = CfnResource::add(cx, self, "Resource", CFN_TYPE, properties)?;
        let state = cx.state_mut(self);
        state.id = Late::attribute(resource.id(), "PrefixListId").into();
        state.made = Some(Made { resource, name, family: props.address_family, max_entries });
        self.connect(cx);
        Ok(())
    }

    fn connect(self, cx: &mut Cx) -> Connections {
        let connections = Connections::of_peer(cx, IPeer::PrefixList(self));
        cx.state_mut(self).connections = Some(connections);
        connections
    }

    fn made<'a>(self, cx: &'a Cx, name: &str) -> Result<&'a Made> {
        match &cx.state(self).made {
            Some(made) => Ok(made),
            None => bail!(Code::InvalidValue, "the `{name}` of an imported prefix list is not known";
                hint: "only lists that this app makes know it"; on: cx.path(self.0)),
        }
    }

    fn told(self, cx: &Cx, name: &str, attribute: &'static str) -> Result<Late> {
        self.made(cx, name).map(|made| Late::attribute(made.resource.id(), attribute))
    }
}

/// The most entries of a list: AWS refuses a list of no entries at all.
fn count(cx: &mut Cx, asked: Option<u32>, entries: usize) -> Result<u32> {
    let entries = u32::try_from(entries).unwrap_or(u32::MAX);
    let most = asked.unwrap_or(entries);
    if most == 0 {
        bail!(Code::MissingArgument, "a prefix list needs entries, or room for some";
            hint: "give `entries`, or set `max_entries` to 1 or more");
    }
    if most < entries {
        bail!(Code::OutOfRange, "the prefix list has {entries} entries, and `max_entries` is {most}";
            hint: "set `max_entries` to {entries} or more");
    }
    if most > USUAL_ENTRIES {
        let message =
            format!("a prefix list of {most} entries is larger than the usual quota, {USUAL_ENTRIES}");
        let hint = "a raised quota of the account is needed; rules that name the list count as so many rules";
        cx.warn(Diag::warning(Code::Surprise, message).hint(hint));
    }
    Ok(most)
}

fn check_name(name: Text) -> Result<Text> {
    let Some(text) = name.literal() else { return Ok(name) };
    if text.starts_with(NAMES_OF_AWS) {
        bail!(Code::InvalidValue, "the name `{text}` begins with `{NAMES_OF_AWS}`, which is kept for AWS";
            hint: "to use a list of AWS, look it up with `ec2.PrefixList.from_lookup(...)`");
    }
    let length = text.chars().count();
    if length > LONGEST_NAME {
        bail!(Code::OutOfRange, "the name of the prefix list has {length} characters";
            hint: "the most is {LONGEST_NAME}");
    }
    Ok(name)
}

/// Refuses ranges that are malformed, of the other kind, or given twice.
fn check_entries(cx: &mut Cx, family: AddressFamily, entries: &[PrefixListEntry]) -> Result<()> {
    let mut seen: Vec<String> = Vec::new();
    for entry in entries {
        let Some(cidr) = entry.cidr.literal() else { continue };
        let network = match family {
            AddressFamily::IP_V4 => {
                super::peer::check_ipv4_entry(cx, cidr)?;
                cidr.parse::<Ipv4Net>().map(|range| range.trunc().to_string())
            }
            AddressFamily::IP_V6 => {
                super::peer::check_ipv6_entry(cx, cidr)?;
                cidr.parse::<Ipv6Net>().map(|range| range.trunc().to_string())
            }
        };
        let network = network.unwrap_or_else(|_| cidr.to_owned());
        if seen.contains(&network) {
            bail!(Code::DuplicateId, "the prefix list has `{network}` twice"; hint: "leave out one of them");
        }
        seen.push(network);
    }
    Ok(())
}
