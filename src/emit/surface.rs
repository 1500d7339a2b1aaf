//! Everything that scripts can name, as plain data: what is declared and what is read from the table of
//! resource types, in one shape.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt;

use super::prose::{self, Example};
use crate::cfn::{l1, table};
use crate::declare::{
    Accepts, ClassDesc, EnumDesc, FieldDesc, FuncDesc, Item, Library, ModuleDesc, NO_ROW, ParamDesc, Role,
    StructDesc,
};

/// The whole surface.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Surface {
    /// The modules; the core library, which has no name, is the first.
    pub modules: Vec<Module>,
    /// What a property makes of a class.
    pub interfaces: Vec<Interface>,
    /// The classes whose instances may be passed where a class is asked for that they are not, by the class that is
    /// asked for: L1s, and what makes its construct when it is needed.
    pub stand_ins: BTreeMap<String, Vec<String>>,
}

/// A module.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Module {
    /// The name that scripts use; empty for the core library.
    pub name: &'static str,
    /// What it is for.
    pub docs: String,
    /// Its classes, in the order of the declaration.
    pub classes: Vec<Class>,
    /// Its structs.
    pub structs: Vec<Struct>,
    /// Its enums.
    pub enums: Vec<Enum>,
    /// The classes of its resource types, by name.
    pub resources: Vec<Class>,
}

/// A class.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Class {
    /// The name without its module.
    pub name: &'static str,
    /// The name as scripts write it.
    pub full_name: String,
    /// What it is for.
    pub docs: String,
    /// How it is used.
    pub examples: Vec<Example>,
    /// The class whose members it takes over.
    pub base: Option<String>,
    /// What calling the class does.
    pub constructor: Option<Function>,
    /// Its own methods, properties, static functions and constants.
    pub members: Vec<Function>,
    /// What is known of the resource type that it stands for.
    pub resource: Option<ResourceType>,
    /// Whether scripts can name it; else they only get instances of it.
    pub is_named: bool,
}

/// What the table knows of a resource type.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ResourceType {
    /// The name in CloudFormation.
    pub cfn_type: &'static str,
    /// The structs of its properties, the props first.
    pub structs: Vec<Struct>,
    /// The transform that a template with it needs.
    pub transform: Option<&'static str>,
}

/// A function or a property.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Function {
    /// The name that scripts use.
    pub name: &'static str,
    /// What it does.
    pub docs: String,
    /// How it is used.
    pub examples: Vec<Example>,
    /// How it is reached.
    pub role: Role,
    /// What is passed.
    pub params: Vec<Param>,
    /// What it gives.
    pub returns: Type,
    /// Whether a property can be assigned too.
    pub settable: bool,
    /// What to use instead, where the name is kept only for older programs.
    pub deprecated: Option<&'static str>,
}

/// A parameter.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Param {
    /// The name, for documentation.
    pub name: &'static str,
    /// What it means.
    pub docs: String,
    /// What it takes.
    pub ty: Type,
    /// Whether it may be left out.
    pub optional: bool,
    /// Whether it takes all further arguments.
    pub rest: bool,
    /// What holds when it is left out.
    pub default: Option<String>,
}

/// A struct, written as a map.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Struct {
    /// The name without its module: `VpcProps`, `CfnInstance.EbsProperty`.
    pub name: String,
    /// The name as documentation writes it.
    pub full_name: String,
    /// What it describes.
    pub docs: String,
    /// How it is used.
    pub examples: Vec<Example>,
    /// All fields, those that it takes over behind its own.
    pub fields: Vec<Field>,
}

/// A field of a struct.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Field {
    /// The key that scripts write.
    pub name: &'static str,
    /// What it means.
    pub docs: String,
    /// What it takes.
    pub ty: Type,
    /// Whether it may be left out.
    pub optional: bool,
    /// What holds when it is left out.
    pub default: Option<String>,
    /// What to use instead, where the key is kept only for older programs.
    pub deprecated: Option<&'static str>,
}

/// An enum.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Enum {
    /// The name without its module.
    pub name: &'static str,
    /// The name as scripts write it.
    pub full_name: String,
    /// What it chooses between.
    pub docs: String,
    /// Its members.
    pub members: Vec<Member>,
}

/// A member of an enum.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Member {
    /// The name.
    pub name: &'static str,
    /// What it means.
    pub docs: String,
    /// What to use instead, where the name is kept only for older programs.
    pub deprecated: Option<&'static str>,
}

