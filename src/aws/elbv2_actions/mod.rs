//! What listeners of Application Load Balancers do by other services.

crate::module! {
    /// What listeners of Application Load Balancers do by other services.
    "elbv2_actions" {
        authenticate_cognito_action: AuthenticateCognitoAction, AuthenticateCognitoActionProps;
    }
}
