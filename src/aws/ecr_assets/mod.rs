//! Container images that are built and published to Amazon ECR.

crate::module! {
    /// Amazon ECR assets: container images that are built from the project and published before a stack is
    /// deployed.
    "ecr_assets" {
        image_asset: DockerImageAsset, DockerImageAssetProps, DockerImageAssetOptions,
            DockerImageAssetInvalidationOptions;
        network_mode: NetworkMode;
        platform: Platform;
        tarball_asset: TarballImageAsset, TarballImageAssetProps;
    }
}
