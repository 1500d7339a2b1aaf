//! Instances that are kept ready beside a group.

use super::AutoScalingGroup;
use crate::core::{CfnResource, Construct, Cx, Data, Number, Resource, Str};
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// How instances of a pool wait.
#[choice(module = "autoscaling")]
pub enum PoolState {
    /// They hibernate; what runs on them, and their type, must allow it.
    #[value = "Hibernated"]
    HIBERNATED,
    /// They run.
    #[value = "Running"]
    RUNNING,
    /// They are stopped.
    #[value = "Stopped"]
    STOPPED,
}

/// What the instances are that wait beside a group.
#[props(module = "autoscaling")]
pub struct WarmPoolOptions {
    /// Whether instances come back to the pool when the group becomes smaller; else they are terminated. Default:
    /// `false`.
    pub reuse_on_scale_in: Option<bool>,
    /// How many instances the pool and the group have together at most; -1 is the greatest size of the group. Default:
    /// the greatest size of the group.
    pub max_group_prepared_capacity: Option<Number>,
    /// How many instances wait at least. Default: 0.
    pub min_size: Option<Number>,
    /// How they wait. Default: `STOPPED`.
    pub pool_state: Option<PoolState>,
}

/// What a [`WarmPool`] needs.
#[props(module = "autoscaling")]
pub struct WarmPoolProps {
    /// The group beside which the instances wait.
    pub auto_scaling_group: AutoScalingGroup,
    /// What they are.
    #[extends]
    pub options: WarmPoolOptions,
}

/// Instances that have started already and wait beside a group, so that it grows quickly.
///
/// ```rhai
/// let group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop");
/// autoscaling.WarmPool(stack, "Pool", #{ auto_scaling_group: group, min_size: 2 });
/// ```
///
/// ```lua
/// local group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop")
/// autoscaling.WarmPool(stack, "Pool", { auto_scaling_group = group, min_size = 2 })
/// ```
#[construct(module = "autoscaling", base = Resource, state = ())]
impl WarmPool {
    /// Makes a pool.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: WarmPoolProps) -> Result<Self> {
        let options = props.options;
        options.check()?;
        let this: WarmPool = cx.create(scope, id, ())?;
        let properties = fields! {
            "AutoScalingGroupName": props.auto_scaling_group.auto_scaling_group_name(cx),
            "InstanceReusePolicy": options.reuse_on_scale_in.map(|reuse| Data::object("ReuseOnScaleIn", reuse)),
            "MaxGroupPreparedCapacity": options.max_group_prepared_capacity,
            "MinSize": options.min_size,
            "PoolState": options.pool_state.map(PoolState::value),
        };
        CfnResource::add(cx, this, "Resource", "AWS::AutoScaling::WarmPool", properties)?;
        Ok(this)
    }
}

impl WarmPoolOptions {
    fn check(&self) -> Result<()> {
        let below = |name: &str, number: &Option<Number>, least: i64| {
            let number = number.as_ref()?.literal().filter(|number| *number < least)?;
            Some(Diag::new(Code::OutOfRange, format!("`{name}` must be {least} or more, not {number}")))
        };
        let problems = [
            below("max_group_prepared_capacity", &self.max_group_prepared_capacity, -1),
            below("min_size", &self.min_size, 0),
        ];
        Error::from_all(problems.into_iter().flatten().collect())
    }
}
