//! Attributes that turn one annotated Rust item into a static row of the declaration table.
//!
//! They know no script engine: they parse the item, model it and render the row plus one erased
//! wrapper per function. Adapters, help, checks and editor types read the row.
//!
//! | attribute | on | gives |
//! |---|---|---|
//! | `#[construct(module = "ec2", base = Resource, state = VpcState)]` | an `impl` | a copyable handle to a node of the construct tree, and its class row |
//! | `#[class(module = "ec2")]` | an `impl` of a plain type | the class row of an immutable value |
//! | `#[object(module = "ec2", state = T)]` | an `impl` | a copyable handle to a mutable object of the app, and its class row |
//! | `#[props]` | a struct | a struct row: the trailing map of a call, or a nested map |
//! | `#[choice(module = "ec2")]` | an enum | an enum row; variants are spelled as the CDK spells them |
//! | `#[union]` | an enum of one-field variants | a parameter that takes one of several types |
//!
//! A variant of `#[choice]` is written to templates as its name, or as `#[value = "text"]` or `#[value = 7]` says.
//!
//! The enums of `#[choice]` and `#[union]` are `#[non_exhaustive]`: they grow with the CDK.
//!
//! What a construct or an object keeps is its `state`: `cx.create(scope, id, state)` makes a construct,
//! `cx.make(state)` an object; `cx.state(this)` and `cx.object(this)` read it, `cx.state_mut(this)` and
//! `cx.object_mut(this)` change it. A module lists all of these but unions, which have no name in scripts.
//!
//! `data = function` names what template value an instance stands for, where it stands for one:
//! `fn(&Cx, Self) -> Data`.
//!
//! `reference = vpc_ref("AWS::EC2::VPC")` gives a construct the property by which L1s and other constructs refer to the
//! resource that it stands for; `reference = [alias_ref("..."), key_ref("...")]` where it stands for several. The parts
//! are those of the resource type. They are read from properties of their names (`vpc_id`), else from properties that
//! are called after the class (`key_pair_name` for `key_name`), else from the construct's own resource.
//!
//! `metrics = QueueMetrics` on a construct makes the class of its property `metrics`: the methods `metric_...` without that
//! word, and `metric` as `custom`.
//!
//! `becomes = Role` on a construct names the class that an instance gives where one of that class is asked for: its
//! `becomes(self, &mut Cx) -> Result<Role>` makes it then.
//!
//! In a class `impl`, every `pub fn` is callable from scripts: `new` is what calling the class does, a
//! function with `self` is a method, one without is a static function. On functions:
//! `#[attribute]` makes a property, `#[constant]` a static constant, `#[setter]` a property that can be
//! assigned, `#[hidden]` keeps a function for Rust alone, `#[name = "..."]` renames,
//! `#[deprecated_name = "use ..."]` keeps an old name working with one warning, `#[each(name("given", ...), ...)]` gives
//! methods, each with a doc comment, that are this one with its first arguments given, those behind `self` and `cx`. On parameters and
//! fields: `#[default(expr)]` or `#[default(expr, "in words")]`; `#[extends]` on a field of `#[props]`
//! takes over the fields of another props struct, `#[extends(required)]` where that has required fields. `#[props(output = true)]` lets functions give the struct.

mod class;
mod each;
mod func;
mod metrics;
mod props;
mod shared;
mod values;

use proc_macro::TokenStream;

/// Declares a construct: a handle to a node of the construct tree. The documentation of `infra-macros` is its manual.
#[proc_macro_attribute]
pub fn construct(args: TokenStream, item: TokenStream) -> TokenStream {
    class::expand(args.into(), item.into(), class::Kind::Construct).unwrap_or_else(fail).into()
}

/// Declares a class of mutable objects that belong to an app. The documentation of `infra-macros` is its manual.
#[proc_macro_attribute]
pub fn object(args: TokenStream, item: TokenStream) -> TokenStream {
    class::expand(args.into(), item.into(), class::Kind::Object).unwrap_or_else(fail).into()
}

/// Declares a class of immutable values. The documentation of `infra-macros` is its manual.
#[proc_macro_attribute]
pub fn class(args: TokenStream, item: TokenStream) -> TokenStream {
    class::expand(args.into(), item.into(), class::Kind::Value).unwrap_or_else(fail).into()
}

/// Declares a struct that scripts write as a map. The documentation of `infra-macros` is its manual.
#[proc_macro_attribute]
pub fn props(args: TokenStream, item: TokenStream) -> TokenStream {
    props::expand(args.into(), item.into()).unwrap_or_else(fail).into()
}

/// Declares an enum with the CDK's member names. The documentation of `infra-macros` is its manual.
#[proc_macro_attribute]
pub fn choice(args: TokenStream, item: TokenStream) -> TokenStream {
    values::choice(args.into(), item.into()).unwrap_or_else(fail).into()
}

/// Declares a parameter type that is one of several types. The documentation of `infra-macros` is its manual.
#[proc_macro_attribute]
pub fn union(args: TokenStream, item: TokenStream) -> TokenStream {
    values::union(args.into(), item.into()).unwrap_or_else(fail).into()
}

fn fail(error: syn::Error) -> proc_macro2::TokenStream {
    error.into_compile_error()
}
