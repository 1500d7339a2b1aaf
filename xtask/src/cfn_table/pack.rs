//! The layout of `table.bin`. The reader, `src/cfn/table.rs`, is the other half of this file.
//!
//! All numbers are little-endian. A string is a `u32`: its offset in the text in the low 24 bits,
//! its length above. Rows that own a run of other rows store where it starts; it ends where that
//! of the next row starts, so these sections have one row more than there are things.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::Hash;

use anyhow::{Context, Result, ensure};

use super::model::{Attribute, Properties, Property, Resource, Type};

/// Changes whenever the layout does; the reader does not compile against another one.
const MAGIC: [u8; 4] = *b"cfn3";

type Resources = BTreeMap<String, Resource>;

/// Where a resource's structs are among all structs.
type Scope<'a> = HashMap<&'a str, u32>;

/// Lays the resources out as bytes.
pub fn pack(resources: &Resources) -> Result<Vec<u8>> {
    // the first round only learns which strings there are
    let mut draft = Packer::default();
    draft.pack(resources)?;
    let (strings, text) = place(&draft.strings, resources)?;
    let mut packer = Packer { strings, ..Packer::default() };
    packer.pack(resources)?;
    packer.finish(&text)
}

#[derive(Default)]
struct Packer {
    strings: BTreeMap<String, u32>,
    modules: Vec<u8>,
    classes: Vec<u8>,
    resources: Vec<u8>,
    structs: Vec<u8>,
    properties: Vec<u8>,
    attributes: Vec<u8>,
    names: Unique<[u32; 2]>,
    types: Unique<u32>,
    lists: Unique<Vec<u32>>,
    relations: Vec<u8>,
}

impl Packer {
    fn pack(&mut self, resources: &Resources) -> Result<()> {
        let scopes = scopes(resources);
        let own_class = self.classes(resources)?;
        for ((cfn_type, resource), scope) in resources.iter().zip(&scopes) {
            let class = own_class.get(cfn_type.as_str()).copied();
            let class = class.context("a resource without a class")?;
            self.resource(cfn_type, resource, class, scope)
                .with_context(|| format!("cannot pack {cfn_type}"))?;
        }
        self.resource_end()?;
        for (resource, scope) in resources.values().zip(&scopes) {
            for (name, properties) in &resource.structs {
                let name = self.string(name);
                put(&mut self.structs, &[name, count(&self.properties, 5)?]);
                self.properties(properties, scope)
                    .with_context(|| format!("cannot pack {:?}", resource.classes))?;
            }
        }
        let end = count(&self.properties, 5)?;
        put(&mut self.structs, &[0, end]);
        Ok(())
    }

