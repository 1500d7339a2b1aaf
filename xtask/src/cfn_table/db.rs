//! The service database of `aws-cdk` (`db.json.gz`), joined with the CDK's own names.

use std::collections::{BTreeMap, HashMap};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::cdk::{Cdk, Class, Member};
use super::model::{Attribute, Properties, Property, Replaces, Resource, TagStyle, Type};
use super::names;

/// How far the rules of [`names`] and the CDK's classes agree.
#[derive(Default)]
pub struct Agreement {
    pub same: usize,
    /// `(where, rule, CDK)`: the table takes the CDK's name.
    pub different: Vec<(String, String, String)>,
    /// In the database only: the table takes the rule's name.
    pub only_db: Vec<String>,
    /// In the CDK's class only: added to the table.
    pub only_cdk: Vec<String>,
}

#[derive(Default)]
pub struct Report {
    pub properties: Agreement,
    pub attributes: Agreement,
    pub without_class: Vec<String>,
    pub structs_without_class: Vec<String>,
}

pub struct Reader<'a> {
    db: &'a Value,
    definitions: HashMap<&'a str, &'a Value>,
    cdk: &'a Cdk<'a>,
    pub report: Report,
}

impl<'a> Reader<'a> {
    pub fn new(db: &'a Value, cdk: &'a Cdk<'a>) -> Result<Self> {
        let definitions = entities(db, "typeDefinition")?.iter();
        let definitions = definitions.filter_map(|value| Some((value["$id"].as_str()?, value)));
        Ok(Self { db, definitions: definitions.collect(), cdk, report: Report::default() })
    }

    /// Every resource type of the database.
    pub fn resources(&mut self) -> Result<BTreeMap<String, Resource>> {
        let mut resources = BTreeMap::new();
        for value in entities(self.db, "resource")? {
            let cfn_type = text(&value["cloudFormationType"])?;
            let resource = self.resource(cfn_type, value);
            let resource = resource.with_context(|| format!("cannot read {cfn_type}"))?;
            resources.insert(cfn_type.to_owned(), resource);
        }
        Ok(resources)
    }

    fn resource(&mut self, cfn_type: &str, value: &Value) -> Result<Resource> {
        let cdk = self.cdk;
        let classes = cdk.classes(cfn_type);
        let class = classes.first();
        if class.is_none() {
            self.report.without_class.push(cfn_type.to_owned());
        }
        let tags = &value["tagInformation"];
        let tag_property = tags["tagPropertyName"].as_str().unwrap_or("Tags");
        let members = class.map(|class| cdk.props(class));
        let properties = self.properties(cfn_type, &value["properties"], members, tag_property)?;
        let attributes = self.attributes(cfn_type, &value["attributes"], class)?;
        let tags = match tags["variant"].as_str() {
            Some(variant) => Some((tag_style(variant)?, tag_property.to_owned())),
            None => properties.get("Tags").and_then(|tags| {
                let style = class?.tag_style(&tags.ty)?;
                Some((style, "Tags".to_owned()))
            }),
        };
        let own = self.own_definitions(value);
        let structs = self.structs(cfn_type, class, &own, &properties, &attributes)?;
        Ok(Resource {
            classes: match classes {
                [] => vec![names::class(cfn_type)],
                classes => classes.iter().map(Class::path).collect(),
            },
            structs,
            properties,
            attributes,
            tags,
            primary_identifier: strings(&value["primaryIdentifier"]),
            manages_tags: class.is_some_and(Class::manages_tags),
            stateful: value["isStateful"].as_bool() == Some(true),
            arn: value["arnTemplate"].as_str().map(str::to_owned),
            makers: class.map(Class::makers).unwrap_or_default(),
            transform: value["cloudFormationTransform"].as_str().map(str::to_owned),
        })
    }

    fn properties(
        &mut self,
        place: &str,
        value: &Value,
        members: Option<BTreeMap<String, Member>>,
        tag_property: &str,
    ) -> Result<Properties> {
        let has_class = members.is_some();
        let mut members = members.unwrap_or_default();
        let mut properties = Properties::new();
        for (cfn, value) in value.as_object().context("no properties")? {
            let rule = names::property(cfn);
            let member = members.remove(&cfn.to_ascii_lowercase());
            let path = || format!("{place}.{cfn}");
            let name = match &member {
                Some(member) => compare(&mut self.report.properties, path, rule, member.name),
                None => {
                    if has_class {
                        self.report.properties.only_db.push(path());
                    }
                    rule
                }
            };
            let required = value["required"].as_bool() == Some(true);
            let property = Property {
                name: names::snake_case(&name),
                ty: self.property_type(value, cfn == tag_property)?,
                required: member.as_ref().map_or(required, Member::required),
                replaces: replaces(&value["causesReplacement"])?,
                deprecated: value["deprecated"].is_string(),
                relations: relations(&value["relationshipRefs"]),
            };
            properties.insert(cfn.clone(), property);
        }
        for member in members.into_values() {
            self.add_member(place, &member, &mut properties)?;
        }
        Ok(properties)
    }

