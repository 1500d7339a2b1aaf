//! Which pages of other sites may use a bucket.

use crate::core::{Data, Text};
use crate::declare::{choice, props};
use crate::fields;

/// Methods of HTTP.
#[choice(module = "s3")]
pub enum HttpMethods {
    /// Reading.
    GET,
    /// Writing.
    PUT,
    /// Reading what is known of an object.
    HEAD,
    /// Sending.
    POST,
    /// Deleting.
    DELETE,
}

/// A rule for pages of other sites (CORS).
#[props(module = "s3")]
pub struct CorsRule {
    /// A name of the rule.
    pub id: Option<Text>,
    /// How many seconds a browser may remember the answer. Default: it does not.
    pub max_age: Option<i64>,
    /// Headers that a request may have.
    pub allowed_headers: Option<Vec<Text>>,
    /// Methods that a request may have.
    pub allowed_methods: Vec<HttpMethods>,
    /// Sites that may ask: `https://example.com`, `*`.
    pub allowed_origins: Vec<Text>,
    /// Headers of the answer that a page may read.
    pub exposed_headers: Option<Vec<Text>>,
}

impl CorsRule {
    pub(super) fn to_data(&self) -> Data {
        let methods: Vec<Data> = self.allowed_methods.iter().map(|method| method.value().into()).collect();
        Data::Map(fields! {
            "AllowedHeaders": self.allowed_headers.clone(),
            "AllowedMethods": methods,
            "AllowedOrigins": self.allowed_origins.clone(),
            "ExposedHeaders": self.exposed_headers.clone(),
            "Id": self.id.clone(),
            "MaxAge": self.max_age,
        })
    }
}
