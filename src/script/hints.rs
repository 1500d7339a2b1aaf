//! Hints that both languages give.

/// For a value that is nothing where something was expected.
pub(super) const NOTHING: &str = "a name is misspelt, or a function returned nothing";

/// For a class that is asked for `new`.
pub(super) const WITHOUT_NEW: &str = "classes are called without `new`: `ec2.Vpc(...)`";

/// For an import of the library, as programs of the CDK begin with it.
const NO_IMPORT: &str = "the library is there without an import: `Stack(...)`, `ec2.Vpc(...)`";

/// The hint for the path of an import or a name that a program of the CDK has for the library itself.
pub(super) fn for_library(name: &str) -> Option<&'static str> {
    let root = name.split(['/', '.']).next().unwrap_or(name);
    matches!(root, "aws-cdk-lib" | "aws_cdk" | "aws_cdk_lib" | "cdk" | "core" | "constructs")
        .then_some(NO_IMPORT)
}
