//! Queries of logs, line by line.

use crate::core::{Cx, Data, Str};
use crate::declare::{class, props};

/// What a [`QueryString`] can be told.
#[props(module = "logs")]
pub struct QueryStringProps {
    /// The fields that are shown.
    pub fields: Option<Vec<Str>>,
    /// What is taken out of a field. `parse_statements` go before it.
    pub parse: Option<Str>,
    /// What is taken out of fields, one after the other.
    pub parse_statements: Option<Vec<Str>>,
    /// Which events are looked at. `filter_statements` go before it.
    pub filter: Option<Str>,
    /// Which events are looked at, one condition after the other.
    pub filter_statements: Option<Vec<Str>>,
    /// What is computed. `stats_statements` go before it.
    pub stats: Option<Str>,
    /// What is computed, at most two commands.
    pub stats_statements: Option<Vec<Str>>,
    /// By which field results are sorted.
    pub sort: Option<Str>,
    /// How many results there are at most.
    pub limit: Option<u32>,
    /// The fields that are shown of the results.
    pub display: Option<Str>,
}

/// A query of logs.
#[derive(Clone, Debug)]
pub struct QueryString {
    text: Str,
    /// How many `stats` commands were given as a list.
    pub(super) stats_statements: usize,
    /// Whether `stats` was given beside a list, and so left out.
    pub(super) drops_stats: bool,
}

/// A query of logs, in the language of CloudWatch Logs Insights.
#[class(module = "logs", data = data)]
impl QueryString {
    /// Writes a query.
    pub fn new(props: QueryStringProps) -> Self {
        let stats_statements = props.stats_statements.as_ref().map_or(0, Vec::len);
        let drops_stats = props.stats.is_some() && props.stats_statements.is_some();
        let fields = props.fields.filter(|fields| !fields.is_empty()).map(|fields| fields.join(", ").into());
        let lines = [
            ("fields", fields.into_iter().collect()),
            ("parse", one_or_many(props.parse, props.parse_statements)),
            ("filter", one_or_many(props.filter, props.filter_statements)),
            ("stats", one_or_many(props.stats, props.stats_statements)),
            ("sort", props.sort.into_iter().collect()),
            ("limit", props.limit.map(|limit| limit.to_string().into()).into_iter().collect()),
            ("display", props.display.into_iter().collect()),
        ];
        let lines = lines.into_iter().flat_map(|(command, arguments): (&str, Vec<Str>)| {
            arguments.into_iter().map(move |argument| format!("{command} {argument}"))
        });
        let text = lines.collect::<Vec<_>>().join("\n| ");
        QueryString { text: text.into(), stats_statements, drops_stats }
    }

    /// How many `stats` commands were given as a list.
    #[attribute]
    pub fn stats_statements_length(&self) -> u32 {
        u32::try_from(self.stats_statements).unwrap_or(u32::MAX)
    }

    /// Whether `stats` was given beside `stats_statements`, and so left out.
    #[attribute]
    pub fn has_stats_and_stats_statements(&self) -> bool {
        self.drops_stats
    }

    /// The query, a command a line.
    #[name = "to_string"]
    pub fn text(&self) -> Str {
        self.text.clone()
    }
}

/// A list of arguments, which goes before a single one.
fn one_or_many(one: Option<Str>, many: Option<Vec<Str>>) -> Vec<Str> {
    match many {
        Some(many) => many,
        None => one.into_iter().collect(),
    }
}

fn data(_: &Cx, query: QueryString) -> Data {
    query.text.into()
}