/// What anything with a certain property can stand for.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Interface {
    /// The name: `IConnectable`.
    pub name: &'static str,
    /// The property: `connections`.
    pub property: &'static str,
    /// What the property gives.
    pub ty: Type,
    /// The classes that declare the property.
    pub classes: Vec<String>,
}

/// A type as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Type {
    /// Anything.
    Any,
    /// Nothing.
    Nothing,
    /// `true` or `false`.
    Bool,
    /// A whole number.
    Int,
    /// A number.
    Num,
    /// A string, known now or late-bound.
    Text,
    /// A JSON-like value whose keys are the user's own.
    Data,
    /// A function of the script.
    Function,
    /// A tag of a resource: a `CfnTag`, or a map with `key` and `value`.
    Tag,
    /// A list.
    List(Box<Type>),
    /// A map whose keys are the user's own.
    Map(Box<Type>),
    /// An instance of a class.
    Class(String),
    /// A map with the fields of a struct.
    Struct(String),
    /// A member of an enum.
    Enum(String),
    /// Anything with a property.
    Interface(&'static str),
    /// One of these strings.
    Strings(Vec<&'static str>),
    /// One of these whole numbers.
    Numbers(Vec<&'static str>),
    /// One of several.
    OneOf(Vec<Type>),
    /// What is given, or nothing.
    Optional(Box<Type>),
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Type::Any | Type::Data => f.write_str("any"),
            Type::Nothing => f.write_str("nothing"),
            Type::Bool => f.write_str("boolean"),
            Type::Int => f.write_str("integer"),
            Type::Num => f.write_str("number"),
            Type::Text => f.write_str("string"),
            Type::Function => f.write_str("function"),
            Type::Tag => f.write_str("CfnTag"),
            Type::List(inner) => match **inner {
                Type::OneOf(_) | Type::Strings(_) | Type::Numbers(_) => write!(f, "list of ({inner})"),
                _ => write!(f, "list of {inner}"),
            },
            Type::Map(inner) => match **inner {
                Type::OneOf(_) | Type::Strings(_) | Type::Numbers(_) => write!(f, "map of ({inner})"),
                _ => write!(f, "map of {inner}"),
            },
            Type::Class(name) | Type::Struct(name) | Type::Enum(name) => f.write_str(name),
            Type::Interface(name) => f.write_str(name),
            Type::Strings(values) => {
                let quoted: Vec<String> = values.iter().map(|value| format!("\"{value}\"")).collect();
                f.write_str(&quoted.join(" | "))
            }
            Type::Numbers(values) => f.write_str(&values.join(" | ")),
            Type::OneOf(all) => {
                let all: Vec<String> = all.iter().map(Type::to_string).collect();
                f.write_str(&all.join(" | "))
            }
            Type::Optional(inner) => write!(f, "{inner}"),
        }
    }
}

impl Type {
    /// The types that it is made of, itself first.
    pub fn parts(&self) -> Vec<&Type> {
        let mut parts = vec![self];
        match self {
            Type::List(inner) | Type::Map(inner) | Type::Optional(inner) => parts.extend(inner.parts()),
            Type::OneOf(all) => parts.extend(all.iter().flat_map(Type::parts)),
            _ => {}
        }
        parts
    }

    /// The struct that can be written there.
    pub fn record(&self) -> Option<&str> {
        match self {
            Type::Struct(name) => Some(name),
            Type::Optional(inner) => inner.record(),
            Type::OneOf(all) => all.iter().find_map(Type::record),
            _ => None,
        }
    }
}

impl Surface {
    /// Everything that a library names.
    pub fn of(library: &Library) -> Surface {
        let more = library.module_names().into_iter().filter_map(|name| library.module(name));
        let mut all: Vec<&'static ModuleDesc> = Vec::new();
        for desc in library.modules.iter().copied().chain(more) {
            // Several declarations may list the items of one module.
            if !all.iter().any(|known| known.name == desc.name) {
                all.push(desc);
            }
        }
        let items = items(library);
        let modules = all.into_iter().map(|desc| module_of(library, desc, &items)).collect();
        let (interfaces, stand_ins) = (interfaces(&items), stand_ins(library, &items));
        Surface { modules, interfaces, stand_ins }
    }

    /// The module of a name; the core library has the empty name.
    pub fn module(&self, name: &str) -> Option<&Module> {
        self.modules.iter().find(|module| module.name == name)
    }

