//! Programs in Rust alone: constructs are made by typed calls, without a script.

use std::cell::RefCell;

use super::{Failure, Run};
use crate::cfn::l1;
use crate::core::synth::synthesize;
use crate::core::{CfnResource, Construct, Cx, Data, Handle, Str, Text};
use crate::declare::{IntoValue, Value, call_constructor, closest};
use crate::diag::{Code, Diag, Result};
use crate::script::Report;

impl Default for Cx {
    /// An empty construct tree that knows all resource types.
    fn default() -> Cx {
        Cx::new(crate::aws::schema())
    }
}

impl Cx {
    /// Makes a resource (an L1 construct) of a type such as `AWS::EC2::VPC`. Its properties have the names that
    /// scripts use, and are checked as a script's are.
    ///
    /// ```
    /// use infra::core::{App, AppProps, Cx, Stack, StackProps};
    ///
    /// let mut cx = Cx::default();
    /// let app = App::new(&mut cx, AppProps::default())?;
    /// let stack = cx.add::<Stack>(app, "Network", StackProps::default())?;
    /// let props = serde_json::json!({ "cidr_block": "10.0.0.0/16" });
    /// let vpc = cx.add_resource(stack, "Vpc", "AWS::EC2::VPC", props)?;
    /// let wrong = serde_json::json!({ "cidr": "10.0.0.0/16" });
    /// assert!(cx.add_resource(stack, "Other", "AWS::EC2::VPC", wrong).is_err());
    /// # let _ = vpc;
    /// # Ok::<(), infra::diag::Error>(())
    /// ```
    ///
    /// # Errors
    /// When there is no such type, and what is wrong with the properties.
    pub fn add_resource(
        &mut self,
        scope: impl Into<Construct>,
        id: impl Into<Str>,
        cfn_type: &str,
        props: impl Into<Data>,
    ) -> Result<CfnResource> {
        let Some(class) = l1::class_of_type(cfn_type) else {
            return Err(no_such_type(cfn_type).into());
        };
        let args = vec![scope.into().into_value(), Value::text(id), props.into().into_value()];
        let made = self.attempt(|cx| call_constructor(cx, class, args))?;
        match made {
            Value::Node(node) => Ok(CfnResource::at(node)),
            _ => Err(Diag::new(Code::Internal, format!("`{cfn_type}` gave no construct")).into()),
        }
    }

    /// Makes the cloud assembly of the app: aspects, lazy values and validations run, then the templates are made.
    /// The app is finished by that; make a new one for another assembly.
    ///
    /// ```
    /// use infra::aws::ec2::{Vpc, VpcProps};
    /// use infra::core::{App, AppProps, Cx, Stack, StackProps};
    ///
    /// let mut cx = Cx::default();
    /// let app = App::new(&mut cx, AppProps::default())?;
    /// let stack = cx.add::<Stack>(app, "Network", StackProps::default())?;
    /// cx.add::<Vpc>(stack, "Vpc", VpcProps { max_azs: Some(2), ..VpcProps::default() })?;
    /// let run = cx.synth()?;
    /// let template = run.assembly().stacks()[0].template_json();
    /// assert_eq!(template["Resources"]["Vpc8378EB38"]["Properties"]["CidrBlock"], "10.0.0.0/16");
    /// # Ok::<(), infra::Failure>(())
    /// ```
    ///
    /// # Errors
    /// Everything that is wrong with the app.
    pub fn synth(&mut self) -> Result<Run, Failure> {
        let schema = self.schema;
        let cx = RefCell::new(std::mem::replace(self, Cx::new(schema)));
        let sources = RefCell::default();
        let show = |value: &Value| match value {
            Value::Text(Text::Literal(text)) => text.to_string(),
            other => format!("{other:?}"),
        };
        let result = synthesize(&cx, &sources, &show);
        *self = cx.into_inner();
        let report = Report {
            warnings: std::mem::take(&mut self.warnings),
            validation: self.failed_validation.take().map(Box::new),
            ..Report::default()
        };
        super::run::ended((result, report))
    }
}

fn no_such_type(cfn_type: &str) -> Diag {
    let known = crate::cfn::table::resources().map(|resource| resource.cfn_type());
    let hints = closest(cfn_type, known).into_iter().map(|name| format!("did you mean `{name}`?"));
    Diag::new(Code::UnknownName, format!("there is no resource type `{cfn_type}`")).hints(hints.take(1))
}
