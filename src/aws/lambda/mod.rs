//! AWS Lambda.

mod vpc_config;

crate::module! {
    /// AWS Lambda: functions without servers.
    "lambda" {
        runtime: Runtime, RuntimeFamily, LambdaRuntimeProps;
        architecture: Architecture;
        code: Code, BucketOptions, S3ObjectStorageMode;
        options: Tracing, LoggingFormat, ApplicationLogLevel, SystemLogLevel, RecursiveLoop, SnapStartConf,
            RuntimeManagementMode;
        permission: Permission;
        function_base: FunctionBase, FunctionAttributes, EnvironmentOptions;
        function: Function, FunctionOptions, FunctionProps;
        singleton_function: SingletonFunction, SingletonFunctionProps;
        version: Version, VersionOptions, VersionProps, VersionAttributes;
        alias: Alias, AliasOptions, AliasProps, AliasAttributes, VersionWeight;
        layer_version: LayerVersion, LayerVersionOptions, LayerVersionProps, LayerVersionAttributes,
            LayerVersionPermission;
        event_invoke_config: EventInvokeConfig, EventInvokeConfigOptions, EventInvokeConfigProps;
        function_url: FunctionUrl, FunctionUrlOptions, FunctionUrlProps, FunctionUrlAuthType, FunctionUrlCorsOptions,
            HttpMethod, InvokeMode;
    }
}
