//! AWS Systems Manager.

crate::module! {
    /// AWS Systems Manager: parameters that stacks and programs read.
    "ssm" {
        kinds: ParameterType, ParameterValueType, ParameterDataType, ParameterTier;
        name;
        attributes: CommonStringParameterAttributes, StringParameterAttributes, SecureStringParameterAttributes,
            ListParameterAttributes;
        parameter: ParameterBase, ParameterOptions;
        string_parameter: StringParameter, StringParameterProps, StringParameterLookupOptions;
        string_list_parameter: StringListParameter, StringListParameterProps;
    }
}
