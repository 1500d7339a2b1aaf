//! The rows of the declaration table. Readers need nothing else to describe, check or call.

use std::fmt;

use super::{Call, FieldMap, Value};
use crate::core::{Cx, Data, NodeId};
use crate::diag::Result;

/// A class that is not read from the CloudFormation resource table.
pub const NO_ROW: u32 = u32::MAX;

/// A module, such as `ec2`.
#[derive(Debug)]
pub struct ModuleDesc {
    /// The name that scripts use; empty for the core library, whose items are global. `s3.mixins` stands in `s3`.
    pub name: &'static str,
    /// What the module is for.
    pub docs: &'static str,
    /// Everything that can be named in it, in the order of the documentation.
    pub items: &'static [Item],
}

/// Something that a module names.
#[derive(Clone, Copy, Debug)]
pub enum Item {
    /// A class.
    Class(&'static ClassDesc),
    /// A struct, written as a map.
    Struct(&'static StructDesc),
    /// An enum.
    Enum(&'static EnumDesc),
}

impl Item {
    /// The name without its module.
    pub fn name(self) -> &'static str {
        match self {
            Item::Class(desc) => desc.name,
            Item::Struct(desc) => desc.name,
            Item::Enum(desc) => desc.name,
        }
    }

    /// The documentation of the item.
    pub fn docs(self) -> &'static str {
        match self {
            Item::Class(desc) => desc.docs,
            Item::Struct(desc) => desc.docs,
            Item::Enum(desc) => desc.docs,
        }
    }
}

/// A class: how to make an instance, and what can be asked of the class and of its instances.
#[derive(Debug)]
pub struct ClassDesc {
    /// The name without its module.
    pub name: &'static str,
    /// The module; empty for the core library.
    pub module: &'static str,
    /// What the class is for.
    pub docs: &'static str,
    /// The class whose members it takes over.
    pub base: Option<&'static ClassDesc>,
    /// What calling the class does.
    pub constructor: Option<FuncDesc>,
    /// Methods, properties, static functions and constants.
    pub members: &'static [FuncDesc],
    /// The template value that an instance stands for, where it stands for one.
    pub data: Option<fn(&Cx, &Value) -> Option<Data>>,
    /// What an instance gives where another class is asked for.
    pub becomes: Option<Becomes>,
    /// For a class read from the CloudFormation resource table, its row there; else [`NO_ROW`].
    pub row: u32,
}

/// How a construct stands in for one of another class.
#[derive(Clone, Copy, Debug)]
pub struct Becomes {
    /// The other class.
    pub class: &'static ClassDesc,
    /// Gives the construct of the other class, which it may make.
    pub make: fn(&mut Cx, NodeId) -> Result<NodeId>,
}

impl ClassDesc {
    /// The name as scripts write it: `ec2.Vpc`, `Stack`.
    pub fn full_name(&self) -> String {
        qualified(self.module, self.name)
    }