    /// Writes the modules and their classes, and returns the class of each type that is its own.
    fn classes<'a>(&mut self, resources: &'a Resources) -> Result<HashMap<&'a str, u16>> {
        let mut rows = BTreeMap::new();
        for (index, (cfn_type, resource)) in resources.iter().enumerate() {
            for (place, (module, class)) in resource.classes.iter().enumerate() {
                let row = (u16::try_from(index)?, place == 0, cfn_type.as_str());
                let twice = rows.insert((module.as_str(), class.as_str()), row);
                ensure!(twice.is_none(), "two resources are called {module}.{class}");
            }
        }
        let mut own = HashMap::new();
        let mut last = None;
        for (row, ((module, class), (resource, is_own, cfn_type))) in rows.iter().enumerate() {
            let row = u16::try_from(row)?;
            if last != Some(module) {
                let name = self.string(module);
                put(&mut self.modules, &[name]);
                self.modules.extend(row.to_le_bytes());
                last = Some(module);
            }
            if *is_own {
                own.insert(*cfn_type, row);
            }
            let class = self.string(class);
            put(&mut self.classes, &[class]);
            self.classes.extend(resource.to_le_bytes());
            let module = self.modules.len() / 6 - 1;
            self.classes.extend(u16::try_from(module)?.to_le_bytes());
        }
        put(&mut self.modules, &[0]);
        let end = u16::try_from(rows.len())?;
        self.modules.extend(end.to_le_bytes());
        Ok(own)
    }

    fn resource(&mut self, cfn_type: &str, resource: &Resource, class: u16, scope: &Scope) -> Result<()> {
        let identifier = resource.primary_identifier.iter();
        let identifier = identifier.map(|name| self.string(name)).collect();
        let names = resource.arn.as_deref().into_iter().chain(resource.arn.is_none().then_some(""));
        let names = names.chain(resource.makers.iter().map(String::as_str));
        let references = names.map(|name| self.string(name)).collect();
        let row = [
            self.string(cfn_type),
            count(&self.properties, 5)?,
            count(&self.attributes, 4)?,
            self.list(identifier)?,
            self.string(resource.transform.as_deref().unwrap_or_default()),
            self.list(references)?,
        ];
        put(&mut self.resources, &row);
        self.resources.extend(class.to_le_bytes());
        let (style, tags) = match &resource.tags {
            None => (0, 0),
            Some((style, name)) => {
                let place = resource.properties.keys().position(|key| key == name);
                (*style as u8, place.context("no tag property")?)
            }
        };
        self.resources.extend(u16::try_from(tags)?.to_le_bytes());
        let flags = u8::from(resource.stateful) | u8::from(resource.manages_tags) << 1;
        self.resources.extend([style, flags]);
        self.properties(&resource.properties, scope)?;
        self.attributes(&resource.attributes, scope)
    }

    fn resource_end(&mut self) -> Result<()> {
        let row = [0, count(&self.properties, 5)?, count(&self.attributes, 4)?, 0, 0, 0];
        put(&mut self.resources, &row);
        self.resources.extend([0; 6]);
        Ok(())
    }

    fn properties(&mut self, properties: &Properties, scope: &Scope) -> Result<()> {
        distinct(properties.values().map(|property| &property.name))?;
        for (cfn, property) in properties {
            let name = self.name(cfn, &property.name)?;
            let ty = self.ty(&property.ty, scope)?;
            if !property.relations.is_empty() {
                let pairs = property.relations.iter().flat_map(|(target, name)| [target, name]);
                let pairs = pairs.map(|text| self.string(text)).collect();
                let row = [count(&self.properties, 5)?, self.list(pairs)?];
                put(&mut self.relations, &row);
            }
            self.properties.extend(name.to_le_bytes());
            self.properties.extend(ty.to_le_bytes());
            self.properties.push(flags(property));
        }
        Ok(())
    }

    fn attributes(&mut self, attributes: &BTreeMap<String, Attribute>, scope: &Scope) -> Result<()> {
        distinct(attributes.values().map(|attribute| &attribute.name))?;
        for (cfn, attribute) in attributes {
            let name = self.name(cfn, &attribute.name)?;
            let ty = self.ty(&attribute.ty, scope)?;
            self.attributes.extend(name.to_le_bytes());
            self.attributes.extend(ty.to_le_bytes());
        }
        Ok(())
    }

    fn ty(&mut self, ty: &Type, scope: &Scope) -> Result<u16> {
        let (kind, payload) = match ty {
            Type::String => (0, 0),
            Type::Integer => (1, 0),
            Type::Number => (2, 0),
            Type::Boolean => (3, 0),
            Type::Json => (4, 0),
            Type::DateTime => (5, 0),
            Type::Tag => (6, 0),
            Type::Enum(values) => (7, self.texts(values)?),
            Type::IntegerEnum(values) => (8, self.texts(values)?),
            Type::List(element) => (9, self.ty(element, scope)?.into()),
            Type::Map(element) => (10, self.ty(element, scope)?.into()),
            Type::Struct(name) => {
                let index = scope.get(name.as_str());
                (11, *index.with_context(|| format!("no struct {name}"))?)
            }
            Type::Union(members) => {
                let members = members.iter().map(|member| self.ty(member, scope));
                let members = members.map(|id| id.map(u32::from)).collect::<Result<_>>()?;
                (12, self.list(members)?)
            }
        };
        ensure!(payload < 1 << 24, "a type's payload is too large");
        let id = self.types.id(kind | payload << 8, |_| 1)?;
        u16::try_from(id).context("too many types")
    }

    fn texts(&mut self, values: &[String]) -> Result<u32> {
        let values = values.iter().map(|value| self.string(value)).collect();
        self.list(values)
    }

    fn list(&mut self, values: Vec<u32>) -> Result<u32> {
        self.lists.id(values, |values| values.len() + 1)
    }

    fn name(&mut self, cfn: &str, name: &str) -> Result<u16> {
        let pair = [self.string(cfn), self.string(name)];
        u16::try_from(self.names.id(pair, |_| 1)?).context("too many names")
    }

    fn string(&mut self, text: &str) -> u32 {
        if text.is_empty() {
            return 0;
        }
        if let Some(place) = self.strings.get(text) {
            return *place;
        }
        self.strings.insert(text.to_owned(), 0);
        0
    }

    fn finish(self, text: &str) -> Result<Vec<u8>> {
        let mut lists = Vec::new();
        for list in &self.lists.order {
            put(&mut lists, &[u32::try_from(list.len())?]);
            put(&mut lists, list);
        }
        let mut types = Vec::new();
        put(&mut types, &self.types.order);
        let sections = [
            self.modules,
            self.classes,
            self.resources,
            self.structs,
            self.properties,
            self.attributes,
            self.names.order.as_flattened().iter().flat_map(|n| n.to_le_bytes()).collect(),
            types,
            lists,
            self.relations,
            text.as_bytes().to_vec(),
        ];
        let mut out = MAGIC.to_vec();
        let mut end = MAGIC.len() + sections.len() * 4;
        for section in &sections {
            end += section.len();
            put(&mut out, &[u32::try_from(end)?]);
        }
        out.extend(sections.concat());
        Ok(out)
    }
}

