//! Messages that a program attaches to constructs.

use super::{Construct, Cx, Data, Handle, NodeId, Str};
use crate::declare::class;
use crate::diag::{Code, Diag, Severity};

/// The messages of a construct.
#[derive(Clone, Copy, Debug)]
pub struct Annotations(NodeId);

/// Messages attached to a construct: they are shown, and kept in the assembly's metadata.
///
/// ```rhai
/// Annotations.of(stack).add_info("deploy this stack by hand");
/// ```
///
/// ```lua
/// Annotations.of(stack):add_info("deploy this stack by hand")
/// ```
#[class(module = "")]
impl Annotations {
    /// The messages of a construct.
    pub fn of(scope: Construct) -> Annotations {
        Annotations(scope.id())
    }

    /// Adds a message for information.
    pub fn add_info(self, cx: &mut Cx, message: Str) {
        self.attach(cx, "aws:cdk:info", &message);
        let diag = Diag { severity: Severity::Info, ..Diag::new(Code::Annotation, message.as_str()) };
        let diag = diag.on(cx.path(self.0));
        cx.warn(diag);
    }

    /// Adds a message for information with an id by which it can be acknowledged.
    pub fn add_info_v2(self, cx: &mut Cx, id: Str, message: Str) {
        if !self.is_acknowledged(cx, &id) {
            self.add_info(cx, format!("{message} [ack: {id}]").into());
        }
    }

    /// Adds a warning.
    pub fn add_warning(self, cx: &mut Cx, message: Str) {
        self.attach(cx, "aws:cdk:warning", &message);
        let diag = Diag::warning(Code::Annotation, message.as_str()).on(cx.path(self.0));
        cx.warn(diag);
    }

    /// Adds a warning with an id by which it can be acknowledged.
    pub fn add_warning_v2(self, cx: &mut Cx, id: Str, message: Str) {
        if !self.is_acknowledged(cx, &id) {
            self.add_warning(cx, format!("{message} [ack: {id}]").into());
        }
    }

    /// Warns that something is deprecated, once for each construct.
    pub fn add_deprecation(
        self,
        cx: &mut Cx,
        /// What is deprecated.
        api: Str,
        /// What to use instead.
        message: Str,
    ) {
        let text = format!("`{api}` is deprecated: {message}");
        self.add_warning_v2(cx, format!("Deprecated:{api}").into(), text.into());
    }

    /// Silences a message for information for this construct and everything below it.
    pub fn acknowledge_info(self, cx: &mut Cx, id: Str, message: Option<Str>) {
        self.acknowledge_warning(cx, id, message);
    }

    /// Silences a warning for this construct and everything below it.
    pub fn acknowledge_warning(self, cx: &mut Cx, id: Str, _message: Option<Str>) {
        cx.extra_mut(self.0).metadata.push((ACKNOWLEDGED.into(), Data::Str(id.clone())));
        let tail = format!("[ack: {id}]");
        for node in cx.subtree(self.0) {
            if cx.extra(node).is_some() {
                cx.extra_mut(node)
                    .metadata
                    .retain(|(_, data)| !data.as_str().is_some_and(|text| text.ends_with(&tail)));
            }
        }
        cx.warnings.retain(|diag| !(diag.code == Code::Annotation && diag.message.ends_with(&tail)));
    }

    /// Adds an error: nothing is written.
    pub fn add_error(self, cx: &mut Cx, message: Str) {
        self.attach(cx, "aws:cdk:error", &message);
        let diag = Diag::new(Code::Annotation, message.as_str()).on(cx.path(self.0));
        cx.warn(diag);
    }
}

/// The kind of metadata that remembers acknowledged warnings; it is not written.
pub(crate) const ACKNOWLEDGED: &str = "infra:acknowledged";

impl Annotations {
    /// Whether messages of this id are silenced here or above.
    fn is_acknowledged(self, cx: &Cx, id: &Str) -> bool {
        std::iter::successors(Some(self.0), |node| cx.parent(*node)).any(|node| {
            cx.extra(node).is_some_and(|extra| {
                extra.metadata.iter().any(|(kind, data)| kind == ACKNOWLEDGED && data.as_str() == Some(id))
            })
        })
    }

    fn attach(self, cx: &mut Cx, kind: &str, message: &Str) {
        let metadata = &mut cx.extra_mut(self.0).metadata;
        let entry = (kind.into(), Data::Str(message.clone()));
        if !metadata.contains(&entry) {
            metadata.push(entry);
        }
    }
}
