//! What alarms do.

mod alarm_action;

pub use alarm_action::AlarmAction;

crate::module! {
    /// What alarms of Amazon CloudWatch do when they are raised, or when they are over.
    "cloudwatch_actions" {
        application_scaling_action: ApplicationScalingAction;
        auto_scaling_action: AutoScalingAction;
        ec2_action: Ec2Action, Ec2InstanceAction;
        lambda_action: LambdaAction, LambdaActionProps;
        sns_action: SnsAction;
        ssm_action: SsmAction, OpsItemSeverity, OpsItemCategory;
        ssm_incident_action: SsmIncidentAction;
    }
}
