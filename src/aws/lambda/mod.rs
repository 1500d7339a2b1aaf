//! AWS Lambda.

mod code_by_reference;
mod dead_letters;
mod event_source;
mod extensions;
mod metrics;
mod profiling;
pub(crate) mod service;
mod version_hash;
mod vpc_config;

pub use destination::Destination;
pub use dlq::EventSourceDlq;
pub use event_source::EventSource;
pub use options::{LogFormatName, LogLevelName};
pub use schema_registry::SchemaRegistry;
pub(crate) use version_hash::md5;

crate::module! {
    /// AWS Lambda: functions without servers.
    "lambda" {
        runtime: Runtime, RuntimeFamily, LambdaRuntimeProps;
        architecture: Architecture;
        code: Code, BucketOptions, S3ObjectStorageMode, DockerBuildAssetOptions, CustomCommandOptions,
            CustomCommandRunOptions;
        code_kinds: InlineCode, AssetCode, S3Code, S3CodeV2, CfnParametersCode, CfnParametersCodeProps;
        image_code: DockerImageFunction, DockerImageFunctionProps, DockerImageCode, EcrImageCode,
            EcrImageCodeProps, AssetImageCode, AssetImageCodeProps, Handler;
        options: Tracing, LoggingFormat, LogFormat, ApplicationLogLevel, SystemLogLevel, RecursiveLoop, SnapStartConf,
            RuntimeManagementMode;
        permission: Permission;
        file_system: FileSystem, FileSystemConfig;
        function_base: FunctionBase, FunctionAttributes, EnvironmentOptions;
        function_version_upgrade: FunctionVersionUpgrade;
        function: Function, FunctionOptions, FunctionProps;
        singleton_function: SingletonFunction, SingletonFunctionProps;
        version: Version, VersionOptions, VersionProps, VersionAttributes;
        scalable_function_attribute: ScalableFunctionAttribute, AutoScalingOptions, UtilizationScalingOptions;
        alias: Alias, AliasOptions, AliasProps, AliasAttributes, VersionWeight;
        layer_version: LayerVersion, LayerVersionOptions, LayerVersionProps, LayerVersionAttributes,
            LayerVersionPermission;
        code_signing_config: CodeSigningConfig, CodeSigningConfigProps, UntrustedArtifactOnDeployment;
        insights: LambdaInsightsVersion;
        adot: AdotLayerVersion, AdotInstrumentationConfig, AdotLambdaExecWrapper, AdotLambdaLayerJavaSdkVersion,
            AdotLambdaLayerJavaAutoInstrumentationVersion, AdotLambdaLayerJavaScriptSdkVersion,
            AdotLambdaLayerPythonSdkVersion, AdotLambdaLayerGenericVersion;
        params_and_secrets: ParamsAndSecretsLayerVersion, ParamsAndSecretsOptions, ParamsAndSecretsVersions,
            ParamsAndSecretsLogLevel;
        durable_config: DurableConfig;
        capacity_provider: CapacityProvider, CapacityProviderProps, CapacityProviderAttributes,
            CapacityProviderFunctionOptions, LatestPublishedScalingConfig;
        capacity_provider_options: InstanceTypeFilter, ScalingOptions, TargetTrackingScalingPolicy, PropagateTags;
        web_function_runtime: WebFunctionRuntime;
        web_function_code: WebFunctionCode;
        web_function_endpoint: WebFunctionEndpoint, WebFunctionEndpointProps, WebFunctionEndpointOptions,
            WebFunctionDefaultEndpointOptions, WebFunctionEndpointAttributes, WebFunctionEndpointGrants,
            WebFunctionEndpointLocation, WebFunctionEndpointType, WebFunctionAuthType, WebFunctionTraffic;
        network_connector: NetworkConnector, NetworkConnectorProps, NetworkConnectorAttributes,
            NetworkConnectorConfiguration, NetworkConnectorComputeType, NetworkConnectorProtocol,
            VpcEgressConfiguration;
        web_function: WebFunction, WebFunctionProps, WebFunctionAttributes;
        tenancy_config: TenancyConfig;
        logging: LogRetentionRetryOptions;
        destination: DestinationType, DestinationOptions, DestinationConfig;
        dlq: DlqDestinationConfig;
        event_source_filter: FilterCriteria, FilterRule;
        event_source_mapping: EventSourceMapping, EventSourceMappingOptions, EventSourceMappingProps,
            EventSourceMappingLogLevel, StartingPosition, MetricType, MetricsConfig, ProvisionedPollerConfig;
        schema_registry: EventRecordFormat, KafkaSchemaRegistryConfig, KafkaSchemaRegistryAccessConfig,
            KafkaSchemaRegistryAccessConfigType, KafkaSchemaValidationAttribute,
            KafkaSchemaValidationConfig, SchemaRegistryProps;
        source_access_configuration: SourceAccessConfiguration, SourceAccessConfigurationType;
        event_invoke_config: EventInvokeConfig, EventInvokeConfigOptions, EventInvokeConfigProps;
        function_url: FunctionUrl, FunctionUrlOptions, FunctionUrlProps, FunctionUrlAuthType, FunctionUrlCorsOptions,
            HttpMethod, InvokeMode;
    }
}
