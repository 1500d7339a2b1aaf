//! Packages that are installed when an instance is configured.

use super::init_element::{Binding, Element, Platform};
use super::{InitElement, InitServiceRestartHandle};
use crate::bail;
use crate::core::{Cx, Data, Fields, Str, Text};
use crate::declare::{class, props};
use crate::diag::{Code, Result};

/// What a package can be told that is found by its location.
#[props(module = "ec2")]
pub struct LocationPackageOptions {
    /// The key of the package. Default: its place among the packages.
    pub key: Option<Str>,
    /// The services that restart after the package is installed.
    pub service_restart_handles: Option<Vec<InitServiceRestartHandle>>,
}

/// What a package can be told that is found by its name.
#[props(module = "ec2")]
pub struct NamedPackageOptions {
    /// The versions of which one is needed. Default: the latest.
    pub version: Option<Vec<Text>>,
    /// The services that restart after the package is installed.
    pub service_restart_handles: Option<Vec<InitServiceRestartHandle>>,
}

/// A package as an element.
#[derive(Clone, Debug)]
pub(super) struct PackageElement {
    manager: &'static str,
    /// The name of the package, or the key of one that has a location.
    name: Option<Str>,
    /// The versions, or the location.
    versions: Vec<Text>,
    handles: Vec<InitServiceRestartHandle>,
}

/// The package manager of Windows; the only one there, and nowhere else.
const MSI: &str = "msi";

/// A package that is installed when an instance is configured.
#[derive(Clone, Copy, Debug)]
pub struct InitPackage;

/// A package that is installed when an instance is configured.
#[class(module = "ec2", base = InitElement)]
impl InitPackage {
    /// A package of RPM, by its URL.
    pub fn rpm(location: Text, options: Option<LocationPackageOptions>) -> InitElement {
        located("rpm", location, options)
    }

    /// A package of yum, by its name.
    pub fn yum(package_name: Str, options: Option<NamedPackageOptions>) -> InitElement {
        named("yum", package_name, options)
    }

    /// A gem of Ruby, by its name.
    pub fn ruby_gem(gem_name: Str, options: Option<NamedPackageOptions>) -> InitElement {
        named("rubygems", gem_name, options)
    }

    /// A package of Python, by its name; installed by easy_install.
    pub fn python(package_name: Str, options: Option<NamedPackageOptions>) -> InitElement {
        named("python", package_name, options)
    }

    /// A package of apt, by its name.
    pub fn apt(package_name: Str, options: Option<NamedPackageOptions>) -> InitElement {
        named("apt", package_name, options)
    }

    /// An MSI package of Windows, by its URL.
    pub fn msi(location: Text, options: Option<LocationPackageOptions>) -> InitElement {
        located(MSI, location, options)
    }
}

fn named(manager: &'static str, name: Str, options: Option<NamedPackageOptions>) -> InitElement {
    let options = options.unwrap_or_default();
    InitElement(Element::Package(PackageElement {
        manager,
        name: Some(name),
        versions: options.version.unwrap_or_default(),
        handles: options.service_restart_handles.unwrap_or_default(),
    }))
}

fn located(manager: &'static str, location: Text, options: Option<LocationPackageOptions>) -> InitElement {
    let options = options.unwrap_or_default();
    InitElement(Element::Package(PackageElement {
        manager,
        name: options.key,
        versions: vec![location],
        handles: options.service_restart_handles.unwrap_or_default(),
    }))
}

impl PackageElement {
    pub(super) fn bind(&self, cx: &mut Cx, binding: Binding) -> Result<Fields> {
        match binding.platform {
            Platform::Windows if self.manager != MSI => {
                bail!(Code::InvalidValue, "packages of the kind `{}` are not for Windows", self.manager; hint: "use `InitPackage.msi(...)`")
            }
            Platform::Linux if self.manager == MSI => {
                bail!(Code::InvalidValue, "packages of the kind `{MSI}` are for Windows only"; hint: "use `InitPackage.yum(...)`, `apt`, `rpm`, ...")
            }
            _ => {}
        }
        let name = self.name.clone().unwrap_or_else(|| binding.key());
        for handle in &self.handles {
            handle.add_package(cx, self.manager, &name);
        }
        let versions = match &self.versions[..] {
            [location] if self.manager == MSI => Data::from(location.clone()),
            versions => Data::from(versions.to_vec()),
        };
        Ok(vec![(self.manager.into(), Data::Map(vec![(name, versions)]))])
    }
}
