//! The synthesizer for who deploys with own credentials.

use super::super::{Cx, Stack, Str};
use super::places::{AssetPlaces, BUCKET, REPOSITORY, qualifier, specialized};
use super::{Deployment, StackSynthesizer, Synthesis, SynthesizerState};
use crate::declare::{Class, object, props};

/// How a [`CliCredentialsStackSynthesizer`] names the bootstrap resources. In all names, `${Qualifier}`,
/// `${AWS::Partition}`, `${AWS::AccountId}` and `${AWS::Region}` are replaced.
#[props]
pub struct CliCredentialsStackSynthesizerProps {
    /// The bucket of file assets. Default: `cdk-${Qualifier}-assets-${AWS::AccountId}-${AWS::Region}`.
    pub file_assets_bucket_name: Option<Str>,
    /// The repository of images. Default: `cdk-${Qualifier}-container-assets-${AWS::AccountId}-${AWS::Region}`.
    pub image_assets_repository_name: Option<Str>,
    /// Tells the bootstrap resources of one account apart. Default: the context value of
    /// `@aws-cdk/core:bootstrapQualifier`, else `hnb659fds`.
    pub qualifier: Option<Str>,
    /// What the keys of file assets start with.
    #[default(Str::default(), "nothing")]
    pub bucket_prefix: Str,
    /// What the tags of images start with.
    #[default(Str::default(), "nothing")]
    pub docker_tag_prefix: Str,
}

/// Uses the bucket and the repository that `cdk bootstrap` makes, but no roles: everything is done with the
/// credentials of the command line.
#[object(module = "", base = StackSynthesizer, state = SynthesizerState)]
impl CliCredentialsStackSynthesizer {
    /// Makes a synthesizer.
    pub fn new(cx: &mut Cx, props: CliCredentialsStackSynthesizerProps) -> Self {
        cx.make(SynthesizerState::new(Self::DESC, props))
    }
}

impl Synthesis for CliCredentialsStackSynthesizerProps {
    fn places(&self, cx: &Cx, stack: Stack) -> Option<AssetPlaces> {
        let qualifier = qualifier(cx, stack, self.qualifier.as_ref());
        let special = |text: &str| specialized(cx, stack, &qualifier, text);
        Some(AssetPlaces {
            bucket: special(self.file_assets_bucket_name.as_deref().unwrap_or(BUCKET)),
            repository: special(self.image_assets_repository_name.as_deref().unwrap_or(REPOSITORY)),
            key_prefix: special(&self.bucket_prefix),
            tag_prefix: special(&self.docker_tag_prefix),
            file_role: None,
            image_role: None,
        })
    }

    fn deployment(&self, _cx: &Cx, _stack: Stack) -> Deployment {
        Deployment::default()
    }

    fn qualifier(&self, cx: &Cx, stack: Stack) -> Option<Str> {
        Some(qualifier(cx, stack, self.qualifier.as_ref()))
    }
}
