//! Places for the assets of one app alone.

mod resources;

crate::module! {
    /// A synthesizer that gives an app a bucket and repositories of its own for its assets, instead of those that all
    /// apps of an account share.
    "app_staging_synthesizer_alpha" {
        app_staging_synthesizer: AppStagingSynthesizer, AppStagingSynthesizerOptions, DefaultResourcesOptions,
            CustomFactoryOptions, CustomResourcesOptions;
        bootstrap_role: BootstrapRole, BootstrapRoles;
        default_staging_stack: DefaultStagingStack, DefaultStagingStackOptions, DefaultStagingStackProps,
            DefaultStagingStackFactory;
        deployment_identities: DeploymentIdentities, DefaultBootstrapRolesOptions;
        staging_locations: FileStagingLocation, ImageStagingLocation, StagingLocations;
        using_app_staging_synthesizer: UsingAppStagingSynthesizer;
    }
}
