//! The construct library: a folder a service, a file a construct.

pub mod ec2;
pub mod iam;
pub mod kms;
pub mod region_info;
pub mod s3_assets;

use crate::cfn::{self, l1};
use crate::core;
use crate::declare::Library;

/// Everything that scripts can name: the table of contents of the library.
pub fn library() -> Library {
    Library {
        modules: vec![
            &core::MODULE,
            &cfn::MODULE,
            &ec2::MODULE,
            &iam::MODULE,
            &kms::MODULE,
            &region_info::MODULE,
            &s3_assets::MODULE,
        ],
        from_data: l1::FROM_DATA,
        schema: cfn::schema(),
    }
}
