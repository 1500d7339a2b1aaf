//! Machine images: what an instance starts from.

use super::{
    AmazonLinux2ImageSsmParameterProps, AmazonLinux2Kernel, AmazonLinux2022ImageSsmParameterProps,
    AmazonLinux2022Kernel, AmazonLinux2023ImageSsmParameterProps, AmazonLinux2023Kernel, AmazonLinuxImage,
    AmazonLinuxImageProps, UserData, WindowsVersion,
};
use crate::aws::ssm::{ParameterValueType, StringParameter};
use crate::core::{
    Aws, CfnMapping, CfnMappingProps, Construct, Cx, Data, Fields, Handle, Str, Text, look_up,
};
use crate::declare::{Dict, choice, class, did_you_mean, props, union};
use crate::diag::{Code, Diag, Result};
use crate::{bail, fields};

/// Operating systems of machine images.
#[choice(module = "ec2")]
pub enum OperatingSystemType {
    /// Linux.
    LINUX,
    /// Windows.
    WINDOWS,
    /// Another one, or one that is not known.
    UNKNOWN,
}

/// What an image turns out to be within a stack.
#[props(module = "ec2", output = true)]
pub struct MachineImageConfig {
    /// The id of the image: `ami-0123456789abcdef0`.
    pub image_id: Text,
    /// The operating system.
    pub os_type: OperatingSystemType,
    /// The user data of instances that have none of their own.
    pub user_data: UserData,
}

/// What all images whose ids stand in SSM parameters can be told.
#[props(module = "ec2")]
pub struct AmazonLinuxImageSsmParameterBaseOptions {
    /// Whether the id is looked up once and kept in the project's context, instead of at every
    /// deployment, so that instances are not replaced when there is a newer image. Default: `true` for images made
    /// by a class such as `ec2.AmazonLinux2023ImageSsmParameter`, `false` for all others.
    pub cached_in_context: Option<bool>,
    /// Tells lookups apart that are kept in the context.
    pub additional_cache_key: Option<Str>,
    /// The user data of instances that have none of their own. Default: an empty script.
    pub user_data: Option<UserData>,
}

/// What an image whose id stands in an SSM parameter can be told.
#[props(module = "ec2")]
pub struct SsmParameterImageOptions {
    /// What all of these can be told.
    #[extends]
    pub base: AmazonLinuxImageSsmParameterBaseOptions,
    /// The operating system.
    #[default(OperatingSystemType::LINUX)]
    pub os: OperatingSystemType,
    /// The version of the parameter, for `resolve_ssm_parameter_at_launch`. Default: the latest.
    pub parameter_version: Option<Str>,
}

/// What an image whose id stands in an SSM parameter can be told, or its operating system alone as in aws-cdk 1.134.
#[union]
pub enum SsmImageOptions {
    /// The operating system.
    System(OperatingSystemType),
    /// All of it.
    Options(SsmParameterImageOptions),
}

/// What an image of your own of Linux can be told.
#[props(module = "ec2")]
pub struct GenericLinuxImageProps {
    /// The user data of instances that have none of their own. Default: an empty script.
    pub user_data: Option<UserData>,
}

/// What an image of your own of Windows can be told.
#[props(module = "ec2")]
pub struct GenericWindowsImageProps {
    /// The user data of instances that have none of their own. Default: an empty script.
    pub user_data: Option<UserData>,
}

/// What an image of Windows Server can be told.
#[props(module = "ec2")]
pub struct WindowsImageProps {
    #[extends]
    pub(super) generic: GenericWindowsImageProps,
}

/// Which images to look for.
#[props(module = "ec2")]
pub struct LookupMachineImageProps {
    /// The name; `*` and `?` stand for any characters.
    pub name: Str,
    /// Accounts that own the image, or `self`, `amazon`, `aws-marketplace`. Default: all.
    pub owners: Option<Vec<Str>>,
    /// Further filters: names of filters with the values that they let pass.
    pub filters: Option<Dict<Vec<Str>>>,
    /// Whether to look for images of Windows.
    #[default(false)]
    pub windows: bool,
    /// The user data of instances that have none of their own. Default: an empty script.
    pub user_data: Option<UserData>,
    /// Tells lookups apart that are kept in the context.
    pub additional_cache_key: Option<Str>,
}

/// A machine image: what an instance starts from.
#[derive(Clone, Debug)]
pub struct IMachineImage {
    source: Source,
    os: OperatingSystemType,
    user_data: Option<UserData>,
}