    /// Adds what the CDK's class has and the database, which is another version, has not.
    fn add_member(&mut self, place: &str, member: &Member, into: &mut Properties) -> Result<()> {
        let path = format!("{place}.{}", member.name);
        let (Some(cfn), Some(ty)) = (member.cfn_name(), member.ty()) else {
            bail!("cannot tell the CloudFormation name or the type of {path}");
        };
        let property = Property {
            name: names::snake_case(member.name),
            ty,
            required: member.required(),
            replaces: Replaces::No,
            deprecated: false,
            relations: Vec::new(),
        };
        into.insert(cfn, property);
        self.report.properties.only_cdk.push(path);
        Ok(())
    }

    fn attributes(
        &mut self,
        cfn_type: &str,
        value: &Value,
        class: Option<&Class>,
    ) -> Result<BTreeMap<String, Attribute>> {
        let mut known = class.map(Class::attributes).unwrap_or_default();
        let mut attributes = BTreeMap::new();
        for (cfn, value) in value.as_object().context("no attributes")? {
            let rule = names::attribute(cfn);
            let path = || format!("{cfn_type}.{cfn}");
            let name = match known.remove(cfn.as_str()) {
                Some((name, _)) => compare(&mut self.report.attributes, path, rule, name),
                None => {
                    if class.is_some() {
                        self.report.attributes.only_db.push(path());
                    }
                    rule
                }
            };
            let attribute =
                Attribute { name: names::snake_case(&name), ty: self.property_type(value, false)? };
            attributes.insert(cfn.clone(), attribute);
        }
        for (cfn, (name, ty)) in known {
            self.report.attributes.only_cdk.push(format!("{cfn_type}.{cfn}"));
            let name = names::snake_case(name);
            let ty = ty.unwrap_or(Type::Json);
            attributes.insert(cfn.to_owned(), Attribute { name, ty });
        }
        Ok(attributes)
    }

    /// The definitions that belong to a resource, by name.
    fn own_definitions(&self, resource: &Value) -> HashMap<&'a str, &'a Value> {
        let id = resource["$id"].as_str().unwrap_or_default();
        let uses = self.db["schema"]["usesType"]["forward"][id].as_array();
        let ids = uses.into_iter().flatten().filter_map(|value| value["$id"].as_str());
        let definitions = ids.filter_map(|id| self.definitions.get(id).copied());
        definitions.filter_map(|value| Some((value["name"].as_str()?, value))).collect()
    }

    /// The structs that the properties and attributes reach, each read once.
    fn structs(
        &mut self,
        cfn_type: &str,
        class: Option<&Class>,
        own: &HashMap<&str, &Value>,
        properties: &Properties,
        attributes: &BTreeMap<String, Attribute>,
    ) -> Result<BTreeMap<String, Properties>> {
        let cdk = self.cdk;
        let mut wanted = Vec::new();
        properties.values().for_each(|p| want(&p.ty, &mut wanted));
        attributes.values().for_each(|a| want(&a.ty, &mut wanted));
        let mut structs = BTreeMap::new();
        while let Some(name) = wanted.pop() {
            if structs.contains_key(&name) {
                continue;
            }
            let place = format!("{cfn_type}.{name}");
            let members = class.and_then(|class| cdk.nested(class, &name));
            let definition = own.get(name.as_str());
            if definition.is_none() && members.is_none() {
                bail!("no definition of {place}");
            }
            if class.is_some() && members.is_none() {
                self.report.structs_without_class.push(place.clone());
            }
            let empty = Value::Object(serde_json::Map::new());
            let value = definition.map_or(&empty, |value| &value["properties"]);
            let properties = self.properties(&place, value, members, "")?;
            properties.values().for_each(|p| want(&p.ty, &mut wanted));
            structs.insert(name, properties);
        }
        Ok(structs)
    }

