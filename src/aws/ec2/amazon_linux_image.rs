//! Images of Amazon Linux.

use super::{
    AmazonLinux2Kernel, AmazonLinux2022Kernel, AmazonLinux2023Kernel, AmazonLinuxCpuType, AmazonLinuxEdition,
    AmazonLinuxGeneration, AmazonLinuxImageSsmParameterBaseOptions, AmazonLinuxKernel, AmazonLinuxStorage,
    AmazonLinuxVirt, IMachineImage, OperatingSystemType,
};
use crate::bail;
use crate::core::Str;
use crate::declare::{class, props};
use crate::diag::{Code, Result};

/// What all images of Amazon Linux can be told.
#[props(module = "ec2")]
pub struct AmazonLinuxImageSsmParameterCommonOptions {
    /// What all of these can be told.
    #[extends]
    pub base: AmazonLinuxImageSsmParameterBaseOptions,
    /// The edition.
    #[default(AmazonLinuxEdition::STANDARD)]
    pub edition: AmazonLinuxEdition,
    /// The processor.
    #[default(AmazonLinuxCpuType::X86_64)]
    pub cpu_type: AmazonLinuxCpuType,
}

/// Which Amazon Linux 2.
#[props(module = "ec2")]
pub struct AmazonLinux2ImageSsmParameterProps {
    /// What all of these can be told.
    #[extends]
    pub common: AmazonLinuxImageSsmParameterCommonOptions,
    /// Where the image is kept.
    #[default(AmazonLinuxStorage::GENERAL_PURPOSE)]
    pub storage: AmazonLinuxStorage,
    /// The kernel. `latest_amazon_linux2` always takes the latest that the CDK knows.
    pub kernel: Option<AmazonLinux2Kernel>,
    /// How the image is virtualized.
    #[default(AmazonLinuxVirt::HVM)]
    pub virtualization: AmazonLinuxVirt,
}

/// Which Amazon Linux 2022.
#[props(module = "ec2")]
pub struct AmazonLinux2022ImageSsmParameterProps {
    /// What all of these can be told.
    #[extends]
    pub common: AmazonLinuxImageSsmParameterCommonOptions,
    /// The kernel. `latest_amazon_linux2022` always takes the latest that the CDK knows.
    pub kernel: Option<AmazonLinux2022Kernel>,
}

/// Which Amazon Linux 2023.
#[props(module = "ec2")]
pub struct AmazonLinux2023ImageSsmParameterProps {
    /// What all of these can be told.
    #[extends]
    pub common: AmazonLinuxImageSsmParameterCommonOptions,
    /// The kernel. `latest_amazon_linux2023` always takes the latest that the CDK knows.
    pub kernel: Option<AmazonLinux2023Kernel>,
}

/// Which Amazon Linux, of any generation.
#[props(module = "ec2")]
pub struct AmazonLinuxImageProps {
    /// What all of these can be told.
    #[extends]
    pub base: AmazonLinuxImageSsmParameterBaseOptions,
    /// The generation.
    #[default(AmazonLinuxGeneration::AMAZON_LINUX)]
    pub generation: AmazonLinuxGeneration,
    /// The edition.
    #[default(AmazonLinuxEdition::STANDARD)]
    pub edition: AmazonLinuxEdition,
    /// The kernel, for generations up to Amazon Linux 2.
    pub kernel: Option<AmazonLinuxKernel>,
    /// Where the image is kept, for generations up to Amazon Linux 2. Default: `GENERAL_PURPOSE`.
    pub storage: Option<AmazonLinuxStorage>,
    /// The processor.
    #[default(AmazonLinuxCpuType::X86_64)]
    pub cpu_type: AmazonLinuxCpuType,
    /// How the image is virtualized, for generations up to Amazon Linux 2. Default: `HVM`.
    pub virtualization: Option<AmazonLinuxVirt>,
}

/// The folder of SSM parameters with the latest images of Amazon Linux.
const AMAZON_LINUX: &str = "/aws/service/ami-amazon-linux-latest/";

/// The latest Amazon Linux of a generation.
#[derive(Clone, Copy, Debug)]
pub struct AmazonLinuxImage;

/// The latest Amazon Linux of a generation.
#[class(module = "ec2", base = IMachineImage)]
impl AmazonLinuxImage {
    /// The latest image at every deployment.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(props: AmazonLinuxImageProps) -> Result<IMachineImage> {
        let name = amazon_linux_of_any_generation(&props)?;
        Ok(IMachineImage::parameter(name, OperatingSystemType::LINUX, props.base))
    }

    /// The name of the SSM parameter that holds the image's id.
    pub fn ssm_parameter_name(props: Option<AmazonLinuxImageProps>) -> Result<Str> {
        amazon_linux_of_any_generation(&props.unwrap_or_default())
    }
}

fn amazon_linux_of_any_generation(props: &AmazonLinuxImageProps) -> Result<Str> {
    let cpu = Some(props.cpu_type.value());
    let kernel = match props.generation {
        AmazonLinuxGeneration::AMAZON_LINUX_2022 => AmazonLinuxKernel::KERNEL5_X,
        AmazonLinuxGeneration::AMAZON_LINUX_2023 => AmazonLinuxKernel::KERNEL6_1,
        AmazonLinuxGeneration::AMAZON_LINUX | AmazonLinuxGeneration::AMAZON_LINUX_2 => {
            let kernel = props.kernel.map(AmazonLinuxKernel::value);
            let virtualization = props.virtualization.unwrap_or(AmazonLinuxVirt::HVM).value();
            let storage = props.storage.unwrap_or(AmazonLinuxStorage::GENERAL_PURPOSE).value();
            return Ok(amazon_linux(
                props.generation,
                props.edition,
                &[kernel, Some(virtualization), cpu, Some(storage)],
            ));
        }
    };
    if props.storage.is_some() || props.virtualization.is_some() {
        let prop = if props.storage.is_some() { "storage" } else { "virtualization" };
        bail!(Code::InvalidValue, "`{prop}` cannot be chosen for this generation of Amazon Linux";
            hint: "leave it out, or use `AmazonLinuxGeneration.AMAZON_LINUX_2`");
    }
    Ok(amazon_linux(props.generation, props.edition, &[Some(kernel.value()), cpu]))
}

