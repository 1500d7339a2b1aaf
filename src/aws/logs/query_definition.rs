//! Saved queries.

use super::{LogGroup, QueryString};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Handle, Late, Resource, Str, Text};
use crate::declare::{construct, props};
use crate::diag::{Code, Diag, Result};
use crate::fields;

/// What a [`QueryDefinition`] needs.
#[props(module = "logs")]
pub struct QueryDefinitionProps {
    /// The name; `/` makes folders: `app/errors`.
    pub query_definition_name: Text,
    /// The query.
    pub query_string: QueryString,
    /// The groups that are queried. Default: none; they are chosen when the query is run.
    pub log_groups: Option<Vec<LogGroup>>,
}

/// What a query keeps.
#[derive(Clone, Debug)]
pub struct QueryDefinitionState {
    id: Text,
}

/// The most `stats` commands of a query.
/// Source: the CloudWatch Logs user guide, "stats".
const MOST_STATS: usize = 2;

/// A query of logs that is saved under a name.
#[construct(module = "logs", base = Resource, state = QueryDefinitionState)]
impl QueryDefinition {
    /// Saves a query.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: QueryDefinitionProps) -> Result<Self> {
        let query = &props.query_string;
        if query.stats_statements > MOST_STATS {
            bail!(
                Code::OutOfRange,
                "a query has at most {MOST_STATS} `stats_statements`, {} were given",
                query.stats_statements
            );
        }
        let this: QueryDefinition = cx.create(scope, id, QueryDefinitionState { id: "".into() })?;
        if query.drops_stats {
            let diag =
                Diag::warning(Code::Surprise, "`stats` is left out, since there are `stats_statements`");
            let path = cx.path(this.id());
            cx.warn(diag.hint("write it as one of the `stats_statements`").on(path));
        }
        let groups: Vec<Data> = props
            .log_groups
            .unwrap_or_default()
            .into_iter()
            .map(|group| group.log_group_name(cx).into())
            .collect();
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::Logs::QueryDefinition",
            fields! {
                "LogGroupNames": groups,
                "Name": props.query_definition_name,
                "QueryString": query.text(),
            },
        )?;
        cx.state_mut(this).id = Late::attribute(resource.id(), "QueryDefinitionId").into();
        Ok(this)
    }

    /// The id of the query.
    #[attribute]
    pub fn query_definition_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }
}
