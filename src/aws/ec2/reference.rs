//! What stands for a resource of another class: its L1, its L2, a map with the same property.

use crate::core::Text;
use crate::declare::{Accepts, Cast, FromValue, Value};

/// Declares types of parameters: the property by which a resource is referred to, and the part of it that is wanted.
macro_rules! references {
    ($($(#[$docs:meta])* $name:ident: $reference:literal, $part:literal;)*) => {$(
        $(#[$docs])*
        #[derive(Clone, Debug)]
        pub struct $name(pub(super) Text);

        impl FromValue for $name {
            fn accepts() -> Accepts {
                Accepts::Having { interface: stringify!($name), property: $reference }
            }
            fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
                let reference: Value = cast.interface(&value, &Self::accepts())?;
                let part = Accepts::Having { interface: $reference, property: $part };
                cast.interface(&reference, &part).map($name)
            }
        }
    )*};
}

references! {
    /// The id of an instance.
    IInstanceRef: "instance_ref", "instance_id";
    /// The name of a log group.
    ILogGroupRef: "log_group_ref", "log_group_name";
    /// The name of a log stream.
    ILogStreamRef: "log_stream_ref", "log_stream_name";
    /// The ARN of a provider of identities that speaks SAML.
    ISAMLProviderRef: "saml_provider_ref", "saml_provider_arn";
}