    /// The type that the CDK's class has: for compatibility that is the first one a property ever
    /// had, but tags take whatever the CDK's tag manager renders.
    fn property_type(&self, value: &Value, tags: bool) -> Result<Type> {
        let newest = self.ty(&value["type"])?;
        let older = value["previousTypes"].as_array();
        let mut older = older.into_iter().flatten().map(|value| self.ty(value));
        let Some(oldest) = older.next().transpose()? else {
            return Ok(newest);
        };
        let managed = [Type::List(Box::new(Type::Tag)), Type::Map(Box::new(Type::String))];
        if tags && managed.contains(&newest) {
            return Ok(newest);
        }
        let numbers = [Type::Integer, Type::Number];
        if numbers.contains(&newest) && numbers.contains(&oldest) && newest != oldest {
            return Ok(Type::Number);
        }
        Ok(oldest)
    }

    fn ty(&self, value: &Value) -> Result<Type> {
        let allowed = value["allowedValues"].as_array();
        let allowed = allowed.map(|values| values.iter().map(plain).collect::<Vec<_>>());
        Ok(match (text(&value["type"])?, allowed) {
            ("string", Some(values)) => Type::Enum(values),
            ("integer", Some(values)) => Type::IntegerEnum(values),
            ("string", None) => Type::String,
            ("integer", None) => Type::Integer,
            ("number", _) => Type::Number,
            ("boolean", _) => Type::Boolean,
            ("json", _) => Type::Json,
            ("date-time", _) => Type::DateTime,
            ("tag", _) => Type::Tag,
            ("array", _) => Type::List(Box::new(self.ty(&value["element"])?)),
            ("map", _) => Type::Map(Box::new(self.ty(&value["element"])?)),
            ("ref", _) => Type::Struct(self.struct_name(&value["reference"])?),
            ("union", _) => self.union(&value["types"])?,
            (other, _) => bail!("unknown type {other}"),
        })
    }

    fn struct_name(&self, reference: &Value) -> Result<String> {
        let definition = self.definitions.get(text(&reference["$ref"])?);
        let definition = definition.context("dangling type reference")?;
        Ok(text(&definition["name"])?.to_owned())
    }

    /// A union with JSON in it accepts everything, so it is JSON, as it is in the CDK.
    fn union(&self, value: &Value) -> Result<Type> {
        let members = value.as_array().context("union without types")?;
        let mut types: Vec<Type> = Vec::with_capacity(members.len());
        for member in members {
            let ty = self.ty(member)?;
            if !types.contains(&ty) {
                types.push(ty);
            }
        }
        if types.contains(&Type::Json) {
            return Ok(Type::Json);
        }
        match types.len() {
            1 => types.pop().context("empty union"),
            _ => Ok(Type::Union(types)),
        }
    }
}

fn want(ty: &Type, wanted: &mut Vec<String>) {
    ty.each_struct(&mut |name| wanted.push(name.to_owned()));
}

/// Notes whether the rule gives the CDK's name, and returns the CDK's.
fn compare(into: &mut Agreement, path: impl Fn() -> String, rule: String, cdk: &str) -> String {
    if rule == cdk {
        into.same += 1;
        return rule;
    }
    into.different.push((path(), rule, cdk.to_owned()));
    cdk.to_owned()
}

fn entities<'a>(db: &'a Value, table: &str) -> Result<&'a Vec<Value>> {
    let entities = db["schema"][table]["entities"].as_array();
    entities.with_context(|| format!("the database has no {table} entities"))
}

/// The resources that may stand for a property's value, with what is taken of them.
fn relations(value: &Value) -> Vec<(String, String)> {
    let all = value.as_array().into_iter().flatten().filter_map(|one| {
        let target = one["cloudFormationType"].as_str()?;
        Some((target.to_owned(), one["propertyName"].as_str()?.to_owned()))
    });
    all.collect()
}

fn text(value: &Value) -> Result<&str> {
    value.as_str().context("expected a string")
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn strings(value: &Value) -> Vec<String> {
    let values = value.as_array().into_iter().flatten();
    values.filter_map(Value::as_str).map(str::to_owned).collect()
}

fn replaces(value: &Value) -> Result<Replaces> {
    match value.as_str() {
        None | Some("no") => Ok(Replaces::No),
        Some("maybe") => Ok(Replaces::Maybe),
        Some("yes") => Ok(Replaces::Yes),
        Some(other) => bail!("unknown causesReplacement {other}"),
    }
}

fn tag_style(variant: &str) -> Result<TagStyle> {
    match variant {
        "standard" => Ok(TagStyle::Standard),
        "map" => Ok(TagStyle::Map),
        "asg" => Ok(TagStyle::AutoScaling),
        other => bail!("unknown tag style {other}"),
    }
}
