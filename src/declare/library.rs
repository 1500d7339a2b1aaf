//! Everything that scripts can name.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::{Class, ClassDesc, Declared, Function, IntoValue, Item, ModuleDesc, Role, Value};
use crate::bail;
use crate::core::{Data, Schema, Str};
use crate::diag::{Code, Diag, Result};

/// The modules that scripts see, and the classes that are read from data.
///
/// The first module without a name is the core library: its items are global.
#[derive(Clone, Debug)]
pub struct Library {
    /// Modules in the order of the documentation.
    pub(crate) modules: Vec<&'static ModuleDesc>,
    /// What no module lists.
    pub(crate) from_data: FromData,
    /// What resource types are.
    pub(crate) schema: Schema,
    /// What the Rust program gives to its scripts.
    pub(crate) extras: Extras,
}

/// What a Rust program gives to its scripts beside declared modules.
#[derive(Clone, Debug, Default)]
pub(crate) struct Extras {
    functions: Vec<Function>,
    values: Vec<(Str, Data)>,
    /// Modules that hold functions alone.
    modules: Vec<&'static ModuleDesc>,
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
    /// The modules, in the order of the documentation; the first is the core library, which has no name.
    pub fn modules(&self) -> &[&'static ModuleDesc] {
        &self.modules
    }

    /// Adds a module that another crate declares.
    ///
    /// # Errors
    /// When one of its names is taken.
    pub fn add_module(&mut self, module: &'static ModuleDesc) -> Result<()> {
        for item in module.items {
            self.check_free(module.name, item.name())?;
        }
        if !module.name.is_empty() && self.item("", module.name).is_some() {
            bail!(Code::Usage, "the module `{}` has the name of a class of the core library", module.name);
        }
        self.modules.push(module);
        Ok(())
    }

    /// Adds a function.
    ///
    /// # Errors
    /// When its name is taken.
    pub fn add_function(&mut self, function: Function) -> Result<()> {
        self.check_free(function.module(), function.name())?;
        if self.module(function.module()).is_none() && !function.module().is_empty() {
            self.check_free("", function.module())?;
            self.extras.modules.push(named_module(function.module()));
        }
        self.extras.functions.push(function);
        Ok(())
    }

    /// Adds a value that scripts can read under a name. It hides a module that has resource types alone: there is
    /// one for every service.
    ///
    /// # Errors
    /// When the name is taken.
    pub fn add_value(&mut self, name: impl Into<Str>, value: impl Into<Data>) -> Result<()> {
        let name = name.into();
        self.check_free("", &name)?;
        self.extras.values.push((name, value.into()));
        Ok(())
    }

    fn check_free(&self, module: &str, name: &str) -> Result<()> {
        if !is_name(name) {
            bail!(Code::Usage, "`{name}` cannot be the name of anything in a script";
                hint: "a name has letters, digits and underscores, and does not start with a digit");
        }
        let is_taken = self.item(module, name).is_some()
            || self.extra(module, name).is_some()
            || (module.is_empty() && self.listed_module(name).is_some());
        if is_taken {
            let title = if module.is_empty() { name.to_owned() } else { format!("{module}.{name}") };
            bail!(Code::Usage, "there is already something called `{title}`"; hint: "give it another name");
        }
        Ok(())
    }

    /// A function or a value that the Rust program gave.
    pub(crate) fn extra(&self, module: &str, name: &str) -> Option<Value> {
        let is_it = |function: &&Function| function.module() == module && function.name() == name;
        if let Some(function) = self.extras.functions.iter().find(is_it) {
            return Some(Value::Function(function.clone()));
        }
        let (_, value) = self.extras.values.iter().find(|(known, _)| module.is_empty() && known == name)?;
        Some(value.clone().into_value())
    }

    /// The names of functions and values that the Rust program gave in a module.
    fn extra_names<'a>(&'a self, module: &'a str) -> impl Iterator<Item = &'a str> {
        let functions = self.extras.functions.iter().filter(move |it| it.module() == module);
        let values = self.extras.values.iter().filter(move |_| module.is_empty());
        functions.map(Function::name).chain(values.map(|(name, _)| name.as_str()))
    }

