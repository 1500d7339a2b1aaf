//! The function that sets how long log groups keep their events, one a stack.

use crate::aws::iam::{PolicyStatement, PolicyStatementProps, Role};
use crate::aws::lambda::{Runtime, service};
use crate::aws::s3_assets::Asset;
use crate::bail;
use crate::core::{
    BuiltinCode, BuiltinFile, CfnResource, Construct, Cx, Data, Dependable, ENTRY_POINT, HANDLER_INDEX,
    Handle, Late, Text,
};
use crate::declare::construct;
use crate::diag::{Code, Result};
use crate::fields;

static CODE: BuiltinCode = BuiltinCode {
    files: &[
        ENTRY_POINT,
        HANDLER_INDEX,
        BuiltinFile { name: "call.js", text: include_str!("../../../handlers/log-retention/call.js") },
    ],
};

/// The id of the function, the same in all stacks.
const ID: &str = "LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a";
const SECONDS: i64 = 900;

/// What the function keeps.
#[derive(Clone, Debug)]
pub struct LogRetentionFunctionState {
    role: Option<Role>,
    arn: Text,
}

/// The function that sets how long log groups keep their events. [`LogRetention`](super::LogRetention) makes it by
/// itself.
#[construct(module = "logs", base = Construct, state = LogRetentionFunctionState)]
impl LogRetentionFunction {
    /// The ARN of the function.
    #[attribute]
    pub fn arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }
}

impl LogRetentionFunction {
    /// The function of the stack; it is made where there is none yet, and only then a role is taken.
    pub(super) fn of_stack(cx: &mut Cx, scope: Construct, role: Option<Role>) -> Result<Self> {
        let stack = cx.stack_of(scope.id())?;
        if let Some(known) = cx.child(stack.id(), ID).and_then(|known| cx.cast(known)) {
            return Ok(known);
        }
        let unknown = LogRetentionFunctionState { role: None, arn: "".into() };
        let this: Self = cx.create(stack, ID, unknown)?;
        let code = Asset::builtin(cx, this.into(), "Code", &CODE)?;
        let role = match role {
            Some(role) => role,
            None => service::role(cx, this.into(), "ServiceRole", &[service::WRITES_LOGS])?,
        };
        cx.state_mut(this).role = Some(role);
        this.allow(cx, &["logs:PutRetentionPolicy", "logs:DeleteRetentionPolicy"], "*".into())?;
        let location = fields! { "S3Bucket": code.s3_bucket_name(cx), "S3Key": code.s3_object_key(cx) };
        let properties = fields! {
            "Handler": "index.handler",
            "Runtime": Runtime::NODEJS_24_X().name(),
            "Timeout": SECONDS,
            "Code": Data::Map(location),
            "Role": role.role_arn(cx),
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::Lambda::Function", properties)?;
        Construct::from(resource).node().add_dependency(cx, vec![Dependable::Construct(role.into())].into());
        cx.state_mut(this).arn = Late::attribute(resource.id(), "Arn").into();
        Ok(this)
    }

    /// Allows something to the function.
    pub(super) fn allow(self, cx: &mut Cx, actions: &[&'static str], resource: Text) -> Result<()> {
        let Some(role) = cx.state(self).role else {
            bail!(Code::Internal, "the function has no role"; on: cx.path(self.0));
        };
        let actions: Vec<Text> = actions.iter().copied().map(Text::from).collect();
        let props = PolicyStatementProps {
            actions: Some(actions.into()),
            resources: Some(vec![resource].into()),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, props)?;
        role.add_to_principal_policy(cx, statement)?;
        Ok(())
    }
}
