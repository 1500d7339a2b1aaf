//! A finished assembly, read as what it will deploy: resources, and what their references lead to across stacks
//! and nested stacks.

use std::collections::{BTreeMap, BTreeSet};

use crate::core::synth::{Assembly, show_resolved, to_json};
use crate::core::{Data, Fields};

/// How many references may lead to one another: more are a circle.
const MOST_STEPS: usize = 32;

/// All templates of an assembly, those of nested stacks too.
pub struct Templates {
    all: Vec<Template>,
    /// The exports by their names, as JSON: names may have parts that are known at deployment only.
    exports: BTreeMap<String, (usize, Data)>,
    /// The templates of the stacks, by their names in CloudFormation.
    stacks: BTreeMap<String, usize>,
    /// The resources of each type, stack by stack.
    types: BTreeMap<String, Vec<Key>>,
}

struct Template {
    resources: Section,
    parameters: Section,
    outputs: Section,
    /// The resource that stands for a nested stack: its template and its logical id.
    parent: Option<Key>,
    /// The templates of nested stacks, by the logical ids of the resources that stand for them.
    nested: BTreeMap<String, usize>,
    /// What the manifest knows of the elements.
    elements: Elements,
}

/// What the manifest knows of the elements of a template, by their logical ids.
type Elements = BTreeMap<String, Element>;

#[derive(Clone)]
struct Element {
    path: String,
    place: Option<String>,
}

/// A section of a template: entries in their order, which are found by their names.
#[derive(Default)]
struct Section {
    entries: Fields,
    numbers: BTreeMap<String, usize>,
}

impl Section {
    fn of(template: &Data, name: &str) -> Section {
        let Some(Data::Map(entries)) = template.get(name) else { return Section::default() };
        let names = entries.iter().map(|(name, _)| name.to_string());
        Section { numbers: names.zip(0..).collect(), entries: entries.clone() }
    }

    fn get(&self, name: &str) -> Option<&Data> {
        self.entries.get(*self.numbers.get(name)?).map(|(_, value)| value)
    }
}

impl Template {
    /// The value of an output.
    fn output(&self, name: &str) -> Option<&Data> {
        self.outputs.get(name)?.get("Value")
    }
}

/// The files of an assembly, each found and read once.
struct Shelf<'a> {
    files: BTreeMap<&'a str, &'a [u8]>,
    /// The manifests by their folders.
    manifests: BTreeMap<String, serde_json::Value>,
}

impl Shelf<'_> {
    fn json(&self, file: &str) -> Option<serde_json::Value> {
        serde_json::from_slice(self.files.get(file)?).ok()
    }

    fn manifest(&mut self, folder: &str) -> &serde_json::Value {
        if !self.manifests.contains_key(folder) {
            let manifest = self.json(&format!("{folder}manifest.json")).unwrap_or_default();
            self.manifests.insert(folder.to_owned(), manifest);
        }
        &self.manifests[folder]
    }

    /// What the manifest tells of the elements of a stack and those nested in it, by the paths of the nested stacks'
    /// constructs; those of the stack itself have none.
    fn elements(&mut self, folder: &str, stack: &str) -> BTreeMap<String, Elements> {
        let artifact = &self.manifest(folder)["artifacts"][stack];
        let Some(metadata) = artifact["metadata"].as_object() else { return BTreeMap::new() };
        let named = metadata.iter().filter_map(|(path, entries)| {
            let entry = entries.as_array()?.iter().find(|entry| entry["type"] == "aws:cdk:logicalId")?;
            let place = entry["trace"][0].as_str().map(str::to_owned);
            let path = path.trim_start_matches('/').to_owned();
            Some((entry["data"].as_str()?.to_owned(), Element { path, place }))
        });
        let named: Vec<(String, Element)> = named.collect();
        let nested: BTreeSet<String> =
            named.iter().filter_map(|(_, element)| nested_prefix(&element.path)).collect();
        let mut owned: BTreeMap<String, Elements> = BTreeMap::new();
        for (id, element) in named {
            let owner = scopes(&element.path).find(|scope| nested.contains(*scope)).unwrap_or_default();
            owned.entry(owner.to_owned()).or_default().insert(id, element);
        }
        owned
    }

    /// The templates of the stacks nested in a stack: their files, by the hashes by which they are published.
    fn nested_files(&self, folder: &str, stack: &str) -> BTreeMap<String, String> {
        let assets = self.json(&format!("{folder}{stack}.assets.json")).unwrap_or_default();
        let Some(files) = assets["files"].as_object() else { return BTreeMap::new() };
        files
            .iter()
            .filter_map(|(hash, asset)| {
                let file = asset["source"]["path"]
                    .as_str()
                    .filter(|file| file.ends_with(".nested.template.json"))?;
                Some((hash.clone(), format!("{folder}{file}")))
            })
            .collect()
    }
}

