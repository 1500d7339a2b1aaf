//! Hints that both languages give.

/// For a value that is nothing where something was expected.
pub(super) const NOTHING: &str = "a name is misspelt, or a function returned nothing";

/// For a class that is asked for `new`.
pub(super) const WITHOUT_NEW: &str = "classes are called without `new`: `ec2.Vpc(...)`";

/// The hint for the path of an import or a name by which programs of the CDK know the library or a part of it that is
/// global here.
pub(super) fn for_library(name: &str) -> Option<&'static str> {
    match name.split(['/', '.']).next().unwrap_or(name) {
        "aws-cdk-lib" | "aws_cdk" | "aws_cdk_lib" | "cdk" | "core" | "constructs" => {
            Some("the library is there without an import: `Stack(...)`, `ec2.Vpc(...)`")
        }
        "cfn_inc" => Some("the class is global: `CfnInclude(...)`"),
        _ => None,
    }
}