    /// The module of this name.
    pub fn module(&self, name: &str) -> Option<&'static ModuleDesc> {
        self.listed_module(name).or_else(|| (self.from_data.module)(name))
    }

    /// The module that stands in another: `s3.mixins`.
    pub fn module_within(&self, module: &str, name: &str) -> Option<&'static ModuleDesc> {
        self.modules.iter().copied().find(|inner| inner.name.split_once('.') == Some((module, name)))
    }

    fn listed_module(&self, name: &str) -> Option<&'static ModuleDesc> {
        let mut listed = self.modules.iter().chain(&self.extras.modules).copied();
        listed.find(|module| module.name == name && !name.is_empty())
    }

    /// The names of all modules, those that are listed first.
    pub fn module_names(&self) -> Vec<&'static str> {
        let listed = self.modules.iter().chain(&self.extras.modules);
        let mut names: Vec<_> = listed.map(|module| module.name).filter(|it| !it.is_empty()).collect();
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

    /// Why a name cannot be called, where it is that of a struct: scripts write its props as a map.
    pub fn struct_error(&self, module: &str, name: &str) -> Option<Diag> {
        let mut listed = self.modules.iter().filter(|desc| desc.name == module).flat_map(|desc| desc.items);
        let desc = listed.find_map(|item| match item {
            Item::Struct(desc) if desc.name == name => Some(*desc),
            _ => None,
        })?;
        // The hint tells what such a map begins with.
        const SHOWN: usize = 4;
        let fields = desc.all_fields();
        let mut names: Vec<String> =
            fields.iter().take(SHOWN).map(|field| format!("`{}`", field.name)).collect();
        if fields.len() > SHOWN {
            names.push("...".to_owned());
        }
        let message = format!("`{}` is not a class: its props are written as a map", desc.full_name());
        let hint = format!("write the map alone, with {}", names.join(", "));
        Some(Diag::new(Code::UnknownName, message).hint(hint))
    }

    /// The names of a module's items that scripts can call or read.
    pub fn names<'a>(&'a self, module: &'a str) -> Vec<&'a str> {
        let listed = self.modules.iter().filter(|desc| desc.name == module).flat_map(|desc| desc.items);
        let mut names: Vec<&str> =
            listed.filter(|item| !matches!(item, Item::Struct(_))).map(|item| item.name()).collect();
        let inner = self.modules.iter().filter_map(|inner| inner.name.split_once('.'));
        names.extend(inner.filter(|(outer, _)| *outer == module).map(|(_, name)| name));
        names.extend((self.from_data.class_names)(module));
        names.extend(self.extra_names(module));
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
    pub fn global_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.module_names();
        names.retain(|name| !name.contains('.'));
        names.extend(self.names(""));
        names
    }

    /// Where a name that stands alone lives in some module: `Vpc` is `ec2.Vpc`.
    pub fn homes(&self, name: &str) -> Vec<String> {
        let homes = self
            .module_names()
            .into_iter()
            .filter(|module| self.item(module, name).is_some() || self.extra(module, name).is_some());
        homes.map(|module| format!("{module}.{name}")).collect()
    }
}

/// Whether both languages can write a name.
fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// A module of functions alone. It lives as long as the program: there are as many as names for them.
fn named_module(name: &str) -> &'static ModuleDesc {
    static KNOWN: Mutex<BTreeMap<String, &'static ModuleDesc>> = Mutex::new(BTreeMap::new());
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known.entry(name.to_owned()).or_insert_with(|| {
        let name = Box::leak(name.to_owned().into_boxed_str());
        Box::leak(Box::new(ModuleDesc {
            name,
            docs: "Functions of the program that runs the script.",
            items: &[],
        }))
    })
}

impl<T: Class> Declared for &T {
    const ITEM: Item = Item::Class(T::DESC);
}
