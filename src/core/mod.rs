//! Constructs, late-bound values, stacks, references and synthesis: no engine, no I/O, deterministic.

mod afterwards;
mod build;
mod builtin_code;
mod class_names;
mod collate;
mod facts;
mod files;
mod journal;
mod json;
mod json_resources;
mod logical_id;
mod lookup;
mod refs;
mod resolve;
mod stack_dependencies;
pub mod synth;
mod tag_set;
mod tree;
mod value;
mod yaml;

pub use afterwards::finish;
pub(crate) use asset_staging::{path_in_stack, stage, stage_builtin};
pub use build::Build;
pub use builtin_code::{BuiltinCode, BuiltinFile};
pub(crate) use builtin_code::{ENTRY_POINT, HANDLER_INDEX};
pub use bundling::{Bundler, CommandOptions};
pub use cfn_resource::ResourceState;
pub use cfn_rule::RuleState;
pub(crate) use class_names::injection_id;
pub use collate::compare as compare_text;
pub(crate) use custom_resource_provider::INLINE_HANDLERS;
pub use facts::{DOMAIN_SUFFIX, Facts, PARTITION, partition_of};
pub use files::{BLOCK_SIZE, Entry, Files, Link, TextFile};
pub(crate) use files::{child as child_path, join as join_paths, plain_path};
pub(crate) use json::write as write_json;
pub use logical_id::{logical_id_of, unique_id};
pub use lookup::look_up;
pub(crate) use permissions_boundary::bound_below;
pub use property_injectors::question;
pub use resolve::{Resolver, join_strings};
pub(crate) use stack_dependencies::add as wait_for;
pub(crate) use tag_set::TagNames;
pub use tag_set::{TagSet, TagValue};
pub use tree::{
    Check, Cx, Extra, Fragment, GivenTags, Handle, IdSuffix, LazyKind, LazyValue, NodeId, Note, Notes,
    ObjectHandle, ObjectId, Schema, Shape, TagSpec, TagStyle,
};
pub(crate) use validation_report::REPORT_FILE;
pub use validation_report::ValidationReport;
pub use value::{
    Data, Deferred, Fields, Late, LateKind, LateType, Number, Rendering, Spelling, Str, Text, TextList,
    out_of_range,
};
#[cfg(feature = "cli")]
pub(crate) use yaml::write as write_yaml;

