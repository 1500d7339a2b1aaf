//! AWS Identity and Access Management.

crate::module! {
    /// AWS Identity and Access Management: roles, policies, principals.
    "iam" {
    }
}
