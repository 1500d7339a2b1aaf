//! The construct library: a folder a service, a file a construct.

pub mod acm;
pub mod acmpca;
pub mod app_staging_synthesizer;
pub mod appscaling;
pub mod autoscaling;
pub mod autoscaling_hooktargets;
pub mod cloudformation_include;
pub mod cloudwatch;
pub mod cloudwatch_actions;
pub mod codeguruprofiler;
pub mod custom_resources;
pub mod cx_api;
pub mod ec2;
pub mod ecr;
pub mod ecr_assets;
pub mod efs;
pub mod elb;
pub mod elbv2;
pub mod elbv2_actions;
pub mod elbv2_targets;
pub mod events;
pub mod events_targets;
pub mod iam;
pub mod kinesis;
pub mod kinesisfirehose;
pub mod kms;
pub mod lambda;
pub mod lambda_destinations;
pub mod lambda_event_sources;
pub mod logs;
pub mod logs_destinations;
pub mod region_info;
pub mod route53;
pub mod route53_targets;
pub mod s3;
pub mod s3_assets;
pub mod s3_notifications;
pub mod secretsmanager;
pub mod sfn;
pub mod signer;
pub mod sns;
pub mod sns_subscriptions;
pub mod sqs;
pub mod ssm;

mod autoscaling_common;
mod mixin_target;

use crate::cfn::{self, l1};
use crate::core::{self, CfnResource, Handle};
use crate::declare::{Becomes, Class, Library};

/// What the core must know about resource types, of the table and of this library.
pub fn schema() -> core::Schema {
    core::Schema { made: ec2::resource_made, becomes, ..cfn::schema() }
}

/// How L1s stand in for constructs of the library: the class, and what makes an instance of an L1.
macro_rules! becomes {
    ($($cfn_type:literal => $class:ty, $make:ident;)*) => {
        fn becomes(cfn_type: &str) -> Option<Becomes> {
            match cfn_type {
                $($cfn_type => Some(Becomes {
                    class: <$class>::DESC,
                    make: |cx, node| <$class>::$make(cx, CfnResource::at(node)).map(Handle::id),
                }),)*
                _ => None,
            }
        }
    };
}

becomes! {
    "AWS::ACMPCA::CertificateAuthority" => acmpca::CertificateAuthority, of_resource;
    "AWS::ApplicationAutoScaling::ScalableTarget" => appscaling::ScalableTarget, of_resource;
    "AWS::AutoScaling::AutoScalingGroup" => autoscaling::AutoScalingGroup, of_resource;
    "AWS::CertificateManager::Certificate" => acm::Certificate, of_resource;
    "AWS::CloudWatch::Alarm" => cloudwatch::AlarmBase, of_resource;
    "AWS::EC2::ClientVpnEndpoint" => ec2::ClientVpnEndpoint, of_resource;
    "AWS::EC2::NetworkAcl" => ec2::NetworkAcl, of_resource;
    "AWS::EC2::PlacementGroup" => ec2::PlacementGroup, of_resource;
    "AWS::EC2::SecurityGroup" => ec2::SecurityGroup, of_resource;
    "AWS::EC2::Subnet" => ec2::Subnet, of_resource;
    "AWS::EC2::VPCEndpointService" => ec2::VpcEndpointService, of_resource;
    "AWS::ElasticLoadBalancingV2::Listener" => elbv2::BaseListener, of_resource;
    "AWS::ElasticLoadBalancingV2::TrustStore" => elbv2::TrustStore, of_resource;
    "AWS::Events::Connection" => events::Connection, of_resource;
    "AWS::Events::EventBus" => events::EventBus, of_resource;
    "AWS::IAM::Group" => iam::Group, of_resource;
    "AWS::IAM::OIDCProvider" => iam::OidcProviderNative, of_resource;
    "AWS::IAM::Role" => iam::Role, of_resource;
    "AWS::IAM::SAMLProvider" => iam::SamlProvider, of_resource;
    "AWS::IAM::User" => iam::User, of_resource;
    "AWS::KinesisFirehose::DeliveryStream" => kinesisfirehose::DeliveryStream, of_resource;
    "AWS::KMS::Key" => kms::Key, from_cfn_key;
    "AWS::Lambda::CodeSigningConfig" => lambda::CodeSigningConfig, of_resource;
    "AWS::Lambda::WebFunction" => lambda::WebFunction, of_resource;
    "AWS::Logs::LogGroup" => logs::LogGroup, of_resource;
    "AWS::S3::Bucket" => s3::Bucket, of_resource;
    "AWS::SNS::Topic" => sns::Topic, of_resource;
    "AWS::SecretsManager::Secret" => secretsmanager::Secret, of_resource;
    "AWS::SQS::Queue" => sqs::Queue, of_resource;
}

/// Everything that scripts can name: the table of contents of the library.
pub fn library() -> Library {
    Library {
        modules: vec![
            &core::MODULE,
            &cfn::MODULE,
            &acm::MODULE,
            &acmpca::MODULE,
            &app_staging_synthesizer::MODULE,
            &appscaling::MODULE,
            &autoscaling::MODULE,
            &autoscaling_hooktargets::MODULE,
            &cloudformation_include::MODULE,
            &cloudwatch::MODULE,
            &cloudwatch_actions::MODULE,
            &codeguruprofiler::MODULE,
            &custom_resources::MODULE,
            &cx_api::MODULE,
            &ec2::MODULE,
            &ecr::MODULE,
            &ecr::mixins::MODULE,
            &ecr_assets::MODULE,
            &efs::MODULE,
            &elb::MODULE,
            &elbv2::MODULE,
            &elbv2_actions::MODULE,
            &elbv2_targets::MODULE,
            &events::MODULE,
            &events_targets::MODULE,
            &iam::MODULE,
            &kinesis::MODULE,
            &kinesisfirehose::MODULE,
            &kms::MODULE,
            &lambda::MODULE,
            &lambda_destinations::MODULE,
            &lambda_event_sources::MODULE,
            &logs::MODULE,
            &logs_destinations::MODULE,
            &region_info::MODULE,
            &route53::MODULE,
            &route53_targets::MODULE,
            &s3::MODULE,
            &s3::mixins::MODULE,
            &s3_assets::MODULE,
            &s3_notifications::MODULE,
            &secretsmanager::MODULE,
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
