//! Container images as the code of functions.

use super::code::CodeState;
use super::function_base::FunctionState;
use super::{Architecture, Code, Function, FunctionOptions, FunctionProps, Runtime};
use crate::aws::ecr::Repository;
use crate::aws::ecr_assets::{DockerImageAssetOptions, Platform};
use crate::core::{Construct, Cx, Data, Str, Text};
use crate::declare::{class, construct, object, props};
use crate::diag::Result;
use crate::fields;

/// What stands for the handler where the code is a container image.
#[derive(Clone, Copy, Debug)]
pub struct Handler;

/// What stands for the handler where the code is a container image.
#[class(module = "lambda")]
#[allow(non_snake_case)]
impl Handler {
    /// The handler is that of the image.
    #[constant]
    pub fn FROM_IMAGE() -> Str {
        Str::new_static(super::runtime::FROM_IMAGE)
    }
}

/// Which image of a repository it is, and how it starts.
#[props(module = "lambda")]
pub struct EcrImageCodeProps {
    /// The command. Default: that of the image.
    pub cmd: Option<Vec<Text>>,
    /// The entry point. Default: that of the image.
    pub entrypoint: Option<Vec<Text>>,
    /// The folder in which it starts. Default: that of the image.
    pub working_directory: Option<Text>,
    /// The tag; the name before `tag_or_digest`.
    pub tag: Option<Text>,
    /// The tag, or the digest: one that starts with `sha256:`. Default: `latest`.
    pub tag_or_digest: Option<Text>,
}

/// How an image is built, and how it starts.
#[props(module = "lambda")]
pub struct AssetImageCodeProps {
    /// How it is built.
    #[extends]
    pub image: DockerImageAssetOptions,
    /// The command. Default: that of the image.
    pub cmd: Option<Vec<Text>>,
    /// The entry point. Default: that of the image.
    pub entrypoint: Option<Vec<Text>>,
    /// The folder in which it starts. Default: that of the image.
    pub working_directory: Option<Text>,
}

/// How a container starts.
#[derive(Clone, Debug)]
pub(super) struct Start<'a> {
    cmd: &'a Option<Vec<Text>>,
    entrypoint: &'a Option<Vec<Text>>,
    working_directory: &'a Option<Text>,
}

impl EcrImageCodeProps {
    pub(super) fn start(&self) -> Start<'_> {
        Start { cmd: &self.cmd, entrypoint: &self.entrypoint, working_directory: &self.working_directory }
    }
}

impl AssetImageCodeProps {
    pub(super) fn start(&self) -> Start<'_> {
        Start { cmd: &self.cmd, entrypoint: &self.entrypoint, working_directory: &self.working_directory }
    }
}

impl Start<'_> {
    pub(super) fn to_data(&self) -> Data {
        Data::map_if_any(fields! {
            "Command": self.cmd.clone(),
            "EntryPoint": self.entrypoint.clone(),
            "WorkingDirectory": self.working_directory.clone(),
        })
    }
}

/// A container image in a repository.
#[object(module = "lambda", base = Code, state = CodeState)]
impl EcrImageCode {
    /// Takes an image.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(cx: &mut Cx, repository: Repository, props: Option<EcrImageCodeProps>) -> Code {
        Code::from_ecr_image(cx, repository, props)
    }
}

/// A container image that is built from a folder of the project.
#[object(module = "lambda", base = Code, state = CodeState)]
impl AssetImageCode {
    /// Takes the folder of the Dockerfile, from the folder of the script.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(cx: &mut Cx, directory: Str, props: Option<AssetImageCodeProps>) -> Code {
        Code::from_asset_image(cx, directory, props)
    }
}

/// The image of a [`DockerImageFunction`].
#[derive(Clone, Debug)]
pub enum DockerImageCode {
    /// An image in a repository.
    Ecr(Repository, EcrImageCodeProps),
    /// An image that is built from a folder of the project.
    Asset(Str, Box<AssetImageCodeProps>),
}

/// The image of a [`DockerImageFunction`].
#[class(module = "lambda")]
impl DockerImageCode {
    /// An image in a repository.
    pub fn from_ecr(repository: Repository, props: Option<EcrImageCodeProps>) -> Self {
        DockerImageCode::Ecr(repository, props.unwrap_or_default())
    }

    /// An image that is built from a folder of the project.
    pub fn from_image_asset(
        /// The folder of the Dockerfile, from the folder of the script.
        directory: Str,
        props: Option<AssetImageCodeProps>,
    ) -> Self {
        DockerImageCode::Asset(directory, Box::new(props.unwrap_or_default()))
    }
}

impl DockerImageCode {
    /// The code; an image is built for the function's processor where nothing else is said.
    fn code(self, cx: &mut Cx, architecture: Option<&Architecture>) -> Code {
        match self {
            DockerImageCode::Ecr(repository, props) => Code::from_ecr_image(cx, repository, Some(props)),
            DockerImageCode::Asset(directory, mut props) => {
                if props.image.platform.is_none() {
                    props.image.platform = architecture.map(|it| Platform::custom(it.docker_platform()));
                }
                Code::from_asset_image(cx, directory, Some(*props))
            }
        }
    }
}

/// What a [`DockerImageFunction`] needs.
#[props(module = "lambda")]
pub struct DockerImageFunctionProps {
    /// The image.
    pub code: DockerImageCode,
    /// What the function can be told besides.
    #[extends]
    pub options: FunctionOptions,
}

/// A function whose code is a container image.
///
/// ```rhai
/// let images = ecr.Repository.from_repository_name(stack, "Images", "shop/orders");
/// let orders = lambda.DockerImageFunction(stack, "Orders", #{
///     code: lambda.DockerImageCode.from_ecr(images, #{ tag_or_digest: "v7" }),
/// });
/// ```
///
/// ```lua
/// local images = ecr.Repository.from_repository_name(stack, "Images", "shop/orders")
/// local orders = lambda.DockerImageFunction(stack, "Orders", {
///   code = lambda.DockerImageCode.from_ecr(images, { tag_or_digest = "v7" }),
/// })
/// ```
#[construct(module = "lambda", base = Function, state = FunctionState)]
impl DockerImageFunction {
    /// Makes a function.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: DockerImageFunctionProps) -> Result<Self> {
        let code = props.code.code(cx, props.options.architecture.as_ref());
        let handler = Handler::FROM_IMAGE().into();
        let props = FunctionProps { runtime: Runtime::FROM_IMAGE(), code, handler, options: props.options };
        let state = FunctionState::of(cx, &props)?;
        let this: DockerImageFunction = cx.create(scope, id, state)?;
        Function::from(this).set_up(cx, props)?;
        Ok(this)
    }
}
