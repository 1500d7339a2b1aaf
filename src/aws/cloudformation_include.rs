//! Existing templates under the name of the CDK's module.

use crate::cfn::{CfnInclude, CfnIncludeProps};

crate::module! {
    /// Existing templates, under the name of the CDK's module; `CfnInclude` is global, too.
    "cloudformation_include" {
        self: CfnInclude, CfnIncludeProps;
    }
}
