//! `infra explain`: what the CloudFormation table knows of a resource type, a property or an attribute.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::{Outcome, Terminal};
use crate::cfn::table::{self, Attribute, Property, Replaces, Resource, TagStyle, Type};
use crate::declare::{closest, did_you_mean};
use crate::diag::{Code, Diag, Result};

pub(super) fn run(name: &str, json: bool, terminal: &Terminal) -> Outcome {
    let page = Page::find(name)?;
    match json {
        true => terminal.print(&format!("{:#}\n", page.json())),
        false => terminal.print(&page.text()),
    }
}

/// What the table knows of a name, for people.
///
/// # Errors
/// When nothing has this name.
pub(crate) fn text(name: &str) -> Result<String> {
    Page::find(name).map(|page| page.text())
}

/// What a name stands for.
#[derive(Debug)]
enum Page {
    /// All resource types whose names start alike: `AWS::EC2`.
    Service(String, Vec<Resource>),
    Resource(Resource),
    /// A property, with the names on the way to it.
    Property(Resource, Vec<Property>),
    Attribute(Resource, Attribute),
}

impl Page {
    /// `AWS::EC2::Subnet.Tags.Key`, `ec2.CfnSubnet.tags.key`, `CfnSubnet`, `AWS::EC2`.
    fn find(name: &str) -> Result<Page> {
        let name = name.trim();
        let (resource, path) = match name.contains("::") {
            true => match name.split_once('.') {
                Some((cfn_type, path)) => (of_type(cfn_type)?, path),
                None => match service(name) {
                    Some(page) => return Ok(page),
                    None => (of_type(name)?, ""),
                },
            },
            false => of_class(name)?,
        };
        let mut steps = path.split('.').filter(|step| !step.is_empty());
        let Some(first) = steps.next() else { return Ok(Page::Resource(resource)) };
        let found = resource.property(first).or_else(|| resource.property_by_cfn(first));
        let Some(mut property) = found else {
            // The names of attributes may have dots in them: `Endpoint.Address`.
            let attribute = resource.attribute_by_cfn(path).or_else(|| resource.attribute(path));
            return match attribute {
                Some(attribute) => Ok(Page::Attribute(resource, attribute)),
                None => Err(unknown_member(resource, first)),
            };
        };
        let mut way = vec![property];
        for step in steps {
            let Some(inner) = nested(property.ty()) else {
                let message = format!(
                    "`{}` has no properties of its own: it is {}",
                    path_of(&way),
                    kind(property.ty())
                );
                return Err(Diag::new(Code::UnknownName, message).into());
            };
            let found = inner.property(step).or_else(|| inner.property_by_cfn(step));
            let Some(next) = found else {
                let message = format!("`{}` has no property `{step}`", path_of(&way));
                let hint = suggestion(step, inner.properties().flat_map(|it| [it.cfn_name(), it.name()]));
                return Err(Diag::new(Code::UnknownName, message).hints(hint).into());
            };
            property = next;
            way.push(property);
        }
        Ok(Page::Property(resource, way))
    }

    fn text(&self) -> String {
        match self {
            Page::Service(name, types) => {
                let mut out = format!("resource types of `{name}`\n");
                for resource in types {
                    let _ = writeln!(
                        out,
                        "  {}  ({}.{})",
                        resource.cfn_type(),
                        resource.module(),
                        resource.class()
                    );
                }
                out
            }
            Page::Resource(resource) => resource_text(*resource),
            Page::Property(resource, way) => property_text(*resource, way),
            Page::Attribute(resource, attribute) => format!(
                "{}.{}\n\nattribute `{}`: {}\n\ndocumentation\n  {}\n",
                resource.cfn_type(),
                attribute.cfn_name(),
                attribute.name(),
                kind(attribute.ty()),
                resource_link(*resource),
            ),
        }
    }