crate::module! {
    /// The core library: apps, stacks, constructs, late-bound values and everything that CloudFormation
    /// templates are made of. Its items are global.
    "" {
        construct: Construct, Node, ConstructOrder;
        resource: Resource;
        app: App, AppProps;
        stage: Stage, StageProps, StageSynthesisOptions;
        stack: Stack, StackProps, Environment;
        nested_stack: NestedStack, NestedStackProps;
        reference_strength: ReferenceStrength;
        cross_stack_references: CrossStackReferences;
        cfn_element: CfnElement;
        cfn_resource: CfnResource, CfnResourceProps, CfnOptions;
        cfn_output: CfnOutput, CfnOutputProps;
        cfn_parameter: CfnParameter, CfnParameterProps;
        cfn_condition: CfnCondition, CfnConditionProps;
        cfn_mapping: CfnMapping, CfnMappingProps;
        cfn_resource_policy: CfnCreationPolicy, CfnUpdatePolicy;
        cfn_rule: CfnRule, CfnRuleProps, CfnRuleAssertion;
        cfn_hook: CfnHook, CfnHookProps;
        cfn_code_deploy_blue_green_hook: CfnCodeDeployBlueGreenHook, CfnCodeDeployBlueGreenHookProps,
            CfnCodeDeployBlueGreenApplication, CfnCodeDeployBlueGreenApplicationTarget,
            CfnCodeDeployBlueGreenEcsAttributes, CfnTrafficRouting, CfnTrafficRoute, CfnTrafficRoutingConfig,
            CfnTrafficRoutingType, CfnTrafficRoutingTimeBasedCanary, CfnTrafficRoutingTimeBasedLinear,
            CfnCodeDeployBlueGreenAdditionalOptions, CfnCodeDeployBlueGreenLifecycleEventHooks;
        cfn_delete_policy: CfnDeletionPolicy;
        intrinsics: Fn;
        aws: Aws;
        scoped_aws: ScopedAws;
        intrinsic: Intrinsic, IntrinsicProps;
        json_null: JsonNull;
        reference: Reference;
        string_concat: StringConcat;
        tags: Tags, TagProps, CfnTag, Tag, RemoveTag;
        tag_manager: TagManager, TagManagerOptions, TagType;
        aspects: Aspects, IAspect, AspectOptions, AspectPriority, AspectApplication;
        annotations: Annotations;
        validations: Validations, Acknowledgment, WarningOptions;
        validation_report: PolicyValidationPluginReport, PolicyViolation, PolicyViolatingResource, PolicyValidationStack,
            PolicyValidationReportStatus;
        mixins: Mixins, MixinApplicator, MixinApplication, IMixin, Mixin;
        shims: Shims;
        array_merge_strategy: ArrayMergeStrategy;
        property_merge_strategy: PropertyMergeStrategy, CombineStrategyOptions;
        cloud_formation_validate_plugin: CloudFormationValidatePlugin, CloudFormationValidatePluginProps,
            ValidationRuleSource;
        context_provider: ContextProvider, GetContextKeyOptions, GetContextValueOptions, GetContextKeyResult,
            GetContextValueResult;
        construct_selector: ConstructSelector;
        property_injectors: PropertyInjectors, InjectionContext;
        feature_flags: FeatureFlags;
        validation_result: ValidationResult, ValidationResults;
        tree_inspector: TreeInspector;
        cfn_capabilities: CfnCapabilities;
        lazy: Lazy;
        token: Token, TokenComparison, EncodingOptions;
        tokenization: Tokenization;
        default_token_resolver: DefaultTokenResolver;
        tokenized_string_fragments: TokenizedStringFragments;
        cfn_dynamic_reference: CfnDynamicReference, CfnDynamicReferenceService;
        secret_value: SecretValue;
        custom_resource: CustomResource, CustomResourceProps;
        custom_resource_provider: CustomResourceProvider, CustomResourceProviderBase,
            CustomResourceProviderProps, CustomResourceProviderOptions, CustomResourceProviderRuntime;
        cfn_json: CfnJson, CfnJsonProps;
        resolution_type_hint: ResolutionTypeHint;
        arn: Arn, ArnComponents, ArnFormat;
        names: Names;
        physical_name: PhysicalName;
        props: Props;
        duration: Duration;
        size: Size, SizeRoundingBehavior;
        bitrate: Bitrate;
        expiration: Expiration;
        time_zone: TimeZone;
        removal_policy: RemovalPolicy;
        removal_policies: RemovalPolicies, MissingRemovalPolicies;
        permissions_boundary: PermissionsBoundary;
        dependency_group: DependencyGroup;
        grants: PermissionsOptions, EncryptedPermissionsOptions;
        assets: FileAssetSource, FileAssetLocation, FileAssetPackaging, DockerImageAssetSource,
            DockerImageAssetLocation, DockerCacheOption;
        fingerprint: SymlinkFollowMode;
        ignore: IgnoreStrategy, IgnoreMode, GlobIgnoreStrategy, GitIgnoreStrategy, DockerIgnoreStrategy;
        asset_staging: AssetStaging, AssetStagingProps, AssetHashType, AssetOptions, FileOptions, CopyOptions,
            FileCopyOptions, FingerprintOptions;
        file_system: FileSystem;
        docker_build_secret: DockerBuildSecret;
        bundling: BundlingOptions, BundlingOutput, BundlingFileAccess, DockerVolume, DockerVolumeConsistency;
        docker_image: DockerImage, DockerBuildOptions, DockerRunOptions;
        synthesizer: StackSynthesizer, DefaultStackSynthesizer, DefaultStackSynthesizerProps,
            CliCredentialsStackSynthesizer, CliCredentialsStackSynthesizerProps, LegacyStackSynthesizer,
            BootstraplessSynthesizer, BootstraplessSynthesizerProps;
    }
}

/// Whether a value is an instance of a class.
fn is_a(cx: &Cx, value: &crate::declare::Value, class: &'static crate::declare::ClassDesc) -> bool {
    cx.class_of(value).is_some_and(|found| found.is(class))
}
