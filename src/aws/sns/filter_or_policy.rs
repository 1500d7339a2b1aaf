//! Which messages a subscriber is told of, by what is in them.

use super::SubscriptionFilter;
use crate::bail;
use crate::core::Data;
use crate::declare::{Dict, choice, class};
use crate::diag::{Code, Result};

/// What stands for a key of a message.
#[choice(module = "sns")]
pub enum FilterOrPolicyType {
    /// Conditions on the value.
    FILTER,
    /// The keys below.
    POLICY,
}

/// What stands for a key of a message: conditions on its value, or the keys below.
#[derive(Clone, Debug)]
pub enum FilterOrPolicy {
    /// Conditions on the value.
    Filter(SubscriptionFilter),
    /// The keys below.
    Policy(Dict<FilterOrPolicy>),
}

/// What stands for a key of a message: conditions on its value, or the keys below.
///
/// ```rhai
/// let topic = sns.Topic(stack, "Orders");
/// topic.add_subscription(sns_subscriptions.EmailSubscription("shop@example.com", #{
///     filter_policy_with_message_body: #{
///         customer: sns.FilterOrPolicy.policy(#{
///             country: sns.FilterOrPolicy.filter(sns.SubscriptionFilter.string_filter(#{ allowlist: ["AT"] })),
///         }),
///     },
/// }));
/// ```
///
/// ```lua
/// local topic = sns.Topic(stack, "Orders")
/// topic:add_subscription(sns_subscriptions.EmailSubscription("shop@example.com", {
///   filter_policy_with_message_body = {
///     customer = sns.FilterOrPolicy.policy({
///       country = sns.FilterOrPolicy.filter(sns.SubscriptionFilter.string_filter({ allowlist = { "AT" } })),
///     }),
///   },
/// }))
/// ```
#[class(module = "sns")]
impl FilterOrPolicy {
    /// Conditions on the value.
    pub fn filter(filter: SubscriptionFilter) -> Self {
        FilterOrPolicy::Filter(filter)
    }

    /// The keys below.
    pub fn policy(policy: Dict<FilterOrPolicy>) -> Result<Self> {
        let policy = FilterOrPolicy::Policy(policy);
        let keys = policy.keys();
        if keys > MOST_KEYS {
            bail!(Code::OutOfRange, "a filter policy has at most {MOST_KEYS} keys, this one has {keys}";
                hint: "those of policies within count as well");
        }
        Ok(policy)
    }

    /// Which of both it is.
    #[attribute]
    pub fn r#type(&self) -> FilterOrPolicyType {
        match self {
            FilterOrPolicy::Filter(_) => FilterOrPolicyType::FILTER,
            FilterOrPolicy::Policy(_) => FilterOrPolicyType::POLICY,
        }
    }

    /// Whether it is conditions on the value.
    pub fn is_filter(&self) -> bool {
        self.r#type() == FilterOrPolicyType::FILTER
    }

    /// Whether it is the keys below.
    pub fn is_policy(&self) -> bool {
        self.r#type() == FilterOrPolicyType::POLICY
    }

    /// The conditions on the value, where it is these.
    #[attribute]
    pub fn filter_doc(&self) -> Option<SubscriptionFilter> {
        match self {
            FilterOrPolicy::Filter(filter) => Some(filter.clone()),
            FilterOrPolicy::Policy(_) => None,
        }
    }

    /// The keys below, where it is these.
    #[attribute]
    pub fn policy_doc(&self) -> Option<Dict<FilterOrPolicy>> {
        match self {
            FilterOrPolicy::Filter(_) => None,
            FilterOrPolicy::Policy(policy) => Some(policy.clone()),
        }
    }
}

/// Conditions on the value of a key.
#[derive(Clone, Copy, Debug)]
pub struct Filter;

/// Conditions on the value of a key.
#[class(module = "sns", base = FilterOrPolicy)]
impl Filter {
    /// Takes conditions.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(filter_doc: SubscriptionFilter) -> FilterOrPolicy {
        FilterOrPolicy::Filter(filter_doc)
    }
}

/// The keys below a key.
#[derive(Clone, Copy, Debug)]
pub struct Policy;

/// The keys below a key.
#[class(module = "sns", base = FilterOrPolicy)]
impl Policy {
    /// Takes the keys.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(policy_doc: Dict<FilterOrPolicy>) -> Result<FilterOrPolicy> {
        FilterOrPolicy::policy(policy_doc)
    }
}

/// How many keys a policy can have, on all levels: SNS counts each as a combination of values at least, of which there
/// can be so many.
/// Source: the SNS developer guide, "Filter policy constraints".
const MOST_KEYS: usize = 150;

impl FilterOrPolicy {
    /// How many keys are below.
    fn keys(&self) -> usize {
        match self {
            FilterOrPolicy::Filter(_) => 0,
            FilterOrPolicy::Policy(policy) => policy.0.iter().map(|(_, below)| 1 + below.keys()).sum(),
        }
    }

    pub(super) fn to_data(&self) -> Data {
        match self {
            FilterOrPolicy::Filter(filter) => Data::List(filter.conditions()),
            FilterOrPolicy::Policy(policy) => body_policy(policy),
        }
    }

    /// How many combinations of values SNS counts, so many levels below the message.
    pub(super) fn combinations(&self, level: usize) -> usize {
        match self {
            FilterOrPolicy::Filter(filter) => filter.conditions().len().saturating_mul(level),
            FilterOrPolicy::Policy(policy) => combinations(policy, level + 1),
        }
    }
}

/// The filter policy of a message's body.
pub(super) fn body_policy(policy: &Dict<FilterOrPolicy>) -> Data {
    Data::Map(policy.0.iter().map(|(key, value)| (key.clone(), value.to_data())).collect())
}

/// How many combinations of values SNS counts: each list of conditions counts as often as it is deep.
/// Source: the SNS developer guide, "Filter policy constraints".
pub(super) fn combinations(policy: &Dict<FilterOrPolicy>, level: usize) -> usize {
    policy.0.iter().fold(1, |all, (_, value)| all.saturating_mul(value.combinations(level)))
}