    /// All classes, those of resource types too.
    pub fn classes(&self) -> impl Iterator<Item = &Class> {
        self.modules.iter().flat_map(|module| module.classes.iter().chain(&module.resources))
    }
}

impl Class {
    /// The members that are reached in one of these ways, those that are only kept left out.
    pub fn members_of(&self, roles: &[Role]) -> impl Iterator<Item = &Function> {
        self.members.iter().filter(move |it| roles.contains(&it.role) && it.deprecated.is_none())
    }

    /// The struct that calling the class takes.
    pub fn props(&self) -> Option<&str> {
        self.constructor.as_ref()?.params.iter().find_map(|param| param.ty.record())
    }
}

impl Function {
    /// The parameters: `(scope, id, props?)`.
    pub fn signature(&self) -> String {
        let words = self.params.iter().map(|param| match (param.rest, param.optional) {
            (true, _) => format!("...{}", param.name),
            (false, true) => format!("{}?", param.name),
            (false, false) => param.name.to_owned(),
        });
        format!("({})", words.collect::<Vec<_>>().join(", "))
    }

    /// Whether it is read like a variable.
    pub fn is_property(&self) -> bool {
        matches!(self.role, Role::Getter | Role::Setter | Role::Constant)
    }
}

fn stand_ins(library: &Library, items: &[Item]) -> BTreeMap<String, Vec<String>> {
    let declared = items.iter().filter_map(|item| match item {
        Item::Class(desc) => Some((*desc, desc.becomes?)),
        _ => None,
    });
    let names = library.modules.iter().map(|module| module.name).collect::<BTreeSet<_>>().into_iter();
    let classes = names.flat_map(|module| {
        let names = (library.from_data.class_names)(module).into_iter();
        names.filter_map(move |name| (library.from_data.class)(module, name))
    });
    let resources =
        classes.filter_map(|desc| Some((desc, (library.schema.becomes)(l1::resource_of(desc)?.cfn_type())?)));
    let mut stand_ins: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (desc, becomes) in declared.chain(resources) {
        for asked in becomes.class.lineage().filter(|asked| !desc.is(asked)) {
            stand_ins.entry(asked.full_name()).or_default().push(desc.full_name());
        }
    }
    stand_ins
}

/// What modules list, and behind that what it leads to: structs and classes that are only passed or given.
pub fn items(library: &Library) -> Vec<Item> {
    let mut items: Vec<Item> = library.modules.iter().flat_map(|module| module.items).copied().collect();
    let mut known: HashSet<String> = items.iter().map(|item| full_name(*item)).collect();
    let mut next = 0;
    while let Some(item) = items.get(next).copied() {
        next += 1;
        for accepts in asked(item) {
            named_in(&accepts, &mut |found| {
                // Classes of resource types are found by their name.
                let is_listed = matches!(found, Item::Class(desc) if desc.row != NO_ROW);
                if !is_listed && known.insert(full_name(found)) {
                    items.push(found);
                }
            });
        }
    }
    items
}

/// What the functions and the fields of an item take and give.
fn asked(item: Item) -> Vec<Accepts> {
    match item {
        Item::Class(desc) => {
            let functions = desc.members.iter().chain(&desc.constructor);
            let types = functions.flat_map(|it| it.params.iter().map(|it| it.accepts).chain([it.returns]));
            let base = desc.base.map(Accepts::Class);
            types.map(|accepts| accepts()).chain(base).collect()
        }
        Item::Struct(desc) => desc.all_fields().into_iter().map(|field| (field.accepts)()).collect(),
        Item::Enum(_) => Vec::new(),
    }
}

fn named_in(accepts: &Accepts, found: &mut impl FnMut(Item)) {
    match accepts {
        Accepts::Class(desc) => found(Item::Class(desc)),
        Accepts::Struct(desc) => found(Item::Struct(desc)),
        Accepts::Enum(desc) => found(Item::Enum(desc)),
        Accepts::List(inner) | Accepts::Map(inner) | Accepts::Optional(inner) => named_in(inner, found),
        Accepts::OneOf(all) => all.iter().for_each(|one| named_in(one, found)),
        _ => {}
    }
}

/// The name as scripts write it.
pub fn full_name(item: Item) -> String {
    match item {
        Item::Class(desc) => desc.full_name(),
        Item::Struct(desc) => desc.full_name(),
        Item::Enum(desc) => desc.full_name(),
    }
}

/// The module of an item.
pub fn module_name(item: Item) -> &'static str {
    match item {
        Item::Class(desc) => desc.module,
        Item::Struct(desc) => desc.module,
        Item::Enum(desc) => desc.module,
    }
}

