//! Names of resources that are made only where another account or region needs them.

use super::names::name_of;
use super::synth::sha256;
use super::{ArnComponents, CfnResource, Construct, Cx, Data, Handle, Late, LateKind, NodeId, Str, Text};
use crate::bail;
use crate::declare::class;
use crate::diag::{Code, Result};

/// Names of resources that are made only where another account or region needs them.
#[derive(Clone, Copy, Debug)]
pub struct PhysicalName;

#[allow(non_snake_case)]
/// What stands for the name of a resource that the program does not choose.
///
/// A stack of another account or region cannot ask CloudFormation for a resource's name, so the name must be known
/// when the templates are made.
///
/// ```rhai
/// let home = Stack(app, "Home", #{ env: #{ account: "123456789012", region: "eu-west-1" } });
/// let bucket = s3.Bucket(home, "Bucket", #{ bucket_name: PhysicalName.GENERATE_IF_NEEDED });
/// let abroad = Stack(app, "Abroad", #{ env: #{ account: "123456789012", region: "us-east-1" } });
/// CfnOutput(abroad, "Bucket", #{ value: bucket.bucket_name });
/// ```
///
/// ```lua
/// local home = Stack(app, "Home", { env = { account = "123456789012", region = "eu-west-1" } })
/// local bucket = s3.Bucket(home, "Bucket", { bucket_name = PhysicalName.GENERATE_IF_NEEDED })
/// local abroad = Stack(app, "Abroad", { env = { account = "123456789012", region = "us-east-1" } })
/// CfnOutput(abroad, "Bucket", { value = bucket.bucket_name })
/// ```
#[class(module = "")]
impl PhysicalName {
    /// A name that is made of the stack's name and the resource's path where a stack of another account or region
    /// uses the resource; else CloudFormation makes one.
    #[constant]
    pub fn GENERATE_IF_NEEDED() -> Text {
        Late::new(LateKind::GeneratedName).into()
    }
}

/// Whether a resource that may get a name of our own making gets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GeneratedName {
    /// Nobody has asked for it yet.
    IfNeeded,
    /// Another environment uses it.
    Needed,
}

impl CfnResource {
    /// The name of a resource as others refer to it: `name`, but in other environments the name that the program
    /// gave, which stands in `property`.
    pub fn name_attribute(self, cx: &Cx, name: Late, property: &str) -> Text {
        Late::elsewhere(self.id(), name, self.name_elsewhere(cx, property)).into()
    }

    /// The ARN of a resource as others refer to it: `arn`, but in other environments one that is made of the name
    /// that the program gave, which stands in `property`.
    ///
    /// # Errors
    /// When the resource stands in no stack.
    pub fn arn_attribute(
        self,
        cx: &Cx,
        arn: Late,
        property: &str,
        components: impl FnOnce(Text) -> ArnComponents,
    ) -> Result<Text> {
        let components = components(self.name_elsewhere(cx, property));
        let outside = cx.stack_of(self.id())?.format_arn(cx, components)?;
        Ok(Late::elsewhere(self.id(), arn, outside).into())
    }

    /// The name and the ARN of a resource whose `Ref` is its name and which has the attribute `Arn`, as
    /// [`CfnResource::name_attribute`] and [`CfnResource::arn_attribute`] give them.
    ///
    /// # Errors
    /// When the resource stands in no stack.
    pub fn name_and_arn(
        self,
        cx: &Cx,
        property: &str,
        components: impl FnOnce(Text) -> ArnComponents,
    ) -> Result<(Text, Text)> {
        let node = self.id();
        let arn = self.arn_attribute(cx, Late::attribute(node, "Arn"), property, components)?;
        Ok((self.name_attribute(cx, Late::reference(node), property), arn))
    }

    /// The name by which other environments know the resource.
    pub fn name_elsewhere(self, cx: &Cx, property: &str) -> Text {
        match self.property(cx, property) {
            Some(Data::Str(name)) => name.into(),
            _ => Late::new(LateKind::PhysicalName(self.id())).into(),
        }
    }

    /// Puts what makes the name late in the place of [`PhysicalName::GENERATE_IF_NEEDED`].
    pub(super) fn take_generated_names(self, cx: &mut Cx) {
        let is_asked = |value: &Data| matches!(value, Data::Late(late) if matches!(late.kind(), LateKind::GeneratedName));
        if !cx.state(self).properties.iter().any(|(_, value)| is_asked(value)) {
            return;
        }
        for (_, value) in cx.state_mut(self).properties.iter_mut().filter(|(_, value)| is_asked(value)) {
            *value = Late::deferred(self.id(), name_if_needed).into();
        }
        cx.extra_mut(self.id()).generated_name = Some(GeneratedName::IfNeeded);
    }
}

/// The name of a resource, where another environment uses it.
fn name_if_needed(cx: &Cx, resource: NodeId) -> Data {
    match cx.extra(resource).and_then(|extra| extra.generated_name) {
        Some(GeneratedName::Needed) => known_elsewhere(cx, resource).ok().into(),
        _ => Data::Absent,
    }
}

/// Notes that another environment uses a resource by its name.
///
/// # Errors
/// When the resource has no name that could be known there.
pub(super) fn need(cx: &mut Cx, resource: NodeId) -> Result<()> {
    known_elsewhere(cx, resource)?;
    cx.extra_mut(resource).generated_name = Some(GeneratedName::Needed);
    Ok(())
}

/// The most characters of the stack's name, and of the path.
const MOST_OF_STACK: usize = 25;
const MOST_OF_ID: usize = 24;
/// How many digits of the hash there are.
const HASH_DIGITS: usize = 12;

/// The name of a resource for other environments. The program gave no name, but may have allowed to make one.
pub(super) fn known_elsewhere(cx: &Cx, resource: NodeId) -> Result<Str> {
    let owner = cx.parent(resource).unwrap_or(resource);
    if cx.extra(resource).and_then(|extra| extra.generated_name).is_none() {
        bail!(Code::UnresolvedReference, "`{}` is used in another account or region, where its name is not known", cx.path(owner);
            hint: "give it a name, or `PhysicalName.GENERATE_IF_NEEDED`"; on: cx.path(owner));
    }
    let stack = cx.stack_of(owner)?;
    let (Some(account), Some(region)) = stack.known_environment(cx) else {
        bail!(Code::UnresolvedReference, "no name can be made for `{}`: the account and region of its stack are not known", cx.path(owner);
            hint: "give the stack an `env` with an `account` and a `region`"; on: cx.path(owner));
    };
    let (stack_name, id) = (cx.state(stack).name.clone(), name_of(cx, Construct::at(owner)));
    let hash = sha256(format!("{stack_name}{id}{region}{account}").as_bytes());
    let start = &stack_name[..stack_name.len().min(MOST_OF_STACK)];
    let end = &id[id.len().saturating_sub(MOST_OF_ID)..];
    Ok(format!("{start}{end}{}", &hash[..HASH_DIGITS]).to_lowercase().into())
}
