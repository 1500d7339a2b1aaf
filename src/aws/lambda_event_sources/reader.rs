//! Who reads a source.

use crate::aws::iam::Role;
use crate::aws::lambda::FunctionBase;
use crate::core::{Cx, Handle};
use crate::diag::{Code, Diag};

/// The role as which a function reads a source; a warning tells of a function whose role is not known.
pub(super) fn reader(cx: &mut Cx, function: FunctionBase, source: &str) -> Option<Role> {
    let role = function.role(cx);
    if role.is_none() {
        let message =
            format!("the function was imported without its role, so it is not allowed to read the {source}");
        let hint = "give the `role` to `lambda.Function.from_function_attributes(...)`";
        cx.warn(Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(function.id())));
    }
    role
}
