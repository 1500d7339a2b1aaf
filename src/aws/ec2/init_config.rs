//! A config of CloudFormation's init: elements that belong together.

use super::InitElement;
use super::init_element::{Binding, Bound, merge};
use crate::core::{Cx, Data, Text};
use crate::declare::{Rest, object};
use crate::diag::Result;

/// What a config keeps.
pub type InitConfigState = Vec<InitElement>;

/// The sections of a config, in the order in which cfn-init works on them. Services come last: they are told of all
/// others.
const SECTIONS: [&str; 7] = ["packages", "groups", "users", "sources", "files", "commands", "services"];

/// A config of CloudFormation's init: elements that belong together.
///
/// ```rhai
/// let web = ec2.InitConfig([ec2.InitPackage.yum("httpd"), ec2.InitService.enable("httpd")]);
/// ec2.CloudFormationInit.from_config(web);
/// ```
///
/// ```lua
/// local web = ec2.InitConfig({ ec2.InitPackage.yum("httpd"), ec2.InitService.enable("httpd") })
/// ec2.CloudFormationInit.from_config(web)
/// ```
#[object(module = "ec2", state = InitConfigState)]
impl InitConfig {
    /// Takes elements together.
    pub fn new(cx: &mut Cx, elements: Vec<InitElement>) -> Self {
        cx.make(elements)
    }

    /// Whether there are no elements.
    pub fn is_empty(self, cx: &Cx) -> bool {
        cx.object(self).is_empty()
    }

    /// Adds elements.
    pub fn add(self, cx: &mut Cx, elements: Rest<InitElement>) {
        cx.object_mut(self).extend(elements.0);
    }
}

/// How a config is written.
#[derive(Clone, Debug, Default)]
pub(super) struct BoundConfig {
    /// The sections.
    pub config: Data,
    /// The hashes of all assets.
    pub asset_hash: String,
    /// The buckets that the instance reads with its role, each once.
    pub buckets: Vec<Text>,
}

impl InitConfig {
    /// Writes the elements for a resource.
    pub(super) fn bind(self, cx: &mut Cx, binding: Binding) -> Result<BoundConfig> {
        let elements = cx.object(self).clone();
        let mut whole = BoundConfig::default();
        let mut sections = Vec::new();
        for section in SECTIONS {
            let mut merged = Vec::new();
            let of_section = elements.iter().filter(|element| element.0.section() == section);
            for (index, element) in of_section.enumerate() {
                let Bound { config, asset_hash, bucket } =
                    element.0.bind(cx, Binding { index, ..binding })?;
                merge(&mut merged, config);
                whole.asset_hash.push_str(asset_hash.as_deref().unwrap_or_default());
                whole.buckets.extend(bucket);
            }
            if !merged.is_empty() {
                sections.push((section.into(), Data::Map(merged)));
            }
        }
        whole.config = Data::Map(sections);
        Ok(whole)
    }
}
