//! Sources that Lambda reads by a mapping.

use crate::aws::iam::Role;
use crate::aws::lambda::{EventSourceMapping, EventSourceMappingOptions, FunctionBase};
use crate::bail;
use crate::core::{Cx, Handle, ObjectHandle};
use crate::diag::{Code, Diag, Result};

/// What a source keeps: what it is, how Lambda reads it, and the mapping once the source is added to a function.
#[derive(Clone, Debug)]
pub struct MappedState<S> {
    pub(super) source: S,
    options: EventSourceMappingOptions,
    mapping: Option<EventSourceMapping>,
}

impl<S> MappedState<S> {
    /// A source that is added to no function yet.
    pub(super) fn new(source: S, options: EventSourceMappingOptions) -> Self {
        MappedState { source, options, mapping: None }
    }
}

/// What all such sources can do.
pub(super) trait Mapped: Copy {
    /// The mapping, once the source is added to a function.
    ///
    /// # Errors
    /// When it is not.
    fn mapping(self, cx: &Cx) -> Result<EventSourceMapping>;

    /// Adds the source to a function.
    ///
    /// # Errors
    /// When Lambda would refuse the mapping.
    fn map(self, cx: &mut Cx, function: FunctionBase, id: String) -> Result<()>;
}

impl<S: Clone + 'static, H: ObjectHandle<State = MappedState<S>>> Mapped for H {
    fn mapping(self, cx: &Cx) -> Result<EventSourceMapping> {
        let Some(mapping) = cx.object(self).mapping else {
            bail!(Code::InvalidValue, "the source is not added to a function yet"; hint: "use `add_event_source` first")
        };
        Ok(mapping)
    }

    fn map(self, cx: &mut Cx, function: FunctionBase, id: String) -> Result<()> {
        let options = cx.object(self).options.clone();
        let mapping = function.add_event_source_mapping(cx, id.into(), options)?;
        cx.object_mut(self).mapping = Some(mapping);
        Ok(())
    }
}

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
