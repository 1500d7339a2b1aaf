//! The stable codes of diagnostics.

macro_rules! codes {
    ($($(#[doc = $docs:literal])+ $variant:ident = $name:literal,)*) => {
        /// What kind of problem a diagnostic tells of. The name is stable; tools may rely on it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[doc = $docs])+ $variant,)*
        }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Code] = &[$(Code::$variant),*];

            /// The name in texts and JSON.
            pub const fn name(self) -> &'static str {
                match self { $(Code::$variant => $name),* }
            }

            /// When it is reported.
            pub const fn docs(self) -> &'static str {
                match self { $(Code::$variant => concat!($($docs),+)),* }
            }
        }
    };
}

codes! {
    /// The script is not well-formed.
    Syntax = "syntax",
    /// The script raised an error of its own, or of its language.
    Script = "script",
    /// A name that stands alone is not known.
    UnknownName = "unknown-name",
    /// An object has no such method.
    UnknownMethod = "unknown-method",
    /// An object has no such property.
    UnknownProperty = "unknown-property",
    /// An enum has no such member.
    UnknownMember = "unknown-member",
    /// A props map has a key that is not a prop.
    UnknownProp = "unknown-prop",
    /// A required argument or prop is missing.
    MissingArgument = "missing-argument",
    /// A call has more arguments than the function takes.
    TooManyArguments = "too-many-arguments",
    /// A value is of the wrong type.
    TypeMismatch = "type-mismatch",
    /// A number is outside its range.
    OutOfRange = "out-of-range",
    /// A value is of the right type and still not allowed.
    InvalidValue = "invalid-value",
    /// A value must be known before deployment.
    LateBound = "late-bound",
    /// A late-bound string was cut or changed by a string function.
    BrokenLateBound = "broken-late-bound",
    /// Something that is not a function was called.
    NotCallable = "not-callable",
    /// A property cannot be assigned.
    NotAssignable = "not-assignable",
    /// A Lua method was called with a dot.
    MissingColon = "missing-colon",
    /// Two constructs of one scope have the same id.
    DuplicateId = "duplicate-id",
    /// Two elements of a stack have the same logical id.
    DuplicateLogicalId = "duplicate-logical-id",
    /// An id is empty or holds a character that it must not.
    InvalidId = "invalid-id",
    /// A construct stands outside a stack though it needs one.
    NoStack = "no-stack",
    /// An IP address or range is not well-formed, or not allowed there.
    InvalidCidr = "invalid-cidr",
    /// The subnets do not fit their VPC.
    CidrExhausted = "cidr-exhausted",
    /// A port, protocol or ICMP type is not allowed.
    InvalidPort = "invalid-port",
    /// No subnet answers a selection.
    NoSubnets = "no-subnets",
    /// Constructs or stacks depend on each other in a circle.
    DependencyCycle = "dependency-cycle",
    /// A reference leads where no template can express it.
    UnresolvedReference = "unresolved-reference",
    /// A file cannot be read or written.
    Io = "io",
    /// A path leads outside the project's folder.
    OutsideProject = "outside-project",
    /// Files import each other in a circle.
    ImportCycle = "import-cycle",
    /// A limit of the sandbox was reached: operations, memory, depth, time.
    Limit = "limit",
    /// Something that the sandbox does not allow.
    Forbidden = "forbidden",
    /// An included template is not well-formed, or says what templates cannot say.
    InvalidTemplate = "invalid-template",
    /// `cdk.json` or another file of the project is not well-formed.
    InvalidProject = "invalid-project",
    /// The command line was not understood.
    Usage = "usage",
    /// The program made no stack, or none that was asked for.
    NoStacks = "no-stacks",
    /// A name or prop is kept for older programs only.
    Deprecated = "deprecated",
    /// A message that the program attached to a construct.
    Annotation = "annotation",
    /// A validation that a construct carries failed.
    Validation = "validation",
    /// Something works, but not the way its reader may think.
    Surprise = "surprise",
    /// A mistake in this program; please report it.
    Internal = "internal",
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn names_are_unique_and_kebab_case() {
        for (index, code) in Code::ALL.iter().enumerate() {
            assert!(code.name().bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{code:?}");
            assert!(Code::ALL[..index].iter().all(|other| other.name() != code.name()), "{code:?}");
        }
    }
}
