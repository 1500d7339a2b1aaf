//! Commands that run when an instance is configured.

use super::init_element::{Binding, Element, Platform};
use super::{InitElement, InitServiceRestartHandle};
use crate::bail;
use crate::core::{Cx, Data, Duration, Fields, Number, Str, Text};
use crate::declare::{Dict, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// How an [`InitCommand`] runs.
#[props(module = "ec2")]
pub struct InitCommandOptions {
    /// The key of the command; commands run in the order of their keys. Default: its place among the commands,
    /// `000`, `001`, ...
    pub key: Option<Str>,
    /// Environment variables, instead of those that there are. Default: those that there are.
    pub env: Option<Dict<Text>>,
    /// The folder in which the command runs. Default: that of cfn-init.
    pub cwd: Option<Text>,
    /// A command that decides whether this one runs: it does where the other ends well. Default: it always runs.
    pub test_cmd: Option<Text>,
    /// Whether it does not matter how the command ends. Default: the configuration ends where a command fails.
    pub ignore_errors: Option<bool>,
    /// How long to wait after the command; for commands that restart Windows. Default: 60 seconds.
    pub wait_after_completion: Option<InitCommandWaitDuration>,
    /// The services that restart after the command.
    pub service_restart_handles: Option<Vec<InitServiceRestartHandle>>,
}

/// How long to wait after a command.
#[derive(Clone, Debug)]
pub struct InitCommandWaitDuration(Wait);

#[derive(Clone, Debug)]
enum Wait {
    Seconds(Number),
    Forever,
}

/// How long to wait after a command, on Windows.
#[class(module = "ec2")]
impl InitCommandWaitDuration {
    /// As long as this.
    pub fn of(duration: Duration) -> Result<InitCommandWaitDuration> {
        Ok(InitCommandWaitDuration(Wait::Seconds(duration.to_seconds(None)?)))
    }

    /// Not at all.
    pub fn none() -> InitCommandWaitDuration {
        InitCommandWaitDuration(Wait::Seconds(Number::Int(0)))
    }

    /// Until Windows has restarted.
    pub fn forever() -> InitCommandWaitDuration {
        InitCommandWaitDuration(Wait::Forever)
    }
}

/// A command as an element.
#[derive(Clone, Debug)]
pub(super) struct CommandElement {
    command: Data,
    options: InitCommandOptions,
}

/// A command that runs when an instance is configured.
#[derive(Clone, Copy, Debug)]
pub struct InitCommand;

/// A command that runs when an instance is configured. It must end: services are started with `InitService`.
///
/// ```rhai
/// ec2.CloudFormationInit.from_elements(ec2.InitCommand.shell_command("echo ready > /tmp/state"));
/// ```
///
/// ```lua
/// ec2.CloudFormationInit.from_elements(ec2.InitCommand.shell_command("echo ready > /tmp/state"))
/// ```
#[class(module = "ec2", base = InitElement)]
impl InitCommand {
    /// A line for the shell.
    pub fn shell_command(shell_command: Text, options: Option<InitCommandOptions>) -> InitElement {
        element(shell_command.into(), options)
    }

    /// A program with its arguments, without a shell.
    pub fn argv_command(argv: Vec<Text>, options: Option<InitCommandOptions>) -> Result<InitElement> {
        if argv.is_empty() {
            bail!(Code::InvalidValue, "a command needs at least a program"; hint: "write it as `[\"/usr/bin/env\", \"...\"]`");
        }
        Ok(element(argv.into(), options))
    }
}

fn element(command: Data, options: Option<InitCommandOptions>) -> InitElement {
    InitElement(Element::Command(CommandElement { command, options: options.unwrap_or_default() }))
}

impl CommandElement {
    pub(super) fn bind(&self, cx: &mut Cx, binding: Binding) -> Result<Fields> {
        let options = &self.options;
        let key = options.key.clone().unwrap_or_else(|| binding.key());
        if options.wait_after_completion.is_some() && binding.platform != Platform::Windows {
            bail!(Code::InvalidValue, "`wait_after_completion` of the command `{key}` is for Windows only"; hint: "leave it out");
        }
        for handle in options.service_restart_handles.iter().flatten() {
            handle.add_command(cx, &key);
        }
        let env = options.env.as_ref().map(|env| {
            Data::Map(env.0.iter().map(|(name, value)| (name.clone(), value.clone().into())).collect())
        });
        let wait = options.wait_after_completion.as_ref().map(|wait| match &wait.0 {
            Wait::Seconds(seconds) => Data::from(seconds.clone()),
            Wait::Forever => "forever".into(),
        });
        let command = Data::map_if_any(fields! {
            "command": self.command.clone(),
            "env": env,
            "cwd": options.cwd.clone(),
            "test": options.test_cmd.clone(),
            "ignoreErrors": options.ignore_errors,
            "waitAfterCompletion": wait,
        });
        Ok(vec![(key, command)])
    }
}