/// The files of a stack.
struct Source<'a> {
    shelf: &'a Shelf<'a>,
    /// The elements that no template has taken yet.
    elements: BTreeMap<String, Elements>,
    nested: BTreeMap<String, String>,
}

impl Source<'_> {
    /// The nested stacks of a template, by the logical ids of their resources.
    fn nested_in(&self, resources: &Section) -> Vec<(String, Data)> {
        let stacks = resources
            .entries
            .iter()
            .filter(|(_, it)| it.get("Type").and_then(Data::as_str) == Some("AWS::CloudFormation::Stack"));
        stacks
            .filter_map(|(id, it)| {
                let url = to_json(it.get("Properties")?.get("TemplateURL")?);
                let file = hexadecimals(&url).find_map(|hash| self.nested.get(hash))?;
                Some((id.to_string(), self.shelf.json(file)?.into()))
            })
            .collect()
    }
}

/// The longest pieces of a text that are hexadecimal digits, as hashes are.
fn hexadecimals(text: &str) -> impl Iterator<Item = &str> {
    text.split(|it: char| !it.is_ascii_hexdigit() || it.is_ascii_uppercase())
        .filter(|piece| !piece.is_empty())
}

/// The paths of what is around a construct, with a slash at the end, the nearest first.
fn scopes(path: &str) -> impl Iterator<Item = &str> {
    path.rmatch_indices('/').map(|(at, _)| &path[..=at])
}

/// A resource: the number of its template, and its logical id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    template: usize,
    logical_id: String,
}

/// A resource with what is known of it.
#[derive(Clone)]
pub struct Resource<'a> {
    /// Which it is.
    pub key: Key,
    /// Its construct's path, or else its logical id.
    pub path: String,
    /// The place in the script that made it: `main.rhai:3:9`.
    pub place: Option<String>,
    /// Its type.
    pub cfn_type: &'a str,
    properties: &'a Data,
}

/// What a value of a template leads to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A text or a number.
    Literal(String),
    /// A resource, or an attribute of one.
    Resource {
        /// Which resource.
        key: Key,
        /// Which attribute; `Ref` for what `Ref` gives.
        attribute: String,
    },
    /// Something that is known at deployment only, for people.
    Late(String),
}

impl Target {
    /// The text, where it is known.
    pub fn literal(&self) -> Option<&str> {
        match self {
            Target::Literal(text) => Some(text),
            _ => None,
        }
    }

    /// The resource, where it leads to one.
    pub fn key(&self) -> Option<&Key> {
        match self {
            Target::Resource { key, .. } => Some(key),
            _ => None,
        }
    }
}

impl<'a> Resource<'a> {
    /// A property.
    pub fn property(&self, name: &str) -> Option<&'a Data> {
        self.properties.get(name)
    }

    /// The items of a property that is a list.
    pub fn items(&self, name: &str) -> &'a [Data] {
        match self.property(name) {
            Some(Data::List(items)) => items,
            _ => &[],
        }
    }

    /// All properties.
    pub fn properties(&self) -> &'a Data {
        self.properties
    }

    /// The value of a tag, where it is a plain text.
    pub fn tag(&self, name: &str) -> Option<&'a str> {
        let tags = self.items("Tags").iter();
        let mut named = tags.filter(|tag| tag.get("Key").and_then(Data::as_str) == Some(name));
        named.next()?.get("Value")?.as_str()
    }
}

impl Templates {
    /// Reads the templates of an assembly.
    pub fn of(assembly: &Assembly) -> Templates {
        let mut this = Templates {
            all: Vec::new(),
            exports: BTreeMap::new(),
            stacks: BTreeMap::new(),
            types: BTreeMap::new(),
        };
        let files = assembly.files().iter().map(|file| (file.name.as_str(), file.contents()));
        let mut shelf = Shelf { files: files.collect(), manifests: BTreeMap::new() };
        for stack in assembly.stacks() {
            let folder = stack.template_file().rsplit_once('/').map_or("", |(folder, _)| folder);
            let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
            let elements = shelf.elements(&folder, stack.id());
            let nested = shelf.nested_files(&folder, stack.id());
            this.stacks.entry(stack.stack_name().to_owned()).or_insert(this.all.len());
            this.add(&mut Source { shelf: &shelf, elements, nested }, &stack.template(), None, "");
        }
        for number in 0..this.all.len() {
            this.index(number);
        }
        this
    }