    /// The class and its bases, from the most special to the most general.
    pub fn lineage(&'static self) -> impl Iterator<Item = &'static ClassDesc> {
        std::iter::successors(Some(self), |class| class.base)
    }

    /// Whether an instance of this class can stand where `other` is asked for.
    pub fn is(&'static self, other: &'static ClassDesc) -> bool {
        self.lineage().any(|class| std::ptr::eq(class, other))
    }

    /// How an instance of this class can stand in where `other` is asked for, without being one.
    pub fn becomes(&'static self, other: &'static ClassDesc) -> Option<Becomes> {
        self.lineage().find_map(|class| class.becomes.filter(|it| it.class.is(other)))
    }

    /// All members, the class's own first.
    pub fn all_members(&'static self) -> impl Iterator<Item = &'static FuncDesc> {
        self.lineage().flat_map(|class| class.members)
    }

    /// The member of this name that has one of `roles`.
    pub fn member(&'static self, name: &str, roles: &[Role]) -> Option<&'static FuncDesc> {
        self.all_members().find(|member| member.name == name && roles.contains(&member.role))
    }
}

/// How a function is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// By calling the class.
    New,
    /// On the class: `ec2.Peer.any_ipv4()`.
    Static,
    /// On an instance.
    Method,
    /// As a property of an instance.
    Getter,
    /// By assigning a property of an instance.
    Setter,
    /// As a property of the class: `ec2.Port.HTTPS`.
    Constant,
}

/// A function: its parameters, what it gives, and the erased function that runs it.
#[derive(Debug)]
pub struct FuncDesc {
    /// The name that scripts use.
    pub name: &'static str,
    /// What the function does.
    pub docs: &'static str,
    /// How it is reached.
    pub role: Role,
    /// What scripts pass, in order.
    pub params: &'static [ParamDesc],
    /// What it gives.
    pub returns: fn() -> Accepts,
    /// What to use instead, where the name is kept only for older programs.
    pub deprecated: Option<&'static str>,
    /// Takes the arguments apart, runs the function, wraps its result.
    pub call: fn(&mut Call<'_>) -> Result<Value>,
}

impl FuncDesc {
    /// The parameters as a signature: `(peer, port, description?)`.
    pub fn signature(&self) -> String {
        let words = self.params.iter().map(|param| match (param.rest, param.may_be_left_out()) {
            (true, _) => format!("...{}", param.name),
            (false, true) => format!("{}?", param.name),
            (false, false) => param.name.to_owned(),
        });
        format!("({})", words.collect::<Vec<_>>().join(", "))
    }
}

/// A parameter.
#[derive(Debug)]
pub struct ParamDesc {
    /// The name, for messages and documentation.
    pub name: &'static str,
    /// What it means.
    pub docs: &'static str,
    /// The types that it takes.
    pub accepts: fn() -> Accepts,
    /// Whether it may be left out.
    pub optional: bool,
    /// Whether it takes all further arguments, each of the accepted type.
    pub rest: bool,
    /// What holds when it is left out.
    pub default: Option<&'static str>,
}

impl ParamDesc {
    /// Whether a call may do without it: it is optional, or a struct whose fields all are.
    pub fn may_be_left_out(&self) -> bool {
        let is_free = |desc: &'static StructDesc| desc.all_fields().iter().all(|field| field.optional);
        self.optional || matches!((self.accepts)(), Accepts::Struct(desc) if is_free(desc))
    }
}

/// A struct that scripts write as a map.
#[derive(Debug)]
pub struct StructDesc {
    /// The name without its module.
    pub name: &'static str,
    /// The module; empty for the core library.
    pub module: &'static str,
    /// What it describes.
    pub docs: &'static str,
    /// Structs whose fields it takes over.
    pub parents: &'static [&'static StructDesc],
    /// Its own fields.
    pub fields: &'static [FieldDesc],
}

impl StructDesc {
    /// The name as documentation writes it: `ec2.VpcProps`.
    pub fn full_name(&self) -> String {
        qualified(self.module, self.name)
    }

    /// All fields, its own first.
    pub fn all_fields(&'static self) -> Vec<&'static FieldDesc> {
        let mut all: Vec<_> = self.fields.iter().collect();
        for parent in self.parents {
            all.extend(parent.all_fields());
        }
        all
    }
}

/// A field of a struct.
#[derive(Debug)]
pub struct FieldDesc {
    /// The key that scripts write.
    pub name: &'static str,
    /// What it means.
    pub docs: &'static str,
    /// The types that it takes.
    pub accepts: fn() -> Accepts,
    /// Whether it may be left out.
    pub optional: bool,
    /// What holds when it is left out.
    pub default: Option<&'static str>,
    /// What to use instead, where the key is kept only for older programs.
    pub deprecated: Option<&'static str>,
}

/// An enum.
#[derive(Debug)]
pub struct EnumDesc {
    /// The name without its module.
    pub name: &'static str,
    /// The module; empty for the core library.
    pub module: &'static str,
    /// What it chooses between.
    pub docs: &'static str,
    /// Its members, in the CDK's order.
    pub members: &'static [MemberDesc],
}

impl EnumDesc {
    /// The name as scripts write it: `ec2.SubnetType`.
    pub fn full_name(&self) -> String {
        qualified(self.module, self.name)
    }
}

/// A member of an enum.
#[derive(Debug)]
pub struct MemberDesc {
    /// The name, as the CDK writes it.
    pub name: &'static str,
    /// What it is where a text or a value of a template is asked for.
    pub value: MemberValue,
    /// What it means.
    pub docs: &'static str,
    /// What to use instead, where the name is kept only for older programs.
    pub deprecated: Option<&'static str>,
}

/// What a member is in a template: what it is in the CDK's own language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemberValue {
    /// A text, as most are.
    Text(&'static str),
    /// A number, such as days.
    Number(i64),
}

fn qualified(module: &str, name: &str) -> String {
    match module {
        "" => name.to_owned(),
        _ => format!("{module}.{name}"),
    }
}

/// What a place takes. One description gives error texts, documentation and completion.
#[derive(Clone, Debug)]
pub enum Accepts {
    /// Anything.
    Any,
    /// Nothing: a function that gives no value.
    Nothing,
    /// `true` or `false`.
    Bool,
    /// A whole number.
    Int,
    /// A number.
    Num,
    /// A string, known now or late-bound.
    Text,
    /// A list of strings, known now or late-bound.
    TextList,
    /// A list.
    List(Box<Accepts>),
    /// A map from strings.
    Map(Box<Accepts>),
    /// A JSON-like value whose keys are the user's own.
    Data,
    /// An instance of a class.
    Class(&'static ClassDesc),
    /// A map with the fields of a struct.
    Struct(&'static StructDesc),
    /// A member of an enum.
    Enum(&'static EnumDesc),
    /// A function of the script.
    Callback,
    /// Anything that has a property: `connections` makes an `IConnectable`.
    Having {
        /// The name of the interface.
        interface: &'static str,
        /// The property that makes it one.
        property: &'static str,
    },
    /// One of several.
    OneOf(Vec<Accepts>),
    /// What is accepted, or nothing.
    Optional(Box<Accepts>),
}

impl fmt::Display for Accepts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Accepts::Any => f.write_str("any value"),
            Accepts::Nothing => f.write_str("nothing"),
            Accepts::Bool => f.write_str("true or false"),
            Accepts::Int => f.write_str("a whole number"),
            Accepts::Num => f.write_str("a number"),
            Accepts::Text => f.write_str("a string"),
            Accepts::TextList => f.write_str("a list of strings"),
            Accepts::List(inner) => write!(f, "a list, each item {inner}"),
            Accepts::Map(inner) if matches!(**inner, Accepts::Any | Accepts::Data) => f.write_str("a map"),
            Accepts::Map(inner) => write!(f, "a map, each value {inner}"),
            Accepts::Data => f.write_str("a plain value"),
            Accepts::Class(class) => write!(f, "`{}`", class.full_name()),
            Accepts::Struct(desc) => write!(f, "a map (`{}`)", desc.full_name()),
            Accepts::Enum(desc) => write!(f, "a member of `{}`", desc.full_name()),
            Accepts::Callback => f.write_str("a function"),
            Accepts::Having { interface, property } => {
                write!(f, "`{interface}` (anything with `{property}`)")
            }
            Accepts::OneOf(all) => {
                for (index, one) in all.iter().enumerate() {
                    let separator = match index {
                        0 => "",
                        _ if index + 1 == all.len() => " or ",
                        _ => ", ",
                    };
                    write!(f, "{separator}{one}")?;
                }
                Ok(())
            }
            Accepts::Optional(inner) => write!(f, "{inner}"),
        }
    }
}

/// A type with a class row.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not declared with `#[construct]`, `#[object]` or `#[class]`"
)]
pub trait Class {
    /// The row.
    const DESC: &'static ClassDesc;
}

/// A type with a struct row.
#[diagnostic::on_unimplemented(message = "`{Self}` is not declared with `#[props]`")]
pub trait Props: Sized {
    /// The row.
    const DESC: &'static StructDesc;

    /// Takes the fields out of a map; problems are recorded there.
    fn take(fields: &mut FieldMap<'_, '_>) -> Option<Self>;
}

/// A type that a module can list.
#[diagnostic::on_unimplemented(
    message = "a module cannot list `{Self}`",
    note = "modules list what `#[construct]`, `#[object]`, `#[class]`, `#[props]` and `#[choice]` declare"
)]
pub trait Declared {
    /// Its row.
    const ITEM: Item;
}