/// Where the id of an image comes from.
#[derive(Clone, Debug)]
enum Source {
    /// An SSM parameter, read at every deployment.
    Parameter(Text),
    /// An SSM parameter, read once and kept in the project's context.
    CachedParameter(Str, Option<Str>),
    /// An SSM parameter, read at every launch.
    AtLaunch(Text),
    /// The program: ids by region.
    Regions(Vec<(Str, Text)>),
    /// A search, made once and kept in the project's context.
    Search(Box<LookupMachineImageProps>),
}

/// A machine image: what an instance starts from.
#[class(module = "ec2")]
impl IMachineImage {
    /// The image as it is within the stack of a construct.
    pub fn get_image(&self, cx: &mut Cx, scope: Construct) -> Result<MachineImageConfig> {
        let image_id = self.source.image_id(cx, scope)?;
        let user_data = self.own_user_data(cx)?;
        Ok(MachineImageConfig { image_id, os_type: self.os, user_data })
    }

    /// The name of the SSM parameter that holds the image's id, where one does.
    #[attribute]
    pub fn parameter_name(&self) -> Option<Text> {
        match &self.source {
            Source::Parameter(name) | Source::AtLaunch(name) => Some(name.clone()),
            Source::CachedParameter(name, _) => Some(name.clone().into()),
            Source::Regions(_) | Source::Search(_) => None,
        }
    }
}

impl IMachineImage {
    /// The user data of instances that have none of their own.
    ///
    /// # Errors
    /// When the operating system is not known.
    pub(crate) fn own_user_data(&self, cx: &mut Cx) -> Result<UserData> {
        match self.user_data {
            Some(user_data) => Ok(user_data),
            None => UserData::for_operating_system(cx, self.os),
        }
    }

    /// An image whose id stands in an SSM parameter.
    pub(super) fn parameter(
        name: Str,
        os: OperatingSystemType,
        options: AmazonLinuxImageSsmParameterBaseOptions,
    ) -> IMachineImage {
        let source = match options.cached_in_context.unwrap_or(false) {
            true => Source::CachedParameter(name, options.additional_cache_key),
            false => Source::Parameter(name.into()),
        };
        IMachineImage { source, os, user_data: options.user_data }
    }

    fn regions(ami_map: Dict<Text>, os: OperatingSystemType, user_data: Option<UserData>) -> IMachineImage {
        IMachineImage { source: Source::Regions(ami_map.0), os, user_data }
    }
}

impl Source {
    fn image_id(&self, cx: &mut Cx, scope: Construct) -> Result<Text> {
        match self {
            Source::Parameter(name) => image_parameter(cx, scope, name),
            Source::CachedParameter(name, cache_key) => {
                let query = fields! { "additionalCacheKey": cache_key.clone(), "parameterName": name };
                text_of(look_up(cx, scope, "ssm", query, format!("dummy-value-for-{name}").into())?)
            }
            Source::AtLaunch(name) => Ok(Text::concat(["resolve:ssm:".into(), name.clone()])),
            Source::Regions(images) => image_of_region(cx, scope, images),
            Source::Search(props) => text_of(look_up(cx, scope, "ami", props.query(), UNKNOWN_IMAGE.into())?),
        }
    }
}

/// What stands for an image until the lookup has been made; the template is not used then.
const UNKNOWN_IMAGE: &str = "ami-1234";
/// The folder of SSM parameters with the latest images of Windows.
const WINDOWS: &str = "/aws/service/ami-windows-latest/";

fn text_of(found: Data) -> Result<Text> {
    match found {
        Data::Str(text) => Ok(text.into()),
        _ => bail!(Code::InvalidProject, "the context has no image under its lookup";
            hint: "run `cdk context --clear` and look it up again"),
    }
}

/// The stack's template parameter for the image in an SSM parameter: one for every name.
fn image_parameter(cx: &mut Cx, scope: Construct, name: &Text) -> Result<Text> {
    if name.is_late() {
        bail!(Code::LateBound, "the name of an SSM parameter must be known now, it cannot be late-bound";
            hint: "use `MachineImage.resolve_ssm_parameter_at_launch(...)`");
    }
    let kind = Some(ParameterValueType::AWS_EC2_IMAGE_ID);
    StringParameter::value_for_typed_string_parameter_v2(cx, scope, name.clone(), kind, None)
}