    fn add(&mut self, source: &mut Source<'_>, template: &Data, parent: Option<Key>, below: &str) {
        let number = self.all.len();
        let resources = Section::of(template, "Resources");
        let nested = source.nested_in(&resources);
        self.all.push(Template {
            resources,
            parameters: Section::of(template, "Parameters"),
            outputs: Section::of(template, "Outputs"),
            parent,
            nested: BTreeMap::new(),
            elements: source.elements.remove(below).unwrap_or_default(),
        });
        for (logical_id, template) in nested {
            let element = self.all[number].elements.get(&logical_id);
            let Some(below) = element.and_then(|element| nested_prefix(&element.path)) else { continue };
            let child = self.all.len();
            self.all[number].nested.insert(logical_id.clone(), child);
            self.add(source, &template, Some(Key { template: number, logical_id }), &below);
        }
    }

    /// Notes the exports and the types of resources of a template.
    fn index(&mut self, number: usize) {
        let template = &self.all[number];
        for (_, output) in &template.outputs.entries {
            let name = output.get("Export").and_then(|export| export.get("Name"));
            if let (Some(name), Some(value)) = (name, output.get("Value")) {
                self.exports.insert(to_json(name), (number, value.clone()));
            }
        }
        for (id, resource) in &template.resources.entries {
            if let Some(cfn_type) = resource.get("Type").and_then(Data::as_str) {
                let key = Key { template: number, logical_id: id.to_string() };
                match self.types.get_mut(cfn_type) {
                    Some(keys) => keys.push(key),
                    None => drop(self.types.insert(cfn_type.to_owned(), vec![key])),
                }
            }
        }
    }

