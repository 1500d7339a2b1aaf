//! Changing events when they come in.

use super::LogGroup;
use super::processor::AnyProcessor;
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Resource, Str};
use crate::declare::{construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// What a transformer needs that a log group makes.
#[props(module = "logs")]
pub struct TransformerOptions {
    /// The name, for people; CloudFormation does not know it.
    pub transformer_name: Str,
    /// What is done with each event, one step after the other. The first step takes the event apart.
    pub transformer_config: Vec<AnyProcessor>,
}

/// What a [`Transformer`] needs.
#[props(module = "logs")]
pub struct TransformerProps {
    /// The group whose events are changed.
    pub log_group: LogGroup,
    /// Those of [`TransformerOptions`].
    #[extends(required)]
    pub options: TransformerOptions,
}

/// The most steps, and the most of them that take events apart.
/// Source: the CloudWatch Logs user guide, "Transform logs during ingestion".
const MOST_STEPS: usize = 20;
const MOST_PARSERS: usize = 5;
/// Steps of which a transformer has at most one.
const SINGLE: [&str; 4] = ["Grok", "AddKeys", "CopyValue", "ParseToOCSF"];

/// Changes the events of a log group when they come in. Only one can be made in a scope.
#[construct(module = "logs", base = Resource)]
impl Transformer {
    /// Makes a transformer.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: TransformerProps) -> Result<Self> {
        let steps = props.options.transformer_config;
        check(&steps)?;
        let this: Transformer = cx.create(scope, id, ())?;
        let group = props.log_group.log_group_name(cx);
        let steps: Vec<Data> = steps.iter().map(|step| step.step().to_data()).collect();
        // Beside the transformer, not in it, as aws-cdk-lib 2.276.0 does.
        CfnResource::add(
            cx,
            scope,
            "ResourceTransformer",
            "AWS::Logs::Transformer",
            fields! { "LogGroupIdentifier": group, "TransformerConfig": steps },
        )?;
        Ok(this)
    }
}

fn check(steps: &[AnyProcessor]) -> Result<()> {
    let Some(first) = steps.first() else {
        bail!(Code::InvalidValue, "a transformer needs at least one step in `transformer_config`");
    };
    let mut problems = Vec::new();
    let mut problem = |code, message: String| problems.push(Diag::new(code, message));
    if steps.len() > MOST_STEPS {
        problem(
            Code::OutOfRange,
            format!("a transformer has at most {MOST_STEPS} steps, {} were given", steps.len()),
        );
    }
    if !first.is_parser() {
        problem(
            Code::InvalidValue,
            "the first step of a transformer must be a `ParserProcessor` or a `VendedLogParser`".to_owned(),
        );
    }
    let parsers = steps.iter().filter(|step| step.is_parser()).count();
    if parsers > MOST_PARSERS {
        problem(
            Code::OutOfRange,
            format!(
                "a transformer has at most {MOST_PARSERS} steps that take events apart, {parsers} were given"
            ),
        );
    }
    if steps.iter().filter(|step| step.is_vended()).count() > 1 {
        problem(Code::InvalidValue, "a transformer has at most one `VendedLogParser`".to_owned());
    } else if steps.iter().skip(1).any(AnyProcessor::is_vended) {
        problem(Code::InvalidValue, "a `VendedLogParser` must be the first step of a transformer".to_owned());
    }
    let count = |name: &str| steps.iter().filter(|step| step.step().name == name).count();
    for name in SINGLE.into_iter().filter(|name| count(name) > 1) {
        problem(Code::InvalidValue, format!("a transformer has at most one step `{name}`"));
    }
    if count("ParseToOCSF") == 1 && first.step().name != "ParseToOCSF" {
        problem(Code::InvalidValue, "the step `ParseToOCSF` must be the first of a transformer".to_owned());
    }
    Error::from_all(problems)
}
