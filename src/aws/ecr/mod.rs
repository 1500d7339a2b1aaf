//! Amazon ECR: repositories of container images.

pub mod mixins;

crate::module! {
    /// Amazon ECR: repositories of container images.
    "ecr" {
        encryption: RepositoryEncryption;
        tag_mutability: TagMutability, ImageTagMutabilityExclusionFilter;
        lifecycle: LifecycleRule, TagStatus;
        repository: Repository, RepositoryProps, RepositoryAttributes, RepositoryLookupOptions;
        repository_events: OnCloudTrailImagePushedOptions, OnImageScanCompletedOptions;
        authorization_token: AuthorizationToken, PublicGalleryAuthorizationToken;
        auto_delete;
    }
}