    /// All resources, stack by stack.
    pub fn resources(&self) -> impl Iterator<Item = Resource<'_>> {
        self.all
            .iter()
            .enumerate()
            .flat_map(|(number, template)| {
                let ids = template.resources.entries.iter().map(|(id, _)| id.to_string());
                ids.map(move |logical_id| Key { template: number, logical_id })
            })
            .filter_map(|key| self.resource(&key))
    }

    /// The resources of a type.
    pub fn of_type(&self, cfn_type: &str) -> impl Iterator<Item = Resource<'_>> {
        let keys = self.types.get(cfn_type).map_or(&[][..], Vec::as_slice);
        keys.iter().filter_map(|key| self.resource(key))
    }

    /// A resource.
    pub fn resource(&self, key: &Key) -> Option<Resource<'_>> {
        const NONE: &Data = &Data::Absent;
        let template = self.all.get(key.template)?;
        let entry = template.resources.get(&key.logical_id)?;
        let element = template.elements.get(&key.logical_id).cloned();
        let element = element.unwrap_or_else(|| Element { path: key.logical_id.clone(), place: None });
        Some(Resource {
            key: key.clone(),
            path: element.path,
            place: element.place,
            cfn_type: entry.get("Type")?.as_str()?,
            properties: entry.get("Properties").unwrap_or(NONE),
        })
    }

    /// What a property of a resource leads to.
    pub fn target(&self, of: &Resource<'_>, property: &str) -> Option<Target> {
        of.property(property).map(|value| self.lead(&of.key, value))
    }

    /// What a value in the properties of a resource leads to.
    pub fn lead(&self, of: &Key, value: &Data) -> Target {
        self.follow(of.template, value, MOST_STEPS)
    }

    /// A target for people: the construct, or the text.
    pub fn show(&self, target: &Target) -> String {
        let (key, attribute) = match target {
            Target::Literal(text) | Target::Late(text) => return text.clone(),
            Target::Resource { key, attribute } => (key, attribute),
        };
        let Some(resource) = self.resource(key) else { return attribute.clone() };
        // The address range of a VPC, for instance, stands in its own properties.
        match resource.property(attribute) {
            Some(value) => show_resolved(value),
            None => construct_of(&resource.path).to_owned(),
        }
    }

    fn follow(&self, number: usize, value: &Data, steps: usize) -> Target {
        let late = || Target::Late(show_resolved(value));
        let Some(left) = steps.checked_sub(1) else { return late() };
        let (function, argument) = match value {
            Data::Map(fields) => match &fields[..] {
                [(function, argument)] => (function.as_str(), argument),
                _ => return late(),
            },
            Data::List(_) => return late(),
            plain => return Target::Literal(show_resolved(plain)),
        };
        let led = match (function, argument) {
            ("Ref", Data::Str(name)) => self.follow_ref(number, name, left),
            ("Fn::GetAtt", argument) => attribute_of(argument)
                .and_then(|(id, attribute)| self.follow_attribute(number, &id, &attribute, left)),
            ("Fn::ImportValue", name) => {
                self.exports.get(&to_json(name)).map(|(number, value)| self.follow(*number, value, left))
            }
            ("Fn::Join", Data::List(arguments)) => self.follow_join(number, arguments, left),
            ("Fn::GetStackOutput", argument) => self.follow_stack_output(argument, left),
            _ => None,
        };
        led.unwrap_or_else(late)
    }

    fn follow_ref(&self, number: usize, name: &str, left: usize) -> Option<Target> {
        let template = self.all.get(number)?;
        if template.resources.get(name).is_some() {
            let key = Key { template: number, logical_id: name.to_owned() };
            return Some(Target::Resource { key, attribute: "Ref".to_owned() });
        }
        let parameter = template.parameters.get(name)?;
        if let Some(parent) = &template.parent {
            let given = self.resource(parent)?.property("Parameters")?.get(name);
            if let Some(given) = given {
                return Some(self.follow(parent.template, given, left));
            }
        }
        parameter.get("Default").map(|default| self.follow(number, default, left))
    }

    fn follow_attribute(&self, number: usize, id: &str, attribute: &str, left: usize) -> Option<Target> {
        let key = Key { template: number, logical_id: id.to_owned() };
        self.resource(&key)?;
        if let Some(output) = attribute.strip_prefix("Outputs.")
            && let Some(nested) = self.all[number].nested.get(id)
        {
            return Some(self.follow(*nested, self.all[*nested].output(output)?, left));
        }
        Some(Target::Resource { key, attribute: attribute.to_owned() })
    }

    fn follow_join(&self, number: usize, arguments: &[Data], left: usize) -> Option<Target> {
        let [Data::Str(delimiter), Data::List(parts)] = arguments else { return None };
        let parts: Vec<Target> = parts.iter().map(|part| self.follow(number, part, left)).collect();
        let text = parts.iter().map(|part| self.show(part)).collect::<Vec<_>>().join(delimiter);
        let is_known = parts.iter().all(|part| part.literal().is_some());
        Some(if is_known { Target::Literal(text) } else { Target::Late(text) })
    }

    fn follow_stack_output(&self, argument: &Data, left: usize) -> Option<Target> {
        let number = *self.stacks.get(argument.get("StackName")?.as_str()?)?;
        let output = argument.get("OutputName")?.as_str()?;
        Some(self.follow(number, self.all[number].output(output)?, left))
    }
}

/// The path of the construct that a resource belongs to: its scope, where it is the construct's main resource.
pub fn construct_of(path: &str) -> &str {
    const MAIN: [&str; 3] = ["/Resource", "/Default", "/Subnet"];
    // The main resource of a construct may be a construct itself.
    match MAIN.iter().find_map(|end| path.strip_suffix(end)) {
        Some(scope) => construct_of(scope),
        None => path,
    }
}

/// The parts of `Fn::GetAtt`: a list, or `Id.Attribute`.
fn attribute_of(argument: &Data) -> Option<(String, String)> {
    match argument {
        Data::Str(text) => text.split_once('.').map(|(id, name)| (id.to_owned(), name.to_owned())),
        Data::List(parts) => match &parts[..] {
            [Data::Str(id), Data::Str(name)] => Some((id.to_string(), name.to_string())),
            _ => None,
        },
        _ => None,
    }
}

/// The paths of the constructs in a nested stack, by the path of the resource that stands for it:
/// `A/Nest.NestedStack/Nest.NestedStackResource` is for what is below `A/Nest`.
fn nested_prefix(resource: &str) -> Option<String> {
    let (scope, _) = resource.rsplit_once('/')?;
    scope.strip_suffix(".NestedStack").map(|scope| format!("{scope}/"))
}
