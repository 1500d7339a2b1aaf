//! The construct library: a folder a service, a file a construct.

pub mod app_staging_synthesizer;
pub mod appscaling;
pub mod cloudwatch;
pub mod cloudwatch_actions;
pub mod codeguruprofiler;
pub mod custom_resources;
pub mod cx_api;
pub mod ec2;
pub mod ecr;
pub mod ecr_assets;
pub mod events;
pub mod events_targets;
pub mod iam;
pub mod kms;
pub mod lambda;
pub mod lambda_destinations;
pub mod lambda_event_sources;
pub mod logs;
pub mod logs_destinations;
pub mod region_info;
pub mod s3;
pub mod s3_assets;
pub mod s3_notifications;
pub mod sfn;
pub mod signer;
pub mod sns;
pub mod sns_subscriptions;
pub mod sqs;
pub mod ssm;

use crate::cfn::{self, l1};
use crate::core::{self, CfnResource, Handle};
use crate::declare::{Becomes, Class, Library};

/// What the core must know about resource types, of the table and of this library.
pub fn schema() -> core::Schema {
    core::Schema { made: ec2::resource_made, becomes, ..cfn::schema() }
}

/// How L1s stand in for constructs of the library.
fn becomes(cfn_type: &str) -> Option<Becomes> {
    match cfn_type {
        "AWS::KMS::Key" => Some(Becomes {
            class: kms::Key::DESC,
            make: |cx, node| kms::Key::from_cfn_key(cx, CfnResource::at(node)).map(Handle::id),
        }),
        "AWS::S3::Bucket" => Some(Becomes {
            class: s3::Bucket::DESC,
            make: |cx, node| s3::Bucket::from_cfn_bucket(cx, CfnResource::at(node)).map(Handle::id),
        }),
        "AWS::SNS::Topic" => Some(Becomes {
            class: sns::Topic::DESC,
            make: |cx, node| sns::Topic::of_resource(cx, CfnResource::at(node)).map(Handle::id),
        }),
        "AWS::SQS::Queue" => Some(Becomes {
            class: sqs::Queue::DESC,
            make: |cx, node| sqs::Queue::of_resource(cx, CfnResource::at(node)).map(Handle::id),
        }),
        _ => None,
    }
}

/// Everything that scripts can name: the table of contents of the library.
pub fn library() -> Library {
    Library {
        modules: vec![
            &core::MODULE,
            &cfn::MODULE,
            &app_staging_synthesizer::MODULE,
            &appscaling::MODULE,
            &cloudwatch::MODULE,
            &cloudwatch_actions::MODULE,
            &codeguruprofiler::MODULE,
            &custom_resources::MODULE,
            &cx_api::MODULE,
            &ec2::MODULE,
            &ecr::MODULE,
            &ecr_assets::MODULE,
            &events::MODULE,
            &events_targets::MODULE,
            &iam::MODULE,
            &kms::MODULE,
            &lambda::MODULE,
            &lambda_destinations::MODULE,
            &lambda_event_sources::MODULE,
            &logs::MODULE,
            &logs_destinations::MODULE,
            &region_info::MODULE,
            &s3::MODULE,
            &s3::mixins::MODULE,
            &s3_assets::MODULE,
            &s3_notifications::MODULE,
            &sfn::MODULE,
            &signer::MODULE,
            &sns::MODULE,
            &sns_subscriptions::MODULE,
            &sqs::MODULE,
            &ssm::MODULE,
        ],
        from_data: l1::FROM_DATA,
        schema: schema(),
        extras: Default::default(),
    }
}
