//! The declaration layer: one static table of classes, structs, enums and functions, and the rules by
//! which values of a script become arguments of a Rust function.
//!
//! A row is written once, by the attributes of `infra-macros`. Script adapters, argument checks,
//! completion, help and reference pages are readers of the table; none has code per construct.

mod call;
mod cast;
mod convert;
mod desc;
mod function;
mod library;
mod suggest;
mod value;
mod written_keys;

pub use call::{
    Args, Call, call_constructor, call_function, call_method, get_property, late_has_none, read_member,
    set_property, unreported,
};
pub use cast::{Cast, FieldMap, describe};
pub use convert::{Dict, FromValue, IntoValue, Rest};
pub use desc::{
    Accepts, Becomes, Class, ClassDesc, Declared, EnumDesc, FieldDesc, FuncDesc, Item, MemberDesc,
    MemberValue, ModuleDesc, NO_ROW, ParamDesc, Props, Role, StructDesc,
};
pub use function::{Callable, Function, Returned, Values};
pub use library::{FromData, Library};
pub use suggest::{closest, did_you_mean};
pub use value::{Callback, ScriptFunction, Value};
pub use written_keys::WrittenKeys;

/// The attributes that declare classes, structs and enums.
pub use infra_macros::{choice, class, construct, object, props, union};

/// Declares a module: its files, and the items of each file that scripts can name.
///
/// ```text
/// module! {
///     /// Amazon EC2.
///     "ec2" {
///         vpc: Vpc, SubnetType;
///     }
/// }
/// ```
/// Each line stands for `mod vpc; pub use vpc::*;` and a row per item, so a new construct is its own
/// file and one line here. A module whose items stand beside it names `self` in the place of a file:
///
/// ```
/// /// How loud something is.
/// #[infra::choice(module = "shop")]
/// pub enum Loudness {
///     /// Hardly to be heard.
///     LOW,
///     /// To be heard by everybody.
///     HIGH,
/// }
///
/// infra::module! {
///     /// What our shop is built from.
///     "shop" { self: Loudness; }
/// }
///
/// let engine = infra::Engine::new().with_module(&MODULE);
/// engine.evaluate(infra::Language::Lua, "main.lua", "return tostring(shop.Loudness.LOW)")?;
/// # Ok::<(), infra::Failure>(())
/// ```
#[macro_export]
macro_rules! module {
    ($(#[doc = $docs:literal])* $name:literal { self: $($item:ident),+ $(,)?; }) => {
        /// The declaration of the module.
        pub static MODULE: $crate::declare::ModuleDesc = $crate::declare::ModuleDesc {
            name: $name,
            docs: concat!($($docs, "\n"),*),
            items: &[$(<$item as $crate::declare::Declared>::ITEM),+],
        };
    };
    ($(#[doc = $docs:literal])* $name:literal { $($(#[$meta:meta])* $file:ident $(: $($item:ident),+)?;)* }) => {
        $($(#[$meta])* mod $file; #[allow(unused_imports)] pub use $file::*;)*
        /// The declaration of the module.
        pub static MODULE: $crate::declare::ModuleDesc = $crate::declare::ModuleDesc {
            name: $name,
            docs: concat!($($docs, "\n"),*),
            items: &[$($($(<$item as $crate::declare::Declared>::ITEM),+,)?)*],
        };
    };
}
