//! The addresses of load balancers.

use crate::declare::choice;

/// The addresses that a load balancer has.
#[choice(module = "elbv2")]
pub enum IpAddressType {
    /// IPv4.
    #[value = "ipv4"]
    IPV4,
    /// IPv4 and IPv6.
    #[value = "dualstack"]
    DUAL_STACK,
    /// Public ones of IPv6, private ones of both.
    #[value = "dualstack-without-public-ipv4"]
    DUAL_STACK_WITHOUT_PUBLIC_IPV4,
}
