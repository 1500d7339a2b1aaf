//! Addresses of the web.

use super::{TargetBaseProps, permissions};
use crate::aws::events::{self, Rule, RuleTargetConfig, RuleTargetInput};
use crate::aws::iam::{PolicyStatement, Principal, Role};
use crate::core::{Cx, Data, Text};
use crate::declare::{Dict, class, props};
use crate::diag::Result;
use crate::fields;

/// What an [`ApiDestination`] can be told.
#[props(module = "events_targets")]
pub struct ApiDestinationProps {
    /// What the requests say. Default: the whole event.
    pub event: Option<RuleTargetInput>,
    /// The role in which EventBridge sends requests. Default: a new one.
    pub event_role: Option<Role>,
    /// Headers of requests, besides those of the connection. Default: none.
    pub header_parameters: Option<Dict<Text>>,
    /// What stands for each `*` in the path of the address. Default: nothing.
    pub path_parameter_values: Option<Vec<Text>>,
    /// The query of requests, besides that of the connection. Default: none.
    pub query_string_parameters: Option<Dict<Text>>,
    /// What all targets can be told.
    #[extends]
    pub base: TargetBaseProps,
}

/// An address of the web that gets events.
#[derive(Clone, Debug)]
pub struct ApiDestination {
    destination: events::ApiDestination,
    props: ApiDestinationProps,
}

/// An address of the web that gets events.
#[class(module = "events_targets")]
impl ApiDestination {
    /// Takes an address.
    pub fn new(api_destination: events::ApiDestination, props: Option<ApiDestinationProps>) -> Self {
        ApiDestination { destination: api_destination, props: props.unwrap_or_default() }
    }

    /// Lets a rule send requests; gives what the rule makes of it.
    pub fn bind(&self, cx: &mut Cx, rule: Rule) -> Result<RuleTargetConfig> {
        let arn = self.destination.api_destination_arn(cx);
        let role = match self.props.event_role {
            Some(role) => role,
            None => permissions::shared_role(cx, self.destination.into())?,
        };
        let statement = PolicyStatement::allow(cx, &["events:InvokeApiDestination"], vec![arn.clone()])?;
        Principal::from(role).add_to_principal_policy(cx, statement)?;
        Ok(RuleTargetConfig {
            role: Some(role),
            input: self.props.event.clone(),
            http_parameters: self.http_parameters(),
            target_resource: Some(self.destination.into()),
            ..self.props.base.config(cx, rule, arn)?
        })
    }
}

impl ApiDestination {
    fn http_parameters(&self) -> Option<Dict<Data>> {
        let map = |texts: &Option<Dict<Text>>| {
            let texts = texts.as_ref()?;
            Some(Data::Map(texts.0.iter().map(|(key, text)| (key.clone(), text.into())).collect()))
        };
        let Data::Map(fields) = Data::map_if_any(fields! {
            "HeaderParameters": map(&self.props.header_parameters),
            "PathParameterValues": self.props.path_parameter_values.clone(),
            "QueryStringParameters": map(&self.props.query_string_parameters),
        }) else {
            return None;
        };
        Some(Dict(fields))
    }
}
