//! Everything that scripts can name.

use super::{Class, ClassDesc, Declared, Item, ModuleDesc, Role};
use crate::core::Schema;

/// The modules that scripts see, and the classes that are read from data.
///
/// The first module without a name is the core library: its items are global.
#[derive(Clone, Debug)]
pub struct Library {
    /// Modules in the order of the documentation.
    pub modules: Vec<&'static ModuleDesc>,
    /// What no module lists.
    pub from_data: FromData,
    /// What resource types are.
    pub schema: Schema,
}

/// The classes that no module lists: L1s of the CloudFormation resource table. Their rows are built when they
/// are first asked for.
#[derive(Clone, Copy, Debug)]
pub struct FromData {
    /// Finds a class; the core library is the module without a name.
    pub class: fn(module: &str, name: &str) -> Option<&'static ClassDesc>,
    /// The names of the classes of a module.
    pub class_names: fn(module: &str) -> Vec<&'static str>,
    /// Finds a module that has such classes.
    pub module: fn(name: &str) -> Option<&'static ModuleDesc>,
    /// The names of the modules that have such classes, but for the core library.
    pub module_names: fn() -> Vec<&'static str>,
}

impl Library {
    /// The module of this name.
    pub fn module(&self, name: &str) -> Option<&'static ModuleDesc> {
        let listed = self.modules.iter().copied().find(|module| module.name == name && !name.is_empty());
        listed.or_else(|| (self.from_data.module)(name))
    }

    /// The names of all modules, those that are listed first.
    pub fn module_names(&self) -> Vec<&'static str> {
        let mut names: Vec<_> =
            self.modules.iter().map(|module| module.name).filter(|it| !it.is_empty()).collect();
        let more = (self.from_data.module_names)();
        names.extend(more.into_iter().filter(|name| !self.modules.iter().any(|module| module.name == *name)));
        names
    }

    /// The item of a module; the core library is the module without a name.
    pub fn item(&self, module: &str, name: &str) -> Option<Item> {
        let listed = self.modules.iter().filter(|desc| desc.name == module).flat_map(|desc| desc.items);
        if let Some(item) =
            listed.copied().find(|item| item.name() == name && !matches!(item, Item::Struct(_)))
        {
            return Some(item);
        }
        (self.from_data.class)(module, name).map(Item::Class)
    }

    /// The names of a module's items that scripts can call or read.
    pub fn names(&self, module: &str) -> Vec<&'static str> {
        let listed = self.modules.iter().filter(|desc| desc.name == module).flat_map(|desc| desc.items);
        let mut names: Vec<_> =
            listed.filter(|item| !matches!(item, Item::Struct(_))).map(|item| item.name()).collect();
        names.extend((self.from_data.class_names)(module));
        names
    }

    /// Whether any listed class has a method of this name.
    pub fn has_method(&self, name: &str) -> bool {
        let items = self.modules.iter().flat_map(|module| module.items);
        let mut classes = items.filter_map(|item| match item {
            Item::Class(class) => Some(*class),
            _ => None,
        });
        classes.any(|class| class.member(name, &[Role::Method]).is_some())
    }

    /// The names that stand by themselves: modules and the items of the core library.
    pub fn global_names(&self) -> Vec<&'static str> {
        let mut names = self.module_names();
        names.extend(self.names(""));
        names
    }

    /// Where a name that stands alone lives in some module: `Vpc` is `ec2.Vpc`.
    pub fn homes(&self, name: &str) -> Vec<String> {
        let homes = self.module_names().into_iter().filter(|module| self.item(module, name).is_some());
        homes.map(|module| format!("{module}.{name}")).collect()
    }
}

impl<T: Class> Declared for &T {
    const ITEM: Item = Item::Class(T::DESC);
}