/// The image for the stack's region; a mapping where the region is not known.
fn image_of_region(cx: &mut Cx, scope: Construct, images: &[(Str, Text)]) -> Result<Text> {
    let stack = cx.stack_of(scope.id())?;
    let Text::Literal(region) = stack.region(cx) else {
        let rows =
            images.iter().map(|(region, image)| (region.clone(), Dict(vec![("ami".into(), image.into())])));
        let props = CfnMappingProps { mapping: Some(Dict(rows.collect())), lazy: None };
        let mapping = CfnMapping::new(cx, scope, "AmiMap".into(), props)?;
        return Ok(mapping.late_value(cx, Aws::REGION(), "ami".into(), None));
    };
    if let Some((_, image)) = images.iter().find(|(known, _)| *known == region) {
        return Ok(image.clone());
    }
    let message = format!("there is no machine image for the region `{region}`");
    let hint = did_you_mean(&region, images.iter().map(|(known, _)| known.as_str()));
    Err(Diag::new(Code::InvalidValue, message).hints(hint).on(cx.path(scope.id())).into())
}

impl LookupMachineImageProps {
    fn query(&self) -> Fields {
        let mut filters: Fields = fields! {
            "name": vec![self.name.clone()],
            "state": vec![Str::new_static("available")],
            "image-type": vec![Str::new_static("machine")],
            "platform": self.windows.then(|| vec![Str::new_static("windows")]),
        };
        for (name, values) in self.filters.iter().flat_map(|filters| &filters.0) {
            filters.retain(|(known, _)| known != name);
            filters.push((name.clone(), values.clone().into()));
        }
        filters.retain(|(_, values)| *values != Data::Absent);
        fields! {
            "additionalCacheKey": self.additional_cache_key.clone(),
            "owners": self.owners.clone(),
            "filters": Data::Map(filters),
        }
    }
}

/// Where machine images come from.
#[derive(Clone, Copy, Debug)]
pub struct MachineImage;

/// Where machine images come from.
#[class(module = "ec2")]
impl MachineImage {
    /// The latest Amazon Linux 2 at every deployment.
    pub fn latest_amazon_linux2(props: Option<AmazonLinux2ImageSsmParameterProps>) -> IMachineImage {
        let props = props.unwrap_or_default();
        AmazonLinux2ImageSsmParameterProps { kernel: Some(AmazonLinux2Kernel::CDK_LATEST()), ..props }
            .image(false)
    }

    /// The latest Amazon Linux 2022 at every deployment.
    #[deprecated_name = "use `latest_amazon_linux2023`"]
    pub fn latest_amazon_linux2022(props: Option<AmazonLinux2022ImageSsmParameterProps>) -> IMachineImage {
        let props = props.unwrap_or_default();
        AmazonLinux2022ImageSsmParameterProps { kernel: Some(AmazonLinux2022Kernel::CDK_LATEST()), ..props }
            .image(false)
    }

    /// The latest Amazon Linux 2023 at every deployment.
    pub fn latest_amazon_linux2023(props: Option<AmazonLinux2023ImageSsmParameterProps>) -> IMachineImage {
        let props = props.unwrap_or_default();
        AmazonLinux2023ImageSsmParameterProps { kernel: Some(AmazonLinux2023Kernel::CDK_LATEST()), ..props }
            .image(false)
    }

    /// The latest Amazon Linux of a generation at every deployment.
    #[deprecated_name = "use `latest_amazon_linux2023`"]
    pub fn latest_amazon_linux(props: Option<AmazonLinuxImageProps>) -> Result<IMachineImage> {
        AmazonLinuxImage::new(props.unwrap_or_default())
    }

    /// The latest image of a version of Windows Server at every deployment.
    pub fn latest_windows(version: WindowsVersion, props: Option<WindowsImageProps>) -> IMachineImage {
        WindowsImage::new(version, props)
    }

    /// Images of Linux by their ids, for every region in which the stack may stand.
    pub fn generic_linux(ami_map: Dict<Text>, props: Option<GenericLinuxImageProps>) -> IMachineImage {
        GenericLinuxImage::new(ami_map, props)
    }

    /// Images of Windows by their ids, for every region in which the stack may stand.
    pub fn generic_windows(ami_map: Dict<Text>, props: Option<GenericWindowsImageProps>) -> IMachineImage {
        GenericWindowsImage::new(ami_map, props)
    }

    /// The image whose id stands in an SSM parameter, read at every deployment.
    pub fn from_ssm_parameter(
        parameter_name: Str,
        /// What the image can be told; aws-cdk 1.134 took the operating system here.
        options: Option<SsmImageOptions>,
        /// The user data of instances that have none of their own, where `options` is the operating system.
        user_data: Option<UserData>,
    ) -> IMachineImage {
        let options = match options {
            Some(SsmImageOptions::Options(options)) => options,
            Some(SsmImageOptions::System(os)) => {
                return GenericSSMParameterImage::new(parameter_name, os, user_data);
            }
            None => SsmParameterImageOptions::default(),
        };
        IMachineImage::parameter(parameter_name, options.os, options.base)
    }

