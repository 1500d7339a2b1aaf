//! Settings of functions that are chosen from a list.

use crate::core::{Data, Str, Text};
use crate::declare::{choice, class, union};
use crate::fields;

/// Which requests are traced by X-Ray.
#[choice(module = "lambda")]
pub enum Tracing {
    /// Some, even where the caller does not trace them.
    #[value = "Active"]
    ACTIVE,
    /// Those that the caller traces.
    #[value = "PassThrough"]
    PASS_THROUGH,
    /// None.
    #[value = "Disabled"]
    DISABLED,
}

/// How a function writes its log.
#[choice(module = "lambda")]
pub enum LoggingFormat {
    /// As text.
    #[value = "Text"]
    TEXT,
    /// As JSON: then levels can be chosen.
    #[value = "JSON"]
    JSON,
}

/// How a function writes its log; the name before [`LoggingFormat`].
#[choice(module = "lambda")]
pub enum LogFormat {
    /// As text.
    #[value = "Text"]
    TEXT,
    /// As JSON: then levels can be chosen.
    #[value = "JSON"]
    JSON,
}

/// A format of a log, or its name.
#[union]
pub enum LogFormatName {
    /// A format.
    Format(LogFormat),
    /// A format by its newer name.
    Newer(LoggingFormat),
    /// A name.
    Name(Str),
}

impl LogFormatName {
    pub(super) fn text(&self) -> Str {
        match self {
            LogFormatName::Format(format) => Str::new_static(format.value()),
            LogFormatName::Newer(format) => Str::new_static(format.value()),
            LogFormatName::Name(name) => name.clone(),
        }
    }
}

/// A level of a log, or its name.
#[union]
pub enum LogLevelName {
    /// A level of the code's messages.
    Application(ApplicationLogLevel),
    /// A level of Lambda's messages.
    System(SystemLogLevel),
    /// A name.
    Name(Str),
}

impl LogLevelName {
    pub(super) fn text(&self) -> Str {
        match self {
            LogLevelName::Application(level) => Str::new_static(level.value()),
            LogLevelName::System(level) => Str::new_static(level.value()),
            LogLevelName::Name(name) => name.clone(),
        }
    }
}

/// Which messages of the code are logged. Needs `LoggingFormat.JSON`.
#[choice(module = "lambda")]
pub enum ApplicationLogLevel {
    /// News and worse.
    #[value = "INFO"]
    INFO,
    /// Details and worse.
    #[value = "DEBUG"]
    DEBUG,
    /// Warnings and worse.
    #[value = "WARN"]
    WARN,
    /// Everything.
    #[value = "TRACE"]
    TRACE,
    /// Errors and worse.
    #[value = "ERROR"]
    ERROR,
    /// What ends the program.
    #[value = "FATAL"]
    FATAL,
}

/// Which messages of Lambda itself are logged. Needs `LoggingFormat.JSON`.
#[choice(module = "lambda")]
pub enum SystemLogLevel {
    /// News and worse.
    #[value = "INFO"]
    INFO,
    /// Everything.
    #[value = "DEBUG"]
    DEBUG,
    /// Warnings and worse.
    #[value = "WARN"]
    WARN,
}

/// What happens where a function calls itself in a loop through other services.
#[choice(module = "lambda")]
pub enum RecursiveLoop {
    /// It may.
    #[value = "Allow"]
    ALLOW,
    /// Lambda stops it.
    #[value = "Terminate"]
    TERMINATE,
}

/// Whether a function starts from a snapshot.
#[derive(Clone, Debug)]
pub struct SnapStartConf(&'static str);

/// Whether a function starts from a snapshot.
#[class(module = "lambda")]
#[allow(non_snake_case)]
impl SnapStartConf {
    /// Published versions do.
    #[constant]
    pub fn ON_PUBLISHED_VERSIONS() -> Self {
        SnapStartConf("PublishedVersions")
    }
}

impl SnapStartConf {
    pub(super) fn to_data(&self) -> Data {
        Data::object("ApplyOn", self.0)
    }
}

/// When a function gets a new build of its runtime.
#[derive(Clone, Debug)]
pub struct RuntimeManagementMode {
    mode: &'static str,
    arn: Option<Text>,
}

/// When a function gets a new build of its runtime.
#[class(module = "lambda")]
#[allow(non_snake_case)]
impl RuntimeManagementMode {
    /// When Lambda thinks best.
    #[constant]
    pub fn AUTO() -> Self {
        RuntimeManagementMode { mode: "Auto", arn: None }
    }

    /// When the function is updated.
    #[constant]
    pub fn FUNCTION_UPDATE() -> Self {
        RuntimeManagementMode { mode: "FunctionUpdate", arn: None }
    }

    /// Never: a build is named.
    pub fn manual(arn: Text) -> Self {
        RuntimeManagementMode { mode: "Manual", arn: Some(arn) }
    }

    /// How Lambda calls it: `Auto`, `FunctionUpdate`, `Manual`.
    #[attribute]
    pub fn mode(&self) -> Str {
        Str::new_static(self.mode)
    }

    /// The build, where one is named.
    #[attribute]
    pub fn arn(&self) -> Option<Text> {
        self.arn.clone()
    }

    /// What the resource says of it.
    #[attribute]
    pub fn runtime_management_config(&self) -> Data {
        Data::Map(fields! { "runtime_version_arn": self.arn.clone(), "update_runtime_on": self.mode })
    }
}

impl RuntimeManagementMode {
    pub(super) fn to_data(&self) -> Data {
        Data::Map(fields! { "RuntimeVersionArn": self.arn.clone(), "UpdateRuntimeOn": self.mode })
    }
}