    fn json(&self) -> Value {
        match self {
            Page::Service(_, types) => {
                types.iter().map(|it| json!({ "type": it.cfn_type(), "class": class_name(*it) })).collect()
            }
            Page::Resource(resource) => resource_json(*resource),
            Page::Property(resource, way) => {
                let mut all = Map::new();
                all.insert("resource".to_owned(), resource.cfn_type().into());
                all.insert("path".to_owned(), path_of(way).into());
                if let (Value::Object(fields), Some(property)) =
                    (way.last().map_or(Value::Null, |it| property_json(*it)), way.last())
                {
                    all.extend(fields);
                    if let Some(inner) = nested(property.ty()) {
                        let properties: Value = inner.properties().map(property_json).collect();
                        all.insert("properties".to_owned(), properties);
                    }
                }
                all.insert("documentation".to_owned(), property_link(*resource, way).into());
                Value::Object(all)
            }
            Page::Attribute(resource, attribute) => {
                let mut all = attribute_json(*attribute);
                all["resource"] = resource.cfn_type().into();
                all["documentation"] = resource_link(*resource).into();
                all
            }
        }
    }
}

fn of_type(cfn_type: &str) -> Result<Resource> {
    if let Some(resource) = table::resource(cfn_type) {
        return Ok(resource);
    }
    let message = format!("the table has no resource type `{cfn_type}`");
    let hint = suggestion(cfn_type, table::resources().map(Resource::cfn_type));
    Err(Diag::new(Code::UnknownName, message).hints(hint).into())
}

/// The resource types of a service, where a name is only the first part of theirs.
fn service(name: &str) -> Option<Page> {
    let prefix = format!("{}::", name.trim_end_matches("::"));
    let types: Vec<Resource> = table::resources().filter(|it| it.cfn_type().starts_with(&prefix)).collect();
    (!types.is_empty()).then(|| Page::Service(name.trim_end_matches("::").to_owned(), types))
}

/// A resource type by its class, with what stands behind: `ec2.CfnSubnet.tags`, `CfnSubnet`.
fn of_class(name: &str) -> Result<(Resource, &str)> {
    let (first, rest) = name.split_once('.').unwrap_or((name, ""));
    if !first.starts_with("Cfn") {
        let (class, path) = rest.split_once('.').unwrap_or((rest, ""));
        if let Some(resource) = table::class(first, class) {
            return Ok((resource, path));
        }
        let message = match table::modules().any(|module| module == first) {
            true if class.is_empty() => format!("`{first}` is a module, not a resource type"),
            true => format!("module `{first}` has no class `{class}` of a resource type"),
            false => format!("there is no resource type and no module `{first}`"),
        };
        let hint = match table::modules().any(|module| module == first) {
            true => suggestion(class, table::classes(first).map(Resource::class)),
            false => suggestion(first, table::modules().chain(table::resources().map(Resource::cfn_type))),
        };
        return Err(Diag::new(Code::UnknownName, message).hints(hint).into());
    }
    let mut found: Vec<Resource> =
        table::modules().filter_map(|module| table::class(module, first)).collect();
    match (found.len(), found.pop()) {
        (1, Some(resource)) => Ok((resource, rest)),
        (0, _) | (_, None) => {
            let classes: Vec<&str> = table::modules().flat_map(table::classes).map(Resource::class).collect();
            let hint = suggestion(first, classes);
            Err(Diag::new(Code::UnknownName, format!("no resource type has the class `{first}`"))
                .hints(hint)
                .into())
        }
        (_, Some(last)) => {
            let names: Vec<String> =
                found.iter().chain([&last]).map(|it| format!("`{}`", class_name(*it))).collect();
            let message = format!("several modules have a class `{first}`");
            Err(Diag::new(Code::UnknownName, message).hint(format!("say which: {}", names.join(", "))).into())
        }
    }
}

fn unknown_member(resource: Resource, name: &str) -> crate::diag::Error {
    let properties = resource.properties().flat_map(|it| [it.cfn_name(), it.name()]);
    let attributes = resource.attributes().flat_map(|it| [it.cfn_name(), it.name()]);
    let hint = suggestion(name, properties.chain(attributes));
    let message = format!("`{}` has no property or attribute `{name}`", resource.cfn_type());
    Diag::new(Code::UnknownName, message).hints(hint).into()
}

