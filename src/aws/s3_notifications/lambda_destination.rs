//! Functions that hear of the events of buckets.

use crate::aws::iam::{ServicePrincipal, ServicePrincipalOpts};
use crate::aws::lambda::{FunctionBase, Permission};
use crate::aws::s3::{Bucket, BucketNotificationDestinationConfig, BucketNotificationDestinationType};
use crate::core::{Construct, Cx, Handle, Names};
use crate::declare::class;
use crate::diag::Result;

/// A function that hears of the events of a bucket.
#[derive(Clone, Debug)]
pub struct LambdaDestination(FunctionBase);

/// A function that hears of the events of a bucket.
///
/// ```rhai
/// let hears = lambda.Function(stack, "Hears", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// });
/// let bucket = s3.Bucket(stack, "Bucket");
/// bucket.add_object_created_notification(s3_notifications.LambdaDestination(hears), #{ prefix: "in/" });
/// ```
///
/// ```lua
/// local hears = lambda.Function(stack, "Hears", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// })
/// local bucket = s3.Bucket(stack, "Bucket")
/// bucket:add_object_created_notification(s3_notifications.LambdaDestination(hears), { prefix = "in/" })
/// ```
#[class(module = "s3_notifications")]
impl LambdaDestination {
    /// Takes a function.
    pub fn new(r#fn: FunctionBase) -> Self {
        LambdaDestination(r#fn)
    }

    /// Lets the bucket call the function; gives what the bucket makes of it.
    pub fn bind(
        &self,
        cx: &mut Cx,
        _scope: Construct,
        bucket: Bucket,
    ) -> Result<BucketNotificationDestinationConfig> {
        let function = self.0;
        let id = format!("AllowBucketNotificationsTo{}", Names::unique_id(cx, function.into()));
        let known = cx.child(bucket.id(), &id).map(Construct::at);
        let permission = match known {
            Some(known) => Some(known),
            None => {
                let service =
                    ServicePrincipal::new(cx, "s3.amazonaws.com".into(), ServicePrincipalOpts::default());
                let account = cx.stack_of(bucket.id())?.account(cx);
                let permission = Permission {
                    source_account: Some(account),
                    source_arn: Some(bucket.bucket_arn(cx)),
                    scope: Some(bucket.into()),
                    ..Permission::new(service.into())
                };
                function.permit(cx, id.into(), permission)?.map(Construct::from)
            }
        };
        Ok(BucketNotificationDestinationConfig {
            r#type: BucketNotificationDestinationType::LAMBDA,
            arn: function.function_arn(cx),
            dependencies: permission.into_iter().collect(),
        })
    }
}
