//! Placement groups.

use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Handle, Late, Resource, Str, Text};
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Diag, Result};
use crate::fields;

/// How far apart instances of a group with the strategy `SPREAD` are.
#[choice(module = "ec2")]
pub enum PlacementGroupSpreadLevel {
    /// Each on a host of its own, within an AWS Outpost.
    #[value = "host"]
    HOST,
    /// Each on a rack of its own.
    #[value = "rack"]
    RACK,
}

/// How instances of a group are placed.
#[choice(module = "ec2")]
pub enum PlacementGroupStrategy {
    /// Close together, for fast networks.
    #[value = "cluster"]
    CLUSTER,
    /// In partitions that share no hardware.
    #[value = "partition"]
    PARTITION,
    /// Each on hardware of its own.
    #[value = "spread"]
    SPREAD,
}

/// What a [`PlacementGroup`] can be told.
#[props(module = "ec2")]
pub struct PlacementGroupProps {
    /// Has no effect, as in the CDK: CloudFormation makes the name.
    pub placement_group_name: Option<Text>,
    /// How many partitions there are, up to 7 in each availability zone; for the strategy `PARTITION`.
    pub partitions: Option<u8>,
    /// How far apart instances are; for the strategy `SPREAD`.
    pub spread_level: Option<PlacementGroupSpreadLevel>,
    /// How instances are placed. Default: as `partitions` or `spread_level` need it, else `CLUSTER`.
    pub strategy: Option<PlacementGroupStrategy>,
}

/// What a placement group keeps.
#[derive(Clone, Debug)]
pub struct PlacementGroupState {
    name: Text,
    partitions: Option<u8>,
    spread_level: Option<PlacementGroupSpreadLevel>,
    strategy: Option<PlacementGroupStrategy>,
}

/// A placement group: how near to each other the hosts of some instances are.
///
/// ```rhai
/// ec2.PlacementGroup(stack, "Near", #{ strategy: ec2.PlacementGroupStrategy.CLUSTER });
/// ```
///
/// ```lua
/// ec2.PlacementGroup(stack, "Near", { strategy = ec2.PlacementGroupStrategy.CLUSTER })
/// ```
#[construct(module = "ec2", base = Resource, state = PlacementGroupState, reference = placement_group_ref("AWS::EC2::PlacementGroup"))]
impl PlacementGroup {
    /// Makes a placement group.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: PlacementGroupProps) -> Result<Self> {
        let strategy = props.needed_strategy()?;
        let state = PlacementGroupState {
            name: Str::default().into(),
            partitions: props.partitions,
            spread_level: props.spread_level,
            strategy,
        };
        let this: PlacementGroup = cx.create(scope, id, state)?;
        if props.placement_group_name.is_some() {
            let message =
                "`placement_group_name` has no effect: CloudFormation makes the names of placement groups";
            cx.warn(Diag::warning(Code::Surprise, message).hint("leave it out").on(cx.path(this.0)));
        }
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::EC2::PlacementGroup",
            fields! {
                "PartitionCount": props.partitions,
                "SpreadLevel": props.spread_level.map(PlacementGroupSpreadLevel::value),
                "Strategy": strategy.map(PlacementGroupStrategy::value),
            },
        )?;
        cx.state_mut(this).name = Late::attribute(resource.id(), "GroupName").into();
        Ok(this)
    }

    /// A placement group that exists already, by its name.
    pub fn from_placement_group_name(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        placement_group_name: Text,
    ) -> Result<PlacementGroup> {
        let state = PlacementGroupState {
            name: placement_group_name,
            partitions: None,
            spread_level: None,
            strategy: None,
        };
        cx.create(scope, id, state)
    }

    /// The name of the group.
    #[attribute]
    pub fn placement_group_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// How many partitions there are.
    #[attribute]
    pub fn partitions(self, cx: &Cx) -> Option<u8> {
        cx.state(self).partitions
    }

    /// How far apart instances are.
    #[attribute]
    pub fn spread_level(self, cx: &Cx) -> Option<PlacementGroupSpreadLevel> {
        cx.state(self).spread_level
    }

    /// How instances are placed.
    #[attribute]
    pub fn strategy(self, cx: &Cx) -> Option<PlacementGroupStrategy> {
        cx.state(self).strategy
    }
}

impl PlacementGroup {
    /// The group that an L1 makes.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        cx.create_once(resource, "@FromCfnPlacementGroup", |_| {
            Ok(PlacementGroupState {
                name: resource.reference(),
                partitions: None,
                spread_level: None,
                strategy: None,
            })
        })
    }
}

impl PlacementGroupProps {
    /// The strategy, which some other props bring with them.
    fn needed_strategy(&self) -> Result<Option<PlacementGroupStrategy>> {
        let mut strategy = self.strategy;
        // As in the CDK, no partitions are the same as no word about them.
        let needs = [
            (
                self.partitions.is_some_and(|count| count > 0),
                "partitions",
                PlacementGroupStrategy::PARTITION,
                "PARTITION",
            ),
            (self.spread_level.is_some(), "spread_level", PlacementGroupStrategy::SPREAD, "SPREAD"),
        ];
        for (given, prop, needed, name) in needs {
            if !given {
                continue;
            }
            if strategy.is_some_and(|strategy| strategy != needed) {
                bail!(Code::InvalidValue, "`{prop}` needs the strategy `{name}`"; hint: "use `strategy: ec2.PlacementGroupStrategy.{name}`, or leave it out");
            }
            strategy = Some(needed);
        }
        Ok(strategy)
    }
}