/// What was probably meant; where nothing is close, names that differ in upper and lower case only.
fn suggestion<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<String> {
    let known: Vec<&str> = known.into_iter().collect();
    if let Some(same) = known.iter().find(|it| it.eq_ignore_ascii_case(name)) {
        return Some(format!("did you mean `{same}`?"));
    }
    match closest(name, known.iter().copied()).is_empty() && known.len() > 100 {
        true => Some("ask for a service to see its types, as in `AWS::EC2`".to_owned()),
        false => did_you_mean(name, known),
    }
}

/// The class as scripts write it.
fn class_name(resource: Resource) -> String {
    match resource.module() {
        "core" => resource.class().to_owned(),
        module => format!("{module}.{}", resource.class()),
    }
}

fn path_of(way: &[Property]) -> String {
    way.iter().map(|it| it.cfn_name()).collect::<Vec<_>>().join(".")
}

/// The struct that a type holds, itself or in a list or a map.
fn nested(ty: Type) -> Option<table::Struct> {
    match ty {
        Type::Struct(inner) => Some(inner),
        Type::List(item) | Type::Map(item) => nested(item.get()),
        Type::Union(types) => types.iter().find_map(|ty| nested(ty.get())),
        _ => None,
    }
}

/// The values that an enum knows, in a type or within it.
fn values(ty: Type) -> Vec<&'static str> {
    match ty {
        Type::Enum(values) | Type::IntegerEnum(values) => values.iter().collect(),
        Type::List(item) | Type::Map(item) => values(item.get()),
        Type::Union(types) => types.iter().flat_map(|ty| values(ty.get())).collect(),
        _ => Vec::new(),
    }
}

/// A type in words.
fn kind(ty: Type) -> String {
    match ty {
        Type::String | Type::Enum(_) => "a string".to_owned(),
        Type::DateTime => "a string (a point in time)".to_owned(),
        Type::Integer | Type::IntegerEnum(_) => "a whole number".to_owned(),
        Type::Number => "a number".to_owned(),
        Type::Boolean => "true or false".to_owned(),
        Type::Json => "JSON, with keys as they are written".to_owned(),
        Type::Tag => "a map (`key`, `value`)".to_owned(),
        Type::List(item) => format!("a list, each item {}", kind(item.get())),
        Type::Map(item) => format!("a map, each value {}", kind(item.get())),
        Type::Struct(inner) => format!("a map (`{}`)", inner.name()),
        Type::Union(types) => types.iter().map(|ty| kind(ty.get())).collect::<Vec<_>>().join(" or "),
    }
}

/// What a change of a property does.
fn update(property: Property) -> &'static str {
    match property.replaces() {
        Replaces::No => "in place",
        Replaces::Maybe => "may replace the resource",
        Replaces::Yes => "replaces the resource",
    }
}

/// The most values of an enum that a list of properties shows.
const SHOWN_VALUES: usize = 8;

fn property_line(property: Property, out: &mut String) {
    let mark = if property.required() { "" } else { "?" };
    let _ = write!(out, "  {}{mark}: {}", property.name(), kind(property.ty()));
    let mut notes = Vec::new();
    if property.cfn_name() != pascal(property.name()) {
        notes.push(format!("`{}` in templates", property.cfn_name()));
    }
    if property.replaces() != Replaces::No {
        notes.push(format!("a change {}", update(property)));
    }
    if property.deprecated() {
        notes.push("deprecated".to_owned());
    }
    if !notes.is_empty() {
        let _ = write!(out, "; {}", notes.join("; "));
    }
    out.push('\n');
    let values = values(property.ty());
    if !values.is_empty() {
        let more = if values.len() > SHOWN_VALUES { ", ..." } else { "" };
        let shown: Vec<&str> = values.into_iter().take(SHOWN_VALUES).collect();
        let _ = writeln!(out, "      {}{more}", shown.join(", "));
    }
}

/// `vpc_id` as `VpcId`.
fn pascal(name: &str) -> String {
    let words = name.split('_').map(|word| {
        let mut chars = word.chars();
        chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
    });
    words.collect()
}

/// Properties, required ones first.
fn properties_text(properties: impl Iterator<Item = Property>, out: &mut String) {
    let mut all: Vec<Property> = properties.collect();
    all.sort_by_key(|property| !property.required());
    all.into_iter().for_each(|property| property_line(property, out));
}

