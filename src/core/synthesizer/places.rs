//! The places of bootstrap resources, by their conventional names.

use super::super::{
    Cx, Data, DockerImageAssetLocation, DockerImageAssetSource, Fields, FileAssetLocation,
    FileAssetPackaging, FileAssetSource, Handle, Stack, Str,
};
use super::manifest::{Record, assumed, present};
use super::{AssetManifest, Bound, Role, manifest, substituted};
use crate::diag::Result;

/// The qualifier where nobody says another.
pub(super) const QUALIFIER: &str = "hnb659fds";
/// The bucket of file assets.
pub(super) const BUCKET: &str = "cdk-${Qualifier}-assets-${AWS::AccountId}-${AWS::Region}";
/// The repository of images.
pub(super) const REPOSITORY: &str = "cdk-${Qualifier}-container-assets-${AWS::AccountId}-${AWS::Region}";
const QUALIFIER_CONTEXT: &str = "@aws-cdk/core:bootstrapQualifier";

/// The qualifier of a stack: what was given, what the context says, or the usual one.
pub(crate) fn qualifier(cx: &Cx, stack: Stack, given: Option<&Str>) -> Str {
    let from_context = || cx.context(stack.id(), QUALIFIER_CONTEXT).and_then(Data::as_str).map(Str::from);
    given.cloned().or_else(from_context).unwrap_or(Str::new_static(QUALIFIER))
}

/// Puts in what is known of the qualifier and the environment.
pub(crate) fn specialized(cx: &Cx, stack: Stack, qualifier: &str, text: &str) -> Str {
    let (account, region) = stack.known_environment(cx);
    let text = text.replace("${Qualifier}", qualifier);
    let text = account.map_or_else(|| text.clone(), |account| text.replace("${AWS::AccountId}", account));
    region.map_or_else(|| text.clone(), |region| text.replace("${AWS::Region}", region)).into()
}

/// Where a stack's assets go.
#[derive(Debug, Default)]
pub(crate) struct AssetPlaces {
    pub bucket: Str,
    pub repository: Str,
    pub key_prefix: Str,
    pub tag_prefix: Str,
    pub file_role: Option<Role>,
    pub image_role: Option<Role>,
}

impl AssetPlaces {
    /// Lists a file asset; gives where it will be.
    pub fn add_file(&self, cx: &mut Cx, bound: Bound, asset: &FileAssetSource) -> Result<FileAssetLocation> {
        manifest::check_file(asset)?;
        let destination = self.file_destination(cx, bound.stack, asset);
        let record = Record::file(cx, bound.stack, asset, destination);
        cx.published.push((bound.synthesizer, record));
        let key = self.key(asset);
        let bucket = &self.bucket;
        let region = bound.stack.known_environment(cx).1.unwrap_or("${AWS::Region}");
        let url: Str = format!("s3://{bucket}/{key}").into();
        Ok(FileAssetLocation {
            bucket_name: substituted(bucket.clone()),
            object_key: key.as_str().into(),
            http_url: substituted(format!("https://s3.{region}.${{AWS::URLSuffix}}/{bucket}/{key}")),
            s3_object_url: substituted(url.clone()),
            kms_key_arn: None,
            s3_object_url_with_placeholders: Some(url),
        })
    }

    /// Lists the template of a stack; gives its URL.
    pub fn add_template(
        &self,
        cx: &Cx,
        stack: Stack,
        manifest: &mut AssetManifest,
        template: &FileAssetSource,
    ) -> Str {
        manifest.add(Record::file(cx, stack, template, self.file_destination(cx, stack, template)));
        format!("s3://{}/{}", self.bucket, self.key(template)).into()
    }

    /// Lists a container image; gives where it will be.
    pub fn add_image(
        &self,
        cx: &mut Cx,
        bound: Bound,
        asset: &DockerImageAssetSource,
    ) -> Result<DockerImageAssetLocation> {
        manifest::check_image(asset)?;
        let tag: Str = format!("{}{}", self.tag_prefix, asset.source_hash).into();
        let mut destination = crate::fields! {
            "repositoryName": &self.repository,
            "imageTag": &tag,
            "region": bound.stack.known_environment(cx).1,
        };
        destination.extend(assumed(self.image_role.clone()));
        let destination = present(destination);
        let record = Record::image(cx, bound.stack, asset, destination);
        cx.published.push((bound.synthesizer, record));
        let (account, region) = bound.stack.known_environment(cx);
        let uri = format!(
            "{}.dkr.ecr.{}.${{AWS::URLSuffix}}/{}:{tag}",
            account.unwrap_or("${AWS::AccountId}"),
            region.unwrap_or("${AWS::Region}"),
            self.repository
        );
        Ok(DockerImageAssetLocation {
            image_uri: substituted(uri),
            repository_name: substituted(self.repository.clone()),
            image_tag: Some(tag.into()),
        })
    }

    /// The key of the object: prefix, hash, and the ending of the file.
    fn key(&self, asset: &FileAssetSource) -> String {
        let ending = match asset.packaging {
            Some(FileAssetPackaging::ZIP_DIRECTORY) => ".zip".to_owned(),
            _ => asset.file_name.as_deref().map(extension).unwrap_or_default(),
        };
        format!("{}{}{ending}", self.key_prefix, asset.source_hash)
    }

    fn file_destination(&self, cx: &Cx, stack: Stack, asset: &FileAssetSource) -> Fields {
        let mut destination = crate::fields! {
            "bucketName": &self.bucket,
            "objectKey": self.key(asset),
            "region": stack.known_environment(cx).1,
        };
        destination.extend(assumed(self.file_role.clone()));
        present(destination)
    }
}

/// The ending of a file name with its dot, as Node.js takes it: names that start with their only dot have none.
fn extension(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    match name.rfind('.') {
        Some(at) if at > 0 && name != ".." => name[at..].to_owned(),
        _ => String::new(),
    }
}
