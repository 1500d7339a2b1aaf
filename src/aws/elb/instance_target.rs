//! Instances to which classic load balancers lead.

use super::LoadBalancer;
use crate::aws::ec2::{Connections, Instance};
use crate::core::Cx;
use crate::declare::class;
use crate::diag::Result;

/// An instance to which a load balancer leads.
#[derive(Clone, Copy, Debug)]
pub struct InstanceTarget(Instance);

/// An instance to which a classic load balancer leads.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let server = ec2.Instance(stack, "Server", #{
///     vpc: vpc,
///     instance_type: ec2.InstanceType("t3.micro"),
///     machine_image: ec2.MachineImage.latest_amazon_linux2023(),
/// });
/// let balancer = elb.LoadBalancer(stack, "Balancer", #{ vpc: vpc });
/// balancer.add_target(elb.InstanceTarget(server));
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local server = ec2.Instance(stack, "Server", {
///   vpc = vpc,
///   instance_type = ec2.InstanceType("t3.micro"),
///   machine_image = ec2.MachineImage.latest_amazon_linux2023(),
/// })
/// local balancer = elb.LoadBalancer(stack, "Balancer", { vpc = vpc })
/// balancer:add_target(elb.InstanceTarget(server))
/// ```
#[class(module = "elb")]
impl InstanceTarget {
    /// Takes an instance.
    pub fn new(instance: Instance) -> Self {
        InstanceTarget(instance)
    }

    /// The instance.
    #[attribute]
    pub fn instance(&self) -> Instance {
        self.0
    }

    /// What the instance connects to.
    #[attribute]
    pub fn connections(&self, cx: &Cx) -> Result<Connections> {
        self.0.connections(cx)
    }

    /// Adds the instance to a load balancer. `add_target` of the load balancer does so by itself.
    #[name = "attach_to_classic_lb"]
    pub fn attach_to_classic_lb(&self, cx: &mut Cx, load_balancer: LoadBalancer) -> Result<()> {
        let id = self.0.instance_id(cx)?;
        load_balancer.add_instance_id(cx, id);
        Ok(())
    }
}