fn resource_text(resource: Resource) -> String {
    let mut out =
        format!("{}\n\n  {}(scope, id, props)\n\nproperties\n", resource.cfn_type(), class_name(resource));
    properties_text(resource.properties(), &mut out);
    if resource.attributes().len() > 0 {
        out.push_str("\nattributes\n");
        for attribute in resource.attributes() {
            let _ = writeln!(out, "  {}: {}", attribute.name(), kind(attribute.ty()));
        }
    }
    let identifier: Vec<&str> = resource.primary_identifier().collect();
    if !identifier.is_empty() {
        let _ = writeln!(out, "\nidentified by\n  {}", identifier.join(", "));
    }
    if let Some((_, property)) = resource.tags() {
        let _ = writeln!(out, "\ntagged by\n  {}", property.name());
    }
    if let Some(transform) = resource.transform() {
        let _ = writeln!(out, "\nneeds the transform\n  {transform}");
    }
    let _ = writeln!(out, "\ndocumentation\n  {}", resource_link(resource));
    out
}

fn property_text(resource: Resource, way: &[Property]) -> String {
    let Some(&property) = way.last() else { return String::new() };
    let names: Vec<&str> = way.iter().map(|it| it.name()).collect();
    let mut out = format!("{}.{}\n\n", resource.cfn_type(), path_of(way));
    let _ = writeln!(out, "  {}: {}", names.join("."), kind(property.ty()));
    let _ = writeln!(out, "  required: {}", if property.required() { "yes" } else { "no" });
    if property.deprecated() {
        out.push_str("  deprecated: yes\n");
    }
    if let [_] = way {
        let _ = writeln!(out, "  update: {}", update(property));
    }
    let values = values(property.ty());
    if !values.is_empty() {
        let _ = writeln!(out, "\nvalues that are known\n  {}", values.join("\n  "));
    }
    if let Some(inner) = nested(property.ty()) {
        let _ = writeln!(out, "\nproperties of `{}`", inner.name());
        properties_text(inner.properties(), &mut out);
    }
    let _ = writeln!(out, "\ndocumentation\n  {}", property_link(resource, way));
    out
}

const DOCUMENTATION: &str = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide";

/// The words of a resource type in addresses: `ec2-subnet`.
fn slug(resource: Resource) -> String {
    let words: Vec<&str> = resource.cfn_type().split("::").skip(1).collect();
    words.join("-").to_ascii_lowercase()
}

fn resource_link(resource: Resource) -> String {
    format!("{DOCUMENTATION}/aws-resource-{}.html", slug(resource))
}

/// The page of a property: that of its resource, or of the struct in which it stands.
fn property_link(resource: Resource, way: &[Property]) -> String {
    let slug = slug(resource);
    match way {
        [.., outer, property] => match nested(outer.ty()) {
            Some(inner) => {
                let (page, name) =
                    (inner.name().to_ascii_lowercase(), property.cfn_name().to_ascii_lowercase());
                format!("{DOCUMENTATION}/aws-properties-{slug}-{page}.html#cfn-{slug}-{page}-{name}")
            }
            None => resource_link(resource),
        },
        [property] => {
            format!("{}#cfn-{slug}-{}", resource_link(resource), property.cfn_name().to_ascii_lowercase())
        }
        [] => resource_link(resource),
    }
}

fn property_json(property: Property) -> Value {
    let mut all = json!({
        "name": property.cfn_name(),
        "script_name": property.name(),
        "type": kind(property.ty()),
        "required": property.required(),
        "update": match property.replaces() {
            Replaces::No => "in-place",
            Replaces::Maybe => "may-replace",
            Replaces::Yes => "replaces",
        },
    });
    if property.deprecated() {
        all["deprecated"] = true.into();
    }
    let values = values(property.ty());
    if !values.is_empty() {
        all["values"] = values.into();
    }
    all
}

fn attribute_json(attribute: Attribute) -> Value {
    json!({ "name": attribute.cfn_name(), "script_name": attribute.name(), "type": kind(attribute.ty()) })
}

