//! The log of a function: its group, how long that keeps events, and how they are written.

use super::{
    ApplicationLogLevel, Function, FunctionOptions, LogFormatName, LogLevelName, LoggingFormat,
    SystemLogLevel,
};
use crate::aws::logs::{LogGroup, LogGroupProps, LogRetention, LogRetentionProps, RetentionDays};
use crate::bail;
use crate::core::{Cx, Data, Handle, Str, Text};
use crate::declare::props;
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// How the function behind `log_retention` tries again.
#[props(module = "lambda")]
pub struct LogRetentionRetryOptions {
    /// What it is told.
    #[extends]
    pub options: crate::aws::logs::LogRetentionRetryOptions,
}

/// Makes the log group of each function a resource of the stack, where nothing else is said of its log.
const MANAGED_FLAG: &str = "@aws-cdk/aws-lambda:useCdkManagedLogGroup";
/// The id of the function's log group.
const GROUP: &str = "LogGroup";
/// The id of the resource that sets how long the log group that Lambda makes keeps its events.
const RETENTION: &str = "LogRetention";

/// Refuses settings that contradict each other.
pub(super) fn check(options: &FunctionOptions) -> Result<()> {
    let both = |first: (&str, bool), second: (&str, bool), hint: &str| {
        let message = format!("`{}` and `{}` cannot be given together", first.0, second.0);
        (first.1 && second.1).then(|| Diag::new(Code::InvalidValue, message).hint(hint.to_owned()))
    };
    let group = ("log_group", options.log_group.is_some());
    let problems = [
        both(
            group,
            ("log_retention", options.log_retention.is_some()),
            "set the `retention` of the log group",
        ),
        both(
            group,
            ("log_removal_policy", options.log_removal_policy.is_some()),
            "set the `removal_policy` of the log group",
        ),
        both(
            ("logging_format", options.logging_format.is_some()),
            ("log_format", options.log_format.is_some()),
            "keep `logging_format`",
        ),
        both(
            ("application_log_level_v2", options.application_log_level_v2.is_some()),
            ("application_log_level", options.application_log_level.is_some()),
            "keep `application_log_level_v2`",
        ),
        both(
            ("system_log_level_v2", options.system_log_level_v2.is_some()),
            ("system_log_level", options.system_log_level.is_some()),
            "keep `system_log_level_v2`",
        ),
        levels_without_json(options),
    ];
    Error::from_all(problems.into_iter().flatten().collect())
}

fn levels_without_json(options: &FunctionOptions) -> Option<Diag> {
    let has_levels = application_level(options).is_some() || system_level(options).is_some();
    let is_json = format(options).is_some_and(|format| format == LoggingFormat::JSON.value());
    (has_levels && !is_json).then(|| {
        Diag::new(Code::InvalidValue, "levels of the log need a log in JSON")
            .hint("add `logging_format: lambda.LoggingFormat.JSON`")
    })
}

fn format(options: &FunctionOptions) -> Option<Str> {
    let new = options.logging_format.map(|it| Str::new_static(it.value()));
    new.or_else(|| options.log_format.as_ref().map(LogFormatName::text))
}

fn application_level(options: &FunctionOptions) -> Option<Str> {
    let new = options.application_log_level_v2.map(ApplicationLogLevel::value).map(Str::new_static);
    new.or_else(|| options.application_log_level.as_ref().map(LogLevelName::text))
}

fn system_level(options: &FunctionOptions) -> Option<Str> {
    let new = options.system_log_level_v2.map(SystemLogLevel::value).map(Str::new_static);
    new.or_else(|| options.system_log_level.as_ref().map(LogLevelName::text))
}

/// What the resource says of its log.
pub(super) fn config(cx: &Cx, options: &FunctionOptions) -> Data {
    Data::map_if_any(fields! {
        "ApplicationLogLevel": application_level(options),
        "LogFormat": format(options),
        "LogGroup": options.log_group.map(|group| group.log_group_name(cx)),
        "SystemLogLevel": system_level(options),
    })
}

impl Function {
    /// Sets how long the log group that Lambda makes keeps its events, where that is said; or makes the group, where
    /// the context asks for it.
    pub(super) fn keep_log(self, cx: &mut Cx, options: &FunctionOptions) -> Result<()> {
        let is_managed = cx.flag(self.id(), MANAGED_FLAG);
        if is_managed && options.log_removal_policy.is_some() {
            bail!(Code::InvalidValue, "`log_removal_policy` is for log groups that Lambda makes, and the stack makes this one";
                hint: "call `function.log_group.apply_removal_policy(...)`, or switch off the context `{MANAGED_FLAG}`"; on: cx.path(self.id()));
        }
        let Some(retention) = options.log_retention else {
            return match options.log_group {
                None if is_managed => self.make_log(cx),
                _ => Ok(()),
            };
        };
        let props = LogRetentionProps {
            role: options.log_retention_role,
            log_retention_retry_options: options
                .log_retention_retry_options
                .clone()
                .map(|options| options.options),
            removal_policy: options.log_removal_policy,
            ..LogRetentionProps::new(self.name_of_log(cx), retention)
        };
        self.take_log(cx, props, GROUP.into())?;
        Ok(())
    }

    /// The log group that the program gave to the function: those that are made for it stand below it.
    pub(crate) fn given_log_group(self, cx: &Cx) -> Option<LogGroup> {
        let group = self.own(cx).and_then(|own| own.log_group);
        group.filter(|group| cx.parent(group.id()) != Some(self.id()))
    }

    /// Makes the log group that Lambda would make.
    fn make_log(self, cx: &mut Cx) -> Result<()> {
        let props = LogGroupProps { log_group_name: Some(self.name_of_log(cx)), ..LogGroupProps::default() };
        let group = LogGroup::new(cx, self.into(), GROUP.into(), props)?;
        self.own_mut(cx, |own| own.log_group = Some(group));
        Ok(())
    }

    /// The log group; one that nobody told of yet is made sure of.
    pub(super) fn own_log_group(self, cx: &mut Cx) -> Result<LogGroup> {
        let Some(own) = self.own(cx) else {
            bail!(Code::InvalidValue, "the log group of a function that is imported is not known"; on: cx.path(self.id()));
        };
        if let Some(known) = own.log_group {
            return Ok(known);
        }
        let props = LogRetentionProps::new(self.name_of_log(cx), RetentionDays::INFINITE);
        let id = format!("{}-LogGroup", cx.id(self.id()));
        self.take_log(cx, props, id.into())
    }

    fn name_of_log(self, cx: &Cx) -> Text {
        Text::concat(["/aws/lambda/".into(), self.base().function_name(cx)])
    }

    fn take_log(self, cx: &mut Cx, props: LogRetentionProps, id: Str) -> Result<LogGroup> {
        let retention = LogRetention::new(cx, self.into(), RETENTION.into(), props)?;
        let name = retention.name(cx);
        let group = LogGroup::from_log_group_name(cx, self.into(), id, name)?;
        self.own_mut(cx, |own| own.log_group = Some(group));
        Ok(group)
    }
}