/// Values by their first use; the id of a value is how many units the earlier ones take.
struct Unique<T> {
    ids: HashMap<T, u32>,
    order: Vec<T>,
    next: u32,
}

impl<T> Default for Unique<T> {
    fn default() -> Self {
        Self { ids: HashMap::new(), order: Vec::new(), next: 0 }
    }
}

impl<T: Clone + Eq + Hash> Unique<T> {
    fn id(&mut self, value: T, units: impl Fn(&T) -> usize) -> Result<u32> {
        if let Some(id) = self.ids.get(&value) {
            return Ok(*id);
        }
        let id = self.next;
        self.next += u32::try_from(units(&value))?;
        self.order.push(value.clone());
        self.ids.insert(value, id);
        Ok(id)
    }
}

fn scopes(resources: &Resources) -> Vec<Scope<'_>> {
    let mut scopes = Vec::with_capacity(resources.len());
    let mut next = 0..;
    for resource in resources.values() {
        let names = resource.structs.keys().map(String::as_str);
        scopes.push(names.zip(&mut next).collect());
    }
    scopes
}

/// Gives every string its place, in two parts.
///
/// The names that look-ups start from come first and in order: a binary search that is spread over
/// the whole text would fault in a page of the executable at every step. In the other part a
/// string that ends another shares its bytes: descending by the reversed text, a string directly
/// follows those that end with it.
fn place(strings: &BTreeMap<String, u32>, resources: &Resources) -> Result<(BTreeMap<String, u32>, String)> {
    let mut text = String::new();
    let mut places = BTreeMap::new();
    for key in keys(resources) {
        text.push_str(key);
        places.insert(key.to_owned(), place_before_end(key, &text)?);
    }
    let mut others: Vec<&String> = strings.keys().collect();
    others.retain(|string| !places.contains_key(*string));
    others.sort_by(|a, b| b.bytes().rev().cmp(a.bytes().rev()));
    for string in others {
        if !text.ends_with(string.as_str()) {
            text.push_str(string);
        }
        places.insert(string.clone(), place_before_end(string, &text)?);
    }
    Ok((places, text))
}

/// The resource types, then the modules each with its classes.
fn keys(resources: &Resources) -> Vec<&str> {
    let types = resources.keys().map(String::as_str);
    let classes = resources.values().flat_map(|resource| &resource.classes);
    let classes: BTreeSet<&(String, String)> = classes.collect();
    let classes = classes.iter().flat_map(|(module, class)| [module.as_str(), class.as_str()]);
    let mut known = HashSet::new();
    types.chain(classes).filter(|key| known.insert(*key)).collect()
}

/// The place of a string that the text ends with.
fn place_before_end(string: &str, text: &str) -> Result<u32> {
    let offset = u32::try_from(text.len() - string.len())?;
    let length = u8::try_from(string.len()).with_context(|| format!("too long: {string}"))?;
    ensure!(offset < 1 << 24, "too much text");
    Ok(offset | u32::from(length) << 24)
}

fn flags(property: &Property) -> u8 {
    property.replaces as u8 | u8::from(property.required) << 2 | u8::from(property.deprecated) << 3
}

/// Two properties with one spelling in scripts could not be told apart.
fn distinct<'a>(names: impl Iterator<Item = &'a String>) -> Result<()> {
    let mut names: Vec<&String> = names.collect();
    names.sort();
    let twice = names.windows(2).find(|pair| pair[0] == pair[1]);
    ensure!(twice.is_none(), "the name {twice:?} is not unique");
    Ok(())
}

fn count(section: &[u8], width: usize) -> Result<u32> {
    Ok(u32::try_from(section.len() / width)?)
}

fn put(into: &mut Vec<u8>, values: &[u32]) {
    into.extend(values.iter().flat_map(|value| value.to_le_bytes()));
}
