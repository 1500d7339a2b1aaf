//! Groups of instances of several kinds.

use crate::aws::ec2::{InstanceType, LaunchTemplate};
use crate::bail;
use crate::cfn::l1;
use crate::core::{Cx, Data, Number, Text};
use crate::declare::{Accepts, Cast, FromValue, Value, choice, props};
use crate::diag::{Code, Result};
use crate::fields;

/// Which kinds of on-demand instances are taken.
#[choice(module = "autoscaling")]
pub enum OnDemandAllocationStrategy {
    /// The first of the overrides for which there is capacity.
    #[value = "prioritized"]
    PRIORITIZED,
    /// The cheapest in each availability zone.
    #[value = "lowest-price"]
    LOWEST_PRICE,
}

/// Which kinds of spot instances are taken.
#[choice(module = "autoscaling")]
pub enum SpotAllocationStrategy {
    /// The cheapest, spread over some pools.
    #[value = "lowest-price"]
    LOWEST_PRICE,
    /// Those of which there is the most capacity.
    #[value = "capacity-optimized"]
    CAPACITY_OPTIMIZED,
    /// Those of which there is the most capacity, the first of the overrides where that is possible.
    #[value = "capacity-optimized-prioritized"]
    CAPACITY_OPTIMIZED_PRIORITIZED,
    /// Those that are cheap and will hardly be taken back.
    #[value = "price-capacity-optimized"]
    PRICE_CAPACITY_OPTIMIZED,
}

/// How many instances are on-demand instances, how many are spot instances.
#[props(module = "autoscaling")]
pub struct InstancesDistribution {
    /// Which kinds of on-demand instances are taken. Default: the service's, `PRIORITIZED`.
    pub on_demand_allocation_strategy: Option<OnDemandAllocationStrategy>,
    /// How many on-demand instances come first. Default: the service's, 0.
    pub on_demand_base_capacity: Option<Number>,
    /// The percentage of on-demand instances beyond the first. Default: the service's, 100.
    pub on_demand_percentage_above_base_capacity: Option<Number>,
    /// Which kinds of spot instances are taken. Default: the service's, `LOWEST_PRICE`.
    pub spot_allocation_strategy: Option<SpotAllocationStrategy>,
    /// Over how many pools spot instances are spread, 1 to 20, with `LOWEST_PRICE`. Default: the service's, 2.
    pub spot_instance_pools: Option<Number>,
    /// The highest price for an hour, in dollars. Default: that of an on-demand instance.
    pub spot_max_price: Option<Text>,
}

/// A kind of instances of a group. It needs an `instance_type` or `instance_requirements`.
#[props(module = "autoscaling")]
pub struct LaunchTemplateOverrides {
    /// What the hardware must be like, in the words of the L1: `vcpu_count`, `memory_mib` and more.
    pub instance_requirements: Option<InstanceRequirements>,
    /// The hardware.
    pub instance_type: Option<InstanceType>,
    /// From what these instances are made. Default: the template of the policy.
    pub launch_template: Option<LaunchTemplate>,
    /// As how many instances one of these counts, 1 to 999. Default: as one.
    pub weighted_capacity: Option<i64>,
}

/// The kinds of instances of a group.
#[props(module = "autoscaling")]
pub struct MixedInstancesPolicy {
    /// How many instances are on-demand instances, how many are spot instances. Default: as the service does it.
    pub instances_distribution: Option<InstancesDistribution>,
    /// From what instances are made.
    pub launch_template: LaunchTemplate,
    /// The kinds of instances: 40 at most. Default: that of the template.
    pub launch_template_overrides: Option<Vec<LaunchTemplateOverrides>>,
}

/// What the hardware of instances must be like, as the property of the L1 has it.
#[derive(Clone, Debug)]
pub struct InstanceRequirements(pub Data);

/// Where the property of the L1 is that [`InstanceRequirements`] are.
const REQUIREMENTS: [&str; 4] =
    ["MixedInstancesPolicy", "LaunchTemplate", "Overrides", "InstanceRequirements"];
const GROUP: &str = "AWS::AutoScaling::AutoScalingGroup";

impl FromValue for InstanceRequirements {
    fn accepts() -> Accepts {
        l1::accepts_nested(GROUP, &REQUIREMENTS)
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        l1::nested(GROUP, &REQUIREMENTS, value, cast).map(InstanceRequirements)
    }
}

impl MixedInstancesPolicy {
    /// Refuses overrides that say too little or too much.
    pub(super) fn check(&self) -> Result<()> {
        for (index, one) in self.launch_template_overrides.iter().flatten().enumerate() {
            if one.instance_requirements.is_some() == one.instance_type.is_some() {
                bail!(Code::InvalidValue, "`launch_template_overrides[{index}]` needs an `instance_type` or `instance_requirements`"; hint: "give exactly one of them");
            }
        }
        Ok(())
    }

    /// The property of a group.
    pub(super) fn to_data(&self, cx: &Cx) -> Data {
        let overrides = self.launch_template_overrides.as_ref();
        let overrides = overrides.map(|all| Data::List(all.iter().map(|it| it.to_data(cx)).collect()));
        let template = fields! {
            "LaunchTemplateSpecification": specification(cx, self.launch_template),
            "Overrides": overrides,
        };
        Data::Map(fields! {
            "InstancesDistribution": self.instances_distribution.as_ref().map(InstancesDistribution::to_data),
            "LaunchTemplate": Data::Map(template),
        })
    }
}

impl InstancesDistribution {
    fn to_data(&self) -> Data {
        let on_demand = self.on_demand_allocation_strategy;
        Data::Map(fields! {
            "OnDemandAllocationStrategy": on_demand.map(OnDemandAllocationStrategy::value),
            "OnDemandBaseCapacity": self.on_demand_base_capacity.clone(),
            "OnDemandPercentageAboveBaseCapacity": self.on_demand_percentage_above_base_capacity.clone(),
            "SpotAllocationStrategy": self.spot_allocation_strategy.map(SpotAllocationStrategy::value),
            "SpotInstancePools": self.spot_instance_pools.clone(),
            "SpotMaxPrice": self.spot_max_price.clone(),
        })
    }
}

impl LaunchTemplateOverrides {
    fn to_data(&self, cx: &Cx) -> Data {
        Data::Map(fields! {
            "InstanceRequirements": self.instance_requirements.as_ref().map(|it| it.0.clone()),
            "InstanceType": self.instance_type.as_ref().map(InstanceType::name),
            "LaunchTemplateSpecification": self.launch_template.map(|it| specification(cx, it)),
            "WeightedCapacity": self.weighted_capacity.map(|weight| weight.to_string()),
        })
    }
}

/// How a group names a launch template.
pub(super) fn specification(cx: &Cx, template: LaunchTemplate) -> Data {
    Data::Map(fields! {
        "LaunchTemplateId": template.launch_template_id(cx),
        "LaunchTemplateName": template.launch_template_name(cx),
        "Version": template.version_number(cx),
    })
}
