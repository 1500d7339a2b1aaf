//! What the table says, before it is packed.

use std::collections::BTreeMap;

/// Properties by their CloudFormation name, in the table's order.
pub type Properties = BTreeMap<String, Property>;

pub struct Resource {
    /// Module and class; the first one is the CDK's own, the others are aliases.
    pub classes: Vec<(String, String)>,
    pub properties: Properties,
    pub attributes: BTreeMap<String, Attribute>,
    /// The nested property types that a property or an attribute reaches.
    pub structs: BTreeMap<String, Properties>,
    pub tags: Option<(TagStyle, String)>,
    pub primary_identifier: Vec<String>,
    /// Whether its class has a tag manager in the place of the property that holds its tags.
    pub manages_tags: bool,
    pub stateful: bool,
    pub transform: Option<String>,
    /// How its ARN is put together: `arn:${Partition}:s3:::${BucketName}`.
    pub arn: Option<String>,
    /// The static functions of its class that stand for a resource elsewhere, such as `from_bucket_name`.
    pub makers: Vec<String>,
}

pub struct Property {
    pub name: String,
    pub ty: Type,
    pub required: bool,
    pub replaces: Replaces,
    pub deprecated: bool,
    /// The resources that may stand here, with the property or the attribute that is taken of them.
    pub relations: Vec<(String, String)>,
}

pub struct Attribute {
    pub name: String,
    pub ty: Type,
}

#[derive(Clone, Copy)]
pub enum TagStyle {
    Standard = 1,
    Map = 2,
    AutoScaling = 3,
}

#[derive(Clone, Copy)]
pub enum Replaces {
    No = 0,
    Maybe = 1,
    Yes = 2,
}

#[derive(Clone, PartialEq)]
pub enum Type {
    String,
    Integer,
    Number,
    Boolean,
    Json,
    DateTime,
    Tag,
    Enum(Vec<String>),
    IntegerEnum(Vec<String>),
    List(Box<Type>),
    Map(Box<Type>),
    Struct(String),
    Union(Vec<Type>),
}

impl Type {
    /// Calls `found` with the name of every struct in this type.
    pub fn each_struct<'a>(&'a self, found: &mut impl FnMut(&'a str)) {
        match self {
            Self::Struct(name) => found(name),
            Self::List(element) | Self::Map(element) => element.each_struct(found),
            Self::Union(members) => members.iter().for_each(|m| m.each_struct(found)),
            _ => {}
        }
    }
}
