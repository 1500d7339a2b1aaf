//! What step scaling consists of.

use crate::aws::autoscaling_common::step_scaling_types;

step_scaling_types!("autoscaling");