/// The latest Amazon Linux 2.
#[derive(Clone, Copy, Debug)]
pub struct AmazonLinux2ImageSsmParameter;

/// The latest Amazon Linux 2.
#[class(module = "ec2", base = IMachineImage)]
impl AmazonLinux2ImageSsmParameter {
    /// The latest image, looked up once unless `cached_in_context` is `false`.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(props: AmazonLinux2ImageSsmParameterProps) -> IMachineImage {
        props.image(true)
    }

    /// The name of the SSM parameter that holds the image's id.
    pub fn ssm_parameter_name(props: AmazonLinux2ImageSsmParameterProps) -> Str {
        props.parameter_name()
    }
}

impl AmazonLinux2ImageSsmParameterProps {
    /// The image; `is_cached` says whether it is looked up once where the props do not.
    pub(super) fn image(mut self, is_cached: bool) -> IMachineImage {
        self.common.base.cached_in_context.get_or_insert(is_cached);
        IMachineImage::parameter(self.parameter_name(), OperatingSystemType::LINUX, self.common.base)
    }

    fn parameter_name(&self) -> Str {
        let kernel = self.kernel.as_ref().and_then(AmazonLinux2Kernel::name);
        let common = &self.common;
        let (virtualization, cpu, storage) =
            (self.virtualization.value(), common.cpu_type.value(), self.storage.value());
        let rest = [kernel.as_deref(), Some(virtualization), Some(cpu), Some(storage)];
        amazon_linux(AmazonLinuxGeneration::AMAZON_LINUX_2, common.edition, &rest)
    }
}

/// The latest Amazon Linux 2022.
#[derive(Clone, Copy, Debug)]
pub struct AmazonLinux2022ImageSsmParameter;

/// The latest Amazon Linux 2022.
#[class(module = "ec2", base = IMachineImage)]
impl AmazonLinux2022ImageSsmParameter {
    /// The latest image, looked up once unless `cached_in_context` is `false`.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(props: AmazonLinux2022ImageSsmParameterProps) -> IMachineImage {
        props.image(true)
    }

    /// The name of the SSM parameter that holds the image's id.
    pub fn ssm_parameter_name(props: AmazonLinux2022ImageSsmParameterProps) -> Str {
        props.parameter_name()
    }
}

impl AmazonLinux2022ImageSsmParameterProps {
    /// The image; `is_cached` says whether it is looked up once where the props do not.
    pub(super) fn image(mut self, is_cached: bool) -> IMachineImage {
        self.common.base.cached_in_context.get_or_insert(is_cached);
        IMachineImage::parameter(self.parameter_name(), OperatingSystemType::LINUX, self.common.base)
    }

    fn parameter_name(&self) -> Str {
        let kernel = self.kernel.as_ref().and_then(AmazonLinux2022Kernel::name);
        let rest = [kernel.as_deref(), Some(self.common.cpu_type.value())];
        amazon_linux(AmazonLinuxGeneration::AMAZON_LINUX_2022, self.common.edition, &rest)
    }
}

/// The latest Amazon Linux 2023.
#[derive(Clone, Copy, Debug)]
pub struct AmazonLinux2023ImageSsmParameter;

/// The latest Amazon Linux 2023.
#[class(module = "ec2", base = IMachineImage)]
impl AmazonLinux2023ImageSsmParameter {
    /// The latest image, looked up once unless `cached_in_context` is `false`.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(props: AmazonLinux2023ImageSsmParameterProps) -> IMachineImage {
        props.image(true)
    }

    /// The name of the SSM parameter that holds the image's id.
    pub fn ssm_parameter_name(props: AmazonLinux2023ImageSsmParameterProps) -> Str {
        props.parameter_name()
    }
}

impl AmazonLinux2023ImageSsmParameterProps {
    /// The image; `is_cached` says whether it is looked up once where the props do not.
    pub(super) fn image(mut self, is_cached: bool) -> IMachineImage {
        self.common.base.cached_in_context.get_or_insert(is_cached);
        IMachineImage::parameter(self.parameter_name(), OperatingSystemType::LINUX, self.common.base)
    }

    fn parameter_name(&self) -> Str {
        let kernel = self.kernel.clone().unwrap_or_else(AmazonLinux2023Kernel::DEFAULT).name();
        let rest = [kernel.as_deref(), Some(self.common.cpu_type.value())];
        amazon_linux(AmazonLinuxGeneration::AMAZON_LINUX_2023, self.common.edition, &rest)
    }
}

/// The name of the SSM parameter for an image of Amazon Linux.
fn amazon_linux(
    generation: AmazonLinuxGeneration,
    edition: AmazonLinuxEdition,
    rest: &[Option<&str>],
) -> Str {
    let edition = (edition != AmazonLinuxEdition::STANDARD).then(|| edition.value());
    let parts = [Some(generation.value()), Some("ami"), edition];
    let parts: Vec<&str> = parts.into_iter().chain(rest.iter().copied()).flatten().collect();
    format!("{AMAZON_LINUX}{}", parts.join("-")).into()
}
