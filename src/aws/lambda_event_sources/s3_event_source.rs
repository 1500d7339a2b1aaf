//! Events of buckets that call functions.

use crate::aws::lambda::FunctionBase;
use crate::aws::s3::{Bucket, EventType, NotificationKeyFilter};
use crate::aws::s3_notifications::LambdaDestination;
use crate::bail;
use crate::core::{Cx, Handle};
use crate::declare::{class, props};
use crate::diag::{Code, Result};

/// What an [`S3EventSource`] needs.
#[props(module = "lambda_event_sources")]
pub struct S3EventSourceProps {
    /// The events.
    pub events: Vec<EventType>,
    /// Of which objects. Default: all.
    pub filters: Option<Vec<NotificationKeyFilter>>,
}

/// Events of a bucket of this app.
#[derive(Clone, Debug)]
pub struct S3EventSource {
    bucket: Bucket,
    props: S3EventSourceProps,
}

/// Events of a bucket of this app that call a function.
///
/// ```rhai
/// let resize = lambda.Function(stack, "Resize", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// });
/// let pictures = s3.Bucket(stack, "Pictures");
/// resize.add_event_source(lambda_event_sources.S3EventSource(pictures, #{
///     events: [s3.EventType.OBJECT_CREATED],
///     filters: [#{ suffix: ".jpg" }],
/// }));
/// ```
///
/// ```lua
/// local resize = lambda.Function(stack, "Resize", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// })
/// local pictures = s3.Bucket(stack, "Pictures")
/// resize:add_event_source(lambda_event_sources.S3EventSource(pictures, {
///   events = { s3.EventType.OBJECT_CREATED },
///   filters = { { suffix = ".jpg" } },
/// }))
/// ```
#[class(module = "lambda_event_sources")]
impl S3EventSource {
    /// Takes events of a bucket.
    pub fn new(cx: &Cx, bucket: Bucket, props: S3EventSourceProps) -> Result<Self> {
        if cx.child(bucket.id(), "Resource").is_none() {
            bail!(Code::InvalidValue, "`S3EventSource` is for buckets that are made in this app"; hint: "use `S3EventSourceV2`");
        }
        Ok(S3EventSource { bucket, props })
    }

    /// The bucket.
    #[attribute]
    pub fn bucket(&self) -> Bucket {
        self.bucket
    }

    /// Lets the bucket call a function.
    pub fn bind(&self, cx: &mut Cx, target: FunctionBase) -> Result<()> {
        bind(cx, self.bucket, &self.props, target)
    }
}

/// Events of any bucket.
#[derive(Clone, Debug)]
pub struct S3EventSourceV2 {
    bucket: Bucket,
    props: S3EventSourceProps,
}

/// Events of a bucket, of this app or imported, that call a function.
#[class(module = "lambda_event_sources")]
impl S3EventSourceV2 {
    /// Takes events of a bucket.
    pub fn new(bucket: Bucket, props: S3EventSourceProps) -> Self {
        S3EventSourceV2 { bucket, props }
    }

    /// Lets the bucket call a function.
    pub fn bind(&self, cx: &mut Cx, target: FunctionBase) -> Result<()> {
        bind(cx, self.bucket, &self.props, target)
    }
}

fn bind(cx: &mut Cx, bucket: Bucket, props: &S3EventSourceProps, target: FunctionBase) -> Result<()> {
    let filters = props.filters.clone().unwrap_or_default();
    for event in &props.events {
        let destination = LambdaDestination::new(target).into();
        bucket.add_event_notification(cx, *event, destination, filters.clone().into())?;
    }
    Ok(())
}
