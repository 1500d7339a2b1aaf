//! Amazon EC2.

crate::module! {
    /// Amazon EC2: networks, security groups, instances.
    "ec2" {
    }
}