/// A module with all that it names.
pub fn module(library: &Library, desc: &'static ModuleDesc) -> Module {
    module_of(library, desc, &items(library))
}

fn module_of(library: &Library, desc: &'static ModuleDesc, items: &[Item]) -> Module {
    let mut all = Module {
        name: desc.name,
        docs: prose::one_line(desc.docs),
        classes: Vec::new(),
        structs: Vec::new(),
        enums: Vec::new(),
        resources: Vec::new(),
    };
    for item in items.iter().filter(|item| module_name(**item) == desc.name) {
        let mut listed = library.modules.iter().filter(|it| it.name == desc.name).flat_map(|it| it.items);
        let is_named = listed.any(|listed| listed.name() == item.name());
        match item {
            Item::Class(desc) => all.classes.push(Class { is_named, ..class(desc) }),
            Item::Struct(desc) => all.structs.push(structure(desc)),
            Item::Enum(desc) => all.enums.push(choice(desc)),
        }
    }
    let names = (library.from_data.class_names)(desc.name);
    all.resources =
        names.into_iter().filter_map(|name| (library.from_data.class)(desc.name, name)).map(class).collect();
    all
}

/// A class; its resource type is told too, where it stands for one.
pub fn class(desc: &'static ClassDesc) -> Class {
    let (docs, examples) = prose::split(desc.docs);
    let resource = l1::resource_of(desc);
    let members = match resource {
        Some(resource) => resource_members(desc, resource),
        None => members(desc),
    };
    let mut constructor = desc.constructor.as_ref().map(function);
    if let (Some(constructor), Some(resource)) = (&mut constructor, resource)
        && let Some(props) = constructor.params.last_mut()
    {
        props.ty = Type::Struct(props_name(resource));
        props.optional = !resource.properties().any(table::Property::required);
    }
    if let Some(constructor) = &mut constructor {
        constructor.returns = Type::Class(desc.full_name());
    }
    Class {
        name: desc.name,
        full_name: desc.full_name(),
        docs,
        examples,
        base: desc.base.map(ClassDesc::full_name),
        constructor,
        members,
        resource: resource.map(|resource| ResourceType {
            cfn_type: resource.cfn_type(),
            structs: resource_structs(resource),
            transform: resource.transform(),
        }),
        is_named: true,
    }
}

/// The members that a class declares; a property and its setter are one.
fn members(desc: &ClassDesc) -> Vec<Function> {
    let has = |name: &str, role: Role| desc.members.iter().any(|it| it.name == name && it.role == role);
    let own = desc.members.iter().filter(|it| it.role != Role::Setter || !has(it.name, Role::Getter));
    let member = |it: &FuncDesc| {
        let mut member = Function { settable: has(it.name, Role::Setter), ..function(it) };
        if let (Role::Setter, Some(value)) = (it.role, member.params.first()) {
            member.returns = value.ty.clone();
        }
        member
    };
    own.map(member).collect()
}

fn function(desc: &FuncDesc) -> Function {
    let (docs, examples) = prose::split(desc.docs);
    Function {
        name: desc.name,
        docs,
        examples,
        role: desc.role,
        params: desc.params.iter().map(param).collect(),
        returns: ty(&(desc.returns)()),
        settable: false,
        deprecated: desc.deprecated,
    }
}

fn param(desc: &ParamDesc) -> Param {
    let (docs, told) = prose::without_default(&prose::split(desc.docs).0);
    Param {
        name: desc.name,
        docs,
        ty: ty(&(desc.accepts)()),
        optional: desc.may_be_left_out(),
        rest: desc.rest,
        default: told.or_else(|| desc.default.map(default_words)),
    }
}

/// A struct with the fields that it takes over.
pub fn structure(desc: &'static StructDesc) -> Struct {
    let (docs, examples) = prose::split(desc.docs);
    Struct {
        name: desc.name.to_owned(),
        full_name: desc.full_name(),
        docs,
        examples,
        fields: desc.all_fields().into_iter().map(field).collect(),
    }
}

fn field(desc: &FieldDesc) -> Field {
    let (docs, told) = prose::without_default(&prose::split(desc.docs).0);
    Field {
        name: desc.name,
        docs,
        ty: ty(&(desc.accepts)()),
        optional: desc.optional,
        default: told.or_else(|| desc.default.map(default_words)),
        deprecated: desc.deprecated,
    }
}

