//! What layers of AWS add to a function: insights, traces, parameters and secrets.

use super::{Function, FunctionOptions, LayerVersion};
use crate::bail;
use crate::core::{Cx, Handle, Text};
use crate::diag::{Code, Result};

impl Function {
    /// Adds the layers of AWS that the function asks for, with what they read.
    pub(super) fn extend(self, cx: &mut Cx, options: &FunctionOptions) -> Result<()> {
        let architecture = self.base().architecture(cx);
        let family = self.own(cx).and_then(|own| own.runtime.family());
        let is_image = self.own(cx).is_some_and(|own| own.runtime.is_image());
        if let Some(version) = &options.insights_version {
            // The image of a container must have the agent of Insights itself.
            if !is_image {
                let arn = version.layer_arn(cx, self.into(), &architecture)?;
                self.add_layer_of_aws(cx, "LambdaInsightsLayer", arn)?;
            }
            self.base().add_managed_policy(cx, "CloudWatchLambdaInsightsExecutionRolePolicy")?;
        }
        if let Some(adot) = &options.adot_instrumentation {
            if is_image {
                bail!(Code::InvalidValue, "a function of a container image has no layers, so OpenTelemetry cannot be added";
                    hint: "leave out `adot_instrumentation`, and install it in the image"; on: cx.path(self.id()));
            }
            let arn = adot.layer_arn(cx, self.into(), &architecture, family)?;
            self.add_layer_of_aws(cx, "AdotLayer", arn)?;
            self.set_variable(cx, "AWS_LAMBDA_EXEC_WRAPPER".into(), adot.exec_wrapper.value().into());
        }
        if let Some(extension) = &options.params_and_secrets {
            let arn = extension.layer_arn(cx, self.into(), &architecture)?;
            self.add_layer_of_aws(cx, "ParamsAndSecretsLayer", arn)?;
            for (name, value) in extension.variables() {
                self.set_variable(cx, (*name).into(), value.clone());
            }
        }
        Ok(())
    }

    fn add_layer_of_aws(self, cx: &mut Cx, id: &'static str, arn: Text) -> Result<()> {
        let layer = LayerVersion::from_layer_version_arn(cx, self.into(), id.into(), arn)?;
        self.push_layer(cx, layer)
    }
}
