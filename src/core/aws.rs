//! Pseudo parameters and availability zones.

use super::{Cx, Data, Handle, Late, LateKind, Stack, Text, TextList};
use crate::bail;
use crate::declare::class;
use crate::diag::{Code, Result};

/// The pseudo parameters of CloudFormation.
#[derive(Clone, Copy, Debug)]
pub struct Aws;

#[allow(non_snake_case)]
/// The pseudo parameters: values that CloudFormation knows when a stack is deployed.
#[class(module = "")]
impl Aws {
    /// The account to which the stack is deployed.
    #[constant]
    pub fn ACCOUNT_ID() -> Text {
        Late::pseudo("AWS::AccountId").into()
    }

    /// The region to which the stack is deployed.
    #[constant]
    pub fn REGION() -> Text {
        Late::pseudo("AWS::Region").into()
    }

    /// The partition: `aws`, `aws-cn`, `aws-us-gov`.
    #[constant]
    pub fn PARTITION() -> Text {
        Late::pseudo("AWS::Partition").into()
    }

    /// The suffix of domain names: `amazonaws.com`.
    #[constant]
    pub fn URL_SUFFIX() -> Text {
        Late::pseudo("AWS::URLSuffix").into()
    }

    /// The id of the stack.
    #[constant]
    pub fn STACK_ID() -> Text {
        Late::pseudo("AWS::StackId").into()
    }

    /// The name of the stack.
    #[constant]
    pub fn STACK_NAME() -> Text {
        Late::pseudo("AWS::StackName").into()
    }

    /// The topics that hear of the stack's events.
    #[constant]
    pub fn NOTIFICATION_ARNS() -> TextList {
        TextList::Late(Late::list(LateKind::Pseudo("AWS::NotificationARNs")))
    }

    /// Removes the property that it is given to.
    #[constant]
    pub fn NO_VALUE() -> Text {
        Late::pseudo("AWS::NoValue").into()
    }
}

/// How many zones every region is taken to have where nothing is known.
const ZONES_WITHOUT_ENVIRONMENT: i64 = 2;

/// The zones that the program has set for a stack, else those of its environment: two by number where the environment
/// is not known, those of the context where it is, and the CDK's placeholders where the context does not tell.
///
/// # Errors
/// When the context tells something else than a list of names.
pub fn availability_zones(cx: &mut Cx, stack: Stack) -> Result<Vec<Text>> {
    if let Some(zones) = &cx.state(stack).zones {
        return Ok(zones.clone());
    }
    let (account, region) = stack.known_environment(cx);
    let (Some(account), Some(region)) = (account, region) else {
        let zones = Data::object("Fn::GetAZs", "");
        return Ok((0..ZONES_WITHOUT_ENVIRONMENT)
            .map(|index| {
                Late::new(LateKind::Call("Fn::Select", vec![Data::Int(index), zones.clone()].into())).into()
            })
            .collect());
    };
    let key = format!("availability-zones:account={account}:region={region}");
    if let Some(known) = cx.context(stack.id(), &key) {
        let items = if let Data::List(items) = known { Some(items) } else { None };
        let names = items.and_then(|items| items.iter().map(|it| it.as_str().map(Text::from)).collect());
        let Some(names) = names else {
            bail!(Code::InvalidProject, "the context value `{key}` is no list of names of availability zones";
                hint: "remove it; then it is looked up again"; on: cx.path(stack.id()));
        };
        return Ok(names);
    }
    let props = crate::fields! { "account": account, "region": region };
    cx.report_missing_context(stack, &key, "availability-zones", props);
    Ok(["dummy1a", "dummy1b", "dummy1c"].map(Text::from).to_vec())
}
