//! The mark of stacks whose assets go to places of the app.

use super::FileStagingLocation;
use super::staging_locations::StagingResources;
use crate::core::{Construct, Cx, Handle, Stack, Str};
use crate::declare::construct;
use crate::diag::Result;

/// What is known of a stack with an [`AppStagingSynthesizer`](super::AppStagingSynthesizer).
#[derive(Clone, Debug, Default)]
pub struct Use {
    /// The environment of the stack, as ids have it.
    pub(super) environment: Str,
    /// Whether both the account and the region of the stack are known.
    pub(super) is_known: bool,
    /// Where the assets of the stack go; nothing before the program has told it.
    pub(super) resources: Option<StagingResources>,
    /// Where the template of the stack goes; known when the tree is finished.
    pub(super) template: Option<FileStagingLocation>,
    /// The stacks that make the places of the assets.
    pub(super) waits_for: Vec<Stack>,
}

/// Marks a stack whose assets go to places of its app. The synthesizer makes it; it has no resources.
#[construct(module = "app_staging_synthesizer_alpha", base = Construct, state = Use)]
impl UsingAppStagingSynthesizer {
    /// Makes a mark.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str) -> Result<Self> {
        cx.create(scope, id, Use::default())
    }
}

impl UsingAppStagingSynthesizer {
    /// Marks a stack.
    pub(super) fn mark(cx: &mut Cx, stack: Stack, known: Use) -> Result<Self> {
        let id = Self::id_in(cx, stack);
        cx.create(stack, id, known)
    }

    /// The mark of a stack.
    pub(super) fn of(cx: &Cx, stack: Stack) -> Option<Self> {
        cx.child(stack.id(), &Self::id_in(cx, stack)).and_then(|node| cx.cast(node))
    }

    fn id_in(cx: &Cx, stack: Stack) -> String {
        format!("UsingAppStagingSynthesizer--{}", cx.state(stack).name)
    }
}
