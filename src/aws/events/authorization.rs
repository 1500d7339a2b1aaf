//! How EventBridge shows who it is at addresses of the web.

use crate::bail;
use crate::core::{Data, Fields, SecretValue, Text};
use crate::declare::{Dict, choice, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// The methods of requests.
#[choice(module = "events")]
pub enum HttpMethod {
    /// `POST`.
    POST,
    /// `GET`.
    GET,
    /// `HEAD`.
    HEAD,
    /// `OPTIONS`.
    OPTIONS,
    /// `PUT`.
    PUT,
    /// `PATCH`.
    PATCH,
    /// `DELETE`.
    DELETE,
}

/// A value that is added to requests.
#[derive(Clone, Debug)]
pub struct HttpParameter {
    value: Text,
    is_secret: bool,
}

/// A value that is added to requests: to the body, the headers or the query.
#[class(module = "events")]
impl HttpParameter {
    /// A value that may be seen.
    pub fn from_string(value: Text) -> Self {
        HttpParameter { value, is_secret: false }
    }

    /// A value that EventBridge keeps as a secret.
    pub fn from_secret(value: SecretValue) -> Self {
        HttpParameter { value: value.unsafe_unwrap(), is_secret: true }
    }
}

/// How EventBridge logs in with OAuth, by the credentials of a client.
#[props(module = "events")]
pub struct OAuthAuthorizationProps {
    /// The address that gives tokens.
    pub authorization_endpoint: Text,
    /// The method of the request for a token: `GET`, `POST` or `PUT`.
    pub http_method: HttpMethod,
    /// The id of the client.
    pub client_id: Text,
    /// The secret of the client.
    pub client_secret: SecretValue,
    /// What is added to the body of the request. Default: nothing.
    pub body_parameters: Option<Dict<HttpParameter>>,
    /// What is added to the headers of the request. Default: nothing.
    pub header_parameters: Option<Dict<HttpParameter>>,
    /// What is added to the query of the request. Default: nothing.
    pub query_string_parameters: Option<Dict<HttpParameter>>,
}

/// How EventBridge shows who it is.
#[derive(Clone, Debug)]
pub struct Authorization {
    pub(super) kind: &'static str,
    pub(super) parameter: &'static str,
    pub(super) value: Data,
}

/// How EventBridge shows who it is at an address of the web.
#[class(module = "events")]
impl Authorization {
    /// By a header with a key.
    pub fn api_key(
        /// The header: `x-api-key`.
        api_key_name: Text,
        api_key_value: SecretValue,
    ) -> Self {
        let value = fields! { "ApiKeyName": api_key_name, "ApiKeyValue": api_key_value.unsafe_unwrap() };
        Authorization { kind: "API_KEY", parameter: "ApiKeyAuthParameters", value: Data::Map(value) }
    }

    /// By a name and a password.
    pub fn basic(username: Text, password: SecretValue) -> Self {
        let value = fields! { "Password": password.unsafe_unwrap(), "Username": username };
        Authorization { kind: "BASIC", parameter: "BasicAuthParameters", value: Data::Map(value) }
    }

    /// By a token of OAuth.
    pub fn oauth(props: OAuthAuthorizationProps) -> Result<Self> {
        if ![HttpMethod::GET, HttpMethod::POST, HttpMethod::PUT].contains(&props.http_method) {
            bail!(
                Code::InvalidValue,
                "a token is asked for with `GET`, `POST` or `PUT`, not with `{}`",
                props.http_method.value()
            );
        }
        let client =
            fields! { "ClientID": props.client_id, "ClientSecret": props.client_secret.unsafe_unwrap() };
        let value = fields! {
            "AuthorizationEndpoint": props.authorization_endpoint,
            "ClientParameters": Data::Map(client),
            "HttpMethod": props.http_method.value(),
            "OAuthHttpParameters": Data::Map(parameters(
                props.body_parameters,
                props.header_parameters,
                props.query_string_parameters,
            )),
        };
        Ok(Authorization {
            kind: "OAUTH_CLIENT_CREDENTIALS",
            parameter: "OAuthParameters",
            value: Data::Map(value),
        })
    }
}

/// What is added to requests, as CloudFormation writes it.
pub(super) fn parameters(
    body: Option<Dict<HttpParameter>>,
    headers: Option<Dict<HttpParameter>>,
    query: Option<Dict<HttpParameter>>,
) -> Fields {
    fields! {
        "BodyParameters": list(body),
        "HeaderParameters": list(headers),
        "QueryStringParameters": list(query),
    }
}

fn list(parameters: Option<Dict<HttpParameter>>) -> Data {
    let each = parameters.unwrap_or_default().0.into_iter().map(|(key, parameter)| {
        Data::Map(fields! { "IsValueSecret": parameter.is_secret, "Key": key, "Value": parameter.value })
    });
    Data::from(each.collect::<Vec<_>>()).or_absent()
}
