//! The CDK's classes, read from the jsii assembly of `aws-cdk-lib`: names, and what only it knows.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::model::{TagStyle, Type};
use super::names;

const ASSEMBLY: &str = "aws-cdk-lib.";

pub struct Cdk<'a> {
    types: &'a serde_json::Map<String, Value>,
    classes: HashMap<&'a str, Vec<Class<'a>>>,
}

pub struct Class<'a> {
    fqn: &'a str,
    module: String,
    name: &'a str,
    value: &'a Value,
}

/// A property of a props or struct interface.
pub struct Member<'a> {
    pub name: &'a str,
    value: &'a Value,
}

impl<'a> Cdk<'a> {
    pub fn new(assembly: &'a Value) -> Option<Self> {
        let types = assembly["types"].as_object()?;
        let mut classes: HashMap<&str, Vec<Class>> = HashMap::new();
        for (fqn, value) in types {
            let Some(cfn_type) = value["docs"]["custom"]["cloudformationResource"].as_str() else {
                continue;
            };
            let class = Class {
                fqn,
                module: names::module(value["namespace"].as_str()),
                name: value["name"].as_str()?,
                value,
            };
            classes.entry(cfn_type).or_default().push(class);
        }
        for (cfn_type, classes) in &mut classes {
            classes.sort_by_key(|class| (!class.is_own(cfn_type), class.module.clone()));
        }
        Some(Self { types, classes })
    }

    /// The classes of a resource type, the CDK's own one first.
    pub fn classes(&self, cfn_type: &str) -> &[Class<'a>] {
        self.classes.get(cfn_type).map_or(&[], Vec::as_slice)
    }

    /// The props of a class by lower case CloudFormation name.
    pub fn props(&self, class: &Class) -> BTreeMap<String, Member<'a>> {
        self.members(&format!("{}Props", class.fqn)).unwrap_or_default()
    }

    /// The properties of a nested struct by lower case CloudFormation name.
    pub fn nested(&self, class: &Class, name: &str) -> Option<BTreeMap<String, Member<'a>>> {
        self.members(&format!("{}.{name}Property", class.fqn))
    }

    fn members(&self, fqn: &str) -> Option<BTreeMap<String, Member<'a>>> {
        let properties = self.types.get(fqn)?["properties"].as_array();
        let members = properties.into_iter().flatten().filter_map(|value| {
            let name = value["name"].as_str()?;
            Some((documented_name(value, name), Member { name, value }))
        });
        Some(members.collect())
    }
}

/// The link to a property's documentation ends with its CloudFormation name, which the CDK's name
/// does not always tell: `Equals` is `equalTo`.
fn documented_name(value: &Value, name: &str) -> String {
    let see = value["docs"]["see"].as_str();
    let anchor = see.and_then(|link| link.rsplit_once('#'));
    let last = anchor.and_then(|(_, anchor)| anchor.rsplit_once('-'));
    last.map_or_else(|| name.to_ascii_lowercase(), |(_, last)| last.to_owned())
}

impl<'a> Class<'a> {
    pub fn path(&self) -> (String, String) {
        (self.module.clone(), self.name.to_owned())
    }

    /// The CDK's names of the attributes, by their CloudFormation names.
    pub fn attributes(&self) -> BTreeMap<&'a str, (&'a str, Option<Type>)> {
        let properties = self.value["properties"].as_array();
        let attributes = properties.into_iter().flatten().filter_map(|value| {
            let cfn = value["docs"]["custom"]["cloudformationAttribute"].as_str()?;
            Some((cfn, (value["name"].as_str()?, ty(&value["type"]))))
        });
        attributes.collect()
    }

    /// The static functions that stand for a resource elsewhere: `from_bucket_name`, `arn_for_bucket`.
    pub fn makers(&self) -> Vec<String> {
        let methods = self.value["methods"].as_array().into_iter().flatten();
        let names = methods.filter(|method| method["static"].as_bool() == Some(true));
        let names = names.filter_map(|method| method["name"].as_str());
        let names = names.filter(|name| name.starts_with("from") || name.starts_with("arnFor"));
        names.map(names::snake_case).collect()
    }

    /// The style of the property `Tags` when the class takes part in tagging.
    pub fn tag_style(&self, tags: &Type) -> Option<TagStyle> {
        let interfaces = self.value["interfaces"].as_array()?;
        let taggable = interfaces.iter().filter_map(Value::as_str);
        let mut taggable = taggable.filter(|name| name.starts_with("aws-cdk-lib.ITaggable"));
        taggable.next()?;
        Some(match tags {
            Type::Map(_) => TagStyle::Map,
            _ => TagStyle::Standard,
        })
    }

    /// Whether `tags` of the class is a tag manager, which the given tags are the first of.
    pub fn manages_tags(&self) -> bool {
        let interfaces = self.value["interfaces"].as_array().into_iter().flatten();
        interfaces.filter_map(Value::as_str).any(|name| name == "aws-cdk-lib.ITaggable")
    }

    /// Whether this is the class that the CDK means, not one that an older or newer module repeats.
    fn is_own(&self, cfn_type: &str) -> bool {
        let service = cfn_type.split("::").nth(1).unwrap_or_default();
        let (module, name) = names::class(cfn_type);
        let in_core = service == "CloudFormation" && self.module == "core";
        in_core || service != "CloudFormation" && self.module == module && self.name == name
    }
}

impl Member<'_> {
    pub fn required(&self) -> bool {
        self.value["optional"].as_bool() != Some(true)
    }

    pub fn ty(&self) -> Option<Type> {
        ty(&self.value["type"])
    }

    /// The CloudFormation name: the CDK's name with a capital, where the documentation agrees.
    pub fn cfn_name(&self) -> Option<String> {
        let name = names::upper_first(self.name);
        let documented = documented_name(self.value, self.name);
        name.eq_ignore_ascii_case(&documented).then_some(name)
    }
}

/// A type of the assembly, without the constructs and late-bound values that may stand in.
fn ty(value: &Value) -> Option<Type> {
    if let Some(primitive) = value["primitive"].as_str() {
        return primitive_type(primitive);
    }
    if let Some(fqn) = value["fqn"].as_str() {
        return named_type(fqn);
    }
    if let Some(members) = value["union"]["types"].as_array() {
        let mut types: Vec<Type> = members.iter().filter_map(ty).collect();
        return match types.len() {
            0 | 1 => types.pop(),
            _ => Some(Type::Union(types)),
        };
    }
    let collection = &value["collection"];
    let element = Box::new(ty(&collection["elementtype"])?);
    match collection["kind"].as_str()? {
        "array" => Some(Type::List(element)),
        _ => Some(Type::Map(element)),
    }
}

fn primitive_type(name: &str) -> Option<Type> {
    match name {
        "string" => Some(Type::String),
        "number" => Some(Type::Number),
        "boolean" => Some(Type::Boolean),
        "date" => Some(Type::DateTime),
        "any" | "json" => Some(Type::Json),
        _ => None,
    }
}

fn named_type(fqn: &str) -> Option<Type> {
    let name = fqn.strip_prefix(ASSEMBLY)?;
    if name == "CfnTag" {
        return Some(Type::Tag);
    }
    let (class, nested) = name.rsplit_once('.')?;
    let class = class.rsplit('.').next()?;
    let nested = nested.strip_suffix("Property")?;
    class.starts_with("Cfn").then(|| Type::Struct(nested.to_owned()))
}
