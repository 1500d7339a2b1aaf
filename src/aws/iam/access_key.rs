//! Access keys of users.

use super::User;
use crate::core::{CfnResource, Construct, Cx, Handle, Late, Resource, SecretValue, Str, Text};
use crate::declare::{choice, construct, props};
use crate::diag::Result;

/// Whether an [`AccessKey`] can be used.
#[choice(module = "iam")]
pub enum AccessKeyStatus {
    /// It can be used.
    #[value = "Active"]
    ACTIVE,
    /// It cannot be used.
    #[value = "Inactive"]
    INACTIVE,
    /// Its time is over, and it cannot be used.
    #[value = "Expired"]
    EXPIRED,
}

/// What an [`AccessKey`] needs.
#[props(module = "iam")]
pub struct AccessKeyProps {
    /// The user to whom the key belongs.
    pub user: User,
    /// A number; CloudFormation makes a new key when it grows. Default: the key is never replaced.
    pub serial: Option<i64>,
    /// Whether the key can be used. Default: it can.
    pub status: Option<AccessKeyStatus>,
}

/// What an access key keeps.
#[derive(Clone, Debug)]
pub struct AccessKeyState {
    resource: Option<CfnResource>,
}

/// A key with which a user calls AWS from outside. The secret is shown to nobody but CloudFormation: keep it in a
/// secret of Secrets Manager.
///
/// ```rhai
/// let user = iam.User(stack, "Deployer");
/// let key = iam.AccessKey(stack, "Key", #{ user: user, serial: 1 });
/// CfnOutput(stack, "KeyId", #{ value: key.access_key_id });
/// ```
///
/// ```lua
/// local user = iam.User(stack, "Deployer")
/// local key = iam.AccessKey(stack, "Key", { user = user, serial = 1 })
/// CfnOutput(stack, "KeyId", { value = key.access_key_id })
/// ```
#[construct(module = "iam", base = Resource, state = AccessKeyState, reference = access_key_ref("AWS::IAM::AccessKey"))]
impl AccessKey {
    /// Makes an access key.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: AccessKeyProps) -> Result<Self> {
        let this: AccessKey = cx.create(scope, id, AccessKeyState { resource: None })?;
        let properties = crate::fields! {
            "UserName": props.user.user_name(cx),
            "Serial": props.serial,
            "Status": props.status.map(AccessKeyStatus::value),
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::IAM::AccessKey", properties)?;
        cx.state_mut(this).resource = Some(resource);
        Ok(this)
    }

    /// The id of the key: `AKIA...`.
    #[attribute]
    pub fn access_key_id(self, cx: &Cx) -> Option<Text> {
        cx.state(self).resource.map(CfnResource::reference)
    }

    /// The secret of the key.
    #[attribute]
    pub fn secret_access_key(self, cx: &Cx) -> Result<Option<SecretValue>> {
        let secret = |it: CfnResource| {
            SecretValue::resource_attribute(cx, Late::attribute(it.id(), "SecretAccessKey").into())
        };
        cx.state(self).resource.map(secret).transpose()
    }
}