    /// The image whose id stands in an SSM parameter, read whenever an instance is launched.
    pub fn resolve_ssm_parameter_at_launch(
        parameter_name: Text,
        options: Option<SsmParameterImageOptions>,
    ) -> IMachineImage {
        ResolveSsmParameterAtLaunchImage::new(parameter_name, options)
    }

    /// The newest image that a search finds, looked up when the project's context is filled.
    pub fn lookup(props: LookupMachineImageProps) -> IMachineImage {
        LookupMachineImage::new(props)
    }
}

/// The latest image of a version of Windows Server.
#[derive(Clone, Copy, Debug)]
pub struct WindowsImage;

/// The latest image of a version of Windows Server.
#[class(module = "ec2", base = IMachineImage)]
impl WindowsImage {
    /// The latest image at every deployment.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(version: WindowsVersion, props: Option<WindowsImageProps>) -> IMachineImage {
        IMachineImage {
            source: Source::Parameter(format!("{WINDOWS}{}", version.value()).into()),
            os: OperatingSystemType::WINDOWS,
            user_data: props.and_then(|props| props.generic.user_data),
        }
    }
}

/// Images of Linux by their ids.
#[derive(Clone, Copy, Debug)]
pub struct GenericLinuxImage;

/// Images of Linux by their ids.
#[class(module = "ec2", base = IMachineImage)]
impl GenericLinuxImage {
    /// Images by their regions.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(ami_map: Dict<Text>, props: Option<GenericLinuxImageProps>) -> IMachineImage {
        let user_data = props.and_then(|props| props.user_data);
        IMachineImage::regions(ami_map, OperatingSystemType::LINUX, user_data)
    }
}

/// Images of Windows by their ids.
#[derive(Clone, Copy, Debug)]
pub struct GenericWindowsImage;

/// Images of Windows by their ids.
#[class(module = "ec2", base = IMachineImage)]
impl GenericWindowsImage {
    /// Images by their regions.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(ami_map: Dict<Text>, props: Option<GenericWindowsImageProps>) -> IMachineImage {
        let user_data = props.and_then(|props| props.user_data);
        IMachineImage::regions(ami_map, OperatingSystemType::WINDOWS, user_data)
    }
}

/// The image whose id stands in an SSM parameter, read at every deployment.
#[derive(Clone, Copy, Debug)]
pub struct GenericSSMParameterImage;

/// The image whose id stands in an SSM parameter, read at every deployment.
#[class(module = "ec2", base = IMachineImage)]
impl GenericSSMParameterImage {
    /// The image in a parameter.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(parameter_name: Str, os: OperatingSystemType, user_data: Option<UserData>) -> IMachineImage {
        IMachineImage { source: Source::Parameter(parameter_name.into()), os, user_data }
    }
}

/// The image whose id stands in an SSM parameter, read whenever an instance is launched.
#[derive(Clone, Copy, Debug)]
pub struct ResolveSsmParameterAtLaunchImage;

/// The image whose id stands in an SSM parameter, read whenever an instance is launched.
#[class(module = "ec2", base = IMachineImage)]
impl ResolveSsmParameterAtLaunchImage {
    /// The image in a parameter.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(parameter_name: Text, props: Option<SsmParameterImageOptions>) -> IMachineImage {
        let props = props.unwrap_or_default();
        let name = match props.parameter_version {
            Some(version) if !version.is_empty() => {
                Text::concat([parameter_name, format!(":{version}").into()])
            }
            _ => parameter_name,
        };
        IMachineImage { source: Source::AtLaunch(name), os: props.os, user_data: props.base.user_data }
    }
}

/// The newest image that a search finds.
#[derive(Clone, Copy, Debug)]
pub struct LookupMachineImage;

/// The newest image that a search finds.
#[class(module = "ec2", base = IMachineImage)]
impl LookupMachineImage {
    /// The newest image of a name, looked up when the project's context is filled.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(props: LookupMachineImageProps) -> IMachineImage {
        let os = if props.windows { OperatingSystemType::WINDOWS } else { OperatingSystemType::LINUX };
        IMachineImage { os, user_data: props.user_data, source: Source::Search(Box::new(props)) }
    }
}
