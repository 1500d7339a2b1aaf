//! The CloudFormation resource table, and the L1 constructs that are read from it.

pub mod l1;
mod overrides;
mod references;
pub mod table;

pub(crate) use references::snake;
pub use references::{DOCS as REFERENCE_DOCS, of_construct as reference_of, struct_of as reference_type};

crate::module! {
    /// Constructs that are read from data: included templates.
    "" {
        include: CfnInclude, CfnIncludeProps, IncludedNestedStack;
    }
}

use crate::core::{GivenTags, Schema, TagSpec, TagStyle};

/// What the core asks of the table.
pub fn schema() -> Schema {
    Schema {
        class: l1::class_of_type,
        tags,
        tree_name,
        property_name,
        shaped: overrides::shaped,
        made: |_, _| Ok(()),
        becomes: |_| None,
    }
}

fn tags(cfn_type: &str) -> Option<TagSpec> {
    let resource = table::resource(cfn_type)?;
    let (style, property) = resource.tags()?;
    let style = match style {
        table::TagStyle::Standard => TagStyle::Standard,
        table::TagStyle::Map => TagStyle::Map,
        table::TagStyle::AutoScaling => TagStyle::AutoScalingGroup,
    };
    let given = match resource.manages_tags() {
        true => GivenTags::Managed,
        false => GivenTags::Property,
    };
    Some(TagSpec { property: property.cfn_name(), style, given })
}

/// The CDK's camelCase name of a property.
fn tree_name(cfn_type: &str, property: &str) -> Option<String> {
    let name = table::resource(cfn_type)?.property_by_cfn(property)?.name();
    let mut camel = String::with_capacity(name.len());
    for (index, part) in name.split('_').enumerate() {
        let mut chars = part.chars();
        match chars.next() {
            Some(first) if index > 0 => camel.extend(first.to_uppercase()),
            Some(first) => camel.push(first),
            None => {}
        }
        camel.push_str(chars.as_str());
    }
    Some(camel)
}

/// CloudFormation's name of a property, from the one that scripts use.
fn property_name(cfn_type: &str, name: &str) -> Option<&'static str> {
    Some(table::resource(cfn_type)?.property(name)?.cfn_name())
}
