//! AWS Secrets Manager.

pub use attachment_target::AttachmentTarget;

crate::module! {
    /// AWS Secrets Manager: secrets, who may read them, and how they change by themselves.
    "secretsmanager" {
        secret: Secret, SecretProps, SecretAttributes, ReplicaRegion;
        secret_string_generator: SecretStringGenerator;
        secret_string_value_beta1: SecretStringValueBeta1;
        resource_policy: ResourcePolicy, ResourcePolicyProps;
        attachment_target: AttachmentTargetType, SecretAttachmentTargetProps;
        secret_target_attachment: SecretTargetAttachment, SecretTargetAttachmentProps, AttachedSecretOptions;
        rotation_schedule: RotationSchedule, RotationScheduleProps, RotationScheduleOptions;
        hosted_rotation: HostedRotation, HostedRotationType, SingleUserHostedRotationOptions,
            MultiUserHostedRotationOptions;
        secret_rotation: SecretRotation, SecretRotationProps;
        secret_rotation_application: SecretRotationApplication, SecretRotationApplicationOptions;
    }
}