/// A default expression as documentation words it: code stands in backticks.
fn default_words(words: &str) -> String {
    match words.contains(['`', ' '])
        || words.chars().all(char::is_alphabetic) && !matches!(words, "true" | "false")
    {
        true => words.to_owned(),
        false => format!("`{words}`"),
    }
}

/// An enum.
pub fn choice(desc: &'static EnumDesc) -> Enum {
    let member = |desc: &crate::declare::MemberDesc| Member {
        name: desc.name,
        docs: prose::split(desc.docs).0,
        deprecated: desc.deprecated,
    };
    Enum {
        name: desc.name,
        full_name: desc.full_name(),
        docs: prose::split(desc.docs).0,
        members: desc.members.iter().map(member).collect(),
    }
}

fn ty(accepts: &Accepts) -> Type {
    match accepts {
        Accepts::Any => Type::Any,
        Accepts::Nothing => Type::Nothing,
        Accepts::Bool => Type::Bool,
        Accepts::Int => Type::Int,
        Accepts::Num => Type::Num,
        Accepts::Text => Type::Text,
        Accepts::TextList => Type::List(Box::new(Type::Text)),
        Accepts::List(inner) => Type::List(Box::new(ty(inner))),
        Accepts::Map(inner) => Type::Map(Box::new(ty(inner))),
        Accepts::Data => Type::Data,
        Accepts::Class(desc) => Type::Class(desc.full_name()),
        Accepts::Struct(desc) => Type::Struct(desc.full_name()),
        Accepts::Enum(desc) => Type::Enum(desc.full_name()),
        Accepts::Callback => Type::Function,
        Accepts::Having { interface, .. } => Type::Interface(interface),
        Accepts::OneOf(all) => Type::OneOf(all.iter().map(ty).collect()),
        Accepts::Optional(inner) => Type::Optional(Box::new(ty(inner))),
    }
}

/// The interfaces that parameters and props ask for, by name.
fn interfaces(items: &[Item]) -> Vec<Interface> {
    let mut asked_for = BTreeMap::new();
    items.iter().flat_map(|item| asked(*item)).for_each(|accepts| having(&accepts, &mut asked_for));
    let classes = items.iter().filter_map(|item| match item {
        Item::Class(desc) => Some(*desc),
        _ => None,
    });
    let classes: Vec<&ClassDesc> = classes.collect();
    let interface = |(name, property): (&'static str, &'static str)| {
        let getter = |desc: &ClassDesc| {
            desc.members.iter().find(|it| it.name == property && it.role == Role::Getter).map(|it| it.returns)
        };
        let found: Vec<_> = classes.iter().filter_map(|desc| Some((desc, getter(desc)?))).collect();
        let mut types: Vec<Type> = Vec::new();
        for given in found.iter().map(|(_, returns)| ty(&returns())) {
            if !types.contains(&given) {
                types.push(given);
            }
        }
        Interface {
            name,
            property,
            ty: if types.len() == 1 { types.remove(0) } else { Type::OneOf(types) },
            classes: found.iter().map(|(desc, _)| desc.full_name()).collect(),
        }
    };
    asked_for.into_iter().map(interface).collect()
}

fn having(accepts: &Accepts, asked: &mut BTreeMap<&'static str, &'static str>) {
    match accepts {
        Accepts::Having { interface, property } => {
            asked.insert(interface, property);
        }
        Accepts::List(inner) | Accepts::Map(inner) | Accepts::Optional(inner) => having(inner, asked),
        Accepts::OneOf(all) => all.iter().for_each(|one| having(one, asked)),
        _ => {}
    }
}

/// The attributes and the properties of a resource type, with their types, and what else its class declares.
fn resource_members(desc: &ClassDesc, resource: table::Resource) -> Vec<Function> {
    let property = |name: &'static str, docs: String, returns: Type, settable: bool| Function {
        name,
        docs,
        examples: Vec::new(),
        role: Role::Getter,
        params: Vec::new(),
        returns,
        settable,
        deprecated: None,
    };
    let attributes = resource.attributes().map(|attribute| {
        let docs = format!("The attribute `{}`.", attribute.cfn_name());
        property(attribute.name(), docs, resource_type(resource, attribute.ty()), false)
    });
    let setters = desc.members.iter().filter(|member| member.role == Role::Setter);
    let properties = setters.filter_map(|member| {
        let it = l1::property_of(resource, member)?;
        let given = Type::Optional(Box::new(resource_type(resource, it.ty())));
        Some(property(member.name, format!("The property `{}`.", it.cfn_name()), given, true))
    });
    let mut all: Vec<Function> = attributes.chain(properties).collect();
    let told: HashSet<&'static str> = all.iter().map(|it| it.name).collect();
    all.extend(members(desc).into_iter().filter(|it| !told.contains(it.name)));
    all
}

