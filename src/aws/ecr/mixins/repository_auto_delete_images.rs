//! Repositories that are deleted with their images.

use crate::aws::mixin_target::{expect, resource_of_type};
use crate::core::{Construct, Cx};
use crate::declare::class;
use crate::diag::Result;

/// Lets a repository be deleted although it has images.
#[derive(Clone, Copy, Debug, Default)]
pub struct RepositoryAutoDeleteImages;

/// Lets a repository be deleted although it has images: they are deleted with it.
///
/// ```rhai
/// ecr.CfnRepository(stack, "Repository").with(ecr.mixins.RepositoryAutoDeleteImages());
/// ```
///
/// ```lua
/// ecr.CfnRepository(stack, "Repository"):with(ecr.mixins.RepositoryAutoDeleteImages())
/// ```
#[class(module = "ecr.mixins")]
impl RepositoryAutoDeleteImages {
    /// Makes the mixin.
    pub fn new() -> Self {
        RepositoryAutoDeleteImages
    }

    /// Whether the mixin is for a construct: an `ecr.CfnRepository`.
    pub fn supports(&self, cx: &Cx, construct: Construct) -> bool {
        resource_of_type(cx, construct, "AWS::ECR::Repository").is_some()
    }

    /// Changes a repository.
    pub fn apply_to(&self, cx: &mut Cx, construct: Construct) -> Result<()> {
        let repository = expect(cx, construct, "AWS::ECR::Repository", "ecr.CfnRepository")?;
        repository.set_property(cx, "EmptyOnDelete", true);
        Ok(())
    }
}
