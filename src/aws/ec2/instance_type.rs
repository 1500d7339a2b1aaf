//! Instance types.

use super::{InstanceClass, InstanceSize};
use crate::bail;
use crate::core::{Cx, Text};
use crate::declare::{choice, class, did_you_mean};
use crate::diag::{Code, Diag, Result};

/// The architecture of a processor.
#[choice(module = "ec2")]
pub enum InstanceArchitecture {
    /// 64-bit ARM: AWS Graviton.
    #[value = "arm64"]
    ARM_64,
    /// 64-bit x86: Intel and AMD.
    #[value = "x86_64"]
    X86_64,
}

/// The hardware of an instance: a family and a size in it.
#[derive(Clone, Debug, PartialEq)]
pub struct InstanceType(Text);

/// The families of instances whose CPU credits can be chosen.
const BURSTABLE: [&str; 3] = ["t2", "t3", "t4g"];

/// The hardware of an instance: a family and a size in it.
#[class(module = "ec2")]
impl InstanceType {
    /// An instance type by its name: `t3.micro`.
    pub fn new(cx: &mut Cx, instance_type_identifier: Text) -> Result<Self> {
        if let Text::Literal(name) = &instance_type_identifier {
            check(cx, name)?;
        }
        Ok(InstanceType(instance_type_identifier))
    }

    /// An instance type by its family and its size.
    pub fn of(instance_class: InstanceClass, instance_size: InstanceSize) -> Self {
        InstanceType(format!("{}.{}", instance_class.value(), instance_size.value()).into())
    }

    /// The architecture of the processor.
    #[attribute]
    pub fn architecture(&self) -> Result<InstanceArchitecture> {
        let (family, _) = self.parts()?;
        let generation = family.find(|c: char| c.is_ascii_digit()).unwrap_or(family.len());
        let (series, capabilities) = family.split_at(generation);
        let capabilities = capabilities.trim_start_matches(|c: char| c.is_ascii_digit());
        match series == "a" || capabilities.contains('g') {
            true => Ok(InstanceArchitecture::ARM_64),
            false => Ok(InstanceArchitecture::X86_64),
        }
    }

    /// Whether another type is of the same family.
    pub fn same_instance_class_as(&self, other: InstanceType) -> Result<bool> {
        Ok(self.parts()?.0 == other.parts()?.0)
    }

    /// Whether the type earns CPU credits while it idles, and spends them when it is busy.
    pub fn is_burstable(&self) -> bool {
        self.0.literal().is_some_and(|name| BURSTABLE.iter().any(|family| name.starts_with(family)))
    }

    /// The name of the type: `t3.micro`.
    #[name = "to_string"]
    pub fn name(&self) -> Text {
        self.0.clone()
    }
}

impl InstanceType {
    /// The family and the size.
    fn parts(&self) -> Result<(&str, &str)> {
        let Some(name) = self.0.literal() else {
            bail!(Code::LateBound, "the instance type must be known now, it cannot be late-bound";
                hint: "name what depends on it: the machine image with its `cpu_type`, for instance");
        };
        match name.split_once('.') {
            Some(parts) => Ok(parts),
            None => {
                bail!(Code::InvalidValue, "`{name}` is not an instance type"; hint: "an instance type looks like `t3.micro`")
            }
        }
    }
}

/// Refuses names that cannot be types. Families are many and there are new ones every month, so a family
/// that is not known is only told of; sizes are few.
fn check(cx: &mut Cx, name: &str) -> Result<()> {
    let Some((family, size)) = name.split_once('.') else {
        bail!(Code::InvalidValue, "`{name}` is not an instance type"; hint: "{}", whole_name(name));
    };
    if !is_size(size) {
        let hint = did_you_mean(size, InstanceSize::all().iter().map(|it| it.value()));
        let message = format!("`{size}` of the instance type `{name}` is not a size");
        return Err(Diag::new(Code::InvalidValue, message).hints(hint).into());
    }
    if !InstanceClass::all().iter().any(|it| it.value() == family) {
        let hint = did_you_mean(family, InstanceClass::all().iter().map(|it| it.value()));
        let message = format!("the family `{family}` of the instance type `{name}` is not known here");
        cx.warn(Diag::warning(Code::Surprise, message).hints(hint));
    }
    Ok(())
}

/// What was probably meant by a name without a dot.
fn whole_name(name: &str) -> String {
    let families = || InstanceClass::all().iter().map(|it| it.value());
    if families().any(|family| family == name) {
        return format!("`{name}` is a family, an instance type has a size too: `{name}.large`");
    }
    // The longest family: `m5dn` before `m5d`.
    let family = families()
        .filter(|family| name.strip_prefix(family).is_some_and(|rest| is_size(without_border(rest))));
    match family.max_by_key(|family| family.len()) {
        Some(family) => format!("did you mean `{family}.{}`?", without_border(&name[family.len()..])),
        None => "an instance type looks like `t3.micro`: a family, a dot and a size".to_owned(),
    }
}

/// A size that was set off from its family by something else than a dot.
fn without_border(size: &str) -> &str {
    size.trim_start_matches(['-', '_', ' ', ':', '/'])
}

/// Whether a size is known, or is of a known pattern: `112xlarge`, `metal-96xl`.
fn is_size(size: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    InstanceSize::all().iter().any(|it| it.value() == size)
        || size.strip_suffix("xlarge").is_some_and(is_number)
        || size.strip_prefix("metal-").and_then(|rest| rest.strip_suffix("xl")).is_some_and(is_number)
}
