//! Address planning: what fits into a range, what is free, what overlaps. Pure functions, no constructs.

mod planner;
mod range;

pub use planner::{
    Block, LARGEST_BLOCK, Misfit, Obstacle, SMALLEST_BLOCK, Space, Wish, addresses_of, describe_ranges,
    lay_out, size_of,
};
pub use range::{RangeError, parse_address, parse_range};
