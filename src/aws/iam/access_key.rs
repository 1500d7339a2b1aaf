//! Access keys of users.

use super::User;
use crate::core::{CfnResource, Construct, Cx, Handle, Late, Resource, SecretValue, Str, Text};
use crate::declare::{choice, construct, props};
use crate::diag::Result;

/// Whether an access key can be used.
#[choice(module = "iam")]
pub enum AccessKeyStatus {
    /// It can be used.
    #[value = "Active"]
    ACTIVE,
    /// It cannot be used.
    #[value = "Inactive"]
    INACTIVE,
    /// It is past its time.
    #[value = "Expired"]
    EXPIRED,
}

/// What an [`AccessKey`] needs.
#[props(module = "iam")]
pub struct AccessKeyProps {
    /// The user to whom the key belongs.
    pub user: User,
    /// A number that makes CloudFormation replace the key when it is raised. Default: the key is never replaced.
    pub serial: Option<i64>,
    /// Whether the key can be used. Default: `ACTIVE`.
    pub status: Option<AccessKeyStatus>,
}

/// What an access key keeps.
#[derive(Clone, Debug)]
pub struct AccessKeyState {
    id: Text,
    secret: Text,
}

/// An access key of a user, for programs that work outside of AWS. Roles are better wherever they do.
///
/// ```rhai
/// let user = iam.User(stack, "Robot");
/// let key = iam.AccessKey(stack, "Key", #{ user: user });
/// CfnOutput(stack, "KeyId", #{ value: key.access_key_id });
/// ```
///
/// ```lua
/// local user = iam.User(stack, "Robot")
/// local key = iam.AccessKey(stack, "Key", { user = user })
/// CfnOutput(stack, "KeyId", { value = key.access_key_id })
/// ```
#[construct(module = "iam", base = Resource, state = AccessKeyState)]
impl AccessKey {
    /// Makes an access key.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: AccessKeyProps) -> Result<Self> {
        let this: AccessKey = cx.create(scope, id, AccessKeyState { id: "".into(), secret: "".into() })?;
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::IAM::AccessKey",
            crate::fields! {
                "Serial": props.serial,
                "Status": props.status.map(AccessKeyStatus::value),
                "UserName": props.user.user_name(cx),
            },
        )?;
        let state = cx.state_mut(this);
        state.id = Late::reference(resource.id()).into();
        state.secret = Late::attribute(resource.id(), "SecretAccessKey").into();
        Ok(this)
    }

    /// The id of the key: `AKIA...`.
    #[attribute]
    pub fn access_key_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// The secret of the key. It is known when the stack is deployed; keep it in a secret.
    #[attribute]
    pub fn secret_access_key(self, cx: &Cx) -> Result<SecretValue> {
        SecretValue::resource_attribute(cx, cx.state(self).secret.clone())
    }
}
