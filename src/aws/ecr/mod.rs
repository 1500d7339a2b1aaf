//! Amazon ECR: repositories of container images.

crate::module! {
    /// Amazon ECR: repositories of container images.
    "ecr" {
        repository: Repository, RepositoryAttributes, OnCloudTrailImagePushedOptions, OnImageScanCompletedOptions;
    }
}
