//! Buckets that are web sites.

use crate::bail;
use crate::core::{Data, Text};
use crate::declare::{choice, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// Protocols of redirections.
#[choice(module = "s3")]
pub enum RedirectProtocol {
    /// HTTP.
    #[value = "http"]
    HTTP,
    /// HTTPS.
    #[value = "https"]
    HTTPS,
}

/// Where all requests are sent.
#[props(module = "s3")]
pub struct RedirectTarget {
    /// The host.
    pub host_name: Text,
    /// The protocol. Default: that of the request.
    pub protocol: Option<RedirectProtocol>,
}

/// When a [`RoutingRule`] holds. At least one of both is needed.
#[props(module = "s3")]
pub struct RoutingRuleCondition {
    /// The code of the answer: `404`.
    pub http_error_code_returned_equals: Option<Text>,
    /// The start of the key.
    pub key_prefix_equals: Option<Text>,
}

/// A rule that sends requests elsewhere.
#[props(module = "s3")]
pub struct RoutingRule {
    /// The host. Default: that of the request.
    pub host_name: Option<Text>,
    /// The code of the answer. Default: 301.
    pub http_redirect_code: Option<Text>,
    /// The protocol. Default: that of the request.
    pub protocol: Option<RedirectProtocol>,
    /// What stands for the key of the request. Default: the key itself.
    pub replace_key: Option<ReplaceKey>,
    /// When the rule holds. Default: always.
    pub condition: Option<RoutingRuleCondition>,
}

/// What stands for the key of a request that is sent elsewhere.
#[derive(Clone, Debug)]
pub enum ReplaceKey {
    /// Another key.
    Whole(Text),
    /// Another start of the key.
    Prefix(Text),
}

/// What stands for the key of a request that is sent elsewhere.
#[class(module = "s3")]
impl ReplaceKey {
    /// Another key.
    pub fn with(key_replacement: Text) -> Self {
        ReplaceKey::Whole(key_replacement)
    }

    /// Another start of the key.
    pub fn prefix_with(key_replacement: Text) -> Self {
        ReplaceKey::Prefix(key_replacement)
    }

    /// The other key, where the whole key is replaced.
    #[attribute]
    pub fn with_key(&self) -> Option<Text> {
        match self {
            ReplaceKey::Whole(key) => Some(key.clone()),
            ReplaceKey::Prefix(_) => None,
        }
    }

    /// The other start, where the start of the key is replaced.
    #[attribute]
    pub fn prefix_with_key(&self) -> Option<Text> {
        match self {
            ReplaceKey::Prefix(start) => Some(start.clone()),
            ReplaceKey::Whole(_) => None,
        }
    }
}

/// What a bucket shows as a web site.
pub(super) struct Website {
    pub index_document: Option<Text>,
    pub error_document: Option<Text>,
    pub redirect: Option<RedirectTarget>,
    pub routing_rules: Option<Vec<RoutingRule>>,
}

impl Website {
    /// Whether the bucket is a web site.
    pub fn exists(&self) -> bool {
        self.index_document.is_some()
            || self.error_document.is_some()
            || self.redirect.is_some()
            || self.routing_rules.is_some()
    }

    pub fn to_data(&self) -> Result<Data> {
        if self.error_document.is_some() && self.index_document.is_none() {
            bail!(Code::MissingArgument, "a `website_error_document` needs a `website_index_document`");
        }
        let others =
            self.index_document.is_some() || self.error_document.is_some() || self.routing_rules.is_some();
        if self.redirect.is_some() && others {
            bail!(Code::InvalidValue, "a bucket with a `website_redirect` has no documents and no routing rules";
                hint: "leave out `website_redirect`, or the other props of the web site");
        }
        if !self.exists() {
            return Ok(Data::Absent);
        }
        let redirect = self.redirect.as_ref().map(|target| {
            let protocol = target.protocol.map(RedirectProtocol::value);
            Data::Map(fields! { "HostName": target.host_name.clone(), "Protocol": protocol })
        });
        let rules = match &self.routing_rules {
            Some(rules) => Data::List(rules.iter().map(RoutingRule::to_data).collect::<Result<_>>()?),
            None => Data::Absent,
        };
        Ok(Data::Map(fields! {
            "ErrorDocument": self.error_document.clone(),
            "IndexDocument": self.index_document.clone(),
            "RedirectAllRequestsTo": redirect,
            "RoutingRules": rules,
        }))
    }
}

impl RoutingRule {
    fn to_data(&self) -> Result<Data> {
        let key = self.replace_key.as_ref();
        let redirect = fields! {
            "HostName": self.host_name.clone(),
            "HttpRedirectCode": self.http_redirect_code.clone(),
            "Protocol": self.protocol.map(RedirectProtocol::value),
            "ReplaceKeyPrefixWith": key.and_then(ReplaceKey::prefix_with_key),
            "ReplaceKeyWith": key.and_then(ReplaceKey::with_key),
        };
        let condition = match &self.condition {
            Some(condition) => condition.to_data()?,
            None => Data::Absent,
        };
        Ok(Data::Map(fields! { "RedirectRule": redirect, "RoutingRuleCondition": condition }))
    }
}

impl RoutingRuleCondition {
    fn to_data(&self) -> Result<Data> {
        if self.http_error_code_returned_equals.is_none() && self.key_prefix_equals.is_none() {
            bail!(Code::MissingArgument, "the `condition` of a routing rule is empty";
                hint: "give it `http_error_code_returned_equals` or `key_prefix_equals`, or leave it out");
        }
        Ok(Data::Map(fields! {
            "HttpErrorCodeReturnedEquals": self.http_error_code_returned_equals.clone(),
            "KeyPrefixEquals": self.key_prefix_equals.clone(),
        }))
    }
}
