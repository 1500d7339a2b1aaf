//! Tokens with which registries are entered.

use crate::aws::iam::{Grant, Principal};
use crate::core::{Cx, Text};
use crate::declare::class;
use crate::diag::Result;

/// The token with which private registries are entered.
#[derive(Clone, Copy, Debug)]
pub struct AuthorizationToken;

/// The token with which the private registries of the account are entered, by `docker login` for instance.
#[class(module = "ecr")]
impl AuthorizationToken {
    /// Lets somebody get a token.
    pub fn grant_read(cx: &mut Cx, grantee: Principal) -> Result<()> {
        allow(cx, grantee, &["ecr:GetAuthorizationToken"])
    }
}

/// The token with which the public gallery is entered.
#[derive(Clone, Copy, Debug)]
pub struct PublicGalleryAuthorizationToken;

/// The token with which the public gallery of ECR is entered.
#[class(module = "ecr")]
impl PublicGalleryAuthorizationToken {
    /// Lets somebody get a token.
    pub fn grant_read(cx: &mut Cx, grantee: Principal) -> Result<()> {
        allow(cx, grantee, &["ecr-public:GetAuthorizationToken", "sts:GetServiceBearerToken"])
    }
}

/// Tokens are for whole registries, so there is no resource to name.
fn allow(cx: &mut Cx, grantee: Principal, actions: &[&str]) -> Result<()> {
    let actions = actions.iter().map(|action| Text::from(*action)).collect();
    Grant::on_principal(cx, grantee, actions, vec!["*".into()]).map(|_| ())
}