/// The props of a resource type, and the structs in them, in the order in which they are reached.
pub fn resource_structs(resource: table::Resource) -> Vec<Struct> {
    let title = l1::full_name(resource);
    let mut seen: Vec<table::Struct> = Vec::new();
    let props = Struct {
        name: format!("{}Props", resource.class()),
        full_name: props_name(resource),
        docs: format!("The properties of `{}`.", resource.cfn_type()),
        examples: Vec::new(),
        fields: resource_fields(resource, resource.properties(), &mut seen),
    };
    resource.attributes().for_each(|attribute| note_structs(attribute.ty(), &mut seen));
    let mut structs = vec![props];
    let mut next = 0;
    while let Some(inner) = seen.get(next).copied() {
        structs.push(Struct {
            name: format!("{}.{}Property", resource.class(), inner.name()),
            full_name: format!("{title}.{}Property", inner.name()),
            docs: format!("The property type `{}.{}`.", resource.cfn_type(), inner.name()),
            examples: Vec::new(),
            fields: resource_fields(resource, inner.properties(), &mut seen),
        });
        next += 1;
    }
    structs
}

fn resource_fields(
    resource: table::Resource,
    properties: impl Iterator<Item = table::Property>,
    seen: &mut Vec<table::Struct>,
) -> Vec<Field> {
    let mut fields: Vec<Field> = properties
        .map(|property| {
            note_structs(property.ty(), seen);
            let change = match property.replaces() {
                table::Replaces::No => "",
                table::Replaces::Maybe => " A change may replace the resource.",
                table::Replaces::Yes => " A change replaces the resource.",
            };
            let advice = if property.deprecated() { " AWS advises against it." } else { "" };
            Field {
                name: property.name(),
                docs: format!("`{}`.{change}{advice}", property.cfn_name()),
                ty: match property.relations().next() {
                    Some(_) => or_construct(resource_type(resource, property.ty())),
                    None => resource_type(resource, property.ty()),
                },
                optional: !property.required(),
                default: None,
                deprecated: None,
            }
        })
        .collect();
    fields.sort_by_key(|field| field.optional);
    fields
}

/// The type of a property that refers to other resources: they can stand for their names themselves.
fn or_construct(ty: Type) -> Type {
    match ty {
        Type::Text => Type::OneOf(vec![Type::Text, Type::Class("Construct".to_owned())]),
        Type::List(inner) => Type::List(Box::new(or_construct(*inner))),
        other => other,
    }
}

fn note_structs(ty: table::Type, seen: &mut Vec<table::Struct>) {
    match ty {
        table::Type::Struct(inner) if !seen.contains(&inner) => seen.push(inner),
        table::Type::List(inner) | table::Type::Map(inner) => note_structs(inner.get(), seen),
        table::Type::Union(all) => all.iter().for_each(|one| note_structs(one.get(), seen)),
        _ => {}
    }
}

fn resource_type(resource: table::Resource, ty: table::Type) -> Type {
    let inner = |ty: table::TypeRef| Box::new(resource_type(resource, ty.get()));
    match ty {
        table::Type::String | table::Type::DateTime => Type::Text,
        table::Type::Integer => Type::Int,
        table::Type::Number => Type::Num,
        table::Type::Boolean => Type::Bool,
        table::Type::Json => Type::Data,
        table::Type::Tag => Type::Tag,
        table::Type::Enum(values) => Type::Strings(values.iter().collect()),
        table::Type::IntegerEnum(values) => Type::Numbers(values.iter().collect()),
        table::Type::List(item) => Type::List(inner(item)),
        table::Type::Map(item) => Type::Map(inner(item)),
        table::Type::Struct(nested) => {
            Type::Struct(format!("{}.{}Property", l1::full_name(resource), nested.name()))
        }
        table::Type::Union(all) => {
            let mut types: Vec<Type> = Vec::new();
            for one in all.iter() {
                let one = *inner(one);
                if !types.contains(&one) {
                    types.push(one);
                }
            }
            Type::OneOf(types)
        }
    }
}

fn props_name(resource: table::Resource) -> String {
    format!("{}Props", l1::full_name(resource))
}
