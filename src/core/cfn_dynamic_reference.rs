//! Values that CloudFormation reads from other services.

use super::{Cx, Data, Late, LateKind, Text};
use crate::declare::{choice, class};

/// The service that keeps the value of a dynamic reference.
#[choice(module = "")]
pub enum CfnDynamicReferenceService {
    /// A string of the Parameter Store.
    #[value = "ssm"]
    SSM,
    /// A secure string of the Parameter Store.
    #[value = "ssm-secure"]
    SSM_SECURE,
    /// A secret of Secrets Manager.
    #[value = "secretsmanager"]
    SECRETS_MANAGER,
}

/// A value that CloudFormation reads from another service when the stack is deployed.
#[derive(Clone, Debug, PartialEq)]
pub struct CfnDynamicReference(Late);

/// A value that CloudFormation reads from another service when the stack is deployed. Source: the
/// CloudFormation user guide, "Get values stored in other services using dynamic references".
#[class(module = "", data = as_data)]
impl CfnDynamicReference {
    /// A reference to what a service keeps under a key.
    pub fn new(service: CfnDynamicReferenceService, key: Text) -> CfnDynamicReference {
        let open = format!("{{{{resolve:{}:", service.value());
        let text = Text::concat([open.into(), key, "}}".into()]);
        // Known, but not what is read: functions of strings leave it to CloudFormation.
        CfnDynamicReference(Late::new(LateKind::Written(text.into())))
    }

    /// The reference as a string.
    #[name = "to_string"]
    pub fn text(&self) -> Text {
        self.0.clone().into()
    }
}

fn as_data(_: &Cx, reference: CfnDynamicReference) -> Data {
    reference.0.into()
}
