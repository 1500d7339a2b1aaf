//! The names of context values that programs share with the tools around them.

crate::module! {
    /// The names of feature flags, as the CDK's `cx-api` has them.
    "" {
        feature_flags: FeatureFlags;
    }
}