fn resource_json(resource: Resource) -> Value {
    let tags = resource.tags().map(|(style, property)| {
        let style = match style {
            TagStyle::Standard => "list",
            TagStyle::Map => "map",
            TagStyle::AutoScaling => "auto-scaling",
        };
        json!({ "property": property.cfn_name(), "style": style })
    });
    json!({
        "type": resource.cfn_type(),
        "class": class_name(resource),
        "properties": resource.properties().map(property_json).collect::<Value>(),
        "attributes": resource.attributes().map(attribute_json).collect::<Value>(),
        "identifier": resource.primary_identifier().collect::<Vec<_>>(),
        "tags": tags,
        "transform": resource.transform(),
        "documentation": resource_link(resource),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(name: &str) -> String {
        match text(name) {
            Ok(text) => text,
            Err(error) => format!("{error} / {}", error.diags()[0].hints.join(" / ")),
        }
    }

    #[test]
    fn a_type_has_its_properties_and_attributes() {
        let subnet = shown("AWS::EC2::Subnet");
        assert_eq!(shown("ec2.CfnSubnet"), subnet);
        assert_eq!(shown("CfnSubnet"), subnet);
        for part in [
            "AWS::EC2::Subnet\n\n  ec2.CfnSubnet(scope, id, props)\n",
            "\nproperties\n  vpc_id: a string; a change replaces the resource\n",
            "\n  attr_subnet_id: a string\n",
            "\nidentified by\n  SubnetId\n",
            "/aws-resource-ec2-subnet.html\n",
        ] {
            assert!(subnet.contains(part), "{part} in {subnet}");
        }
    }

    #[test]
    fn properties_are_found_by_either_name() {
        let ebs = shown("AWS::EC2::Instance.BlockDeviceMappings.Ebs.VolumeType");
        assert_eq!(shown("ec2.CfnInstance.block_device_mappings.ebs.volume_type"), ebs);
        assert!(ebs.starts_with("AWS::EC2::Instance.BlockDeviceMappings.Ebs.VolumeType\n"), "{ebs}");
        assert!(
            ebs.contains("/aws-properties-ec2-instance-ebs.html#cfn-ec2-instance-ebs-volumetype\n"),
            "{ebs}"
        );
        assert!(shown("AWS::S3::Bucket.VersioningConfiguration.Status").contains("\n  Enabled\n"));
        assert!(shown("AWS::RDS::DBInstance.Endpoint.Address").contains("attribute `attr_endpoint_address`"));
        assert!(
            shown("AWS::RDS::DBInstance.attr_endpoint_address").contains("attribute `attr_endpoint_address`")
        );
        assert!(shown("AWS::EC2").contains("  AWS::EC2::VPC  (ec2.CfnVPC)\n"));
    }

    #[test]
    fn unknown_names_are_told_with_what_was_meant() {
        for (name, expected) in [
            (
                "AWS::EC2::Subnett",
                "the table has no resource type `AWS::EC2::Subnett` / did you mean `AWS::EC2::Subnet`?",
            ),
            ("AWS::EC2::vpc", "did you mean `AWS::EC2::VPC`?"),
            ("AWS::EC2::Subnet.VpcIdd", "has no property or attribute `VpcIdd` / did you mean `VpcId`"),
            ("ec2.CfnVpc", "module `ec2` has no class `CfnVpc` of a resource type / did you mean `CfnVPC`?"),
            ("ecc2.CfnVPC", "did you mean `ec2`"),
            ("CfnCluster", "say which: "),
            ("CfnSubnett", "did you mean `CfnSubnet`"),
            ("AWS::EC2::Subnet.VpcId.x", "`VpcId` has no properties of its own: it is a string"),
            ("AWS::S3::Bucket.VersioningConfiguration.x", "`VersioningConfiguration` has no property `x`"),
            ("ec2", "is a module"),
        ] {
            let found = shown(name);
            assert!(found.contains(expected), "{name}: {found}");
        }
    }

    #[test]
    fn everything_of_the_table_has_a_page() {
        for resource in table::resources() {
            assert!(!Page::Resource(resource).text().is_empty());
            assert!(Page::Resource(resource).json().is_object());
            for property in resource.properties() {
                assert!(Page::Property(resource, vec![property]).json().is_object());
            }
        }
    }
}
