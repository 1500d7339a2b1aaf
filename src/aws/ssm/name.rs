//! Names of parameters, and the ARNs that follow from them.

use super::CommonStringParameterAttributes;
use crate::bail;
use crate::core::{ArnComponents, ArnFormat, Construct, Cx, Handle, Text};
use crate::diag::{Code, Result};

/// How the name of a parameter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameShape {
    /// Without any `/`: the ARN needs one before it.
    Simple,
    /// A path that begins with `/`.
    Path,
}

/// The most characters of a name. Source: the Systems Manager API reference, "PutParameter".
const MOST_CHARACTERS: usize = 2048;

impl NameShape {
    /// How a name is written, by its letters and by what the program says.
    ///
    /// # Errors
    /// When both do not fit, or neither says it.
    pub fn of(name: &Text, said_simple: Option<bool>) -> Result<Self> {
        let Text::Literal(known) = name else {
            return match said_simple {
                Some(true) => Ok(NameShape::Simple),
                Some(false) => Ok(NameShape::Path),
                None => {
                    bail!(Code::LateBound, "the name of the parameter is late-bound, so its ARN cannot be told";
                    hint: "set `simple_name`: `true` for a name without any `/`, else `false`")
                }
            };
        };
        let shape = match known.find('/') {
            None => NameShape::Simple,
            Some(0) => NameShape::Path,
            Some(_) => {
                bail!(Code::InvalidValue, "the name `{known}` has a `/`, so it must begin with one"; hint: "write `/{known}`")
            }
        };
        match (shape, said_simple) {
            (NameShape::Simple, Some(false)) => {
                bail!(Code::InvalidValue, "`simple_name` is `false`, and the name `{known}` has no `/`"; hint: "leave out `simple_name`")
            }
            (NameShape::Path, Some(true)) => {
                bail!(Code::InvalidValue, "`simple_name` is `true`, and the name `{known}` has a `/`"; hint: "leave out `simple_name`")
            }
            _ => Ok(shape),
        }
    }

    /// How the name of a parameter that is made here is written; CloudFormation makes simple ones.
    ///
    /// # Errors
    /// When AWS would refuse the name, or as [`NameShape::of`].
    pub fn of_new(name: Option<&Text>, said_simple: Option<bool>) -> Result<Self> {
        let Some(name) = name else {
            if said_simple == Some(false) {
                bail!(Code::InvalidValue, "`simple_name` cannot be `false` without a `parameter_name`: the names that CloudFormation makes are simple";
                    hint: "leave out `simple_name`");
            }
            return Ok(NameShape::Simple);
        };
        if let Text::Literal(known) = name {
            check_letters(known)?;
        }
        NameShape::of(name, said_simple)
    }

    /// The ARN of a parameter in the stack of a construct.
    ///
    /// # Errors
    /// When the construct is in no stack.
    pub fn arn(self, cx: &Cx, scope: Construct, name: Text) -> Result<Text> {
        let (resource, resource_name, arn_format) = match self {
            NameShape::Simple => ("parameter".into(), Some(name), ArnFormat::SLASH_RESOURCE_NAME),
            NameShape::Path => (Text::concat(["parameter".into(), name]), None, ArnFormat::NO_RESOURCE_NAME),
        };
        let parts = ArnComponents {
            service: "ssm".into(),
            resource,
            partition: None,
            region: None,
            account: None,
            resource_name,
            arn_format,
        };
        cx.stack_of(scope.id())?.format_arn(cx, parts)
    }
}

/// Refuses a name that AWS refuses.
fn check_letters(name: &str) -> Result<()> {
    if name.is_empty() {
        bail!(Code::InvalidValue, "`parameter_name` must not be empty"; hint: "leave it out, then CloudFormation makes a name");
    }
    if let Some(odd) = name.chars().find(|c| !c.is_ascii_alphanumeric() && !".-_/".contains(*c)) {
        bail!(Code::InvalidValue, "`{odd}` cannot stand in the name of a parameter: `{name}`"; hint: "names have letters, digits and `.-_/`");
    }
    let count = name.len();
    if count > MOST_CHARACTERS {
        bail!(Code::OutOfRange, "`parameter_name` can have {MOST_CHARACTERS} characters, not {count}");
    }
    Ok(())
}

/// The name and the ARN of a parameter that exists already in the environment of a construct.
///
/// # Errors
/// When the name is empty, or as [`NameShape::of`].
pub(super) fn of_import(
    cx: &Cx,
    scope: Construct,
    names: CommonStringParameterAttributes,
) -> Result<(Text, Text)> {
    if names.parameter_name.literal() == Some("") {
        bail!(Code::InvalidValue, "`parameter_name` must not be empty"; on: cx.path(scope.id()));
    }
    let shape = NameShape::of(&names.parameter_name, names.simple_name)?;
    let arn = shape.arn(cx, scope, names.parameter_name.clone())?;
    Ok((names.parameter_name, arn))
}
