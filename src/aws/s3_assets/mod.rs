//! Assets that are published to Amazon S3.

crate::module! {
    /// Amazon S3 assets: files and folders of the project that are published before a stack is deployed.
    "s3_assets" {
        asset: Asset, AssetProps, AssetOptions;
    }
}
