//! Buses of events that get the results of calls.

use crate::aws::iam::{Grant, GrantOnPrincipalOptions};
use crate::aws::lambda::{DestinationConfig, DestinationOptions, FunctionBase};
use crate::core::{ArnComponents, Construct, Cx, Handle, Text};
use crate::declare::{Accepts, Cast, FromValue, Value, class};
use crate::diag::Result;

/// Any bus of events, by its ARN.
#[derive(Clone, Debug, PartialEq)]
pub struct BusArn(Text);

impl FromValue for BusArn {
    fn accepts() -> Accepts {
        Accepts::Having { interface: "IEventBus", property: "event_bus_arn" }
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        cast.interface::<Text>(&value, &Self::accepts()).map(BusArn)
    }
}

/// A bus of events that gets the results of calls.
#[derive(Clone, Debug)]
pub struct EventBridgeDestination(Option<BusArn>);

/// A bus of events that gets the results of calls.
///
/// ```rhai
/// let works = lambda.Function(stack, "Works", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => event;"),
///     on_success: lambda_destinations.EventBridgeDestination(),
/// });
/// ```
///
/// ```lua
/// local works = lambda.Function(stack, "Works", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => event;"),
///   on_success = lambda_destinations.EventBridgeDestination(),
/// })
/// ```
#[class(module = "lambda_destinations")]
impl EventBridgeDestination {
    /// Takes a bus.
    pub fn new(
        /// Anything with an `event_bus_arn`. Default: the account's default bus.
        event_bus: Option<BusArn>,
    ) -> Self {
        EventBridgeDestination(event_bus)
    }

    /// Lets a function send events to the bus.
    pub fn bind(
        &self,
        cx: &mut Cx,
        _scope: Construct,
        /// The function whose results are sent.
        r#fn: FunctionBase,
        _options: Option<DestinationOptions>,
    ) -> Result<DestinationConfig> {
        let arn = match &self.0 {
            Some(bus) => bus.0.clone(),
            None => cx.stack_of(r#fn.id())?.format_arn(cx, default_bus())?,
        };
        let options = GrantOnPrincipalOptions {
            grantee: r#fn.grant_principal(cx)?.into(),
            actions: vec!["events:PutEvents".into()],
            resource_arns: vec![arn.clone()],
            conditions: None,
            scope: None,
        };
        Grant::add_to_principal(cx, options)?;
        Ok(DestinationConfig { destination: arn })
    }
}

/// The bus that every account has.
fn default_bus() -> ArnComponents {
    ArnComponents::slash("events", "event-bus", "default")
}
