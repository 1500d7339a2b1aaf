//! Mixins for repositories.

crate::module! {
    /// Mixins for repositories: changes to `ecr.CfnRepository`, by itself or within an `ecr.Repository`, which `with`
    /// applies.
    "ecr.mixins" {
        repository_auto_delete_images: RepositoryAutoDeleteImages;
    }
}
