//! Pseudo parameters of one stack.

use super::{Construct, Cx, Handle, Late, LateKind, NodeId, Text, TextList};
use crate::declare::class;
use crate::diag::Result;

/// The pseudo parameters of one stack.
#[derive(Clone, Copy, Debug)]
pub struct ScopedAws(NodeId);

/// The pseudo parameters of one stack: other stacks that use them get the values of that stack.
///
/// ```rhai
/// let home = ScopedAws(stack);
/// CfnOutput(stack, "Where", #{ value: `${home.account_id} in ${home.region}` });
/// ```
///
/// ```lua
/// local home = ScopedAws(stack)
/// CfnOutput(stack, "Where", { value = home.account_id .. " in " .. home.region })
/// ```
#[class(module = "")]
impl ScopedAws {
    /// The pseudo parameters of the stack in which a construct stands.
    pub fn new(cx: &Cx, scope: Construct) -> Result<Self> {
        Ok(ScopedAws(cx.stack_of(scope.id())?.id()))
    }

    /// The account.
    #[attribute]
    pub fn account_id(self) -> Text {
        self.text("AWS::AccountId")
    }

    /// The suffix of domain names: `amazonaws.com`.
    #[attribute]
    pub fn url_suffix(self) -> Text {
        self.text("AWS::URLSuffix")
    }

    /// The topics that hear of the stack's events.
    #[attribute]
    pub fn notification_arns(self) -> TextList {
        TextList::Late(Late::list(LateKind::StackPseudo(self.0, "AWS::NotificationARNs")))
    }

    /// The partition: `aws`, `aws-cn`, `aws-us-gov`.
    #[attribute]
    pub fn partition(self) -> Text {
        self.text("AWS::Partition")
    }

    /// The region.
    #[attribute]
    pub fn region(self) -> Text {
        self.text("AWS::Region")
    }

    /// The id of the stack.
    #[attribute]
    pub fn stack_id(self) -> Text {
        self.text("AWS::StackId")
    }

    /// The name of the stack.
    #[attribute]
    pub fn stack_name(self) -> Text {
        self.text("AWS::StackName")
    }
}

impl ScopedAws {
    fn text(self, name: &'static str) -> Text {
        Late::new(LateKind::StackPseudo(self.0, name)).into()
    }
}
