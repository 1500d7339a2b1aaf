//! Address planning on plain ranges, and views of a finished assembly: its subnets, its security group rules.

mod planner;
mod range;
mod rules;
mod subnets;
mod templates;

pub use planner::{
    Block, LARGEST_BLOCK, Misfit, Obstacle, SMALLEST_BLOCK, Space, Wish, addresses_of, describe_ranges,
    lay_out, size_of,
};
pub use range::{RangeError, next_range, parse_address, parse_loose_range, parse_range};
pub use rules::{Group, Rule, RuleBook, Standing, rule_book};
pub use subnets::{RESERVED, Route, SubnetPlan, VpcPlan, vpc_plans};
