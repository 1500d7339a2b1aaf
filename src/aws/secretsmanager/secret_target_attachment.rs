//! Secrets that say how to reach a database.

use super::attachment_target::{AttachmentTarget, METHOD, SecretAttachmentTargetProps};
use super::secret::{Kind, Secret, SecretState, imported, name_in};
use crate::aws::iam::OwnPolicy;
use crate::core::{CfnResource, Construct, Cx, Data, Handle, Late, Str, Text};
use crate::declare::{Cast, FromValue, construct, props};
use crate::diag::Result;
use crate::fields;

/// The database that a secret is attached to.
#[props(module = "secretsmanager")]
pub struct AttachedSecretOptions {
    /// The database: a map with a function `as_secret_attachment_target`, or what that gives.
    pub target: AttachmentTarget,
}

/// What a [`SecretTargetAttachment`] needs.
#[props(module = "secretsmanager")]
pub struct SecretTargetAttachmentProps {
    /// The secret.
    pub secret: Secret,
    /// The database.
    #[extends(required)]
    pub options: AttachedSecretOptions,
}

/// A secret that says how to reach a database. `secret.attach(database)` gives one, too.
///
/// ```rhai
/// let secret = secretsmanager.Secret(stack, "Secret");
/// secretsmanager.SecretTargetAttachment(stack, "Attachment", #{
///     secret: secret,
///     target: #{ target_id: "orders", target_type: secretsmanager.AttachmentTargetType.RDS_DB_INSTANCE },
/// });
/// ```
///
/// ```lua
/// local secret = secretsmanager.Secret(stack, "Secret")
/// secretsmanager.SecretTargetAttachment(stack, "Attachment", {
///   secret = secret,
///   target = { target_id = "orders", target_type = secretsmanager.AttachmentTargetType.RDS_DB_INSTANCE },
/// })
/// ```
#[construct(module = "secretsmanager", base = Secret, state = SecretState,
    reference = secret_target_attachment_ref("AWS::SecretsManager::SecretTargetAttachment"))]
impl SecretTargetAttachment {
    /// Attaches a secret to a database.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: SecretTargetAttachmentProps) -> Result<Self> {
        Self::of(cx, scope, id, props.secret, props.options.target)
    }

    /// Takes a secret with a database that exists already, by the ARN of the secret.
    pub fn from_secret_target_attachment_secret_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        secret_target_attachment_secret_arn: Text,
    ) -> Result<Self> {
        let stack = cx.stack_of(scope.id())?;
        let arn = secret_target_attachment_secret_arn;
        let state =
            SecretState { name: name_in(stack, arn.clone())?, ..imported(stack.account(cx), arn, true) };
        cx.create(scope, id, state)
    }

    /// The ARN of the secret.
    #[attribute]
    pub fn secret_target_attachment_secret_arn(self, cx: &Cx) -> Text {
        Secret::from(self).secret_arn(cx)
    }
}

impl SecretTargetAttachment {
    pub(super) fn of(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        secret: Secret,
        target: AttachmentTarget,
    ) -> Result<Self> {
        let state = SecretState {
            kind: Kind::Attached(secret),
            policy: OwnPolicy::AtNeed(None),
            has_full_arn: true,
            replicas: Vec::new(),
            exclude_characters: None,
            ..cx.state(secret).clone()
        };
        let this: SecretTargetAttachment = cx.create(scope, id, state)?;
        let (target_id, target_type) = match &target {
            AttachmentTarget::Known(target) => written(target),
            // The function is called when this call has ended.
            AttachmentTarget::Program(_) => (Data::Absent, Data::Absent),
        };
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::SecretsManager::SecretTargetAttachment",
            fields! { "SecretId": secret.secret_arn(cx), "TargetId": target_id, "TargetType": target_type },
        )?;
        cx.state_mut(this).arn = Late::reference(resource.id()).into();
        if let AttachmentTarget::Program(tell) = target {
            cx.afterwards(move |cx| {
                let told = tell.0.call(cx, Vec::new())?;
                let mut cx = cx.borrow_mut();
                let mut cast = Cast::new(&mut cx, METHOD.to_owned());
                let target = SecretAttachmentTargetProps::from_value(told, &mut cast);
                cast.finish()?;
                if let Some(target) = target {
                    let (target_id, target_type) = written(&target);
                    resource.set_property(&mut cx, "TargetId", target_id);
                    resource.set_property(&mut cx, "TargetType", target_type);
                }
                Ok(())
            });
        }
        Ok(this)
    }
}

/// The id and the kind of a database, as CloudFormation is told.
fn written(target: &SecretAttachmentTargetProps) -> (Data, Data) {
    (target.target_id.clone().into(), target.target_type.value().into())
}
