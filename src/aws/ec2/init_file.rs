//! Files that are written when an instance is configured.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::init_element::{Binding, Bound, Element, Platform};
use super::{InitElement, InitServiceRestartHandle};
use crate::aws::s3::Bucket;
use crate::aws::s3_assets::{Asset, AssetOptions, AssetProps};
use crate::bail;
use crate::core::{Cx, Data, Str, Text};
use crate::declare::{Dict, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What a file can be told.
#[props(module = "ec2")]
pub struct InitFileOptions {
    /// The group of the file. Not on Windows. Default: `root`.
    pub group: Option<Text>,
    /// The owner of the file. Not on Windows. Default: `root`.
    pub owner: Option<Text>,
    /// The permissions: six octal digits, of which the first three are for links. Not on Windows.
    /// Default: `000644`, or `120644` for a link.
    pub mode: Option<Str>,
    /// Whether the content is written in Base64. A file of the project is encoded then.
    #[default(false)]
    pub base64_encoded: bool,
    /// The services that restart when the file changes.
    pub service_restart_handles: Option<Vec<InitServiceRestartHandle>>,
}

/// What a file can be told that is published as an asset.
#[props(module = "ec2")]
pub struct InitFileAssetOptions {
    /// What all files can be told.
    #[extends]
    pub file: InitFileOptions,
    /// How the asset is made.
    #[extends]
    pub asset: AssetOptions,
}

/// A file as an element.
#[derive(Clone, Debug)]
pub(super) struct FileElement {
    name: Str,
    source: Source,
    options: InitFileOptions,
}

/// Where the content of a file comes from.
#[derive(Clone, Debug)]
enum Source {
    Content(Text),
    Link(Text),
    Object(Data),
    Local(Str),
    Url(Text),
    S3Object(Bucket, Text),
    Asset(Str, Box<AssetOptions>),
    ExistingAsset(Asset),
}

/// The most bytes of a file that is written into the template, which may have 1 MiB itself.
const MOST_BYTES: u64 = 1 << 20;
const MODE: &str = "000644";
const LINK_MODE: &str = "120644";
/// What the modes of links begin with.
const LINK: &str = "120";

/// A file that is written when an instance is configured.
#[derive(Clone, Copy, Debug)]
pub struct InitFile;

/// A file that is written when an instance is configured.
///
/// ```rhai
/// ec2.CloudFormationInit.from_elements(
///     ec2.InitFile.from_string("/etc/motd", "welcome\n"),
///     ec2.InitFile.from_object("/etc/stack.json", #{ stack: stack.stack_id })
/// );
/// ```
///
/// ```lua
/// ec2.CloudFormationInit.from_elements(
///   ec2.InitFile.from_string("/etc/motd", "welcome\n"),
///   ec2.InitFile.from_object("/etc/stack.json", { stack = stack.stack_id })
/// )
/// ```
#[class(module = "ec2", base = InitElement)]
impl InitFile {
    /// A file with a text.
    pub fn from_string(file_name: Str, content: Text, options: Option<InitFileOptions>) -> InitElement {
        element(file_name, Source::Content(content), options)
    }

    /// A link to another file.
    pub fn symlink(file_name: Str, target: Text, options: Option<InitFileOptions>) -> Result<InitElement> {
        let options = options.unwrap_or_default();
        if let Some(mode) = &options.mode
            && !mode.starts_with(LINK)
        {
            bail!(Code::InvalidValue, "the `mode` of a link cannot be `{mode}`"; hint: "modes of links begin with `{LINK}`: `{LINK_MODE}`");
        }
        Ok(element(file_name, Source::Link(target), Some(options)))
    }

    /// A file with the JSON of a map, which may have late-bound values in it.
    pub fn from_object(file_name: Str, obj: Dict<Data>, options: Option<InitFileOptions>) -> InitElement {
        element(file_name, Source::Object(Data::Map(obj.0)), options)
    }

    /// A file with the content of a file of the project, which is written into the template.
    pub fn from_file_inline(
        target_file_name: Str,
        source_file_name: Str,
        options: Option<InitFileOptions>,
    ) -> InitElement {
        element(target_file_name, Source::Local(source_file_name), options)
    }

    /// A file that is downloaded from a URL.
    pub fn from_url(file_name: Str, url: Text, options: Option<InitFileOptions>) -> InitElement {
        element(file_name, Source::Url(url), options)
    }

    /// A file that is an object of a bucket. The role of the instance may read it.
    pub fn from_s3_object(
        file_name: Str,
        bucket: Bucket,
        key: Text,
        options: Option<InitFileOptions>,
    ) -> InitElement {
        element(file_name, Source::S3Object(bucket, key), options)
    }

    /// A file of the project, published as an asset. The role of the instance may read it.
    pub fn from_asset(
        target_file_name: Str,
        path: Str,
        options: Option<InitFileAssetOptions>,
    ) -> InitElement {
        let options = options.unwrap_or_default();
        element(target_file_name, Source::Asset(path, Box::new(options.asset)), Some(options.file))
    }

    /// A file that is published as an asset already. The role of the instance may read it.
    pub fn from_existing_asset(
        target_file_name: Str,
        asset: Asset,
        options: Option<InitFileOptions>,
    ) -> InitElement {
        element(target_file_name, Source::ExistingAsset(asset), options)
    }
}

fn element(name: Str, source: Source, options: Option<InitFileOptions>) -> InitElement {
    InitElement(Element::File(FileElement { name, source, options: options.unwrap_or_default() }))
}

impl FileElement {
    pub(super) fn bind(&self, cx: &mut Cx, binding: Binding) -> Result<Bound> {
        for handle in self.options.service_restart_handles.iter().flatten() {
            handle.add_file(cx, &self.name);
        }
        let encoding = |encoded: bool| Data::from(if encoded { "base64" } else { "plain" });
        let mut bound = Bound::default();
        let mut file = match &self.source {
            Source::Content(text) | Source::Link(text) => {
                fields! { "content": text, "encoding": encoding(self.options.base64_encoded) }
            }
            Source::Object(object) => fields! { "content": object.clone() },
            Source::Local(path) => {
                fields! { "content": self.read(cx, path)?, "encoding": encoding(self.options.base64_encoded) }
            }
            Source::Url(url) => fields! { "source": url },
            Source::S3Object(bucket, key) => {
                let url = bucket.url_for_object(cx, Some(key.clone()))?;
                bucket.grant_read(cx, binding.role.into(), Some(key.clone()))?;
                bound.bucket = Some(bucket.bucket_name(cx));
                fields! { "source": url }
            }
            Source::Asset(path, options) => {
                let asset = publish(cx, binding, &self.name, path, options)?;
                bound = read_asset(cx, binding, asset)?;
                fields! { "source": asset.http_url(cx) }
            }
            Source::ExistingAsset(asset) => {
                bound = read_asset(cx, binding, *asset)?;
                fields! { "source": asset.http_url(cx) }
            }
        };
        match binding.platform {
            Platform::Windows => self.refuse_permissions()?,
            Platform::Linux => {
                let mode = if matches!(self.source, Source::Link(_)) { LINK_MODE } else { MODE };
                let or_root = |name: &Option<Text>| name.clone().unwrap_or_else(|| "root".into());
                file.extend(fields! {
                    "mode": self.options.mode.clone().unwrap_or_else(|| Str::new_static(mode)),
                    "owner": or_root(&self.options.owner),
                    "group": or_root(&self.options.group),
                });
            }
        }
        bound.config = vec![(self.name.clone(), Data::Map(file))];
        Ok(bound)
    }

    fn refuse_permissions(&self) -> Result<()> {
        let options = &self.options;
        let given = [
            ("mode", options.mode.is_some() || matches!(self.source, Source::Link(_))),
            ("owner", options.owner.is_some()),
            ("group", options.group.is_some()),
        ];
        match given.into_iter().find(|(_, given)| *given) {
            Some((option, _)) => {
                bail!(Code::InvalidValue, "`{option}` of the file `{}` is not for Windows", self.name; hint: "leave it out")
            }
            None => Ok(()),
        }
    }

    /// The content of a file of the project.
    fn read(&self, cx: &Cx, path: &str) -> Result<String> {
        if !self.options.base64_encoded {
            return Ok(cx.read_text(path, MOST_BYTES)?.text.to_string());
        }
        let mut bytes = Vec::new();
        cx.files_for(path)?.read(path, &mut |block| bytes.extend_from_slice(block))?;
        Ok(BASE64.encode(bytes))
    }
}

/// Publishes a file or a folder for a resource. Its id tells it from the same one for another resource.
pub(super) fn publish(
    cx: &mut Cx,
    binding: Binding,
    name: &str,
    path: &Str,
    options: &AssetOptions,
) -> Result<Asset> {
    use crate::core::{Construct, Handle, synth};
    let stack = cx.stack_of(binding.resource.id())?;
    let mark = format!("{}:{name}:{path}:{}", cx.path(binding.resource.id()), binding.index);
    let hash = synth::sha256(mark.as_bytes());
    let id = format!("{}{name}Asset", &hash[..32]);
    let props = AssetProps { path: path.clone(), options: options.clone() };
    Asset::new(cx, Construct::from(stack), id.into(), props)
}

/// Lets the role of the instance read an asset.
pub(super) fn read_asset(cx: &mut Cx, binding: Binding, asset: Asset) -> Result<Bound> {
    asset.grant_read(cx, binding.role.into())?;
    Ok(Bound {
        asset_hash: Some(asset.asset_hash(cx)),
        bucket: Some(asset.s3_bucket_name(cx)),
        ..Bound::default()
    })
}
