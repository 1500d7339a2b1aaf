//! Functions that CodeGuru profiles.

use super::{Function, FunctionOptions, FunctionProps};
use crate::aws::codeguruprofiler::{ComputePlatform, ProfilingGroup, ProfilingGroupProps};
use crate::bail;
use crate::core::{Cx, Handle};
use crate::diag::{Code, Result};

fn is_wanted(options: &FunctionOptions) -> bool {
    options.profiling.unwrap_or(options.profiling_group.is_some())
}

/// Refuses runtimes that CodeGuru cannot profile.
pub(super) fn check(props: &FunctionProps) -> Result<()> {
    if is_wanted(&props.options) && !props.runtime.supports_code_guru_profiling() {
        bail!(Code::InvalidValue, "functions of `{}` cannot be profiled", props.runtime.name();
            hint: "leave out `profiling`: it is for Java and Python");
    }
    Ok(())
}

impl Function {
    /// Lets CodeGuru profile the function, where that is said. Variables of the program win over those set here.
    pub(super) fn profile(self, cx: &mut Cx, options: &FunctionOptions) -> Result<()> {
        if !is_wanted(options) {
            return Ok(());
        }
        let group = match options.profiling_group {
            Some(group) => group,
            None => {
                let compute_platform = Some(ComputePlatform::AWS_LAMBDA);
                let props = ProfilingGroupProps { compute_platform, ..ProfilingGroupProps::default() };
                ProfilingGroup::new(cx, self.into(), "ProfilingGroup".into(), props)?
            }
        };
        let role = self.base().grant_principal(cx)?;
        group.grant_publish(cx, role.into())?;
        let region = cx.stack_of(self.id())?.region(cx);
        let variables = [
            ("AWS_CODEGURU_PROFILER_GROUP_NAME", group.profiling_group_name(cx)),
            ("AWS_CODEGURU_PROFILER_TARGET_REGION", region),
            ("AWS_CODEGURU_PROFILER_GROUP_ARN", group.profiling_group_arn(cx)),
            ("AWS_CODEGURU_PROFILER_ENABLED", "TRUE".into()),
        ];
        for (name, value) in variables {
            self.set_variable(cx, name.into(), value);
        }
        Ok(())
    }
}
