//! AWS Systems Manager.

crate::module! {
    /// AWS Systems Manager: parameters that stacks and programs read.
    "ssm" {
        parameter: ParameterType, ParameterValueType, ParameterDataType, ParameterTier, ParameterOptions,
            CommonStringParameterAttributes;
        string_parameter: StringParameter, StringParameterProps, StringParameterAttributes,
            SecureStringParameterAttributes, StringParameterLookupOptions;
        string_list_parameter: StringListParameter, StringListParameterProps, ListParameterAttributes;
    }
}
