//! URLs of functions.

use super::function_base::Kind;
use super::{Alias, FunctionBase, Permission, Version};
use crate::aws::iam::{AnyPrincipal, Grant, Principal};
use crate::bail;
use crate::core::{
    CfnResource, Construct, Cx, Data, Dependable, Duration, Handle, Late, Number, Resource, Str, Text,
};
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// How callers of a URL show who they are.
#[choice(module = "lambda")]
pub enum FunctionUrlAuthType {
    /// They sign their requests, and IAM decides.
    #[value = "AWS_IAM"]
    AWS_IAM,
    /// Not at all: everybody may call.
    #[value = "NONE"]
    NONE,
}

/// How the answer of a function is handed on.
#[choice(module = "lambda")]
pub enum InvokeMode {
    /// When it is complete.
    #[value = "BUFFERED"]
    BUFFERED,
    /// While it is made.
    #[value = "RESPONSE_STREAM"]
    RESPONSE_STREAM,
}

/// Methods of HTTP.
#[choice(module = "lambda")]
pub enum HttpMethod {
    /// Read.
    #[value = "GET"]
    GET,
    /// Replace.
    #[value = "PUT"]
    PUT,
    /// Ask for the headers.
    #[value = "HEAD"]
    HEAD,
    /// Send.
    #[value = "POST"]
    POST,
    /// Delete.
    #[value = "DELETE"]
    DELETE,
    /// Change.
    #[value = "PATCH"]
    PATCH,
    /// Ask what is allowed.
    #[value = "OPTIONS"]
    OPTIONS,
    /// All.
    #[value = "*"]
    ALL,
}

/// Which pages of other sites may use a URL.
#[props(module = "lambda")]
pub struct FunctionUrlCorsOptions {
    /// Whether cookies may be sent.
    pub allow_credentials: Option<bool>,
    /// Headers that may be sent.
    pub allowed_headers: Option<Vec<Text>>,
    /// Methods that may be used. Default: all.
    pub allowed_methods: Option<Vec<HttpMethod>>,
    /// Origins that may use the URL.
    pub allowed_origins: Option<Vec<Text>>,
    /// Headers of the answer that pages may read.
    pub exposed_headers: Option<Vec<Text>>,
    /// How long browsers remember the answer, up to a day.
    pub max_age: Option<Duration>,
}

/// What a URL can be told.
#[props(module = "lambda")]
pub struct FunctionUrlOptions {
    /// How callers show who they are.
    #[default(FunctionUrlAuthType::AWS_IAM)]
    pub auth_type: FunctionUrlAuthType,
    /// Which pages of other sites may use the URL. Default: none.
    pub cors: Option<FunctionUrlCorsOptions>,
    /// How answers are handed on. Default: Lambda's, `BUFFERED`.
    pub invoke_mode: Option<InvokeMode>,
}

/// What a [`FunctionUrl`] needs.
#[props(module = "lambda")]
pub struct FunctionUrlProps {
    /// The function, or an alias.
    pub function: FunctionBase,
    /// What the URL is told.
    #[extends]
    pub options: FunctionUrlOptions,
}

/// What a URL keeps.
#[derive(Clone, Debug)]
pub struct UrlState {
    url: Text,
    function_arn: Text,
    auth_type: FunctionUrlAuthType,
    function: FunctionBase,
}

/// The longest time that browsers may remember an answer, in seconds.
const MOST_SECONDS: i64 = 86400;

/// A URL by which a function is called.
#[construct(module = "lambda", base = Resource, state = UrlState, reference = url_ref("AWS::Lambda::Url"))]
impl FunctionUrl {
    /// Gives a function a URL.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: FunctionUrlProps) -> Result<Self> {
        let FunctionUrlProps { function, options } = props;
        if cx.cast::<Version>(function.id()).is_some() {
            bail!(Code::InvalidValue, "a version cannot have a URL"; hint: "give one to the function or to an alias"; on: cx.path(function.id()));
        }
        let alias = cx.cast::<Alias>(function.id());
        let target = match cx.state(function).kind {
            Kind::Qualified { lambda, .. } => lambda,
            _ => function,
        };
        let state =
            UrlState { url: "".into(), function_arn: "".into(), auth_type: options.auth_type, function };
        let this: FunctionUrl = cx.create(scope, id, state)?;
        let properties = fields! {
            "AuthType": options.auth_type.value(),
            "Cors": options.cors.map(cors).transpose()?,
            "InvokeMode": options.invoke_mode.map(InvokeMode::value),
            "Qualifier": alias.map(|alias| alias.alias_name(cx)).transpose()?,
            "TargetFunctionArn": target.function_arn(cx),
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::Lambda::Url", properties)?;
        // The alias must exist first, but its URL and its permissions are below it.
        if let Some(alias) = alias.and_then(|alias| cx.child(alias.id(), "Resource")) {
            let alias = Dependable::Construct(Construct::at(alias));
            Construct::from(resource).node().add_dependency(cx, vec![alias].into());
        }
        let state = cx.state_mut(this);
        state.url = Late::attribute(resource.id(), "FunctionUrl").into();
        state.function_arn = Late::attribute(resource.id(), "FunctionArn").into();
        if options.auth_type == FunctionUrlAuthType::NONE {
            open_to_all(cx, function)?;
        }
        Ok(this)
    }

    /// The URL.
    #[attribute]
    pub fn url(self, cx: &Cx) -> Text {
        cx.state(self).url.clone()
    }

    /// The ARN of the function or the alias.
    #[attribute]
    pub fn function_arn(self, cx: &Cx) -> Text {
        cx.state(self).function_arn.clone()
    }

    /// How callers show who they are.
    #[attribute]
    pub fn auth_type(self, cx: &Cx) -> FunctionUrlAuthType {
        cx.state(self).auth_type
    }

    /// Lets somebody call the function through its URL.
    pub fn grant_invoke_url(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        cx.state(self).function.grant_invoke_url(cx, grantee)
    }
}

/// Lets everybody call a function through its URL.
fn open_to_all(cx: &mut Cx, function: FunctionBase) -> Result<()> {
    let everybody: Principal = AnyPrincipal::new(cx).into();
    let through_url = Permission {
        action: "lambda:InvokeFunctionUrl".into(),
        function_url_auth_type: Some(FunctionUrlAuthType::NONE),
        ..Permission::new(everybody)
    };
    function.permit(cx, "invoke-function-url".into(), through_url)?;
    let call = Permission { invoked_via_function_url: Some(true), ..Permission::new(everybody) };
    function.permit(cx, "invoke-function".into(), call)?;
    Ok(())
}

fn cors(options: FunctionUrlCorsOptions) -> Result<Data> {
    let seconds = options.max_age.map(|age| age.to_seconds(None)).transpose()?;
    if let Some(age) = seconds.as_ref().and_then(Number::literal)
        && age > MOST_SECONDS
    {
        bail!(Code::OutOfRange, "`max_age` must be {MOST_SECONDS} seconds or less, not {age}");
    }
    let methods = options.allowed_methods.unwrap_or_else(|| vec![HttpMethod::ALL]);
    let methods: Vec<Data> = methods.into_iter().map(|it| it.value().into()).collect();
    Ok(Data::Map(fields! {
        "AllowCredentials": options.allow_credentials,
        "AllowHeaders": options.allowed_headers,
        "AllowMethods": methods,
        "AllowOrigins": options.allowed_origins,
        "ExposeHeaders": options.exposed_headers,
        "MaxAge": seconds,
    }))
}
