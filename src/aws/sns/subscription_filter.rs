//! Which messages a subscriber is told of, by an attribute.
//! Source: the SNS developer guide, "Filter policy constraints".

use crate::core::{Data, Number, Text};
use crate::declare::{class, props};

/// Conditions on a text. One of them must hold.
#[props(module = "sns")]
pub struct StringConditions {
    /// The text is one of these. Default: none.
    pub allowlist: Option<Vec<Text>>,
    /// The text is none of these. Default: none.
    pub denylist: Option<Vec<Text>>,
    /// The text starts with one of these. Default: none.
    pub match_prefixes: Option<Vec<Text>>,
    /// The text ends with one of these. Default: none.
    pub match_suffixes: Option<Vec<Text>>,
}

/// A range of numbers.
#[props(module = "sns")]
pub struct BetweenCondition {
    /// Where it starts.
    pub start: Number,
    /// Where it ends.
    pub stop: Number,
}

/// Conditions on a number. One of them must hold.
#[props(module = "sns")]
pub struct NumericConditions {
    /// The number is one of these. Default: none.
    pub allowlist: Option<Vec<Number>>,
    /// The number is above this.
    pub greater_than: Option<Number>,
    /// The number is this or above it.
    pub greater_than_or_equal_to: Option<Number>,
    /// The number is below this.
    pub less_than: Option<Number>,
    /// The number is this or below it.
    pub less_than_or_equal_to: Option<Number>,
    /// The number is in this range; its ends count.
    pub between: Option<BetweenCondition>,
    /// The number is in this range; its ends do not count.
    pub between_strict: Option<BetweenCondition>,
}

/// Which messages a subscriber is told of, by an attribute.
#[derive(Clone, Debug)]
pub struct SubscriptionFilter(Vec<Data>);

/// Which messages a subscriber is told of, by an attribute: one of the conditions must hold.
///
/// ```rhai
/// let topic = sns.Topic(stack, "Orders");
/// topic.add_subscription(sns_subscriptions.EmailSubscription("shop@example.com", #{
///     filter_policy: #{
///         country: sns.SubscriptionFilter.string_filter(#{ allowlist: ["AT", "DE"] }),
///         price: sns.SubscriptionFilter.numeric_filter(#{ greater_than: 1000 }),
///     },
/// }));
/// ```
///
/// ```lua
/// local topic = sns.Topic(stack, "Orders")
/// topic:add_subscription(sns_subscriptions.EmailSubscription("shop@example.com", {
///   filter_policy = {
///     country = sns.SubscriptionFilter.string_filter({ allowlist = { "AT", "DE" } }),
///     price = sns.SubscriptionFilter.numeric_filter({ greater_than = 1000 }),
///   },
/// }))
/// ```
#[class(module = "sns")]
impl SubscriptionFilter {
    /// Conditions as SNS writes them.
    pub fn new(conditions: Option<Vec<Data>>) -> Self {
        SubscriptionFilter(conditions.unwrap_or_default())
    }

    /// Conditions on a text.
    pub fn string_filter(string_conditions: StringConditions) -> Self {
        let StringConditions { allowlist, denylist, match_prefixes, match_suffixes } = string_conditions;
        let each = |name: &'static str, texts: Option<Vec<Text>>| {
            texts.unwrap_or_default().into_iter().map(move |text| Data::object(name, text))
        };
        let allowed = allowlist.unwrap_or_default().into_iter().map(Data::from);
        let denied = denylist.map(|denied| Data::object("anything-but", denied));
        SubscriptionFilter(
            allowed
                .chain(denied)
                .chain(each("prefix", match_prefixes))
                .chain(each("suffix", match_suffixes))
                .collect(),
        )
    }

    /// Conditions on a number.
    pub fn numeric_filter(numeric_conditions: NumericConditions) -> Self {
        let it = numeric_conditions;
        let allowed = it.allowlist.unwrap_or_default().into_iter().map(|number| vec![("=", number)]);
        let range = |range: BetweenCondition, from, to| vec![(from, range.start), (to, range.stop)];
        let others = [
            it.greater_than.map(|number| vec![(">", number)]),
            it.greater_than_or_equal_to.map(|number| vec![(">=", number)]),
            it.less_than.map(|number| vec![("<", number)]),
            it.less_than_or_equal_to.map(|number| vec![("<=", number)]),
            it.between.map(|between| range(between, ">=", "<=")),
            it.between_strict.map(|between| range(between, ">", "<")),
        ];
        SubscriptionFilter(allowed.chain(others.into_iter().flatten()).map(comparison).collect())
    }

    /// The attribute is there.
    pub fn exists_filter() -> Self {
        SubscriptionFilter(vec![Data::object("exists", true)])
    }

    /// The attribute is not there.
    pub fn not_exists_filter() -> Self {
        SubscriptionFilter(vec![Data::object("exists", false)])
    }

    /// The conditions as SNS writes them.
    #[attribute]
    pub fn conditions(&self) -> Vec<Data> {
        self.0.clone()
    }
}

fn comparison(parts: Vec<(&'static str, Number)>) -> Data {
    let words = parts.into_iter().flat_map(|(operator, number)| [operator.into(), number.into()]);
    Data::object("numeric", words.collect::<Vec<Data>>())
}
