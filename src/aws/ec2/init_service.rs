//! Services that are started or stopped when an instance is configured.

use super::init_element::{Binding, Element, Platform};
use super::{InitElement, InitFile, InitFileOptions, InitServiceRestartHandle};
use crate::bail;
use crate::core::{Cx, Data, Fields, Str, Text};
use crate::declare::{Dict, choice, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// Who runs services.
#[choice(module = "ec2")]
pub enum ServiceManager {
    /// The init of System V.
    #[value = "sysvinit"]
    SYSVINIT,
    /// Windows.
    #[value = "windows"]
    WINDOWS,
    /// systemd.
    #[value = "systemd"]
    SYSTEMD,
}

/// What [`InitService::enable`] can be told.
#[props(module = "ec2")]
pub struct InitServiceOptions {
    /// Whether the service starts with the instance.
    #[default(true)]
    pub enabled: bool,
    /// Whether the service runs after the instance is configured. Default: as `enabled`.
    pub ensure_running: Option<bool>,
    /// What makes the service restart. Default: nothing.
    pub service_restart_handle: Option<InitServiceRestartHandle>,
    /// Who runs the service. Default: `SYSVINIT`, on Windows `WINDOWS`.
    pub service_manager: Option<ServiceManager>,
}

/// A service of systemd.
#[props(module = "ec2")]
pub struct SystemdConfigFileOptions {
    /// The command that runs, with the whole path of the program: `/usr/bin/python3 -m http.server`.
    pub command: Text,
    /// The folder in which it runs. Default: `/`, or the home folder of the user.
    pub cwd: Option<Text>,
    /// What the service is for.
    pub description: Option<Text>,
    /// The user as which it runs. Default: `root`.
    pub user: Option<Text>,
    /// The group with which it runs. As in the CDK, the name of the `user` is written where one is given.
    /// Default: `root`.
    pub group: Option<Text>,
    /// Whether it starts again whenever it ends.
    #[default(true)]
    pub keep_running: bool,
    /// Whether it starts only when there is a network.
    #[default(true)]
    pub after_network: bool,
    /// Environment variables.
    pub environment_variables: Option<Dict<Text>>,
    /// Files with environment variables: lines such as `NAME=value`.
    pub environment_files: Option<Vec<Text>>,
}

/// A service as an element.
#[derive(Clone, Debug)]
pub(super) struct ServiceElement {
    name: Str,
    options: InitServiceOptions,
}

/// A service that is started or stopped when an instance is configured.
#[derive(Clone, Copy, Debug)]
pub struct InitService;

/// A service that is started or stopped when an instance is configured.
///
/// ```rhai
/// ec2.CloudFormationInit.from_elements(
///     ec2.InitService.systemd_config_file("web", #{ command: "/usr/bin/python3 -m http.server 8080" }),
///     ec2.InitService.enable("web", #{ service_manager: ec2.ServiceManager.SYSTEMD })
/// );
/// ```
///
/// ```lua
/// ec2.CloudFormationInit.from_elements(
///   ec2.InitService.systemd_config_file("web", { command = "/usr/bin/python3 -m http.server 8080" }),
///   ec2.InitService.enable("web", { service_manager = ec2.ServiceManager.SYSTEMD })
/// )
/// ```
#[class(module = "ec2", base = InitElement)]
impl InitService {
    /// A service that starts now and with the instance.
    pub fn enable(service_name: Str, options: Option<InitServiceOptions>) -> InitElement {
        InitElement(Element::Service(ServiceElement {
            name: service_name,
            options: options.unwrap_or_default(),
        }))
    }

    /// A service that stops now and does not start with the instance.
    pub fn disable(service_name: Str) -> InitElement {
        let options =
            InitServiceOptions { enabled: false, ensure_running: Some(false), ..Default::default() };
        InitElement(Element::Service(ServiceElement { name: service_name, options }))
    }

    /// The file that tells systemd of a service: `/etc/systemd/system/NAME.service`.
    pub fn systemd_config_file(service_name: Str, options: SystemdConfigFileOptions) -> Result<InitElement> {
        if let Some(command) = options.command.literal()
            && !command.starts_with('/')
        {
            bail!(Code::InvalidValue, "systemd cannot run `{command}`"; hint: "write the whole path of the program: `/usr/bin/...`");
        }
        let path = format!("/etc/systemd/system/{service_name}.service").into();
        Ok(InitFile::from_string(path, options.content(), None::<InitFileOptions>))
    }
}

impl ServiceElement {
    pub(super) fn bind(&self, cx: &mut Cx, binding: Binding) -> Fields {
        let options = &self.options;
        let manager = options.service_manager.unwrap_or(match binding.platform {
            Platform::Linux => ServiceManager::SYSVINIT,
            Platform::Windows => ServiceManager::WINDOWS,
        });
        let mut service = fields! {
            "enabled": options.enabled,
            "ensureRunning": options.ensure_running.unwrap_or(options.enabled),
        };
        if let Some(handle) = options.service_restart_handle {
            service.extend(handle.to_fields(cx));
        }
        vec![(manager.value().into(), Data::Map(vec![(self.name.clone(), Data::Map(service))]))]
    }
}

impl SystemdConfigFileOptions {
    fn content(&self) -> Text {
        let setting = |name: &str, value: &Text| Text::concat([format!("{name}=").into(), value.clone()]);
        let mut lines: Vec<Text> = vec!["[Unit]".into()];
        let described = self.description.iter().filter(|text| text.literal() != Some(""));
        lines.extend(described.map(|text| setting("Description", text)));
        lines.extend(self.after_network.then(|| "After=network.target".into()));
        lines.push("[Service]".into());
        lines.push(setting("ExecStart", &self.command));
        lines.extend(self.cwd.iter().map(|folder| setting("WorkingDirectory", folder)));
        lines.extend(self.user.iter().map(|user| setting("User", user)));
        // The user's name, as the CDK writes it: the files of existing instances have it. Where no user is
        // given, the CDK's line cannot work.
        lines.extend(self.group.iter().map(|group| setting("Group", self.user.as_ref().unwrap_or(group))));
        lines.extend(self.keep_running.then(|| "Restart=always".into()));
        lines.extend(self.environment_files.iter().flatten().map(|file| setting("EnvironmentFile", file)));
        let variables = self.environment_variables.iter().flat_map(|variables| &variables.0);
        lines.extend(variables.map(|(name, value)| {
            Text::concat([format!("Environment=\"{name}=").into(), value.clone(), "\"".into()])
        }));
        lines.extend(["[Install]".into(), "WantedBy=multi-user.target".into()]);
        super::user_data::join_lines(lines)
    }
}
