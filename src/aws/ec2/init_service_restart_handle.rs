//! What makes a service restart.

use crate::core::{Cx, Data, Fields, Str};
use crate::declare::object;
use crate::fields;

/// What a handle keeps: the keys of the elements for which the service waits.
#[derive(Clone, Debug, Default)]
pub struct InitServiceRestartHandleState {
    commands: Vec<Str>,
    files: Vec<Str>,
    sources: Vec<Str>,
    packages: Vec<(Str, Vec<Str>)>,
}

/// What makes a service restart: it is given to the service and to the elements whose changes the service should
/// notice.
///
/// ```rhai
/// let handle = ec2.InitServiceRestartHandle();
/// ec2.CloudFormationInit.from_elements(
///     ec2.InitFile.from_string("/etc/nginx/nginx.conf", "...", #{ service_restart_handles: [handle] }),
///     ec2.InitService.enable("nginx", #{ service_restart_handle: handle })
/// );
/// ```
///
/// ```lua
/// local handle = ec2.InitServiceRestartHandle()
/// ec2.CloudFormationInit.from_elements(
///   ec2.InitFile.from_string("/etc/nginx/nginx.conf", "...", { service_restart_handles = { handle } }),
///   ec2.InitService.enable("nginx", { service_restart_handle = handle })
/// )
/// ```
#[object(module = "ec2", state = InitServiceRestartHandleState)]
impl InitServiceRestartHandle {
    /// Makes a handle.
    pub fn new(cx: &mut Cx) -> Self {
        cx.make(InitServiceRestartHandleState::default())
    }
}

impl InitServiceRestartHandle {
    pub(super) fn add_command(self, cx: &mut Cx, key: &Str) {
        cx.object_mut(self).commands.push(key.clone());
    }

    pub(super) fn add_file(self, cx: &mut Cx, key: &Str) {
        cx.object_mut(self).files.push(key.clone());
    }

    pub(super) fn add_source(self, cx: &mut Cx, key: &Str) {
        cx.object_mut(self).sources.push(key.clone());
    }

    pub(super) fn add_package(self, cx: &mut Cx, manager: &'static str, key: &Str) {
        let packages = &mut cx.object_mut(self).packages;
        match packages.iter_mut().find(|(name, _)| name == manager) {
            Some((_, keys)) => keys.push(key.clone()),
            None => packages.push((manager.into(), vec![key.clone()])),
        }
    }

    /// What the service waits for, as a part of its configuration.
    pub(super) fn to_fields(self, cx: &Cx) -> Fields {
        let state = cx.object(self);
        let list = |keys: &[Str]| Data::from(keys.to_vec()).or_absent();
        let packages = state.packages.iter().map(|(manager, keys)| (manager.clone(), list(keys)));
        let mut fields = fields! {
            "commands": list(&state.commands),
            "files": list(&state.files),
            "packages": Data::Map(packages.collect()).or_absent(),
            "sources": list(&state.sources),
        };
        fields.retain(|(_, value)| *value != Data::Absent);
        fields
    }
}
