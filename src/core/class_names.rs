//! What the CDK calls the classes of this library.

use crate::declare::ClassDesc;

/// The modules whose names here are not those of the CDK.
const RENAMED: [(&str, &str); 8] = [
    ("elb", "elasticloadbalancing"),
    ("elbv2", "elasticloadbalancingv2"),
    ("elbv2_targets", "elasticloadbalancingv2-targets"),
    ("elbv2_actions", "elasticloadbalancingv2-actions"),
    ("acm", "certificatemanager"),
    ("sfn", "stepfunctions"),
    ("sfn_tasks", "stepfunctions-tasks"),
    ("appscaling", "applicationautoscaling"),
];

/// Modules that have no `aws-` in front in the CDK.
const PLAIN: [&str; 3] = ["custom_resources", "region_info", "cloudformation_include"];

/// The CDK's module of a class, with hyphens: `aws-s3`; nothing for the core library.
fn module(name: &str) -> Option<String> {
    if name.is_empty() {
        return None;
    }
    let renamed = RENAMED.iter().find(|(own, _)| *own == name).map(|(_, theirs)| *theirs);
    let words = renamed.map_or_else(|| name.replace('_', "-"), str::to_owned);
    Some(if PLAIN.contains(&name) { words } else { format!("aws-{words}") })
}

/// The CDK's full name of a class, as the construct tree has it: `aws-cdk-lib.aws_ec2.Vpc`.
pub(crate) fn qualified(class: &ClassDesc) -> String {
    match module(class.module) {
        None if class.name == "Construct" => "constructs.Construct".to_owned(),
        None => format!("aws-cdk-lib.{}", class.name),
        Some(module) => format!("aws-cdk-lib.{}.{}", module.replace('-', "_"), class.name),
    }
}

/// The id by which property injectors know a class: `aws-cdk-lib.aws-s3.Bucket`.
pub(crate) fn injection_id(class: &ClassDesc) -> String {
    match module(class.module) {
        None => format!("aws-cdk-lib.core.{}", class.name),
        Some(module) if !module.starts_with("aws-") => format!("aws-cdk-lib.aws-{module}.{}", class.name),
        Some(module) => format!("aws-cdk-lib.{module}.{}", class.name),
    }
}
