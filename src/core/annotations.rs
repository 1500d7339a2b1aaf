//! Messages that a program attaches to constructs.

use super::{Construct, Cx, Data, Fields, Handle, NodeId, Str, WarningOptions};
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
        if !self.is_acknowledged(cx, &id, &Vec::new()) {
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
    #[hidden]
    pub fn add_warning_v2(self, cx: &mut Cx, id: Str, message: Str) {
        self.add_warning_about(cx, id, message, None);
    }

    /// Adds a warning with an id by which it can be acknowledged.
    #[name = "add_warning_v2"]
    pub fn add_warning_about(self, cx: &mut Cx, id: Str, message: Str, options: Option<WarningOptions>) {
        let context = options.and_then(|options| options.context).unwrap_or_default().0;
        if self.is_acknowledged(cx, &id, &context) {
            return;
        }
        let message: Str = format!("{message} [ack: {id}]").into();
        if !context.is_empty() {
            let entry = Data::List(vec![(&message).into(), Data::Map(context)]);
            cx.extra_mut(self.0).metadata.push((CONTEXT.into(), entry));
        }
        self.add_warning(cx, message);
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
        self.silence(cx, id, Fields::new());
    }

    /// Adds an error: nothing is written.
    pub fn add_error(self, cx: &mut Cx, message: Str) {
        self.attach(cx, "aws:cdk:error", &message);
        let diag = Diag::new(Code::Annotation, message.as_str()).on(cx.path(self.0));
        cx.warn(diag);
    }
}

impl Annotations {
    /// Adds an error because of which the `cdk` command will not deploy. The assembly is written all the same, since it
    /// tells what is to be done.
    pub(crate) fn refuse_deployment(self, cx: &mut Cx, message: Str) {
        self.attach(cx, "aws:cdk:error", &message);
        let diag = Diag::warning(Code::Annotation, message.as_str()).on(cx.path(self.0));
        cx.warn(diag);
    }
}

/// The kind of metadata that remembers acknowledged warnings, each with what its context must say.
const ACKNOWLEDGED: &str = "infra:acknowledged";
/// The kind of metadata that remembers what a warning is about.
const CONTEXT: &str = "infra:context";

/// Whether metadata of a kind is for the assembly, not for our own memory.
pub(crate) fn is_written(kind: &str) -> bool {
    ![ACKNOWLEDGED, CONTEXT].contains(&kind)
}

/// Whether the context of a warning says what an acknowledgment asks for.
fn fits(filter: &Data, context: &Data) -> bool {
    match filter {
        Data::Map(wanted) => {
            wanted.iter().all(|(key, value)| context.get(key).is_some_and(|it| fits(value, it)))
        }
        value => value == context,
    }
}

impl Annotations {
    /// Silences messages of an id, here and below, those that are there and those to come. Where a filter is given,
    /// only warnings whose context fits.
    pub(super) fn silence(self, cx: &mut Cx, id: Str, filter: Fields) {
        let tail = format!("[ack: {id}]");
        let filter = Data::Map(filter);
        let entry = Data::List(vec![id.into(), filter.clone()]);
        cx.extra_mut(self.0).metadata.push((ACKNOWLEDGED.into(), entry));
        for node in cx.subtree(self.0) {
            let Some(extra) = cx.extra(node) else { continue };
            let messages = extra.metadata.iter().filter_map(|(_, data)| data.as_str());
            let silenced: Vec<Str> = messages
                .filter(|text| {
                    text.ends_with(&tail) && (filter.is_empty() || has_context(cx, node, text, &filter))
                })
                .map(Str::from)
                .collect();
            if silenced.is_empty() {
                continue;
            }
            let is_silenced = |text: &str| silenced.iter().any(|one| one == text);
            cx.extra_mut(node).metadata.retain(|(_, data)| !data.as_str().is_some_and(is_silenced));
            let path = cx.path(node);
            cx.warnings.retain(|diag| {
                let is_of_node = diag.code == Code::Annotation && diag.path.as_deref() == Some(&path);
                !(is_of_node && is_silenced(&diag.message))
            });
        }
    }

    /// Whether messages of this id and context are silenced here or above.
    fn is_acknowledged(self, cx: &Cx, id: &Str, context: &Fields) -> bool {
        let context = Data::Map(context.clone());
        let silences = |(kind, data): &(Str, Data)| match data {
            Data::List(parts) if kind == ACKNOWLEDGED => {
                parts[0].as_str() == Some(id) && (parts[1].is_empty() || fits(&parts[1], &context))
            }
            _ => false,
        };
        std::iter::successors(Some(self.0), |node| cx.parent(*node))
            .any(|node| cx.extra(node).is_some_and(|extra| extra.metadata.iter().any(silences)))
    }

    fn attach(self, cx: &mut Cx, kind: &str, message: &Str) {
        let metadata = &mut cx.extra_mut(self.0).metadata;
        let entry = (kind.into(), Data::Str(message.clone()));
        if !metadata.contains(&entry) {
            metadata.push(entry);
        }
    }
}

/// Whether the context of a message that a construct has fits.
fn has_context(cx: &Cx, node: NodeId, message: &str, filter: &Data) -> bool {
    let metadata = cx.extra(node).map_or(&[][..], |extra| &extra.metadata);
    metadata.iter().any(|(kind, data)| match data {
        Data::List(parts) if kind == CONTEXT => parts[0].as_str() == Some(message) && fits(filter, &parts[1]),
        _ => false,
    })
}
