//! Destinations for the events of other accounts.

use super::{LogGroup, LogSubscriptionDestinationConfig};
use crate::aws::iam::{PolicyDocument, PolicyDocumentProps, PolicyStatement, Role};
use crate::core::{
    ArnComponents, CfnResource, Construct, Cx, Data, Handle, Late, LateKind, NodeId, Resource, Str, Text,
};
use crate::declare::{construct, props};
use crate::diag::Result;
use crate::fields;

/// What a [`CrossAccountDestination`] needs.
#[props(module = "logs")]
pub struct CrossAccountDestinationProps {
    /// The name. Default: from the stack's name and the logical id.
    pub destination_name: Option<Text>,
    /// The role in which CloudWatch Logs writes to the target.
    pub role: Role,
    /// The ARN of the stream to which events are written.
    pub target_arn: Text,
}

/// What a destination keeps.
#[derive(Clone, Debug)]
pub struct CrossAccountDestinationState {
    name: Text,
    arn: Text,
    document: PolicyDocument,
}

/// A destination to which log groups of other accounts can send events.
#[construct(module = "logs", base = Resource, state = CrossAccountDestinationState)]
impl CrossAccountDestination {
    /// Makes a destination.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CrossAccountDestinationProps) -> Result<Self> {
        let document = PolicyDocument::new(cx, PolicyDocumentProps::default());
        let state = CrossAccountDestinationState { name: "".into(), arn: "".into(), document };
        let this: CrossAccountDestination = cx.create(scope, id, state)?;
        let role = props.role.role_arn(cx);
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::Logs::Destination",
            fields! {
                "DestinationName": props.destination_name.clone(),
                "DestinationPolicy": Late::deferred(this.id(), policy),
                "RoleArn": role,
                "TargetArn": props.target_arn,
            },
        )?;
        if props.destination_name.is_none() {
            let stack = cx.stack_of(this.id())?;
            let logical_id = Late::new(LateKind::LogicalId(resource.id())).into();
            let name = Text::concat([stack.stack_name(cx), "-".into(), logical_id]);
            resource.set_property(cx, "DestinationName", name);
        }
        let (name, arn) = resource
            .name_and_arn(cx, "DestinationName", |name| ArnComponents::colon("logs", "destination", name))?;
        let state = cx.state_mut(this);
        (state.name, state.arn) = (name, arn);
        Ok(this)
    }

    /// The name of the destination.
    #[attribute]
    pub fn destination_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The ARN of the destination.
    #[attribute]
    pub fn destination_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// Who may send events.
    #[attribute]
    pub fn policy_document(self, cx: &Cx) -> PolicyDocument {
        cx.state(self).document
    }

    /// What a subscription is told of the destination.
    pub fn bind(
        self,
        cx: &Cx,
        _scope: Construct,
        _source_log_group: LogGroup,
    ) -> LogSubscriptionDestinationConfig {
        LogSubscriptionDestinationConfig { arn: self.destination_arn(cx), role: None }
    }

    /// Adds a statement to the policy: who may send events.
    pub fn add_to_policy(self, cx: &mut Cx, statement: PolicyStatement) {
        cx.state(self).document.add_statements(cx, vec![statement].into());
    }
}

/// The policy as text; an empty one is an empty text.
fn policy(cx: &Cx, node: NodeId) -> Data {
    let document = cx.state(CrossAccountDestination::at(node)).document;
    match document.is_empty(cx) {
        true => "".into(),
        false => Late::new(LateKind::Json(document.late(), 0)).into(),
    }
}
