//! Finds what a name stands for.

use super::surface::{self, Enum, Field, Function, Member, Struct};
use crate::cfn::l1;
use crate::declare::{ClassDesc, Item, Library, ModuleDesc, closest, did_you_mean};
use crate::diag::{Code, Diag, Result};

/// Everything that can be found in a index.library.
#[derive(Clone, Debug)]
pub struct Index<'a> {
    /// The index.library.
    pub library: &'a Library,
    items: Vec<Item>,
}

impl<'a> Index<'a> {
    /// What a library names.
    pub fn of(library: &'a Library) -> Index<'a> {
        Index { library, items: surface::items(library) }
    }

    /// The names of all modules; that of the core library is empty.
    fn modules(&self) -> impl Iterator<Item = &'static str> + use<> {
        std::iter::once("").chain(self.library.module_names())
    }
}

/// What a name stands for. Where something belongs to something else, `owner` is that one's full name.
#[derive(Clone, Debug)]
pub enum Topic {
    /// A module.
    Module(&'static ModuleDesc),
    /// A class.
    Class(&'static ClassDesc),
    /// A struct.
    Struct(Struct),
    /// An enum.
    Enum(Enum),
    /// A method or a property of a class.
    Function {
        /// The class.
        owner: String,
        /// The method or the property.
        function: Function,
    },
    /// A prop: a field of a struct.
    Field {
        /// The struct.
        owner: String,
        /// The prop.
        field: Field,
    },
    /// A member of an enum.
    Member {
        /// The enum.
        owner: String,
        /// The member.
        member: Member,
    },
}

impl Topic {
    /// The full name.
    pub fn title(&self) -> String {
        match self {
            Topic::Module(module) => module.name.to_owned(),
            Topic::Class(desc) => desc.full_name(),
            Topic::Struct(it) => it.full_name.clone(),
            Topic::Enum(it) => it.full_name.clone(),
            Topic::Function { owner, function } => format!("{owner}.{}", function.name),
            Topic::Field { owner, field } => format!("{owner}.{}", field.name),
            Topic::Member { owner, member } => format!("{owner}.{}", member.name),
        }
    }

    /// What has this name in it.
    fn within(&self, index: &Index<'_>, name: &str) -> Vec<Topic> {
        match self {
            Topic::Module(module) => {
                let inner = || index.library.module_within(module.name, name).map(Topic::Module);
                item(index, module.name, name).or_else(inner).into_iter().collect()
            }
            Topic::Class(desc) => within_class(index, desc, name),
            Topic::Struct(it) => {
                let field = it.fields.iter().find(|field| field.name == name).cloned();
                field.map(|field| Topic::Field { owner: it.full_name.clone(), field }).into_iter().collect()
            }
            Topic::Enum(it) => {
                let member = it.members.iter().find(|member| member.name == name).cloned();
                member
                    .map(|member| Topic::Member { owner: it.full_name.clone(), member })
                    .into_iter()
                    .collect()
            }
            Topic::Function { .. } | Topic::Field { .. } | Topic::Member { .. } => Vec::new(),
        }
    }

    /// The names that [`Topic::within`] knows.
    fn names_within(&self, index: &Index<'_>) -> Vec<String> {
        match self {
            Topic::Module(module) => {
                index.library.names(module.name).into_iter().map(str::to_owned).collect()
            }
            Topic::Class(desc) => {
                let mut names: Vec<String> = desc.all_members().map(|it| it.name.to_owned()).collect();
                names.extend(
                    props(index, desc).into_iter().flat_map(|it| it.fields).map(|it| it.name.to_owned()),
                );
                names
            }
            Topic::Struct(it) => it.fields.iter().map(|field| field.name.to_owned()).collect(),
            Topic::Enum(it) => it.members.iter().map(|member| member.name.to_owned()).collect(),
            Topic::Function { .. } | Topic::Field { .. } | Topic::Member { .. } => Vec::new(),
        }
    }
}

/// Everything of this name; a full name has at most one meaning, or two where a prop and a property share it.
///
/// # Errors
/// When nothing has this name.
pub fn find(index: &Index<'_>, name: &str) -> Result<Vec<Topic>> {
    let name = name.trim().trim_end_matches("()").replace(':', ".");
    let mut parts = name.split('.');
    let first = parts.next().unwrap_or_default();
    let mut found = roots(index, first);
    if found.is_empty() && first == name {
        found = members(index, first);
    }
    let mut owner = first.to_owned();
    for part in parts {
        let inner: Vec<Topic> = found.iter().flat_map(|topic| topic.within(index, part)).collect();
        if inner.is_empty() && !found.is_empty() {
            let known: Vec<String> = found.iter().flat_map(|topic| topic.names_within(index)).collect();
            let hint = did_you_mean(part, known.iter().map(String::as_str));
            return Err(Diag::new(Code::UnknownName, format!("`{owner}` has no `{part}`"))
                .hints(hint)
                .into());
        }
        found = inner;
        owner = format!("{owner}.{part}");
    }
    if found.is_empty() {
        let known = known_names(index);
        // `Stak` is rather a class than a method.
        let is_class = |name: &str| name.starts_with(char::is_uppercase);
        let alike = known.iter().map(String::as_str).filter(|it| is_class(it) == is_class(first));
        let mut close = closest(first, alike);
        if close.is_empty() {
            close = closest(first, known.iter().map(String::as_str));
        }
        let hint = did_you_mean(first, close);
        return Err(Diag::new(Code::UnknownName, format!("nothing is called `{name}`"))
            .hints(hint.or_else(|| Some("`infra docs --list WORD` looks for a word".to_owned())))
            .into());
    }
    Ok(found)
}

/// The modules and the items of this name, whatever module they are in.
fn roots(index: &Index<'_>, name: &str) -> Vec<Topic> {
    if let Some(desc) = index.library.module(name) {
        return vec![Topic::Module(desc)];
    }
    let modules = index.modules();
    modules.filter_map(|module| item(index, module, name)).collect()
}

/// The item of a module, with the structs of resource types.
fn item(index: &Index<'_>, module: &str, name: &str) -> Option<Topic> {
    let mut items = index.items.iter().copied().filter(|item| surface::module_name(*item) == module);
    if let Some(item) = items.find(|item| item.name() == name) {
        return Some(match item {
            Item::Class(desc) => Topic::Class(desc),
            Item::Struct(desc) => Topic::Struct(surface::structure(desc)),
            Item::Enum(desc) => Topic::Enum(surface::choice(desc)),
        });
    }
    if let Some(desc) = (index.library.from_data.class)(module, name) {
        return Some(Topic::Class(desc));
    }
    let owner = (index.library.from_data.class)(module, name.strip_suffix("Props")?)?;
    surface::resource_structs(l1::resource_of(owner)?).into_iter().next().map(Topic::Struct)
}

/// A member of a class or of one of its bases, a prop of its constructor, or a struct of its resource type.
fn within_class(index: &Index<'_>, desc: &'static ClassDesc, name: &str) -> Vec<Topic> {
    let mut found = Vec::new();
    for class in desc.lineage() {
        let member = surface::class(class).members.into_iter().find(|it| it.name == name);
        if let Some(function) = member {
            found.push(Topic::Function { owner: desc.full_name(), function });
            break;
        }
    }
    if let Some(it) = props(index, desc) {
        let field = it.fields.into_iter().find(|field| field.name == name);
        found.extend(field.map(|field| Topic::Field { owner: it.full_name, field }));
    }
    if let Some(resource) = l1::resource_of(desc) {
        let title = format!("{}.{name}", desc.full_name());
        let structs = surface::resource_structs(resource).into_iter();
        found.extend(structs.filter(|it| it.full_name == title).map(Topic::Struct));
    }
    found
}

/// The struct that calling a class takes.
fn props(index: &Index<'_>, desc: &'static ClassDesc) -> Option<Struct> {
    if let Some(resource) = l1::resource_of(desc) {
        return surface::resource_structs(resource).into_iter().next();
    }
    let name = surface::class(desc).props()?.to_owned();
    let (module, name) = name.rsplit_once('.').unwrap_or(("", &name));
    match item(index, module, name)? {
        Topic::Struct(it) => Some(it),
        _ => None,
    }
}

/// The methods, properties, props and members of enums of this name.
fn members(index: &Index<'_>, name: &str) -> Vec<Topic> {
    let mut found = Vec::new();
    for item in &index.items {
        match item {
            Item::Class(desc) if desc.members.iter().any(|it| it.name == name) => {
                let functions = surface::class(desc).members.into_iter().filter(|it| it.name == name);
                found.extend(functions.map(|function| Topic::Function { owner: desc.full_name(), function }));
            }
            Item::Struct(desc) if desc.fields.iter().any(|it| it.name == name) => {
                let fields = surface::structure(desc).fields.into_iter().filter(|it| it.name == name);
                found.extend(fields.map(|field| Topic::Field { owner: desc.full_name(), field }));
            }
            Item::Enum(desc) if desc.members.iter().any(|it| it.name == name) => {
                let members = surface::choice(desc).members.into_iter().filter(|it| it.name == name);
                found.extend(members.map(|member| Topic::Member { owner: desc.full_name(), member }));
            }
            _ => {}
        }
    }
    found
}

/// Every name that stands for something by itself.
fn known_names(index: &Index<'_>) -> Vec<String> {
    let mut names: Vec<String> = index.library.module_names().into_iter().map(str::to_owned).collect();
    for item in &index.items {
        names.push(item.name().to_owned());
        match item {
            Item::Class(desc) => names.extend(desc.members.iter().map(|it| it.name.to_owned())),
            Item::Struct(desc) => names.extend(desc.fields.iter().map(|it| it.name.to_owned())),
            Item::Enum(desc) => names.extend(desc.members.iter().map(|it| it.name.to_owned())),
        }
    }
    for module in index.modules() {
        names.extend((index.library.from_data.class_names)(module).into_iter().map(str::to_owned));
    }
    names.sort();
    names.dedup();
    names
}

/// A line of a list: a name, what it is, and what it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The full name.
    pub name: String,
    /// `class`, `struct`, ...
    pub kind: &'static str,
    /// What it is for.
    pub summary: String,
}

/// Modules, classes, structs and enums; with a word also what is in them, where its name or its documentation has
/// the word. Names that have the word come first.
pub fn list(index: &Index<'_>, word: Option<&str>) -> Vec<Entry> {
    let word = word.map(str::to_lowercase);
    let mut entries = Vec::new();
    let mut add = |name: String, kind: &'static str, docs: &str| {
        let summary = super::prose::summary(&super::prose::without_default(&super::prose::split(docs).0).0);
        entries.push(Entry { name, kind, summary });
    };
    for name in index.modules() {
        let Some(module) = index
            .library
            .modules
            .iter()
            .copied()
            .find(|it| it.name == name)
            .or_else(|| index.library.module(name))
        else {
            continue;
        };
        if !name.is_empty() {
            add(name.to_owned(), "module", module.docs);
        }
        for item in index.items.iter().filter(|item| surface::module_name(**item) == name) {
            match item {
                Item::Class(desc) => add(desc.full_name(), "class", desc.docs),
                Item::Struct(desc) => add(desc.full_name(), "struct", desc.docs),
                Item::Enum(desc) => add(desc.full_name(), "enum", desc.docs),
            }
            if word.is_none() {
                continue;
            }
            match item {
                Item::Class(desc) => surface::class(desc).members.iter().for_each(|it| {
                    let kind = if it.is_property() { "property" } else { "method" };
                    add(format!("{}.{}", desc.full_name(), it.name), kind, &it.docs);
                }),
                Item::Struct(desc) => {
                    desc.fields
                        .iter()
                        .for_each(|it| add(format!("{}.{}", desc.full_name(), it.name), "prop", it.docs));
                }
                Item::Enum(desc) => desc
                    .members
                    .iter()
                    .for_each(|it| add(format!("{}.{}", desc.full_name(), it.name), "enum member", it.docs)),
            }
        }
        for class in (index.library.from_data.class_names)(name) {
            if let Some(desc) = (index.library.from_data.class)(name, class) {
                add(desc.full_name(), "resource", desc.docs);
            }
        }
    }
    let Some(word) = word else { return entries };
    let named = |entry: &Entry| entry.name.to_lowercase().contains(&word);
    entries.retain(|entry| named(entry) || entry.summary.to_lowercase().contains(&word));
    entries.sort_by_key(|entry| !named(entry));
    entries
}
