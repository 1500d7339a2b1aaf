//! Several things that are waited for together.

use crate::core::Dependable;
use crate::declare::{Rest, class};

/// Several things that are waited for together.
#[derive(Clone, Debug)]
pub struct CompositeDependable(Vec<Dependable>);

/// Several things that are waited for together: constructs, groups, grants.
#[class(module = "iam")]
impl CompositeDependable {
    /// Takes several things together.
    pub fn new(
        /// What is waited for.
        dependables: Rest<Dependable>,
    ) -> Self {
        CompositeDependable(dependables.0)
    }

    /// What is waited for.
    #[attribute]
    pub fn dependency_roots(&self) -> Vec<Dependable> {
        self.0.clone()
    }
}
