//! The function that sets where buckets send their events, one a stack.

use crate::aws::iam::{ManagedPolicy, Role, RoleProps, ServicePrincipal, ServicePrincipalOpts};
use crate::core::{CfnResource, Construct, Cx, Dependable, Handle, Late, Text};
use crate::declare::construct;
use crate::diag::Result;
use crate::fields;

const CODE: &str = include_str!("../../../handlers/bucket-notifications/index.py");
const DESCRIPTION: &str =
    "AWS CloudFormation handler for \"Custom::S3BucketNotifications\" resources (@aws-cdk/aws-s3)";
const SECONDS: i64 = 300;

/// The id of the function, the same in all stacks.
const ID: &str = "BucketNotificationsHandler050a0587b7544547bf325f094a3db834";

/// What the function that sets notifications keeps.
#[derive(Clone, Debug)]
pub struct HandlerState {
    role: Option<Role>,
    function_arn: Text,
}

/// The function that sets the notifications of the buckets of a stack. Buckets make it by themselves.
#[construct(module = "s3", base = Construct, state = HandlerState)]
impl NotificationsResourceHandler {
    /// The role of the function.
    #[attribute]
    pub fn role(self, cx: &Cx) -> Option<Role> {
        cx.state(self).role
    }

    /// The ARN of the function.
    #[attribute]
    pub fn function_arn(self, cx: &Cx) -> Text {
        cx.state(self).function_arn.clone()
    }
}

impl NotificationsResourceHandler {
    /// The function of the stack; it is made where there is none yet, and only then a role is taken.
    pub(super) fn of_stack(cx: &mut Cx, scope: Construct, role: Option<Role>) -> Result<Self> {
        let stack = cx.stack_of(scope.id())?;
        if let Some(known) = cx.child(stack.id(), ID).and_then(|known| cx.cast(known)) {
            return Ok(known);
        }
        let place: Construct = stack.into();
        let unknown = HandlerState { role: None, function_arn: "".into() };
        let this: Self = cx.create(place, ID, unknown)?;
        let role = match role {
            Some(role) => role,
            None => {
                let assumed_by =
                    ServicePrincipal::new(cx, "lambda.amazonaws.com".into(), ServicePrincipalOpts::default());
                Role::new(cx, this.into(), "Role".into(), RoleProps::new(assumed_by.into()))?
            }
        };
        let name = "service-role/AWSLambdaBasicExecutionRole".into();
        let basic = ManagedPolicy::from_aws_managed_policy_name(cx, name)?;
        role.add_managed_policy(cx, basic)?;
        let properties = fields! {
            "Description": DESCRIPTION,
            "Code": fields! { "ZipFile": CODE },
            "Handler": "index.handler",
            "Role": role.role_arn(cx),
            "Runtime": "python3.13",
            "Timeout": SECONDS,
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::Lambda::Function", properties)?;
        Construct::from(resource).node().add_dependency(cx, vec![Dependable::Construct(role.into())].into());
        let function_arn = Late::attribute(resource.id(), "Arn").into();
        *cx.state_mut(this) = HandlerState { role: Some(role), function_arn };
        Ok(this)
    }
}
