//! The construct library: a folder a service, a file a construct.

pub mod ec2;
pub mod iam;

use crate::cfn::{self, l1};
use crate::core;
use crate::declare::Library;

/// Everything that scripts can name: the table of contents of the library.
pub fn library() -> Library {
    Library {
        modules: vec![&core::MODULE, &ec2::MODULE, &iam::MODULE],
        from_data: l1::class,
        names_from_data: l1::names,
        schema: cfn::schema(),
    }
}
