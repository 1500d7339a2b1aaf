//! Functions that manage custom resources.

mod waiting;

crate::module! {
    /// Functions that manage custom resources: those of a program, and one that calls the AWS SDK.
    "custom_resources" {
        provider: Provider, ProviderProps;
        waiter_state_machine: WaiterStateMachine, WaiterStateMachineProps, LogOptions;
        custom_resource_config: CustomResourceConfig, CustomResourceLogRetention, CustomResourceRemovalPolicy,
            CustomResourceLambdaRuntime;
        sdk_call: AwsSdkCall, PhysicalResourceId, PhysicalResourceIdReference, Logging;
        aws_custom_resource_policy: AwsCustomResourcePolicy, SdkCallsPolicyOptions;
        aws_custom_resource: AwsCustomResource, AwsCustomResourceProps;
    }
}
