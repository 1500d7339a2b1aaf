//! Functions that manage custom resources.

mod waiter;

crate::module! {
    /// Functions that manage custom resources: those of a program, and one that calls the AWS SDK.
    "custom_resources" {
        provider: Provider, ProviderProps;
        sdk_call: AwsSdkCall, PhysicalResourceId, PhysicalResourceIdReference, Logging;
        aws_custom_resource_policy: AwsCustomResourcePolicy, SdkCallsPolicyOptions;
        aws_custom_resource: AwsCustomResource, AwsCustomResourceProps;
    }
}
