//! What instances are configured with: the elements of CloudFormation's init.

use super::init_command::CommandElement;
use super::init_file::FileElement;
use super::init_group::GroupElement;
use super::init_package::PackageElement;
use super::init_service::ServiceElement;
use super::init_source::SourceElement;
use super::init_user::UserElement;
use crate::aws::iam::Role;
use crate::core::{CfnResource, Cx, Data, Fields, Str, Text};
use crate::declare::class;
use crate::diag::Result;

/// What an instance is configured with: a file, a package, a command.
#[derive(Clone, Debug)]
pub struct InitElement(pub(super) Element);

/// The kinds of elements.
#[derive(Clone, Debug)]
pub(super) enum Element {
    Command(CommandElement),
    File(FileElement),
    Group(GroupElement),
    User(UserElement),
    Package(PackageElement),
    Service(ServiceElement),
    Source(SourceElement),
}

/// What an instance is configured with: a file, a package, a command.
#[class(module = "ec2")]
impl InitElement {
    /// The kind of element: `COMMAND`, `FILE`, `GROUP`, `PACKAGE`, `SERVICE`, `SOURCE` or `USER`.
    #[attribute]
    pub fn element_type(&self) -> Str {
        Str::new_static(match self.0 {
            Element::Command(_) => "COMMAND",
            Element::File(_) => "FILE",
            Element::Group(_) => "GROUP",
            Element::User(_) => "USER",
            Element::Package(_) => "PACKAGE",
            Element::Service(_) => "SERVICE",
            Element::Source(_) => "SOURCE",
        })
    }
}

/// The operating system as cfn-init has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Platform {
    Linux,
    Windows,
}

/// For what an element is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Binding {
    /// The resource whose metadata holds the configuration.
    pub resource: CfnResource,
    /// Who reads files of buckets.
    pub role: Role,
    /// The operating system.
    pub platform: Platform,
    /// The place of the element among those of its kind in its config.
    pub index: usize,
}

impl Binding {
    /// The key of an element that has none of its own: cfn-init takes elements in the order of their keys.
    pub(super) fn key(&self) -> Str {
        format!("{:03}", self.index).into()
    }
}

/// How an element is written.
#[derive(Clone, Debug, Default)]
pub(super) struct Bound {
    /// What stands in the section of the element's kind.
    pub config: Fields,
    /// The hash of the asset, where there is one.
    pub asset_hash: Option<Str>,
    /// The bucket that the instance reads with its role.
    pub bucket: Option<Text>,
}

impl From<Fields> for Bound {
    fn from(config: Fields) -> Self {
        Bound { config, ..Bound::default() }
    }
}

impl Element {
    /// The section of a config in which elements of the kind stand.
    pub(super) fn section(&self) -> &'static str {
        match self {
            Element::Command(_) => "commands",
            Element::File(_) => "files",
            Element::Group(_) => "groups",
            Element::User(_) => "users",
            Element::Package(_) => "packages",
            Element::Service(_) => "services",
            Element::Source(_) => "sources",
        }
    }

    /// Writes the element, and tells those who wait for it.
    pub(super) fn bind(&self, cx: &mut Cx, binding: Binding) -> Result<Bound> {
        match self {
            Element::Command(it) => it.bind(cx, binding).map(Bound::from),
            Element::File(it) => it.bind(cx, binding),
            Element::Group(it) => it.bind(binding).map(Bound::from),
            Element::User(it) => it.bind(binding).map(Bound::from),
            Element::Package(it) => it.bind(cx, binding).map(Bound::from),
            Element::Service(it) => Ok(it.bind(cx, binding).into()),
            Element::Source(it) => it.bind(cx, binding),
        }
    }
}

/// Joins what several elements write: maps are merged, lists put together, else the later wins.
pub(super) fn merge(target: &mut Fields, source: Fields) {
    for (key, value) in source {
        let known = target.iter_mut().find(|(name, _)| *name == key).map(|(_, known)| known);
        match (known, value) {
            (None, value) => target.push((key, value)),
            (Some(Data::Map(known)), Data::Map(more)) => merge(known, more),
            (Some(Data::List(known)), Data::List(more)) => known.extend(more),
            (Some(known), value) => *known = value,
        }
    }
}
